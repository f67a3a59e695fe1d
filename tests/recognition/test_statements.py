import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.recognition.statements import statement_at, statements


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in statements(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sie kam. Er ging.", ["Sie kam.", "Er ging."]),
        (
            "Gov. John Kasper sprach am 18. August. Danach Ruhe.",
            ["Gov. John Kasper sprach am 18. August.", "Danach Ruhe."],
        ),
        ("George W. Bark kam.", ["George W. Bark kam."]),
        ("„Ja.“ Er ging.", ["„Ja.“", "Er ging."]),
        ("Für Polen dabei:\n\nJan Petri und Clara Holm.", ["Für Polen dabei:", "Jan Petri und Clara Holm."]),
        ("Eine Überschrift ohne Punkt\nEin Satz.", ["Eine Überschrift ohne Punkt", "Ein Satz."]),
        (
            "Ein langer Satz, der in der Datei umbrochen\nist und weitergeht.",
            ["Ein langer Satz, der in der Datei umbrochen\nist und weitergeht."],
        ),
        ("", []),
    ],
)
def test_sentences_and_lines(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_the_statement_at_an_offset() -> None:
    found = statements("Sie kam. Er ging.")
    assert [statement_at(found, offset) for offset in (0, 7, 9, 16)] == [0, 0, 1, 1]
    assert statement_at([], 3) == -1


@given(st.text(alphabet='Ab. \n!?"„“1', max_size=80))
def test_no_letter_is_lost(text: str) -> None:
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
