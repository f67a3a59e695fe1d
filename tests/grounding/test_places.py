"""A place is printed with a capital, and the text says that it is where something happened."""

import pytest

from factcheck.model import Kind, Reason
from factcheck.values import Place
from tests.grounding.claims import grounded, said

END = " Danach war die Sitzung in der Stadt zu Ende."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der Rat tagte 3 Tage in Bad  Orlach.", "in Bad  Orlach"),
        ("Der Rat tagte auf dem Platz.", "auf dem Platz"),
        ("Der Rat tagte hier in Orlach.", "hier in Orlach"),
        ("Der Rat tagte in Orlach.", "Orlach"),
        ("Der Rat tagte auf dem alten Markt.", "Markt"),
        ("Der Rat tagte auf dem Markt.", "dem Markt"),
        ("Tagungsort ist ein Hotel bei Orlach.", "ein Hotel bei Orlach"),
        ("Man hat Orlach als Standort genannt.", "Orlach"),
    ],
)
def test_words_that_tell_where_are_a_place(text: str, words: str) -> None:
    result = grounded(text + END, said(text, words, Kind.PLACE))
    assert result.value == Place(" ".join(words.split()))
    assert result.words == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Firma Hafen Orlach lud nach Kiel ein.", "Hafen Orlach"),
        ("Die Firma Orlach kam an den Standort.", "Orlach"),
        ("Orlach hat das bestritten.", "Orlach"),
        ("Der Rat tagte 3 Tage.", "tagte"),
        ("Der Rat tagte 3 Tage.", "3"),
        ("Der Rat war auch da.", "auch da"),
    ],
)
def test_words_that_do_not_tell_where_are_none(text: str, words: str) -> None:
    result = grounded(text + END, said(text, words, Kind.PLACE))
    assert [(item.reason, item.detail) for item in result.failed] == [(Reason.UNREADABLE, words)]


def test_words_that_are_not_in_the_quote_are_no_place() -> None:
    assert grounded(END, said(END.strip(), "in Orlach", Kind.PLACE)).reasons == [Reason.UNGROUNDED]


def test_a_name_is_a_place_where_it_tells_where() -> None:
    text = "Orlach sagt, dass man in Orlach feiert."
    result = grounded(text + END, said(text, "Orlach", Kind.PLACE))
    assert result.starts == [text.rfind("Orlach")]
