from __future__ import annotations

import gc

from dragoman.cli.lasting import load_reader
from dragoman.model.ids import document_id, text_sha256
from dragoman.model.text import Document
from dragoman.settings import Settings

TEXT = "The foreign minister of Oman visited Paris on Monday."


def test_what_a_command_has_loaded_is_left_alone_by_the_collector() -> None:
    reader = load_reader(Settings(language="en"))
    gc.unfreeze()
    reader.read(Document(id=document_id(TEXT), text=TEXT, sha256=text_sha256(TEXT), language=""))
    assert gc.get_freeze_count() > 0
