"""The farther the event stands from a value, the less sure the binding."""

import pytest

from factcheck.extraction.binding import Bound, bind_event
from factcheck.extraction.clauses import Clauses
from factcheck.language.terms import terms
from factcheck.model import Confidence, Kind
from factcheck.readings import Mention
from factcheck.values import Duration, Interval

HOUR = Duration(None, Interval.exactly(3600))


def clauses(text: str, lang: str) -> Clauses:
    return Clauses(text, 0, len(text), terms(lang))


def bound(
    text: str, words: str, *, before: str = "", heading: str = "", lang: str = "de"
) -> tuple[str, Confidence]:
    """The event to which `words` are bound, and how surely."""
    start = text.index(words)
    found = bind_event(
        clauses(text, lang),
        Mention(start, start + len(words), Kind.DURATION, HOUR),
        clauses(before, lang) if before else None,
        clauses(heading, lang) if heading else None,
    )
    return found.name, found.confidence


@pytest.mark.parametrize(
    ("text", "words", "lang", "event"),
    [
        ("Das dreistündige Treffen war zäh", "dreistündige", "de", "talks"),
        ("Nach der Rede war das dreistündige Treffen zäh", "dreistündige", "de", "talks"),
        ("After the speech the three-hour meeting was dull", "three-hour", "en", "talks"),
        ("Die Zweistundensitzung war zäh", "Zweistundensitzung", "de", "talks"),
    ],
)
def test_an_event_inside_or_right_after_the_value_is_sure(
    text: str, words: str, lang: str, event: str
) -> None:
    assert bound(text, words, lang=lang) == (event, Confidence.HIGH)


def test_an_event_in_the_clause_is_sure() -> None:
    assert bound("Das Konzert dauerte drei Stunden", "drei Stunden") == ("concert", Confidence.HIGH)


def test_the_nearest_event_of_the_clause_wins() -> None:
    text = "Das Konzert nach der Rede dauerte drei Stunden"
    assert bound(text, "drei Stunden")[0] == "speech"


def test_the_clause_comes_before_what_is_nearer_in_another() -> None:
    text = "Drei Stunden, so die Rede, dauerte es - das Konzert war schön"
    assert (
        bound("Im Konzert saßen drei Stunden lang Leute, Reden gab es nicht", "drei Stunden")[0] == "concert"
    )
    assert bound(text, "Drei Stunden") == ("speech", Confidence.MEDIUM)


def test_an_event_in_another_clause_is_less_sure() -> None:
    text = "Das Konzert war schön, es dauerte drei Stunden"
    assert bound(text, "drei Stunden") == ("concert", Confidence.MEDIUM)


def test_an_event_in_the_sentence_before_is_less_sure() -> None:
    found = bound("Es dauerte drei Stunden", "drei Stunden", before="Das Konzert war schön")
    assert found == ("concert", Confidence.MEDIUM)


def test_the_last_event_of_the_sentence_before_is_meant() -> None:
    found = bound("Es dauerte drei Stunden", "drei Stunden", before="Nach der Rede begann das Konzert")
    assert found[0] == "concert"


def test_an_event_in_the_heading_only_is_unsure() -> None:
    found = bound("Es dauerte drei Stunden", "drei Stunden", before="Es regnete", heading="Konzert im Park")
    assert found == ("concert", Confidence.LOW)


def test_an_event_nearby_comes_before_the_heading() -> None:
    found = bound("Es dauerte drei Stunden", "drei Stunden", before="Die Rede kam", heading="Konzert im Park")
    assert found == ("speech", Confidence.MEDIUM)


def test_no_event_is_guessed() -> None:
    assert bound("Es dauerte drei Stunden", "drei Stunden", before="Es regnete", heading="Wetter") == (
        "",
        Confidence.LOW,
    )


def test_another_event_of_its_sort_keeps_its_mark() -> None:
    assert bound("Das nächste Treffen dauerte drei Stunden", "drei Stunden")[0] == "other talks"


def test_a_binding_is_a_value() -> None:
    assert Bound("talks", Confidence.HIGH) == Bound("talks", Confidence.HIGH)
