"""Where the words around a date look."""

from __future__ import annotations

import pytest

from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.named_dates import Outlook
from factcheck.recognition.outlook import outlook

CASES = [
    ("de", "Er wird am HIER kommen.", Outlook.FORWARD),
    ("de", "Am HIER soll er kommen.", Outlook.FORWARD),
    ("de", "Er kam am HIER.", Outlook.BACK),
    ("de", "Das soll am HIER geschehen sein, hat er gesagt.", Outlook.FORWARD),
    ("de", "Er soll am HIER gesehen worden sein.", Outlook.OPEN),
    ("de", "Er wird kommen, sagte er am HIER.", Outlook.BACK),
    ("de", "Er wird kommen. Am HIER ist Ruhe.", Outlook.OPEN),
    ("de", "Am HIER ist Ruhe; er wird kommen.", Outlook.OPEN),
    ("de", "Das gilt bis HIER.", Outlook.FORWARD),
    ("de", "Das gilt ab HIER.", Outlook.FORWARD),
    ("de", "Das galt und war ab HIER anders.", Outlook.BACK),
    ("de", "Das gilt seit HIER und wird bleiben.", Outlook.SINCE),
    ("de", "Seit dem HIER soll es gelten.", Outlook.SINCE),
    ("de", "Das dauerte und war bis HIER offen.", Outlook.BACK),
    ("de", "Er wird" + " und so" * 40 + " am HIER fort sein.", Outlook.OPEN),
    ("en", "He will come on HIER.", Outlook.FORWARD),
    ("en", "He said on HIER it is so.", Outlook.BACK),
    ("en", "It is due by HIER.", Outlook.FORWARD),
    ("en", "It has changed since HIER.", Outlook.SINCE),
    ("en", "The rule applies starting HIER.", Outlook.FORWARD),
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_the_clause_decides(lang: str, text: str, expected: Outlook) -> None:
    words = date_vocabulary(lang)
    read = words.read(text)
    place = list(read.tokens).index("HIER")
    assert outlook(read, words, place, place + 1) is expected
