"""Readings for people: what was read as a table that keeps every quotation."""

from dragoman.brief.plain import Look, clean
from dragoman.brief.rows import Labels
from dragoman.brief.table import Table, counted

__all__ = ["Labels", "Look", "Table", "clean", "counted"]
