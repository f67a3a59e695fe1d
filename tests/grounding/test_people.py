"""A name is told as recognition read it, else as it is printed, never with a word of office in it."""

import pytest

from factcheck.grounding.people import People
from factcheck.grounding.search import Extent
from factcheck.readings import Named
from factcheck.values import Person

TEXT = "Präsident Karl Anders traf Frau Dr. Xenia Quorz, die Polizei, Der Rat, Xaver Anders."
NAMED = (
    Named(10, 21, Person("Anders", "Karl"), "Präsident"),
    Named(TEXT.rfind("Anders"), TEXT.rfind("Anders") + 6, Person("Anders", "Karl")),
)


def place(printed: str) -> Extent:
    start = TEXT.find(printed)
    return Extent(start, start + len(printed))


@pytest.mark.parametrize(
    ("printed", "person"),
    [
        ("Karl Anders", Person("Anders", "Karl")),
        ("Anders", Person("Anders", "Karl")),
        ("Präsident Karl Anders", Person("Anders", "Karl")),
        ("Xaver Anders", Person("Anders", "Xaver")),
        ("Xenia Quorz", Person("Quorz", "Xenia")),
        ("Frau Dr. Xenia Quorz", Person("Quorz", "Xenia")),
        ("Quorz", Person("Quorz")),
        ("Präsident", Person("Präsident")),
    ],
)
def test_a_person_is_told_by_place(printed: str, person: Person) -> None:
    assert People(NAMED, TEXT, "de").at(place(printed)) == person


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Anders", "Karl Anders"),
        ("Xenia Quorz", "Xenia Quorz"),
        ("die Polizei", ""),
        ("Der Rat", ""),
        ("Präsident", ""),
        ("traf", ""),
        ("Frau Dr. Xenia Quorz", "Xenia Quorz"),
    ],
)
def test_offices_and_common_nouns_are_no_names(printed: str, name: str) -> None:
    assert People(NAMED, TEXT, "de").name(place(printed)) == name
