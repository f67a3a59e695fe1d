"""The headlines of a live ticker give an event its start and its end."""

from dataclasses import replace

import pytest

from factcheck.extraction.clauses import Clauses
from factcheck.extraction.ticker import claims
from factcheck.language.terms import terms
from factcheck.model import Claim, Confidence
from tests.texts import read

FILLER = (("08:00 Uhr", "Es regnet in der Stadt"), ("08:10 Uhr", "Viele Leute stehen am Hafen"))
PASTIME = (("8:00 a.m.", "It rains in the city"), ("8:10 a.m.", "People stand at the harbour"))


def told(*entries: tuple[str, str], newest_first: bool = False, lang: str = "de") -> list[Claim]:
    """What the ticker of these entries (stamp, headline) says; two entries of small talk come first."""
    talk, body = (
        (FILLER, "Mehr gibt es dazu nicht.") if lang == "de" else (PASTIME, "There is no more to it.")
    )
    lines = [f"{stamp}: {headline}\n{body}" for stamp, headline in (*talk, *entries)]
    document, _ = read("\n\n".join(reversed(lines) if newest_first else lines))
    assert len(document.entries) == len(lines)
    views = [Clauses(document.text, s.start, s.end, terms(lang)) for s in document.sentences]
    return list(claims(document, views, terms(lang)))


def marks(
    *entries: tuple[str, str], newest_first: bool = False, lang: str = "de"
) -> list[tuple[str, str, str]]:
    return [(c.words, c.event, c.attribute) for c in told(*entries, newest_first=newest_first, lang=lang)]


RALLY = (("14:00 Uhr", "Kundgebung beginnt"), ("16:20 Uhr", "Kundgebung beendet"))
RALLY_MARKS = [("14:00 Uhr", "demonstration", "start"), ("16:20 Uhr", "demonstration", "end")]


@pytest.mark.parametrize("newest_first", [False, True])
def test_headlines_give_start_and_end_oldest_first(newest_first: bool) -> None:  # noqa: FBT001
    assert marks(*RALLY, newest_first=newest_first) == RALLY_MARKS


def test_english_headlines_too() -> None:
    found = marks(("2:00 p.m.", "Rally begins"), ("4:20 p.m.", "Rally ends"), lang="en")
    assert found == [("2:00 p.m.", "demonstration", "start"), ("4:20 p.m.", "demonstration", "end")]


@pytest.mark.parametrize("newest_first", [False, True])
def test_an_event_may_end_after_midnight(newest_first: bool) -> None:  # noqa: FBT001
    found = marks(
        ("15:00 Uhr", "Warten am Hafen"),
        ("23:10 Uhr", "Kundgebung beginnt"),
        ("00:20 Uhr", "Kundgebung beendet"),
        newest_first=newest_first,
    )
    assert found == [("23:10 Uhr", "demonstration", "start"), ("00:20 Uhr", "demonstration", "end")]


def test_the_claim_cites_the_stamp_and_its_headline() -> None:
    start, _ = told(*RALLY)
    assert start.words == "14:00 Uhr"
    assert start.quote == "14:00 Uhr: Kundgebung beginnt"
    assert (start.thing, start.binding) == ("entry", Confidence.HIGH)


def test_now_it_starts_means_what_was_announced() -> None:
    found = told(("13:00 Uhr", "Die Kundgebung soll bald starten"), ("14:00 Uhr", "Jetzt geht es los"))
    assert [(c.words, c.event, c.attribute, c.binding) for c in found] == [
        ("14:00 Uhr", "demonstration", "start", Confidence.MEDIUM)
    ]


def test_now_it_starts_means_what_was_announced_last() -> None:
    found = marks(
        ("12:00 Uhr", "Eine Kundgebung soll folgen"),
        ("13:00 Uhr", "Eine Pressekonferenz soll folgen"),
        ("14:00 Uhr", "Jetzt geht es los"),
    )
    assert found == [("14:00 Uhr", "press_conference", "start")]


def test_now_it_starts_never_means_what_has_begun_already() -> None:
    found = marks(
        ("12:00 Uhr", "Eine Kundgebung soll folgen"),
        ("14:00 Uhr", "Kundgebung beginnt"),
        ("15:00 Uhr", "Jetzt geht es los"),
    )
    assert found == [("14:00 Uhr", "demonstration", "start")]


def test_now_it_starts_means_nothing_where_nothing_was_announced() -> None:
    assert marks(("12:00 Uhr", "Viele Leute warten"), ("14:00 Uhr", "Jetzt geht es los")) == []


def test_an_end_without_a_name_is_that_of_the_one_event_under_way() -> None:
    assert marks(RALLY[0], ("16:20 Uhr", "Jetzt ist Schluss")) == RALLY_MARKS


def test_an_end_without_a_name_is_open_where_two_events_are_under_way() -> None:
    found = marks(RALLY[0], ("15:00 Uhr", "Konzert beginnt"), ("16:20 Uhr", "Jetzt ist Schluss"))
    assert [mark for _, _, mark in found] == ["start", "start"]


@pytest.mark.parametrize(
    "headline",
    [
        "Kundgebung soll um 15 Uhr beginnen",
        "Kundgebung beginnt voraussichtlich später",
        "Kundgebung beginnt noch nicht",
        "Die Kundgebung beginnt nie",
        "Die nächste Kundgebung beginnt",
        "Viele Leute bei der Kundgebung",
    ],
)
def test_plans_negations_and_other_events_start_nothing(headline: str) -> None:
    assert marks(("14:00 Uhr", headline), ("15:00 Uhr", "Es regnet noch immer")) == []


def test_only_the_first_mark_of_an_event_counts() -> None:
    found = marks(
        RALLY[0], ("14:30 Uhr", "Kundgebung hat begonnen"), RALLY[1], ("17:00 Uhr", "Kundgebung ist beendet")
    )
    assert found == RALLY_MARKS


def test_only_the_headline_of_an_entry_counts() -> None:
    document, reading = read(
        "\n\n".join(
            f"{hour}:00 Uhr: Regen in der Stadt\nDie Kundgebung beginnt. Die Leute freuen sich sehr."
            for hour in range(10, 15)
        )
    )
    views = [Clauses(document.text, s.start, s.end, terms("de")) for s in document.sentences]
    assert reading.mentions or document.entries
    assert list(claims(document, views, terms("de"))) == []


def test_a_text_that_is_no_ticker_has_no_such_claims() -> None:
    document, _ = read("Die Kundgebung beginnt um 14 Uhr und sie ist um 16 Uhr beendet.")
    views = [Clauses(document.text, s.start, s.end, terms("de")) for s in document.sentences]
    assert list(claims(document, views, terms("de"))) == []


def test_a_headline_may_say_so_in_several_words() -> None:
    found = marks(("2:00 p.m.", "Rally begins"), ("4:20 p.m.", "The rally was over at last"), lang="en")
    assert found == [("2:00 p.m.", "demonstration", "start"), ("4:20 p.m.", "demonstration", "end")]


def test_an_entry_of_a_stamp_alone_starts_nothing() -> None:
    document, _ = read("\n\n".join(f"{stamp}: {headline}" for stamp, headline in (*FILLER, *RALLY)))
    assert len(document.entries) == 4
    bare = replace(document, sentences=tuple(s for s in document.sentences if s.entry != 2))
    views = [Clauses(bare.text, s.start, s.end, terms("de")) for s in bare.sentences]
    assert [claim.attribute for claim in claims(bare, views, terms("de"))] == ["end"]
