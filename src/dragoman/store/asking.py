"""Questions for many values at once, put together once: a record is asked some dozens of them for every article."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import (
    ARRAY,
    Column,
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Table,
    Text,
    any_,
    bindparam,
    func,
    literal,
    select,
)

from dragoman.store import schema
from dragoman.store.kept import KeptNumbers

T = TypeVar("T")

#: Values in one question: below what both databases take where each has a place of its own.
_AT_ONCE = 500


class Finder:
    """Finds the rows in which a column has one of many values.

    All values are one parameter, a list as JSON or as an array: a place for each would have to be written anew for
    every number of values.
    """

    def __init__(
        self, key: Column[Any], *columns: ColumnElement[Any], where: ColumnElement[bool] | None = None,
        group: Sequence[ColumnElement[Any]] = (),
    ) -> None:
        question = select(*columns) if where is None else select(*columns).where(where)
        question = question.group_by(*group) if group else question
        value = func.json_each(bindparam("among", type_=Text)).table_valued("value").c.value
        array = bindparam("among", type_=ARRAY(key.type))
        self._questions: Mapping[str, Select[Any]] = {
            "sqlite": question.where(key.in_(select(value))), "postgresql": question.where(key == any_(array)),
        }

    def rows(self, connection: Connection, values: Iterable[Any]) -> list[RowMapping]:
        """The rows, in no order."""
        found: list[RowMapping] = []
        for some in batches(values):
            found += connection.execute(
                self._questions[connection.dialect.name], _bound(connection, some)
            ).mappings().all()
        return found

    def tuples(
        self, connection: Connection, values: Iterable[Any], *where: ColumnElement[bool]
    ) -> list[tuple[Any, ...]]:
        """The rows as plain tuples, in no order; of those only that fulfil more."""
        question = self._questions[connection.dialect.name]
        question = question.where(*where) if where else question
        found: list[tuple[Any, ...]] = []
        for some in batches(values):
            found += connection.execute(question, _bound(connection, some)).all()
        return found

    def values(self, connection: Connection, values: Iterable[Any]) -> list[Any]:
        """What the first column has in these rows."""
        found: list[Any] = []
        for some in batches(values):
            found += connection.execute(self._questions[connection.dialect.name], _bound(connection, some)).scalars()
        return found


class Numbers:
    """The numbers that rows of one table have in the record, by their ids, and back; kept while a transaction lasts.

    `kept` keeps them longer.
    """

    def __init__(self, connection: Connection, table: Table, kept: KeptNumbers | None = None) -> None:
        self._connection = connection
        self._kept = kept or KeptNumbers()
        self._by_id = Finder(table.c.id, table.c.id, table.c.seq)
        self._by_number = Finder(table.c.seq, table.c.id, table.c.seq)
        self._numbers, self._ids = self._kept.numbers, self._kept.ids

    def of(self, ids: Iterable[str]) -> dict[str, int]:
        """The numbers of ids; an unknown id has none."""
        wanted = dict.fromkeys(ids)
        missing = [one for one in wanted if one not in self._numbers]
        if missing:
            rows = self._by_id.rows(self._connection, missing)
            self.learn({row["id"]: row["seq"] for row in rows})
        return {one: self._numbers[one] for one in wanted if one in self._numbers}

    def ids(self, numbers: Iterable[int]) -> dict[int, str]:
        """The ids of numbers."""
        wanted = dict.fromkeys(numbers)
        missing = [one for one in wanted if one not in self._ids]
        if missing:
            rows = self._by_number.rows(self._connection, missing)
            self.learn({row["id"]: row["seq"] for row in rows})
        return {one: self._ids[one] for one in wanted}

    def learn(self, numbers: Mapping[str, int]) -> None:
        """Rows that are known to be there."""
        self._numbers.update(numbers)
        self._ids.update((number, identifier) for identifier, number in numbers.items())

    def forget(self) -> None:
        """Rows may be gone."""
        self._kept.clear()


def among(connection: Connection, column: ColumnElement[Any], values: Iterable[str | int]) -> ColumnElement[bool]:
    """That a column has one of however many values."""
    fitting = [_fitting(value) for value in values]
    if connection.dialect.name == "sqlite":
        listed = func.json_each(json.dumps(fitting, ensure_ascii=False)).table_valued("value").c.value
        return column.in_(select(listed))
    return column == any_(literal(fitting, ARRAY(column.type)))


def batches(values: Iterable[T]) -> list[list[T]]:
    """Different values in lists that fit one question."""
    items = list(dict.fromkeys(values))
    return [items[start:start + _AT_ONCE] for start in range(0, len(items), _AT_ONCE)]


def add_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, all with the same columns."""
    _add(connection, table, rows, "")


def add_missing(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows whose key is not there yet."""
    _add(connection, table, rows, " ON CONFLICT DO NOTHING")


def _add(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], otherwise: str) -> None:
    """Insert rows in plain SQL: a hundred of them for an article are too many to be looked at one by one."""
    if not rows:
        return
    names = tuple(rows[0])
    quote = connection.dialect.identifier_preparer.quote
    place = "?" if connection.dialect.name == "sqlite" else "%s"
    statement = "INSERT INTO {} ({}) VALUES ({}){}".format(
        quote(table.name), ", ".join(map(quote, names)), ", ".join([place] * len(names)), otherwise
    )
    values = [*zip(*(_column(table.c[name], [row[name] for row in rows]) for name in names), strict=True)]
    connection.exec_driver_sql(statement, values)


def _column(column: Column[Any], values: list[Any]) -> list[Any]:
    """The values of one column as both databases can hold them."""
    if not isinstance(column.type, schema.Words) or schema.are_fit(values):
        return values
    return [schema.fit(value) if value is not None else None for value in values]


def _bound(connection: Connection, values: list[Any]) -> dict[str, Any]:
    fitting = [_fitting(value) for value in values] if values and isinstance(values[0], str) else values
    if connection.dialect.name == "sqlite":
        return {"among": json.dumps(fitting, ensure_ascii=False)}
    return {"among": fitting}


def _fitting(value: Any) -> Any:
    return schema.fit(value) if isinstance(value, str) else value
