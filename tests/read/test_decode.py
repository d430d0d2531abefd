"""Encodings: what the bytes were is told from the bytes alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.decode import NotTextError, decode, whole

ARABIC = "استقبل وزير الخارجية نظيره الأردني في القاهرة، وبحثا العلاقات الثنائية. وقال: «نرحب بكم».\nانتهى عام 2024"
RUSSIAN = "Министр иностранных дел принял посла. «Мы рады», — сказал он журналистам в Минске."
SPANISH = "El ministro recibió a su homólogo en París — “gracias”, dijo Ramón Peña."
FILIPINO = "Sinabi ng kalihim: “Masaya kami” — iyon ang pahayag ng Malacañang."


@pytest.mark.parametrize(
    "text, encoding",
    [
        (ARABIC, "utf-8"), (ARABIC, "utf-8-sig"), (ARABIC, "utf-16"), (ARABIC, "utf-16-le"), (ARABIC, "utf-16-be"),
        (ARABIC, "utf-32"), (ARABIC.replace("«", '"').replace("»", '"'), "iso8859-6"), (ARABIC, "cp1256"),
        (RUSSIAN, "cp1251"), (RUSSIAN.upper(), "cp1251"), (RUSSIAN, "utf-16-be"), (RUSSIAN * 3, "cp866"),
        (SPANISH, "cp1252"), (FILIPINO, "cp1252"), (FILIPINO, "utf-16-le"), ("He said “yes”.", "cp1252"),
    ],
)
def test_text_comes_back_as_it_was_written(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")
    written = data.decode(encoding)
    assert decode(data).text == written


def test_line_ends_and_spaces_stay() -> None:
    assert decode(b" a\r\nb\rc\xc2\xa0 \n").text == " a\r\nb\rc\u00a0 \n"


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7 text", b"PK\x03\x04rest", bytes(range(256)) * 8, b"\x00\x01\x02\x03" * 50, b"text\x00\x00\x01" * 20],
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(NotTextError, match="not text"):
        decode(data)


def test_a_file_cut_inside_a_letter_is_read_with_its_loss_counted() -> None:
    decoded = decode((ARABIC + ARABIC[:9]).encode()[:-1])
    assert decoded.text == ARABIC + ARABIC[:8] + "\ufffd"
    assert (decoded.encoding, decoded.broken) == ("utf-8", 1)


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    fixed = whole("a\ud800b\udfffc")
    assert (fixed.text, fixed.broken) == ("a\ufffdb\ufffdc", 2)


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_refusal(data: bytes) -> None:
    try:
        text = decode(data).text
    except NotTextError:
        return
    text.encode("utf-8")


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=200))
def test_utf8_is_never_mistaken(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()).text == text
