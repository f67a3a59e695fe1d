"""What a value says about its event, and in which mode."""

import pytest

from factcheck.extraction.clauses import Clauses
from factcheck.extraction.stating import attribute_of, scope_at
from factcheck.language.terms import terms
from factcheck.model import Kind, Scope
from factcheck.readings import Mention
from factcheck.values import Duration, Interval

HOUR = Duration(None, Interval.exactly(3600))


def at(text: str, words: str, kind: Kind, lang: str) -> tuple[Clauses, Mention]:
    start = text.index(words)
    return Clauses(text, 0, len(text), terms(lang)), Mention(start, start + len(words), kind, HOUR)


@pytest.mark.parametrize(
    ("text", "words", "kind", "lang", "attribute"),
    [
        ("Die Verhandlungen dauerten 2 Stunden", "2 Stunden", Kind.DURATION, "de", "length"),
        ("Nach nur 2 Stunden waren die Gespräche beendet", "2 Stunden", Kind.DURATION, "de", "length"),
        ("Der Gipfel ist nach 2,5 Stunden zu Ende gegangen", "2,5 Stunden", Kind.DURATION, "de", "length"),
        ("nach dem dreistündigen Treffen", "dreistündigen", Kind.DURATION, "de", "length"),
        ("Er verließ vor drei Stunden das Haus", "drei Stunden", Kind.DURATION, "de", "ago"),
        ("innerhalb von 24 Stunden beenden", "24 Stunden", Kind.DURATION, "de", "ago"),
        ("zwei Impfungen im Abstand von drei Wochen", "drei Wochen", Kind.DURATION, "de", "spacing"),
        ("nach einer Woche", "einer Woche", Kind.DURATION, "de", "ago"),
        ("The talks lasted two hours", "two hours", Kind.DURATION, "en", "length"),
        ("after a three-hour meeting", "three-hour", Kind.DURATION, "en", "length"),
        ("He left two hours ago", "two hours", Kind.DURATION, "en", "ago"),
        ("Die Kundgebung begann um 14 Uhr", "14 Uhr", Kind.TIME, "de", "start"),
        ("Die Kundgebung endete um 17 Uhr", "17 Uhr", Kind.TIME, "de", "end"),
        ("Um 14 Uhr kamen sie", "14 Uhr", Kind.TIME, "de", "when"),
        ("The trial begins on Monday", "Monday", Kind.DATE, "en", "start"),
        ("Es ist das erste Treffen seit 2018", "2018", Kind.DATE, "de", "since"),
        ("the first summit since 2021", "2021", Kind.DATE, "en", "since"),
    ],
)
def test_attributes(text: str, words: str, kind: Kind, lang: str, attribute: str) -> None:
    clauses, mention = at(text, words, kind, lang)
    assert attribute_of(clauses, mention, terms(lang))[0] == attribute


@pytest.mark.parametrize(
    ("text", "words", "lang", "scope"),
    [
        ("Die Verhandlungen dauerten sechs Stunden", "sechs", "de", Scope.ACTUAL),
        ("Der Gipfel soll rund sechs Stunden dauern", "sechs", "de", Scope.PLANNED),
        ("kürzer als die vorgesehenen sechs Stunden", "sechs", "de", Scope.PLANNED),
        ("Das Treffen wird sechs Stunden dauern", "sechs", "de", Scope.PLANNED),
        ("Das Treffen wurde sechs Stunden geführt", "sechs", "de", Scope.ACTUAL),
        ("Dabei wird sechs Stunden verhandelt", "sechs", "de", Scope.ACTUAL),
        ("Der Mann soll sechs Menschen getötet haben", "sechs", "de", Scope.ACTUAL),
        ("Sie fordern sechs Wochen Urlaub", "sechs", "de", Scope.DEMANDED),
        ("Es gab kein Treffen von sechs Stunden", "sechs", "de", Scope.NEGATED),
        ("The meeting lasted six hours", "six", "en", Scope.ACTUAL),
        ("The meeting will last six hours", "six", "en", Scope.PLANNED),
        ("The meeting is expected to last six hours", "six", "en", Scope.PLANNED),
        ("They demanded six weeks of leave", "six", "en", Scope.DEMANDED),
        ("The meeting did not last six hours", "six", "en", Scope.NEGATED),
    ],
)
def test_scopes(text: str, words: str, lang: str, scope: Scope) -> None:
    assert scope_at(at(text, words, Kind.DURATION, lang)[0], text.index(words), terms(lang)) is scope


def test_a_plan_in_another_clause_says_nothing_of_this_one() -> None:
    text = "Geplant war mehr, das Treffen dauerte sechs Stunden"
    assert (
        scope_at(at(text, "sechs", Kind.DURATION, "de")[0], text.index("sechs"), terms("de")) is Scope.ACTUAL
    )
