"""The entrance: paths into documents, and every input that could not be read as one clear line."""

from dragoman.read.documents import Article, Outcome, read_paths
from dragoman.read.published import parse_published
from dragoman.read.records import is_to_come, language_code
from dragoman.read.sources import measure, reason

__all__ = ["Article", "Outcome", "is_to_come", "language_code", "measure", "parse_published", "read_paths", "reason"]
