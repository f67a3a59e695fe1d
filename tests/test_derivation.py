"""What follows from what texts say: a length from start and end, one list from its parts."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.derivation import derive, is_derived
from factcheck.model import Claim, Confidence, Fact, GroundedClaim, Kind, Scope
from factcheck.readings import Reading
from factcheck.texts import Document, OffsetMap, Part, Span
from factcheck.values import Duration, Interval, Modifier, Roster, TimeOfDay
from tests.texts import story, words


def time(  # noqa: PLR0913 - one parameter for each thing a case varies
    number: str,
    attribute: str,
    window: Interval | tuple[Interval, ...],
    *,
    document: str = "a.txt",
    event: str = "talks",
    thing: str = "",
    zone: str | None = None,
    scope: Scope = Scope.ACTUAL,
    binding: Confidence = Confidence.HIGH,
) -> GroundedClaim:
    """A clock time at which an event starts or ends."""
    windows = window if isinstance(window, tuple) else (window,)
    said = Claim(
        document,
        "x",
        "x",
        Kind.TIME,
        event=event,
        attribute=attribute,
        thing=thing,
        scope=scope,
        binding=binding,
    )
    span = Span(document, 0, 1)
    return GroundedClaim(number, said, span, span, TimeOfDay(windows, zone))


def at(hour: int, minute: int = 0) -> Interval:
    return Interval.exactly(hour * 60 + minute)


def facts(*claims: GroundedClaim) -> list[Fact]:
    """Every claim a fact of its own."""
    return [Fact((claim.claim.kind,), (claim,), (Confidence.HIGH,)) for claim in claims]


BLANK = [
    Document(name, "x", "x", OffsetMap((0,), (0,)), (0,), Part.REPORT, "de", ())
    for name in ("a.txt", "b.txt")
]
UNSAID = [Reading((), (), ())] * len(BLANK)


def lengths(*claims: GroundedClaim) -> list[GroundedClaim]:
    """The lengths that follow from clock times."""
    return [
        claim for fact in derive(facts(*claims), BLANK, UNSAID) for claim in fact.claims if is_derived(claim)
    ]


def minutes(*claims: GroundedClaim) -> list[Fraction]:
    """Their minutes."""
    found = [claim.value for claim in lengths(*claims)]
    return [
        value.seconds / 60 for value in found if isinstance(value, Duration) and value.seconds is not None
    ]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (at(18), at(18, 40), [40]),
        (at(23, 30), at(0, 10), [40]),
        (at(23, 10), at(1, 55), [165]),
        (at(6), at(24), [1080]),
        (at(6), at(0, 1), []),  # nineteen hours: another day's end, or another event's
        (at(18, 40), at(18), []),
        (at(18), at(18), []),
    ],
)
def test_start_and_end_make_a_length_unless_it_is_too_long(
    start: Interval, end: Interval, expected: list[int]
) -> None:
    assert minutes(time("1.1", "start", start), time("1.2", "end", end)) == expected


def test_the_length_is_as_vague_as_its_ends() -> None:
    (length,) = lengths(
        time("1.1", "start", Interval(Fraction(1075), Fraction(1085))), time("1.2", "end", at(19))
    )
    assert isinstance(length.value, Duration)
    assert length.value.interval == Interval(Fraction(55 * 60), Fraction(65 * 60))


def test_times_of_entries_have_three_minutes_of_slack() -> None:
    (length,) = lengths(
        time("1.1", "start", at(18), thing="entry"), time("1.2", "end", at(18, 20), thing="entry")
    )
    assert length.value == Duration(
        Fraction(20 * 60), Interval(Fraction(17 * 60), Fraction(23 * 60)), Modifier.APPROX
    )


def test_stated_times_have_no_slack() -> None:
    (length,) = lengths(time("1.1", "start", at(18)), time("1.2", "end", at(18, 20)))
    assert length.value == Duration(Fraction(20 * 60), Interval.exactly(20 * 60))


def test_no_length_is_negative_however_short_the_event() -> None:
    (length,) = lengths(
        time("1.1", "start", at(18), thing="entry"), time("1.2", "end", at(18, 1), thing="entry")
    )
    assert isinstance(length.value, Duration)
    assert length.value.interval.low == 0


@pytest.mark.parametrize(
    "end",
    [
        time("1.2", "end", at(19), event="speech"),
        time("1.2", "end", at(19), document="b.txt"),
        time("1.2", "end", at(19), scope=Scope.PLANNED),
        time("1.2", "when", at(19)),
        time("1.2", "start", at(19)),
        time("1.2", "end", (at(7), at(19))),
        time("1.2", "end", Interval(at(19).low, None)),
    ],
    ids=[
        "another event",
        "another text",
        "only planned",
        "no end",
        "a start",
        "morning or evening",
        "open end",
    ],
)
def test_no_length_follows_from(end: GroundedClaim) -> None:
    assert lengths(time("1.1", "start", at(18)), end) == []


def test_times_of_no_event_make_no_length() -> None:
    assert lengths(time("1.1", "start", at(18), event=""), time("1.2", "end", at(19), event="")) == []


def test_times_in_two_zones_make_no_length() -> None:
    start, end = time("1.1", "start", at(11), zone="local"), time("1.2", "end", at(23), zone="CET")
    assert lengths(start, end) == []


def test_times_in_one_named_zone_make_a_length() -> None:
    start, end = time("1.1", "start", at(11), zone="CET"), time("1.2", "end", at(12), zone="CET")
    assert len(lengths(start, end)) == 1


def test_a_length_is_as_sure_as_its_less_sure_end() -> None:
    (length,) = lengths(time("1.1", "start", at(18), binding=Confidence.MEDIUM), time("1.2", "end", at(19)))
    assert length.claim.binding is Confidence.MEDIUM


def test_a_derived_length_keeps_the_claims_it_follows_from() -> None:
    start, end = time("1.1", "start", at(18)), time("1.2", "end", at(19))
    *_, fact = derive(facts(start, end), BLANK, UNSAID)
    (length,) = fact.claims
    assert dict(fact.derived_from) == {length.id: (start, end)}
    assert fact.key == (Kind.DURATION, "time", "length", "", "talks", Scope.ACTUAL)


@given(st.integers(0, 1439), st.integers(0, 1439))
def test_whatever_the_clock_says_a_length_is_positive_and_at_most_eighteen_hours(
    one: int, other: int
) -> None:
    found = minutes(time("1.1", "start", Interval.exactly(one)), time("1.2", "end", Interval.exactly(other)))
    assert all(0 < length <= 18 * 60 for length in found)
    assert all((one + length) % 1440 == other for length in found)


def test_the_length_joins_the_fact_of_stated_lengths() -> None:
    found = story(
        "Die Pressekonferenz begann um 18.00 Uhr. Die Pressekonferenz endete um 18.40 Uhr.",
        "Die Pressekonferenz dauerte zwölf Minuten.",
    )
    (fact,) = [fact for fact in found.derived if fact.key[0] is Kind.DURATION]
    assert [is_derived(claim) for claim in fact.claims] == [False, True]
    assert len(fact.claims) == len(fact.confidences)


def test_a_planned_length_is_not_compared_with_a_derived_one() -> None:
    found = story(
        "The hearing began at 9:00 a.m. The hearing ended at 9:50 a.m.", "The hearing was to last 20 minutes."
    )
    assert all(
        claim.claim.scope is Scope.ACTUAL
        for fact in found.derived
        if fact.derived_from
        for claim in fact.claims
    )


def test_a_ticker_past_midnight_makes_a_length() -> None:
    found = story(
        "Liveticker zum Gipfel\n\n23:10 Uhr: Gipfel beginnt\nAlle sitzen im Saal.\n\n"
        "23:30 Uhr: Regen vor dem Hotel\nEs regnet.\n\n00:20 Uhr: Gipfel beendet\nAlle gehen.\n\n"
        "00:40 Uhr: Abreise\nDie Wagen fahren."
    )
    (length,) = [claim for fact in found.derived for claim in fact.claims if is_derived(claim)]
    assert isinstance(length.value, Duration)
    assert length.value.seconds == 70 * 60


@pytest.mark.parametrize(
    "text",
    [
        "Der Streik begann am 3. März 2025 um 6 Uhr. Der Streik endete am 5. März 2025 um 8 Uhr.",
        "Der Streik begann am Montag um 6 Uhr. Der Streik endete am Mittwoch um 8 Uhr.",
        "The strike began on March 3, 2025 at 6 a.m. The strike ended on March 5, 2025 at 8 a.m.",
    ],
)
def test_times_on_two_days_make_no_length_of_one_day(text: str) -> None:
    assert [claim for fact in story(text).derived for claim in fact.claims if is_derived(claim)] == []


def test_the_start_of_one_rally_and_the_end_of_another_make_no_length() -> None:
    found = story(
        "Die Kundgebung in Köln begann um 14 Uhr und endete um 15 Uhr."
        " Die Kundgebung in Bonn begann um 16 Uhr und endete um 17 Uhr."
    )
    derived = [claim.value for fact in found.derived for claim in fact.claims if is_derived(claim)]
    assert {value.seconds for value in derived if isinstance(value, Duration)} <= {Fraction(3600)}


def test_twice_as_many_times_make_about_twice_as_many_lengths() -> None:
    def amount(events: int) -> int:
        claims = [
            time(f"1.{number}", attribute, at(hour, number))
            for number in range(events)
            for attribute, hour in (("start", 9), ("end", 12))
        ]
        return len(lengths(*claims))

    assert amount(24) <= 3 * max(amount(12), 1)


PARTS = (
    "An den Gesprächen nahmen auf russischer Seite Igor Sokolow und Pjotr Wolkow teil."
    " An den Gesprächen nahmen auf amerikanischer Seite John Miller und Peter Stone teil."
)


def rosters(*texts: str) -> list[Fact]:
    return [fact for fact in story(*texts).derived if fact.key[0] is Kind.ROSTER]


def names(claim: GroundedClaim) -> set[str]:
    assert isinstance(claim.value, Roster)
    return {member.person.surname for member in claim.value.members if member.person}


def test_lists_of_two_sides_in_a_row_become_one_list() -> None:
    (fact,) = rosters(PARTS)
    (joined,) = fact.claims
    assert is_derived(joined)
    assert names(joined) == {"Sokolow", "Wolkow", "Miller", "Stone"}
    assert [part.id for _, parts in fact.derived_from for part in parts] == ["1.1", "1.2"]


def test_the_evidence_of_a_joined_list_reaches_from_the_first_part_to_the_last() -> None:
    (fact,) = rosters(PARTS)
    assert (fact.claims[0].quote.start, fact.claims[0].quote.end) == (0, len(PARTS))


def test_a_list_elsewhere_in_the_text_stays_apart() -> None:
    one, other = PARTS.split(" An den")
    (fact,) = rosters(f"{one}\n\nDas Wetter war an diesem Tag ziemlich schlecht.\n\nAn den{other}")
    assert [is_derived(claim) for claim in fact.claims] == [False, False]


def test_lists_of_two_texts_are_not_joined() -> None:
    one, other = PARTS.split(" An den")
    (fact,) = rosters(one, f"An den{other}")
    assert [is_derived(claim) for claim in fact.claims] == [False, False]


def test_a_single_list_is_left_as_it_is() -> None:
    (fact,) = rosters(PARTS.split(" An den", maxsplit=1)[0])
    assert not fact.derived_from


def test_facts_from_which_nothing_follows_stay_as_they_are() -> None:
    found = story("Die Demonstration dauerte drei Stunden.", "Die Demonstration dauerte zwei Stunden.")
    assert found.derived == found.facts
    assert [words(fact) for fact in found.derived] == [["drei Stunden", "zwei Stunden"]]
