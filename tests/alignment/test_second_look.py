"""Code doubts groups in which the sentences share nothing or tell of different things."""

from dataclasses import replace
from typing import Any

import pytest

from factcheck.alignment.second_look import SecondLook
from factcheck.model import Confidence, GroundedClaim, Kind
from tests.texts import story


def labelled(claim: GroundedClaim, **labels: Any) -> GroundedClaim:  # noqa: ANN401 - fields of a claim
    return replace(claim, claim=replace(claim.claim, **labels))


def tie(*texts: str, kind: Kind = Kind.NUMBER) -> Confidence:
    """The tie of the first two claims of a kind, whose readers are sure and give them no labels."""
    told = story(*texts)
    claims = [labelled(c, attribute="", thing="", binding=Confidence.HIGH) for c in told.claims]
    one, other = [claim for claim in claims if claim.claim.kind is kind][:2]
    look = SecondLook(claims, told.documents, told.readings)
    assert look.tie(one, other) is look.tie(other, one)
    return look.tie(one, other)


def test_a_common_word_in_the_clause_is_sure() -> None:
    assert (
        tie("Bei dem Brand in der Halle starben 12 Menschen.", "Der Brand tötete 15 Bewohner.")
        is Confidence.HIGH
    )


def test_two_words_for_one_class_of_event_are_as_good_as_one() -> None:
    texts = ("Die Verhandlungen dauerten zwei Stunden.", "Der Gipfel ging nach drei Stunden zu Ende.")
    assert tie(*texts, kind=Kind.DURATION) is Confidence.HIGH


def test_texts_that_share_a_name_but_sentences_that_share_nothing_are_less_sure() -> None:
    texts = (
        "Clara Voss kam nach Genf. Dort versammelten sich 40 Menschen.",
        "Clara Voss reiste ab. Draußen froren 90 Leute.",
    )
    assert tie(*texts) is Confidence.MEDIUM


def test_strangers_that_share_nothing_are_doubtful() -> None:
    assert tie("In Ulm versammelten sich 40 Menschen.", "Draußen froren 90 Leute.") is Confidence.LOW


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Der Brand im Jahr 1998 tötete 12 Menschen.", "Der Brand tötete 15 Menschen."),
        ("Der Brand in Ulm tötete 12 Menschen.", "Der Brand in Jena tötete 15 Menschen."),
        ("Der Brand im Vorjahr tötete 12 Menschen.", "Der Brand tötete 15 Menschen."),
    ],
)
def test_another_year_or_place_is_doubtful_even_with_the_same_words(one: str, other: str) -> None:
    assert tie(one, other) is Confidence.LOW


def test_a_claim_is_as_sure_as_its_surest_tie_and_sure_by_itself() -> None:
    told = story(
        "Der Brand tötete 12 Menschen.",
        "Der Brand tötete 15 Menschen.",
        "Der Brand in Jena 1998 tötete 9 Menschen.",
    )
    counts = [claim for claim in told.claims if claim.claim.kind is Kind.NUMBER]
    look = SecondLook(told.claims, told.documents, told.readings)
    assert look.confidences(counts) == (Confidence.HIGH, Confidence.HIGH, Confidence.LOW)
    assert look.confidences(counts[:1]) == (Confidence.HIGH,)


@pytest.mark.parametrize(("one", "other"), [("talks", "press_conference"), ("summit", ""), ("fire", "fire")])
def test_what_readers_called_the_events_counts_for_nothing(one: str, other: str) -> None:
    told = story("Der Brand tötete 12 Menschen.", "Der Brand tötete 15 Menschen.")
    names = {"a.txt": one, "b.txt": other}
    claims = [
        replace(c, claim=replace(c.claim, event=names[c.claim.document], argument=f"mit {c.claim.document}"))
        for c in told.claims
    ]
    counts = [claim for claim in claims if claim.claim.kind is Kind.NUMBER]
    look = SecondLook(claims, told.documents, told.readings)
    assert look.tie(*counts) is Confidence.HIGH


def test_two_plans_of_one_text_are_a_change_and_two_lengths_are_not() -> None:
    planned = "Die Sitzung sollte zwei Stunden dauern. Die Sitzung sollte drei Stunden dauern."
    held = "Die Sitzung dauerte zwei Stunden. Die Sitzung dauerte drei Stunden."
    assert tie(planned, kind=Kind.DURATION) is Confidence.LOW
    assert tie(held, kind=Kind.DURATION) is Confidence.HIGH


FIRE = ("Bei dem Brand gab es 12 Opfer.", "Bei dem Brand gab es 15 Opfer.")


def tie_of(*labels: str, texts: tuple[str, ...] = FIRE, kind: Kind = Kind.NUMBER) -> Confidence:
    """The tie of two claims whose readers labelled them so."""
    told = story(*texts)
    chosen = [claim for claim in told.claims if claim.claim.kind is kind]
    claims = [
        labelled(claim, attribute=label, thing=label if kind is Kind.NUMBER else "", binding=Confidence.HIGH)
        for claim, label in zip(chosen, labels, strict=True)
    ]
    return SecondLook(claims, told.documents, told.readings).tie(*claims)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("person killed", "crew member killed", Confidence.HIGH),
        ("person killed", "person injured", Confidence.MEDIUM),
        ("victim", "flat damaged", Confidence.MEDIUM),
    ],
)
def test_labels_without_a_common_word_are_a_doubt(one: str, other: str, expected: Confidence) -> None:
    assert tie_of(one, other) is expected


