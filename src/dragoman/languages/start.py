"""The start of a new pack: the template's files under a new code."""

from __future__ import annotations

from pathlib import Path

from dragoman.errors import UsageError
from dragoman.languages.load import FOLDER, load_about, pack_folders

TEMPLATE = FOLDER / "_template"
#: What the template's files say in place of the code and name of the language.
_CODE, _NAME = "xx", "New language"


def new_pack(code: str, name: str = "", into: Path = FOLDER) -> Path:
    """Write the files of a new pack `code` below `into` and return its folder; raises UsageError if it exists."""
    if not (len(code) in (2, 3) and code.isascii() and code.isalpha() and code.islower()):
        raise UsageError(f"{code!r} is no language code: two or three small letters, as in ISO 639")
    taken = {
        name: known.name for known in pack_folders().values() for name in (known.name, *load_about(known).aliases)
    }
    folder = into / code
    if folder.exists() or code in taken:
        raise UsageError(f"there is a pack {taken.get(code, code)!r} already")
    for path in sorted(TEMPLATE.rglob("*")):
        if path.is_file():
            text = path.read_text("utf-8").replace(f'"{_CODE}.', f'"{code}.').replace(f'"{_CODE}"', f'"{code}"')
            target = folder / path.relative_to(TEMPLATE)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text.replace(_NAME, name or code), "utf-8")
    return folder
