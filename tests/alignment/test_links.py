"""A length from a start and an end is as sure as what links them, whatever a group calls the event."""

from dataclasses import replace

import pytest

from factcheck import derivation
from factcheck.alignment import llm
from factcheck.alignment.llm import Group, Groups
from factcheck.model import Confidence, Kind
from tests.texts import story


def group(attribute: str, name: str) -> Group:
    return Group(label=attribute, event="meeting", attribute=attribute, claims=[name])


def derived_length(first: str, second: str, *, names: tuple[str, str], grouped: bool = True) -> Confidence:
    """How sure the length is of a start and an end, by readers' names of the event and a group's one name."""
    told = story(f"{first} {second}", "Die Sitzung in Kiel dauerte zwei Stunden.")
    start, end = [c for c in told.claims if c.claim.kind is Kind.TIME]
    (stated,) = [c for c in told.claims if c.claim.kind is Kind.DURATION]
    labels = [("start", names[0]), ("end", names[1]), ("length", "meeting")]
    claims = [
        replace(c, claim=replace(c.claim, attribute=a, event=e, binding=Confidence.HIGH))
        for c, (a, e) in zip((start, end, stated), labels, strict=True)
    ]
    groups = [group(a, c.id) for c, (a, _) in zip(claims, labels, strict=True)]
    found = llm.facts(claims, told.documents, told.readings, [Groups(groups=groups if grouped else [])])
    derived = derivation.derive(found, told.documents, told.readings)
    (sure,) = [
        sure
        for fact in derived
        for claim, sure in zip(fact.claims, fact.confidences, strict=True)
        if derivation.is_derived(claim)
    ]
    return sure


BEGAN = "Um 9 Uhr begann die Sitzung in Kiel."


@pytest.mark.parametrize("grouped", [True, False])
def test_a_length_is_as_sure_as_what_ties_start_and_end(grouped: bool) -> None:  # noqa: FBT001
    one = derived_length(
        BEGAN, "Um 18 Uhr endete die Sitzung in Kiel.", names=("meeting", "meeting"), grouped=grouped
    )
    assert one is Confidence.HIGH
    strange = derived_length(
        BEGAN, "Um 18 Uhr war alles vorbei.", names=("meeting", "meeting"), grouped=grouped
    )
    assert strange is not Confidence.HIGH


def test_a_length_between_two_events_of_a_reader_is_doubtful_whatever_a_group_calls_them() -> None:
    sure = derived_length(BEGAN, "Um 18 Uhr endete der Marsch in Kiel.", names=("meeting", "march"))
    assert sure is Confidence.LOW


def test_a_length_of_one_sentence_is_sure() -> None:
    sure = derived_length(
        "Die Sitzung in Kiel begann um 9 Uhr und endete um 18 Uhr.", "", names=("meeting",) * 2
    )
    assert sure is Confidence.HIGH


def test_a_length_that_shares_nothing_with_the_stated_one_is_doubtful() -> None:
    told = story(
        "Um 9 Uhr begann der Marsch in Jena. Um 18 Uhr endete der Marsch in Jena.",
        "Zwei Stunden beriet der Stadtrat über Gebühren.",
    )
    attributes = ("start", "end", "length")
    claims = [
        replace(c, claim=replace(c.claim, attribute=a, event="x", binding=Confidence.HIGH))
        for c, a in zip(told.claims, attributes, strict=True)
    ]
    groups = [group(a, c.id) for c, a in zip(claims, attributes, strict=True)]
    found = llm.facts(claims, told.documents, told.readings, [Groups(groups=groups)])
    sure = [sure for fact in found for _, _, sure in fact.links]
    assert sure == [Confidence.HIGH, Confidence.LOW, Confidence.LOW]
    *_, length = derivation.derive(found, told.documents, told.readings)
    assert length.confidences == (Confidence.HIGH, Confidence.LOW)
