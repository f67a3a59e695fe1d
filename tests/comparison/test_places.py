"""Places are compared by their words: a common name is enough, only two names of one kind contradict."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison import places
from factcheck.model import Agreement
from factcheck.values import Place

SAME, COMPATIBLE = Agreement.SAME, Agreement.COMPATIBLE
CONFLICT, INCOMPARABLE = Agreement.CONFLICT, Agreement.INCOMPARABLE


@pytest.mark.parametrize(
    ("one", "other", "agreement", "reason"),
    [
        ("in Altona", "in  ALTONA", SAME, "same-place"),
        ("in Altona", "in Altona bei Hamburg", COMPATIBLE, "contained"),
        ("im Rathaus von Altona", "im Altonaer Rathaus", COMPATIBLE, "contained"),
        ("in Altonas Norden", "im Norden von Altona", COMPATIBLE, "contained"),
        ("auf der Basis Nord-Altona", "auf dem Stützpunkt Altona", COMPATIBLE, "contained"),
        ("auf einem Militärstützpunkt bei Altona", "auf dem Stützpunkt", COMPATIBLE, "contained"),
        ("at a hotel near Altona", "im Hotel", COMPATIBLE, "contained"),
        ("in Altona", "in Hamburg", INCOMPARABLE, "other-name"),
        ("im Bahnhof Altona", "in Hamburg", INCOMPARABLE, "other-name"),
        ("im Bahnhof Altona", "im Hotel Krone", INCOMPARABLE, "other-name"),
        ("am Bahnhof in Altona", "am Bahnhof in Hamburg", INCOMPARABLE, "other-name"),
        ("in einem Hotel", "in einer Schule", INCOMPARABLE, "unnamed"),
        ("am Bahnhof", "in Altona", INCOMPARABLE, "unnamed"),
        ("im Norden", "im Süden", INCOMPARABLE, "unnamed"),
        ("am Bahnhof Altona", "am Bahnhof Dammtor", CONFLICT, "other-place"),
        ("am Altonaer Bahnhof", "am Bahnhof Dammtor", CONFLICT, "other-place"),
        ("am Dammtor-Bahnhof", "am Bahnhof Altona", CONFLICT, "other-place"),
        ("at Altona station", "am Bahnhof Dammtor", CONFLICT, "other-place"),
        ("auf dem Militärflugplatz von Alt", "auf dem Militärflugplatz von Neu", CONFLICT, "other-place"),
        ("im Stadtteil Altona in Hamburg", "in Hamburgs Stadtteil Hamm", CONFLICT, "other-place"),
        ("the town of Alton", "the town of Dover", CONFLICT, "other-place"),
        ("Bahnhof Hamburg Dammtor", "Bahnhof Hamburg Altona", COMPATIBLE, "contained"),
        ("in Friedrichshafen", "in Altona", INCOMPARABLE, "other-name"),
        ("", "in Altona", INCOMPARABLE, "unnamed"),
        ("auf dem Rollfeld", "im Presseraum", INCOMPARABLE, "unnamed"),
        ("auf dem Rollfeld", "in Anchorage", INCOMPARABLE, "unnamed"),
        ("in Alaska", "in Anchorage", INCOMPARABLE, "other-name"),
        ("auf dem Rollfeld bei Altona", "auf dem Rollfeld bei Hamm", INCOMPARABLE, "other-name"),
        ("auf dem Gelände bei Altona", "in Altona", COMPATIBLE, "contained"),
        ("bei St. Pauli", "in Pauli", COMPATIBLE, "contained"),
        ("in the Oval Office", "in Washington", INCOMPARABLE, "other-name"),
    ],
)
def test_two_places(one: str, other: str, agreement: Agreement, reason: str) -> None:
    for verdict in (places.compare(Place(one), Place(other)), places.compare(Place(other), Place(one))):
        assert (verdict.agreement, verdict.reason) == (agreement, reason)


def test_the_names_that_differ_are_told() -> None:
    verdict = places.compare(Place("am Bahnhof Altona in Hamburg"), Place("am Bahnhof Dammtor"))
    assert dict(verdict.details) == {"one_name": "Altona", "other_name": "Dammtor"}


PHRASES = st.lists(
    st.sampled_from(
        ["Bahnhof", "Altona", "von", "Dammtor", "in", "Stadt", "der", "U-Bahnhof", ",", "Hamburgs", "of"]
    ),
    max_size=8,
).map(" ".join)


@given(PHRASES)
def test_a_place_never_contradicts_itself(words: str) -> None:
    assert places.compare(Place(words), Place(words)).agreement is SAME


@given(PHRASES, PHRASES)
def test_the_order_does_not_matter(one: str, other: str) -> None:
    there, back = places.compare(Place(one), Place(other)), places.compare(Place(other), Place(one))
    assert (there.agreement, there.reason) == (back.agreement, back.reason)


def test_a_phrase_without_end_and_a_word_without_end_are_read_in_part() -> None:
    long = Place("am Bahnhof " * 100_000 + "Altona")
    assert places.compare(long, Place("x" * 1_000_000)).reason == "unnamed"


@pytest.mark.parametrize("lead", ["in", "bei", "nahe", "unweit", "near", "north of", "around"])
def test_a_capitalised_word_is_a_name_where_a_name_may_begin(lead: str) -> None:
    verdict = places.compare(Place(f"auf einem Feld {lead} Altona"), Place("in Hamm"))
    assert dict(verdict.details) == {"one_name": "Altona", "other_name": "Hamm"}


@pytest.mark.parametrize("article", ["dem", "einem", "der", "am", "im", "zum", "jedem"])
def test_a_capitalised_word_after_an_article_is_a_noun(article: str) -> None:
    verdict = places.compare(Place(f"auf {article} Rollfeld"), Place("in Hamm"))
    assert (verdict.reason, verdict.details) == ("unnamed", ())


@pytest.mark.parametrize(
    ("one", "other"),
    [("am Altonaer Bahnhof", "am Hammer Bahnhof"), ("am Altona-Bahnhof", "am Hamm-Bahnhof")],
)
def test_a_word_after_an_article_is_a_name_where_it_tells_which_of_a_kind(one: str, other: str) -> None:
    assert places.compare(Place(one), Place(other)).reason == "other-place"
