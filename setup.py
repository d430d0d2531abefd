"""Builds the package, with lists of names ready made: the first question after an installation need not make them.

Where a C compiler is there, mypyc compiles the reader's inner modules: same readings, sooner.

Without a compiler, with DRAGOMAN_PURE=1 or in an editable install everything stays Python (docs/decisions/0013). All
else about the package is in pyproject.toml.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext
from setuptools.command.build_py import build_py
from setuptools.errors import BaseError, CCompilerError

sys.path.insert(0, str(Path(__file__).resolve().parent))
from spelled import spelled  # a build has no path to what stands beside this file

try:
    from mypyc.build import mypycify
except ImportError:         # asked for by `main` where a package is built
    mypycify = None

COMPILER = "mypy>=2.4,<3"
#: What is compiled: the stages that every word of a text passes through, and the values only they touch. Values that go
#: from process to process stay Python, so that they can be pickled; decorators that make values must be Python too.
COMPILED = (
    "spot/*.py", "segment/*.py", "resolve/*.py", "extract/*.py",
    "languages/clitics.py", "languages/declension.py", "languages/fold.py", "languages/lexicon.py",
    "languages/marks.py", "languages/name_forms.py", "languages/shapes.py", "languages/tokens.py",
    "model/folded.py", "model/lexeme.py", "model/mentions.py", "model/people.py",
)
#: The compiled modules are one library and only call one another: neither calls nor values go by tables of names.
LINKED = ["-fvisibility=hidden", *["-fno-plt"][:sys.platform == "linux"]]
PURE = "dragoman is installed as pure Python, which reads the same at about half the speed:"


def modules() -> list[str]:
    """The files to compile."""
    root = Path("src/dragoman")
    return [str(path) for pattern in COMPILED for path in sorted(root.glob(pattern)) if path.name != "__init__.py"]


def why_pure() -> str:
    """What keeps the modules from being compiled, "" if nothing does."""
    if os.environ.get("DRAGOMAN_PURE", "0") not in ("", "0"):
        return "DRAGOMAN_PURE is set."
    if os.name != "posix" or sys.implementation.name != "cpython":
        return "compiled modules are made with CPython on Linux and macOS."
    if shutil.which((os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()[0]) is None:
        return "there is no C compiler."
    if not (Path(sysconfig.get_paths()["include"]) / "Python.h").exists():
        return "the C headers of Python are not there."
    return ""


def write_out(folder: Path, form: Callable[[str], str]) -> None:
    """Copy the sources into a folder, those of what is compiled in a form of their own."""
    compiled = set(modules())
    for path in Path("src").rglob("*.py"):
        source = path.read_text("utf-8")
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(form(source) if str(path) in compiled else source, "utf-8")


def extensions(folder: str) -> list[Extension]:
    """The modules translated to C in a folder; none, with a sentence, where that cannot be done."""
    if mypycify is None:
        print(PURE, "mypy is not there.")
        return []
    os.environ["MYPYPATH"] = "src"
    flags = [
        "--config-file=", "--ignore-missing-imports", "--namespace-packages", "--explicit-package-bases",
        f"--cache-dir={folder}/mypy",
    ]
    for form in (spelled, str):         # what cannot be written out is still compiled as it is
        write_out(Path(folder), form)
        try:
            with contextlib.chdir(folder):
                found: list[Extension] = mypycify(
                    [*flags, *modules()], opt_level="1", debug_level="0", multi_file=True, group_name="dragoman",
                    target_dir=folder,
                )
                for extension in found:
                    extension.extra_compile_args = [*extension.extra_compile_args, *LINKED]
                return found
        except (Exception, SystemExit) as error:  # noqa: BLE001 (what mypyc cannot translate it meets with any error)
            print("mypyc could not translate it", f"({form.__name__}, {error}).")
    print(PURE, "mypyc could not translate it.")
    return []


class Build(build_ext):
    """Compiles with all processors; leaves nothing half compiled behind."""

    def build_extensions(self) -> None:
        """Compile, or do without all compiled modules where one fails."""
        one: Any = self.compiler.compile

        def together(sources: list[str], *given: Any, **named: Any) -> list[str]:
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                made = pool.map(lambda source: one([source], *given, **named), sources)
                return [path for paths in made for path in paths]

        self.compiler.compile = together
        try:
            super().build_extensions()
        except (BaseError, CCompilerError) as error:
            for path in self.get_outputs():
                Path(path).unlink(missing_ok=True)
            self.extensions = []
            print(PURE, f"the C compiler failed ({error}).")


class Lists(build_py):
    """Makes the lists that questions need beside the modules; without them they are made when they are asked for."""

    def run(self) -> None:
        """Copy the modules, then make the lists with them."""
        super().run()
        if not self.editable_mode:
            make_lists(Path(self.build_lib).resolve())


def make_lists(folder: Path) -> None:
    """Let the package that stands in a folder make its lists; it needs no other package for that."""
    made = folder / "dragoman" / "made"
    shutil.rmtree(made, ignore_errors=True)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [sys.executable, "-B", "-m", "dragoman.built", str(made)], cwd=folder, capture_output=True, text=True,
        env=clean | {"PYTHONPATH": str(folder), "PYTHONUTF8": "1"},
    )
    if done.returncode:
        shutil.rmtree(made, ignore_errors=True)
        print("the lists of names are made when they are first asked for:", done.stderr.strip().splitlines()[-1:])


def main() -> None:
    """Build as asked for."""
    reason = why_pure()
    asked = {"bdist_wheel", "build_ext", "build"} & set(sys.argv)
    if reason or not asked:
        if asked:
            print(PURE, reason)
        setup(setup_requires=[] if reason else [COMPILER], cmdclass={"build_py": Lists})
        return
    with tempfile.TemporaryDirectory() as folder:       # a build of its own: nothing of one before gets in
        setup(
            ext_modules=extensions(folder), cmdclass={"build_ext": Build, "build_py": Lists},
            options={"build": {"build_base": folder}},
        )


if __name__ == "__main__":
    main()