def test_two_words_for_a_length_are_a_doubt_and_one_word_is_none() -> None:
    texts = ("Die Sitzung dauerte zwei Stunden.", "Die Sitzung dauerte drei Stunden.")
    assert tie_of("length", "length", texts=texts, kind=Kind.DURATION) is Confidence.HIGH
    assert tie_of("length", "duration", texts=texts, kind=Kind.DURATION) is Confidence.MEDIUM


def test_the_start_is_not_the_end() -> None:
    texts = ("Die Sitzung begann um 9 Uhr.", "Die Sitzung endete um 18 Uhr.")
    assert tie_of("start", "end", texts=texts, kind=Kind.TIME) is Confidence.LOW


@pytest.mark.parametrize(
    "texts",
    [
        ("Bei dem Brand starben 12 Menschen.", "Bei dem Brand gab es 15 verletzte Menschen."),
        ("Zum Fest kamen 40 Journalisten.", "Zum Fest kamen 90 Polizisten."),
    ],
)
def test_other_things_counted_are_doubtful_under_one_label(texts: tuple[str, str]) -> None:
    assert tie_of("person", "person", texts=texts) is Confidence.LOW


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("Der Brand traf 12 Häuser. Der Brand traf 15 Häuser.", ("house", "house"), Confidence.HIGH),
        ("Der Brand traf 12 Häuser. Der Brand traf 15 Häuser.", ("house", "house hit"), Confidence.MEDIUM),
        (
            "Der Marsch zog 200 Menschen an. Der Marsch zog 12 Hunde an.",
            ("guest", "guest"),
            Confidence.MEDIUM,
        ),
        ("Der Brand traf 12 Häuser. Der Brand traf 15 Häuser.", ("house", "person"), Confidence.LOW),
    ],
)
def test_within_one_text_labels_and_nouns_must_be_the_same(
    text: str, labels: tuple[str, str], expected: Confidence
) -> None:
    assert tie_of(*labels, texts=(text, "Es war kalt und windig in der Stadt.")) is expected


def test_a_ticker_may_say_one_thing_twice_in_other_words() -> None:
    entries = [
        "14:20 Uhr: Brand weitet sich aus\nDer Brand traf 12 Häuser.",
        "13:10 Uhr: Brand bricht aus\nDer Brand traf 15 Häuser.",
        "12:40 Uhr: Rauch\nEs regnet in der Stadt.",
        "12:00 Uhr: Lärm\nViele Leute stehen am Hafen.",
    ]
    told = story("\n\n".join(entries))
    assert len(told.documents[0].entries) == len(entries)
    numbers = [c for c in told.claims if c.claim.kind is Kind.NUMBER]
    claims = [labelled(c, attribute=a, thing=a) for c, a in zip(numbers, ("house", "house hit"), strict=True)]
    look = SecondLook(claims, told.documents, told.readings)
    assert look.tie(*claims) is Confidence.HIGH


def test_a_tie_is_no_surer_than_the_less_sure_binding() -> None:
    told = story("Der Brand tötete 12 Menschen.", "Der Brand tötete 15 Menschen.")
    one, other = told.claims
    look = SecondLook(told.claims, told.documents, told.readings)
    for binding in Confidence:
        assert look.tie(one, labelled(other, binding=binding)) is binding


def test_two_events_in_one_group_are_doubted_though_each_is_told_twice() -> None:
    told = story(
        "Der Brand im Hafen tötete 12 Menschen.",
        "Der Brand im Hafen tötete 12 Menschen.",
        "Der Brand im Hafen tötete 13 Menschen.",
        "Der Brand in Jena 1998 tötete 9 Menschen.",
        "Der Brand in Jena 1998 tötete 8 Menschen.",
    )
    counts = [claim for claim in told.claims if claim.claim.kind is Kind.NUMBER]
    look = SecondLook(told.claims, told.documents, told.readings)
    assert look.tie(*counts[3:]) is Confidence.HIGH
    assert look.confidences(counts) == (*(Confidence.HIGH,) * 3, *(Confidence.LOW,) * 2)


def link(one: str, other: str, *events: str) -> Confidence:
    told = story(f"{one} {other}")
    claims = [labelled(c, event=event) for c, event in zip(told.claims, events, strict=True)]
    return SecondLook(claims, told.documents, told.readings).link(*claims)


def test_a_start_and_an_end_are_linked_by_their_sentences_and_by_what_a_reader_calls_the_event() -> None:
    began, ended = "Um 9 Uhr begann die Sitzung in Kiel.", "Um 18 Uhr endete die Sitzung in Kiel."
    assert link(began, ended, "council meeting", "meeting") is Confidence.HIGH
    assert link(began, ended, "council meeting", "march") is Confidence.LOW
    assert link(began, "In Jena war um 18 Uhr Schluss.", "meeting", "meeting") is Confidence.LOW
    assert (
        link("Die Sitzung begann um 9 Uhr und endete um 18 Uhr.", "", "meeting", "meeting") is Confidence.HIGH
    )


def test_a_word_that_only_the_sentences_share_is_one_doubt() -> None:
    texts = (
        "Am Brunnen war es kalt, draußen froren 40 Menschen.",
        "90 Leute warteten, obwohl der Brunnen lief.",
    )
    assert tie(*texts) is Confidence.MEDIUM
