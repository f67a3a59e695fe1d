"""What the built-in extractor claims a text says: value by value, each with its verbatim sentence."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extraction import builtin
from factcheck.model import Confidence, Kind, Scope
from tests.texts import claim, claims, read


def test_a_claim_says_what_of_which_event_in_which_sentence() -> None:
    found = claim("Es regnete. Die Demonstration dauerte drei Stunden. Alle gingen.", "drei Stunden")
    assert (found.kind, found.event, found.attribute) == (Kind.DURATION, "demonstration", "length")
    assert found.quote == "Die Demonstration dauerte drei Stunden."
    assert (found.near, found.at, found.document) == (12, 38, "a.txt")
    assert (found.scope, found.binding) == (Scope.ACTUAL, Confidence.HIGH)


@pytest.mark.parametrize(
    ("text", "words", "kind", "bound"),
    [
        ("Bei dem Brand starben drei Menschen.", "drei", Kind.NUMBER, ("fire", "killed", "people")),
        ("The blaze killed three people.", "three", Kind.NUMBER, ("fire", "killed", "people")),
        ("Die Kundgebung begann um 14 Uhr.", "14 Uhr", Kind.TIME, ("demonstration", "start", "")),
        ("The concert ended at 11 p.m.", "11 p.m.", Kind.TIME, ("concert", "end", "")),
        ("Der Streik begann am 3. März 2025.", "3. März 2025", Kind.DATE, ("strike", "start", "")),
        ("Die Halle kostet 5 Millionen Euro.", "5 Millionen Euro", Kind.MONEY, ("", "", "")),
        ("Der 63-jährige Bernd Altmann ging.", "63-jährige", Kind.AGE, ("", "age", "altmann")),
        ("Bernd Altmann, 61, ist gegangen.", "61", Kind.AGE, ("", "age", "altmann")),
    ],
)
def test_each_kind_of_value_is_bound_to_event_attribute_and_thing(
    text: str, words: str, kind: Kind, bound: tuple[str, str, str]
) -> None:
    found = claim(text, words)
    assert (found.kind, (found.event, found.attribute, found.thing)) == (kind, bound)


def test_two_ages_in_a_sentence_belong_to_two_people() -> None:
    text = "Bernd Altmann, 61, und Carla Dorn, 55, haben den Saal verlassen."
    assert [(found.words, found.thing) for found in claims(text, Kind.AGE)] == [
        ("61", "altmann"),
        ("55", "dorn"),
    ]


def test_an_age_of_nobody_named_is_unsure() -> None:
    assert claim("Ein 63-jähriger Mann ging über die Straße.", "63-jähriger").binding is Confidence.LOW


@pytest.mark.parametrize(
    ("text", "words", "binding"),
    [
        ("The concert ended at 5:30 and the crowd left.", "5:30", Confidence.LOW),
        ("The concert ended at 5:30 p.m. and the crowd left.", "5:30 p.m.", Confidence.HIGH),
        ("Die Kundgebung endete um 17:30 Uhr und alle gingen.", "17:30 Uhr", Confidence.HIGH),
    ],
)
def test_a_clock_time_that_may_be_morning_or_evening_is_unsure(
    text: str, words: str, binding: Confidence
) -> None:
    assert claim(text, words).binding is binding


def test_the_scope_is_that_of_the_clause() -> None:
    text = "Die Demonstration sollte fünf Stunden dauern, sie dauerte drei Stunden."
    assert [found.scope for found in claims(text)] == [Scope.PLANNED, Scope.ACTUAL]


def test_what_is_quoted_is_said_whatever_the_mode_of_its_clause() -> None:
    text = "„Wir sollten dieses Gesetz niemals unterschreiben“, sagte Anna Berger am Abend."
    (found,) = claims(text, Kind.QUOTATION)
    assert found.scope is Scope.ACTUAL
    assert found.speaker == "Anna Berger"


def test_who_holds_an_office_is_the_speaker_of_the_claim() -> None:
    (found,) = claims("Der Außenminister Karl Brandner reiste am Abend wieder ab.", Kind.ROLE)
    assert (found.speaker, found.scope) == ("Karl Brandner", Scope.ACTUAL)


def test_a_list_of_people_carries_its_basis_and_borrows_no_event_from_the_sentence_before() -> None:
    text = "Danach gab es ein Telefonat. An den Gesprächen nahmen Anna Berger und Bernd Altmann teil."
    (found,) = claims(text, Kind.ROSTER)
    assert found.event == "talks"
    assert found.basis is not None


def test_the_printed_date_line_is_no_statement() -> None:
    text = "Kassel, 12. März 2025 - Die Demonstration dauerte drei Stunden."
    assert [found.words for found in claims(text)] == ["drei Stunden"]


def test_ticker_stamps_are_no_statements() -> None:
    text = "\n\n".join(
        f"{hour}:00 Uhr: Regen in der Stadt\nEs regnet seit drei Stunden." for hour in range(10, 15)
    )
    assert claims(text, Kind.TIME) == []


def test_the_evidence_of_an_endless_sentence_is_a_piece_around_the_value() -> None:
    text = "Am Rande " + "und am Ende " * 80 + "waren es 42 Meter " + "und am Ende " * 80 + "war Schluss."
    found = claim(text, "42 Meter")
    assert "42 Meter" in found.quote
    assert found.quote in text
    assert len(found.quote) < 700


def test_a_document_without_language_states_nothing() -> None:
    document, reading = read("Die Demonstration dauerte drei Stunden.")
    assert builtin.extract(replace(document, lang=""), reading) == []


PIECES = st.sampled_from(
    [
        "Die Demonstration dauerte drei Stunden.",
        "Bei dem Brand starben 3 Menschen,",
        "am 3. März 2025 um 14 Uhr",
        "„Niemals wieder so etwas“, sagte Anna Berger.",
        "Der Außenminister Karl Brandner, 61,",
        "und 20 Prozent",
        "\n\n",
        "14:00 Uhr: Regen",
        "(5 Millionen Euro)",
        "ſ ﬁ İ",
    ]
)


@settings(deadline=None, max_examples=60)
@given(st.lists(PIECES, min_size=1, max_size=12).map(" ".join))
def test_every_quote_and_every_value_is_verbatim_where_the_claim_says(text: str) -> None:
    document, reading = read(f"Die Leute in der Stadt sind froh. {text}")
    for found in builtin.extract(document, reading):
        assert found.near is not None
        assert found.at is not None
        assert document.text.startswith(found.quote, found.near)
        assert document.text.startswith(found.words, found.at)
        assert found.near <= found.at
        assert found.at + len(found.words) <= found.near + len(found.quote)


@settings(deadline=None, max_examples=40)
@given(st.lists(PIECES, min_size=1, max_size=8).map(" ".join))
def test_the_extractor_claims_each_recognised_value_at_most_once(text: str) -> None:
    found = claims(f"Die Leute in der Stadt sind froh. {text}")
    places = [(one.kind, one.at) for one in found]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize(
    ("text", "event", "binding"),
    [
        ("Clara Voss ergriff bei der Pressekonferenz zuerst das Wort.", "press_conference", Confidence.HIGH),
        ("Clara Voss opened the press conference.", "press_conference", Confidence.HIGH),
        ("Die Demonstration endete. Clara Voss ergriff zuerst das Wort.", "", Confidence.MEDIUM),
        ("Clara Voss ergriff zuerst das Wort: „Die Demonstration ist nötig.“", "", Confidence.MEDIUM),
    ],
)
def test_who_spoke_first_is_bound_to_the_event_of_its_clause_and_to_no_other(
    text: str, event: str, binding: Confidence
) -> None:
    (found,) = claims(text, Kind.ACTOR)
    assert (found.attribute, found.event, found.binding) == ("spoke first", event, binding)


def test_who_did_not_speak_first_is_negated() -> None:
    (found,) = claims("Clara Voss erhielt nicht zuerst das Wort.", Kind.ACTOR)
    assert found.scope is Scope.NEGATED
