"""Readings in the forms other programs take."""

from dragoman.export.contract import SCHEMA, json_text, reading_to_json

__all__ = ["SCHEMA", "json_text", "reading_to_json"]
