"""What Python makes of a source when it runs, written out for the compiler: how values are made, which names are fixed.

A compiler sees a decorator that makes a class a value, but not the initialiser it makes: that would stay Python, and
whatever such a class holds would be looked up by name. With the initialiser written out both are compiled. A name of a
module that is given a value once and never again is `Final`: it need not be looked up either. Lines stay where they
are, so that tracebacks tell those of the source. `setup.py` compiles such copies; nobody else ever sees them.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

_MAKERS = frozenset({"dataclass", "frozen", "frozen_by_name"})
#: What is imported beside what stands there: the decorator that is written in the stead of those of `frozen`, `Final`.
_IMPORTED = {
    "dragoman.model.frozen": "; from dataclasses import dataclass", "__future__": "; from typing import Final",
}
_CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")
_KEPT = ("unsafe_hash", "eq", "order", "repr")      # what the decorator still makes


def spelled(source: str) -> str:
    """A source with the initialisers of its values and with its constants written out."""
    tree = ast.parse(source)
    lines = source.split("\n")
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            _spell_class(node, lines)
        elif isinstance(node, ast.ImportFrom) and node.module in _IMPORTED:
            lines[(node.end_lineno or 0) - 1] += _IMPORTED[node.module]
    _spell_constants(tree, lines)
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of a value: its type and default as written; `made` where the default is a call for each value."""

    name: str
    type: str
    default: str | None
    made: str
    is_given: bool          # by whoever makes a value, or only set by the class itself


def _spell_class(node: ast.ClassDef, lines: list[str]) -> None:
    """Write out the initialiser of a value in the empty line below what its class says of itself, if there is one."""
    maker = _maker(node)
    names = {one.name for one in node.body if isinstance(one, ast.FunctionDef)}
    place = node.body[0].end_lineno or 0        # the index of the line behind it
    if maker is None or node.bases or "__init__" in names or ast.get_docstring(node) is None or lines[place].strip():
        return
    fields = [_field(one) for one in node.body if isinstance(one, ast.AnnAssign)]
    is_by_name = maker.pop("kw_only", False) or _name(node.decorator_list[0]) == "frozen_by_name"
    parameters = [_parameter(one) for one in fields if one.is_given]
    given = ", ".join(["self", *("*" for _ in fields[:is_by_name]), *parameters])
    steps = [f"self.{one.name} = {_value(one)}" for one in fields if one.is_given or one.default or one.made]
    steps.extend(["self.__post_init__()"] if "__post_init__" in names else [])
    lines[place] = f"    def __init__({given}) -> None: {'; '.join(steps)}"
    is_value = maker.pop("frozen", False) or _name(node.decorator_list[0]) != "dataclass"
    kept = {"init": False} | ({"unsafe_hash": True} if is_value and "__hash__" not in names else {})
    kept |= {key: value for key, value in maker.items() if key in _KEPT}
    flags = ", ".join(f"{key}={value}" for key, value in kept.items())
    lines[node.decorator_list[0].lineno - 1] = f"@dataclass({flags})"


def _maker(node: ast.ClassDef) -> dict[str, bool] | None:
    """What the only decorator of a class is told, if it makes values; it stands on one line."""
    if len(node.decorator_list) != 1 or _name(node.decorator_list[0]) not in _MAKERS:
        return None
    decorator = node.decorator_list[0]
    words = decorator.keywords if isinstance(decorator, ast.Call) else []
    return {word.arg or "": bool(ast.literal_eval(word.value)) for word in words}


def _name(decorator: ast.expr) -> str:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return called.id if isinstance(called, ast.Name) else ""


def _field(node: ast.AnnAssign) -> _Field:
    """A field as its class says it."""
    name, kind, given = ast.unparse(node.target), ast.unparse(node.annotation), node.value
    if not isinstance(given, ast.Call) or _name(given) != "field":
        return _Field(name, kind, ast.unparse(given) if given is not None else None, "", is_given=True)
    words = {word.arg: ast.unparse(word.value) for word in given.keywords}
    made = next((_made(word.value) for word in given.keywords if word.arg == "default_factory"), "")
    return _Field(name, kind, words.get("default"), made, is_given=words.get("init") != "False")


def _made(maker: ast.expr) -> str:
    """What calling something that makes a default comes to."""
    if isinstance(maker, ast.Lambda):
        return ast.unparse(maker.body)
    called = ast.unparse(maker)
    return {"list": "[]", "dict": "{}"}.get(called, f"{called}()")


def _parameter(field: _Field) -> str:
    if field.made:
        return f"{field.name}: {field.type} | None = None"
    return f"{field.name}: {field.type}" + (f" = {field.default}" if field.default is not None else "")


def _value(field: _Field) -> str:
    if field.made and field.is_given:
        return f"{field.made} if {field.name} is None else {field.name}"
    return field.name if field.is_given else field.made or field.default or ""


def _spell_constants(tree: ast.Module, lines: list[str]) -> None:
    """Mark the names in capitals that a module gives a value once, at its top, as such that never get another."""
    given = [one.id for one in ast.walk(tree) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)]
    for node in tree.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if not isinstance(target, ast.Name) or not _CONSTANT.fullmatch(target.id) or given.count(target.id) > 1:
            continue
        line = lines[node.lineno - 1]
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and not _is_type(node.value):
            lines[node.lineno - 1] = f"{target.id}: Final{line[len(target.id):]}"
        elif isinstance(node, ast.AnnAssign) and node.annotation.end_lineno == node.lineno and node.value is not None:
            kind, end = ast.unparse(node.annotation), node.annotation.end_col_offset or 0
            lines[node.lineno - 1] = f"{target.id}: Final[{kind}]{line.encode()[end:].decode()}"


def _is_type(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and _name(value) == "TypeVar"
