"""Reads FollowTheMoney JSON lines with the real library; runs in an environment of its own and imports nothing else.

Says as JSON how many entities of each schema there are, and what the library does not take as it is.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from followthemoney import model  # type: ignore[import-not-found]


def main() -> None:
    """Read the file named by the first argument."""
    schemata: Counter[str] = Counter()
    problems: list[str] = []
    ids, links = set(), set()
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        for line in lines:
            data = json.loads(line)
            schemata[data["schema"]] += 1
            ids.add(data["id"])
            problems += _problems(data)
            links |= _links(data)
    problems += [f"{link} is linked to and not told" for link in sorted(links - ids)]
    json.dump({"schemata": schemata, "ids": len(ids), "problems": problems}, sys.stdout)


def _problems(data: dict[str, Any]) -> list[str]:
    schema = model.get(data["schema"])
    if schema is None or schema.abstract:
        return [f"{data['schema']} is no schema"]
    found = [f"{schema.name} lacks {name}" for name in schema.required if not data["properties"].get(name)]
    entity = model.make_entity(schema.name)
    entity.id = data["id"]
    for name, values in data["properties"].items():
        if name not in schema.properties or schema.properties[name].stub:
            found.append(f"{schema.name} has no {name}")
            continue
        entity.add(name, values, cleaned=False)
        kept, told = ({_seen(value) for value in some} for some in (entity.get(name), values))
        if told != kept:
            found.append(f"{schema.name}.{name}: {sorted(told)} became {sorted(kept)}")
    return found


def _seen(text: str) -> str:
    """What is seen of a text: the library composes letters and trims marks of direction."""
    shown = (char for char in unicodedata.normalize("NFC", text) if unicodedata.category(char) != "Cf")
    return " ".join("".join(shown).split())


def _links(data: dict[str, Any]) -> set[str]:
    properties = model.get(data["schema"]).properties
    return {
        value for name, values in data["properties"].items() for value in values
        if name in properties and properties[name].type.name == "entity"
    }


if __name__ == "__main__":
    main()
