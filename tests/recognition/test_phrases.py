from __future__ import annotations

from factcheck.recognition.phrases import Phrases
from factcheck.recognition.tokens import tokenise

TABLE = Phrases.of(
    [("mehr als", 1), ("weit mehr als", 2), ("als", 3), ("A$", 4), ("m", 5), ("km/h", 6), ("ca.", 7)]
)


def test_the_longest_phrase_before_a_place_wins() -> None:
    tokens = tokenise("es sind weit mehr als 20")
    assert TABLE.ending(tokens, 5) == (2, 2)


def test_the_longest_phrase_from_a_place_wins() -> None:
    tokens = tokenise("Weit mehr als 20")
    assert TABLE.starting(tokens, 0) == (2, 3)
    assert TABLE.starting(tokens, 1) == (1, 3)
    assert TABLE.starting(tokens, 3) is None


def test_a_phrase_of_one_letter_keeps_its_case() -> None:
    assert TABLE.starting(tokenise("5 m hoch"), 1) == (5, 2)
    assert TABLE.starting(tokenise("5 M hoch"), 1) is None


def test_signs_that_stand_together_must_stand_together() -> None:
    assert TABLE.ending(tokenise("für A$5"), 3) == (4, 1)
    assert TABLE.ending(tokenise("a $5 note"), 2) is None
    assert TABLE.starting(tokenise("7 km/h"), 1) == (6, 4)


def test_a_phrase_never_reaches_beyond_the_text() -> None:
    assert TABLE.starting(tokenise("weit mehr"), 0) is None
    assert TABLE.ending(tokenise("20"), 0) is None


def test_an_abbreviation_takes_its_full_stop() -> None:
    assert TABLE.ending(tokenise("ca. 20"), 2) == (7, 0)
