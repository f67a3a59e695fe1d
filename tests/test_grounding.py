"""A claim is grounded when its quote stands in the text and a value of its kind is read from its words."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from factcheck.grounding import ground
from factcheck.model import Claim, Kind, Mention, Reading, Reason
from factcheck.texts import Document, OffsetMap, Part
from factcheck.values import Interval, Quantity


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
    grounded, failed = ground([claim], document(TEXT), reading(TEXT, "12", "15"), "1")
    assert failed == ()
    assert TEXT[grounded[0].span.start : grounded[0].span.end] == "15"
    assert grounded[0].value == Quantity(Fraction(15), "", "count", Interval.exactly(15))


def test_an_altered_quote_is_reported_and_never_repaired() -> None:
    claim = Claim("a.txt", "Es gingen 16 Leute.", "16", Kind.NUMBER)
    grounded, failed = ground([claim], document(TEXT), reading(TEXT, "12", "15"), "1")
    assert grounded == ()
    assert [(item.reason, item.detail) for item in failed] == [(Reason.UNGROUNDED, "Es gingen 16 Leute.")]


def test_words_that_are_not_in_the_quote_are_ungrounded() -> None:
    claim = Claim("a.txt", "Es gingen 15 Leute.", "12", Kind.NUMBER)
    assert ground([claim], document(TEXT), reading(TEXT, "12", "15"), "1")[1][0].reason is Reason.UNGROUNDED


def test_words_from_which_no_value_of_the_kind_is_read_are_unreadable() -> None:
    claim = Claim("a.txt", "Es gingen 15 Leute.", "15", Kind.DATE)
    grounded, failed = ground([claim], document(TEXT), reading(TEXT, "12", "15"), "1")
    assert grounded == ()
    assert failed[0].reason is Reason.UNREADABLE
    assert failed[0].span is not None


def test_an_empty_quote_is_ungrounded() -> None:
    assert ground([Claim("a.txt", "", "", Kind.NUMBER)], document(TEXT), reading(TEXT), "1")[1][0].reason is (
        Reason.UNGROUNDED
    )


def test_several_occurrences_are_told_apart_by_place() -> None:
    last = TEXT.rfind("Es kamen")
    claim = Claim("a.txt", "Es kamen 12 Leute.", "12", Kind.NUMBER, near=last - 2)
    grounded, _ = ground([claim], document(TEXT), reading(TEXT, "12"), "1")
    assert grounded[0].quote.start == last


def test_the_same_words_twice_in_a_quote_are_told_apart_by_place() -> None:
    text = "Erst 12, dann 12."
    claim = Claim("a.txt", text, "12", Kind.NUMBER, near=0, at=text.rfind("12"))
    grounded, _ = ground([claim], document(text), reading(text, "12"), "1")
    assert grounded[0].span.start == text.rfind("12")


def test_claims_are_numbered_in_reading_order() -> None:
    claims = [
        Claim("a.txt", "Es gingen 15 Leute.", "15", Kind.NUMBER),
        Claim("a.txt", "Es kamen 12 Leute.", "12", Kind.NUMBER),
    ]
    grounded, _ = ground(claims, document(TEXT), reading(TEXT, "12", "15"), "7")
    assert [(claim.id, claim.claim.words) for claim in grounded] == [("7.1", "12"), ("7.2", "15")]


@given(st.text(alphabet="ab12 .", max_size=30), st.text(alphabet="ab12 .", min_size=1, max_size=8))
def test_whatever_is_grounded_is_verbatim(text: str, quote: str) -> None:
    claim = Claim("a.txt", quote, quote, Kind.NUMBER)
    grounded, failed = ground([claim], document(text), reading(text, "1", "2", "12"), "1")
    assert len(grounded) + len(failed) == 1
    for item in grounded:
        assert text[item.quote.start : item.quote.end] == quote
