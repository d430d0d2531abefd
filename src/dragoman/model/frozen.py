"""Values: what nothing changes once it is made.

They are dataclasses that the type checker holds frozen. Frozen at run time too, they would take four times as long to
make, and reading one article makes thousands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform, overload

T = TypeVar("T")


@overload
def frozen(cls: type[T], /) -> type[T]: ...
@overload
def frozen(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T] | None = None, /, *, kw_only: bool = False) -> type[T] | Callable[[type[T]], type[T]]:
    """Make a class a value: slots, an initialiser, equality and a hash by its fields."""
    made = dataclass(slots=True, unsafe_hash=True, kw_only=kw_only)
    return made(cls) if cls is not None else made
