"""What of a sentence tells what is promised."""

from __future__ import annotations

import pytest

from dragoman.model.claims import Commitment
from tests.reading import read, said


@pytest.mark.parametrize(("language", "text", "action"), [
    ("en", "Kenya will maintain the contacts with Norway.", "maintain the contacts with Norway"),
    ("en", 'Norway is ready to lend Kenya its ships," the Norwegian minister said.', "lend Kenya its ships"),
    ("en", "Norway promised to build a school in Kenya.", "to build a school in Kenya"),
    ("fil", "Nangako si Pangulong Ana Cruz ng Cuba na tutulong ito sa Peru.", "tutulong ito sa Peru"),
    ("fil", "Magbibigay ang Chile ng 20 trak sa Peru.", "Magbibigay ang Chile ng 20 trak sa Peru"),
    ("ru", "Норвегия предоставит Кении десять катеров.", "предоставит Кении десять катеров"),
    ("ru", "Чили и Перу договорились тесно работать в рамках «Форума моря» и дальше.",
     "тесно работать в рамках «Форума моря» и дальше"),
    ("ru", "«Чили готово помочь Перу», — сказал министр иностранных дел Чили.", "помочь Перу"),
    ("ru", "Министр иностранных дел Чили заверил Перу, что страна выполнит договор.", "страна выполнит договор"),
])
def test_what_is_promised_can_be_read_alone(language: str, text: str, action: str) -> None:
    assert [one.action for one in said(read(text, language), Commitment)] == [action]
