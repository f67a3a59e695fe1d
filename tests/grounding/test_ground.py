"""A claim is grounded when its quote stands in the text and a value of its kind is read from its words."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.folding import fold
from factcheck.grounding import ground, unfound
from factcheck.model import Claim, Kind, Reason
from factcheck.readings import Mention, Reading
from factcheck.texts import Document, OffsetMap, Part
from factcheck.values import Interval, Quantity
from tests.grounding.claims import grounded, person, said
from tests.growth import calls
from tests.texts import read


def document(text: str) -> Document:
    return Document("a.txt", text, text, OffsetMap((0,), (0,)), (0,), Part.DRAFT, "de", ())


def reading(text: str, *words: str) -> Reading:
    """A mention of a count for every occurrence of every word."""
    found = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            value = Quantity(Fraction(word), "", "count", Interval.exactly(Fraction(word)))
            found.append(Mention(at, at + len(word), Kind.NUMBER, value))
            at = text.find(word, at + 1)
    return Reading(tuple(sorted(found, key=lambda m: m.start)), (), ())


TEXT = "Es kamen 12 Leute. Es gingen 15 Leute. Es kamen 12 Leute."


def test_a_verbatim_quote_is_grounded_with_the_value_of_its_words() -> None:
    claim = Claim("a.txt", "Es gingen 15 Leute.", "15", Kind.NUMBER)
    found, failed = ground([claim], document(TEXT), reading(TEXT, "12", "15"), "1")
    assert failed == ()
    assert TEXT[found[0].span.start : found[0].span.end] == "15"
    assert found[0].value == Quantity(Fraction(15), "", "count", Interval.exactly(15))


def test_an_altered_quote_is_reported_and_never_repaired() -> None:
    claim = Claim("a.txt", "Es gingen 16 Leute.", "16", Kind.NUMBER)
    found, failed = ground([claim], document(TEXT), reading(TEXT, "12", "15"), "1")
    assert found == ()
    assert [(item.reason, item.detail) for item in failed] == [(Reason.UNGROUNDED, "Es gingen 16 Leute.")]


def test_words_that_are_not_in_the_quote_are_ungrounded() -> None:
    claim = Claim("a.txt", "Es gingen 15 Leute.", "12", Kind.NUMBER)
    assert ground([claim], document(TEXT), reading(TEXT, "12", "15"), "1")[1][0].reason is Reason.UNGROUNDED


def test_words_from_which_no_value_of_the_kind_is_read_are_unreadable() -> None:
    claim = Claim("a.txt", "Es gingen 15 Leute.", "15", Kind.QUOTATION)
    found, failed = ground([claim], document(TEXT), reading(TEXT, "12", "15"), "1")
    assert found == ()
    assert failed[0].reason is Reason.UNREADABLE
    assert failed[0].span is not None


def test_an_extractor_that_knows_the_place_knows_the_kind() -> None:
    claim = Claim("a.txt", "Es gingen 15 Leute.", "15", Kind.DATE, near=19, at=29)
    found, failed = ground([claim], document(TEXT), reading(TEXT, "12", "15"), "1")
    assert found == ()
    assert (failed[0].reason, failed[0].detail) == (Reason.UNREADABLE, "15")


def test_a_claim_with_a_place_but_without_words_is_ungrounded() -> None:
    claim = Claim("a.txt", "Es gingen 15 Leute.", "16", Kind.NUMBER, near=19, at=29)
    assert ground([claim], document(TEXT), reading(TEXT, "15"), "1")[1][0].reason is Reason.UNGROUNDED


def test_an_empty_quote_is_ungrounded() -> None:
    assert ground([Claim("a.txt", "", "", Kind.NUMBER)], document(TEXT), reading(TEXT), "1")[1][0].reason is (
        Reason.UNGROUNDED
    )


def test_several_occurrences_are_told_apart_by_place() -> None:
    last = TEXT.rfind("Es kamen")
    claim = Claim("a.txt", "Es kamen 12 Leute.", "12", Kind.NUMBER, near=last - 2)
    found, _ = ground([claim], document(TEXT), reading(TEXT, "12"), "1")
    assert found[0].quote.start == last


def test_the_same_words_twice_in_a_quote_are_told_apart_by_place() -> None:
    text = "Erst 12, dann 12."
    claim = Claim("a.txt", text, "12", Kind.NUMBER, near=0, at=text.rfind("12"))
    found, _ = ground([claim], document(text), reading(text, "12"), "1")
    assert found[0].span.start == text.rfind("12")


def test_claims_are_numbered_in_reading_order() -> None:
    claims = [
        Claim("a.txt", "Es gingen 15 Leute.", "15", Kind.NUMBER),
        Claim("a.txt", "Es kamen 12 Leute.", "12", Kind.NUMBER, near=1),
    ]
    found, _ = ground(claims, document(TEXT), reading(TEXT, "12", "15"), "7")
    assert [(claim.id, claim.claim.words) for claim in found] == [("7.1", "12"), ("7.2", "15")]


def test_a_claim_with_a_place_is_kept_as_it_is() -> None:
    claim = Claim("a.txt", "Es gingen 15 Leute.", "15 Leute", Kind.NUMBER, near=19, at=29)
    found, _ = ground([claim, claim], document(TEXT), reading(TEXT, "15"), "1")
    assert [one.claim for one in found] == [claim, claim]
    assert TEXT[found[0].span.start : found[0].span.end] == "15 Leute"


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        ("Die Sitzung dauerte\nzwei  Stunden.", "Die Sitzung dauerte zwei Stunden.", "zwei Stunden"),
        ("Die Sitzung dauerte zwei Stunden.", "Die Sitzung dauerte zwei\u00a0Stunden.", "zwei\u00a0Stunden"),
        (
            "Die Sitzung dauerte zwei Stunden.",
            "Die Sit\u00adzung dauerte zwei Stunden.",
            "zwei Stun\u00adden",
        ),
        ("Die „Sitzung“ – dauerte zwei Stunden.", 'Die "Sitzung" - dauerte zwei Stunden.', "zwei Stunden"),
        ("Die Prüfung dauerte zwei Stunden.", "Die Pru\u0308fung dauerte zwei Stunden.", "zwei Stunden"),
    ],
)
def test_a_quote_may_differ_in_what_is_folded(text: str, quote: str, words: str) -> None:
    result = grounded(text, said(quote, words, Kind.DURATION))
    found = result.found[0]
    assert result.words == [found.claim.words]
    assert found.claim.quote == result.text[found.quote.start : found.quote.end] == text
    assert (found.claim.near, found.claim.at) == (found.quote.start, found.span.start)
    assert (fold(found.claim.quote).text, fold(found.claim.words).text) == (
        fold(quote).text,
        fold(words).text,
    )


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("Die Sitzung dauerte 2,5 Stunden.", "2.5 Stunden"),
        ("Die Sitzung dauerte 25 Stunden.", "25 Stunden"),
        ("die Sitzung dauerte 2,5 Stunden.", "2,5 Stunden"),
        ("5 Stunden.", "5 Stunden"),
        ("Die Sitzung dauerte 2", "2"),
        ("Die Sitzung dauerte 2,5 Stunden.", "5 Stunden"),
        ("Die Sitzung dauerte 2,5 Stunden.", ""),
        ("ie Sitzung dauerte 2,5 Stunden.", "2,5 Stunden"),
        ("Die Sitzung dauerte 2,5 Stund", "2,5 Stund"),
        ("n", "n"),
    ],
)
def test_digits_separators_and_words_are_never_folded_or_cut(quote: str, words: str) -> None:
    text = "Die Sitzung dauerte 2,5 Stunden. Sie war lang."
    claim = said(quote, words, Kind.DURATION)
    result = grounded(text, claim)
    assert [(item.reason, item.detail, item.span) for item in result.failed] == [
        (Reason.UNGROUNDED, quote, None)
    ]
    assert unfound([claim], read(text)[0]) == [claim]


TWICE = (
    "Es kamen 12 Leute zum Fest. Danach war Ruhe in Orlach. Es gingen 15 Leute. Es kamen 12 Leute zum Fest."
)
SENTENCE = "Es kamen 12 Leute zum Fest."


def test_a_quote_is_looked_for_behind_the_quote_before() -> None:
    result = grounded(
        TWICE, said("Es gingen 15 Leute.", "15", Kind.NUMBER), said(SENTENCE, "12", Kind.NUMBER)
    )
    assert result.starts == [TWICE.find("15"), TWICE.rfind("12")]


def test_the_first_occurrence_counts_when_nothing_tells_them_apart() -> None:
    assert grounded(TWICE, said(SENTENCE, "12", Kind.NUMBER)).starts == [TWICE.find("12")]


def test_a_quote_before_the_one_before_is_still_found() -> None:
    result = grounded(
        TWICE,
        said("Es gingen 15 Leute.", "15", Kind.NUMBER),
        said("Danach war Ruhe in Orlach.", "in Orlach", Kind.PLACE),
    )
    assert result.words == ["in Orlach", "15"]


def test_a_repeated_sentence_is_claimed_twice_and_no_third_time() -> None:
    result = grounded(TWICE, *[said(SENTENCE, "12", Kind.NUMBER)] * 3)
    assert result.starts == [TWICE.find("12"), TWICE.rfind("12")]
    assert result.failed == ()


def test_a_claim_is_looked_for_only_in_the_stretch_its_extractor_was_shown() -> None:
    middle = TWICE.find("Es gingen")
    inside = said(SENTENCE, "12", Kind.NUMBER, within=(middle, len(TWICE)))
    outside = said("Danach war Ruhe in Orlach.", "in Orlach", Kind.PLACE, within=(middle, len(TWICE)))
    result = grounded(TWICE, inside, outside)
    assert result.starts == [TWICE.rfind("12")]
    assert result.reasons == [Reason.UNGROUNDED]
    assert unfound([inside, outside], read(TWICE)[0]) == [outside]


def test_two_stretches_that_share_a_sentence_give_one_claim_of_each_value() -> None:
    middle = TWICE.find("Es gingen")
    first = said("Es gingen 15 Leute.", "15", Kind.NUMBER, within=(0, len(TWICE)), event="party")
    second = said("Es gingen 15 Leute.", "15 Leute", Kind.NUMBER, within=(middle, len(TWICE)), event="feast")
    result = grounded(TWICE, first, second)
    assert [claim.claim.event for claim in result.found] == ["party"]
    assert result.failed == ()


def test_one_name_can_have_done_several_things() -> None:
    quote = "Petra Ohm unterschrieb als Erste."
    claims = [
        said(quote, "Petra Ohm", Kind.ACTOR, person("Petra Ohm"), event=event) for event in ("a", "b", "a")
    ]
    assert [one.claim.event for one in grounded(quote, *claims).found] == ["a", "b"]


def test_kinds_that_nothing_is_read_for_are_unreadable() -> None:
    assert grounded(TWICE, said(SENTENCE, "12", Kind.SCORE)).reasons == [Reason.UNREADABLE]


def test_what_stands_in_the_text_is_not_asked_about_again() -> None:
    quote = "Erst sprach Petra Ohm, dann Jan Wiebe."
    names = (person("Petra Ohm"), person(""), person("Jan Wiebe"))
    right = said(quote, "Petra Ohm, dann Jan Wiebe", Kind.ROSTER, *names)
    strange = said(quote, "Petra Ohm", Kind.ROSTER, *names, person("Tom Kern"))
    number = said(SENTENCE, "12", Kind.NUMBER, person("Tom Kern"))
    wrong = said(SENTENCE, "zwölf", Kind.NUMBER)
    claims = [right, strange, number, wrong]
    assert unfound(claims, read(f"{quote} {SENTENCE}")[0]) == [strange, wrong]


@given(st.text(alphabet="ab12 .\n-–", max_size=30), st.text(alphabet="ab12 .\n-–", min_size=1, max_size=8))
def test_whatever_is_grounded_folds_to_the_quote(text: str, quote: str) -> None:
    claim = Claim("a.txt", quote, quote, Kind.NUMBER)
    grounded_claims, failed = ground([claim], document(text), reading(text, "1", "2", "12"), "1")
    assert len(grounded_claims) + len(failed) == 1
    for item in grounded_claims:
        stretch = text[item.quote.start : item.quote.end]
        assert fold(stretch).text == fold(quote).text


def test_grounding_takes_linear_work() -> None:
    def work(times: int) -> int:
        text = "".join(f"Es kamen {number} Leute „zum“ Fest. " for number in range(1000, 1000 + times))
        claims = [
            said(f'Es kamen {number} Leute "zum" Fest.', str(number), Kind.NUMBER)
            for number in range(1000, 1000 + times)
        ]
        doc, numbers = document(text), reading(text, *map(str, range(1000, 1000 + times)))
        return calls(lambda: ground(claims, doc, numbers, "1"))

    assert work(400) < 6 * work(100)


@pytest.mark.parametrize(
    ("printed", "speaker"), [("Polizei", "Polizei"), ("die Polizei", ""), ("Papst", ""), ("", "")]
)
def test_whoever_says_a_figure_is_printed_in_the_text(printed: str, speaker: str) -> None:
    text = "Nach Angaben der Polizei kamen 12 Leute."
    assert grounded(text, said(text, "12", Kind.NUMBER, speaker=printed)).claim.speaker == speaker
