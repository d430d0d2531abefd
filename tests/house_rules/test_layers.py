"""The import rule: nouns hold knowledge, verbs do work, doors let people in; each leans only on what is below it."""

from __future__ import annotations

import pytest

from tests.house_rules.source import IDS, MODULES, Module

BASE = {"cached", "errors", "model", "optional", "settings", "strict"}
KNOWLEDGE = {"gazetteer", "languages", "ontology"}
STAGES = {"read", "segment", "spot", "resolve", "extract", "merge"}
EXITS = {"export", "brief"}

#: Part of the package -> the other parts it may import. Stages never import each other: the pipeline joins them.
MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "errors": set(),
    "settings": {"model"},
    "strict": {"errors"},
    "cached": {"strict"},
    "optional": {"errors"},
    **dict.fromkeys(KNOWLEDGE, BASE | KNOWLEDGE),
    **dict.fromkeys(STAGES, BASE | KNOWLEDGE),
    "query": BASE | KNOWLEDGE | {"merge", "store"},
    **dict.fromkeys(EXITS, BASE | KNOWLEDGE | {"query"}),
    # Pictures say what briefs say, in the same words.
    "plot": BASE | KNOWLEDGE | {"brief", "query"},
    "toolbox": BASE | KNOWLEDGE | STAGES,
    "keep": BASE | KNOWLEDGE | {"merge", "pipeline", "store"},
    "pipeline": BASE | KNOWLEDGE | STAGES | {"toolbox"},
    # The store keeps what merging makes; of merging it knows only what is asked of a shelf.
    "store": BASE | KNOWLEDGE | {"merge"},
    "packs": BASE | KNOWLEDGE | {"pipeline"},
    # Doors take documents from `read` and give readings to the exits; what lies between is the pipeline's.
    "cli": BASE | KNOWLEDGE | EXITS | {"plot", "read", "pipeline", "packs", "keep", "store", "query"},
    "python_api": BASE | KNOWLEDGE | EXITS | {"plot", "read", "pipeline", "keep", "store", "query"},
    "built": BASE | KNOWLEDGE | {"query"},
    "__init__": {"errors", "python_api"},
    "__main__": {"cli"},
}


@pytest.mark.parametrize("module", MODULES, ids=IDS)
def test_a_module_imports_only_what_is_below_it(module: Module) -> None:
    assert module.part in MAY_IMPORT, f"say in MAY_IMPORT what {module.part!r} may import"
    parts = {name.split(".")[1] for name in module.imports if name.startswith("dragoman.")}
    assert parts <= MAY_IMPORT[module.part] | {module.part}


def test_nothing_below_the_doors_imports_a_command_line() -> None:
    offenders = [
        module.name for module in MODULES
        if module.part not in ("cli", "__main__") and any(name.split(".")[0] == "typer" for name in module.imports)
    ]
    assert offenders == []
