"""Values: what nothing changes once it is made.

They are dataclasses that the type checker holds frozen. Frozen at run time too, they would take four times as long to
make, and reading one article makes thousands.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a class a value: slots, an initialiser, equality and a hash by its fields, unless it has its own hash."""
    return dataclass(slots=True, unsafe_hash="__hash__" not in vars(cls))(cls)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def frozen_by_name(cls: type[T]) -> type[T]:
    """Make a class a value whose fields are given by name only."""
    return dataclass(slots=True, unsafe_hash=True, kw_only=True)(cls)
