"""A run over inputs: every document read or reported, one failure never costing another document."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.cli.defect import defect_of
from dragoman.cli.guard import NOT_ALL_READ, UNEXPECTED, tell
from dragoman.cli.progress import Progress
from dragoman.errors import DataError, InputError, Notice
from dragoman.read import Article, Outcome, measure, read_paths
from dragoman.settings import Settings

#: What is done with each article; raises InputError if it cannot be.
Use = Callable[[Article], None]
#: Told of all that comes, before it is used; gives it back in order.
Ahead = Callable[[Iterable[Outcome]], Iterable[Outcome]]
_MOST_NAMED = 3                         # inputs that ail alike


@dataclass(slots=True)
class Run:
    """What became of the inputs of a run."""

    done: int = 0
    failed: int = 0
    crashed: int = 0
    _again: dict[tuple[str, str], list[str]] = field(default_factory=dict)  # what ailed an input -> others it ails

    def tell(self, error: InputError) -> None:
        """Say what ails an input; of many with one ailment the first at once, the others together in the end."""
        ailment = (error.problem, error.remedy)
        if ailment in self._again:
            self._again[ailment].append(error.source)
        else:
            self._again[ailment] = []
            tell(str(error))

    def tell_rest(self) -> None:
        """One line for each ailment that more inputs have: how many, and the first of them."""
        for (problem, remedy), others in self._again.items():
            if len(others) == 1:
                tell(str(InputError(others[0], problem, remedy)))
            elif others:
                more = len(others) - _MOST_NAMED
                named = f"{', '.join(others[:_MOST_NAMED])}{f' and {more:,} more' if more > 0 else ''}"
                tell(f"{len(others):,} more, each {problem}: {named}")

    @property
    def exit_code(self) -> int:
        """0 if everything was read."""
        return UNEXPECTED if self.crashed else NOT_ALL_READ if self.failed else 0


def run(
    paths: Iterable[str], settings: Settings, use: Use, *, output: Path | None = None, watch: bool = True,
    ahead: Ahead = iter,
) -> Run:
    """Hand every document of `paths` to `use`; `output` is never read, `watch` shows progress on a terminal."""
    paths = list(paths)
    progress = Progress(lambda: measure(paths, output), is_shown=None if watch else False)
    result = Run()
    try:
        for outcome in ahead(read_paths(paths, settings, leave_out=output, on_bytes=progress.bytes_read)):
            _take(outcome, use, result, progress)
    finally:
        progress.clear()
        result.tell_rest()
    if result.failed or result.crashed:
        tell(f"{result.done} read, {result.failed + result.crashed} could not be read")
    return result


def _take(outcome: Outcome, use: Use, result: Run, progress: Progress) -> None:
    if isinstance(outcome, Notice):
        progress.clear()
        tell(str(outcome))
        return
    if isinstance(outcome, InputError):
        progress.clear()
        result.tell(outcome)
        result.failed += 1
        return
    try:
        use(outcome)
        result.done += 1
        progress.document_done()
    except InputError as error:
        progress.clear()
        result.tell(InputError(outcome.where, error.problem, error.remedy))
        result.failed += 1
    except (DataError, OSError):
        raise
    except Exception as error:  # noqa: BLE001  a defect met in one article must not end a run over thousands
        progress.clear()
        tell(f"{outcome.where}: not read, because of a defect: {defect_of(error)}")
        result.crashed += 1
