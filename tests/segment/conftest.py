"""The segmenters of the packs in the project."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from dragoman.languages.load import load_about, pack_folders
from dragoman.languages.sentences_schema import load_sentence_rules
from dragoman.segment import LanguageDetector, Segmenter


@pytest.fixture(scope="session")
def segmenters() -> Mapping[str, Segmenter]:
    """A segmenter for each pack by code."""
    return {code: Segmenter(load_sentence_rules(folder)) for code, folder in pack_folders().items()}


@pytest.fixture(scope="session")
def detector() -> LanguageDetector:
    """A detector among all packs."""
    return LanguageDetector(load_about(folder) for folder in pack_folders().values())
