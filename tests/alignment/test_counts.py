"""What a number counts is read from the words around it."""

import pytest

from factcheck.alignment.counts import Count, count
from factcheck.model import Kind
from tests.texts import story


def counts(*texts: str) -> list[Count]:
    told = story(*texts)
    texts_by_name = {document.name: document for document in told.documents}
    return [
        count(frame.claim, texts_by_name[frame.claim.claim.document], frame.near)
        for frame in told.frames
        if frame.claim.claim.kind is Kind.NUMBER
    ]


@pytest.mark.parametrize(
    ("text", "noun", "known"),
    [
        ("Es kamen 40 Menschen.", "people", True),
        ("Es kamen 40 junge Polizisten.", "police", True),
        ("Es kamen 40 Hunde.", "hund", False),
        ("Vor dem Haus standen 40, Menschen froren.", "", False),
        ("Vor dem Haus standen 40 auf Leitern.", "", False),
        ("Firefighters rescued 40 of the passengers.", "people", True),
        ("Firefighters rescued 40 dogs from the fire.", "", False),
    ],
)
def test_the_noun_right_after_the_number(text: str, noun: str, known: bool) -> None:  # noqa: FBT001
    (found,) = counts(text)
    assert (found.noun, found.known) == (noun, known)


@pytest.mark.parametrize(
    ("one", "other", "others"),
    [
        ("Bei dem Brand starben 12 Menschen.", "Der Brand tötete 15 Menschen.", False),
        ("Bei dem Brand starben 12 Menschen.", "Der Brand verletzte 15 Menschen.", True),
        ("Zum Fest kamen 40 Journalisten.", "Zum Fest kamen 90 Polizisten.", True),
        ("Zum Fest kamen 40 Hunde.", "Zum Fest kamen 90 Polizisten.", False),
        ("Zum Fest kamen 40 Hunde.", "Zum Fest kamen 90.", False),
    ],
)
def test_things_and_states_that_the_lexicon_tells_apart(one: str, other: str, others: bool) -> None:  # noqa: FBT001
    first, second = counts(one, other)
    assert first.is_of_others(second) is second.is_of_others(first) is others


def test_two_nouns_are_unlike_and_no_noun_is_like_any() -> None:
    people, dogs, nothing = counts("Es kamen 40 Menschen.", "Es kamen 12 Hunde.", "Es kamen 9.")
    assert people.is_unlike(dogs)
    assert not people.is_unlike(nothing)
    assert not dogs.is_unlike(dogs)
