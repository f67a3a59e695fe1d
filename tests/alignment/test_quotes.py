"""Quotations of one remark are one fact; other remarks and other speakers are not."""

import pytest

from factcheck.alignment import quotes
from factcheck.model import Claim, GroundedClaim, Kind
from factcheck.texts import Span
from factcheck.values import Place, Quotation

NEVER = "Wir werden dieses Gesetz niemals unterschreiben"
NOT = "Wir werden dieses Gesetz nicht unterschreiben"
OTHER = "Der Haushalt reicht leider nicht für alle Schulen"


def claim(number: str, words: str, speaker: str = "") -> GroundedClaim:
    span = Span("a.txt", 0, 1)
    said = Claim("a.txt", "x", "x", Kind.QUOTATION, speaker=speaker)
    return GroundedClaim(number, said, span, span, Quotation(words, speaker or None))


def ids(*claims: GroundedClaim) -> list[list[str]]:
    return [[one.id for one in fact.claims] for fact in quotes.facts(claims)]


def test_two_wordings_of_one_remark_are_one_fact() -> None:
    assert ids(claim("1.1", NEVER, "Anna Berger"), claim("2.1", NOT, "Anna Berger")) == [["1.1", "2.1"]]


def test_two_remarks_of_one_speaker_are_two_facts() -> None:
    assert ids(claim("1.1", NEVER, "Anna Berger"), claim("2.1", OTHER, "Anna Berger")) == [["1.1"], ["2.1"]]


def test_the_same_words_of_two_speakers_are_two_facts() -> None:
    assert ids(claim("1.1", NEVER, "Anna Berger"), claim("2.1", NEVER, "Karl Brandner")) == [["1.1"], ["2.1"]]


@pytest.mark.parametrize(("one", "other"), [("Anna Berger", "Berger"), ("Anna Berger", ""), ("", "BERGER")])
def test_a_speaker_named_less_fully_or_not_at_all_may_be_the_same(one: str, other: str) -> None:
    assert ids(claim("1.1", NEVER, one), claim("2.1", NEVER, other)) == [["1.1", "2.1"]]


def test_three_short_words_in_common_say_nothing() -> None:
    one, other = "Es ist so und nicht anders gewesen", "Es ist so wie gestern besprochen"
    assert ids(claim("1.1", one), claim("2.1", other)) == [["1.1"], ["2.1"]]


def test_fewer_than_three_words_share_no_run() -> None:
    assert ids(claim("1.1", "Niemals wieder"), claim("2.1", "Niemals wieder")) == [["1.1"], ["2.1"]]


def test_the_key_names_the_speaker_whom_any_of_the_texts_names() -> None:
    (fact,) = quotes.facts([claim("1.1", NEVER), claim("2.1", NEVER, "Anna Berger")])
    assert fact.key == (Kind.QUOTATION, "said", "Anna Berger")


def test_an_unattributed_copy_never_joins_two_speakers() -> None:
    found = ids(claim("1.1", NEVER, "Anna Berger"), claim("2.1", NEVER), claim("3.1", NEVER, "Karl Brandner"))
    assert [group for group in found if {"1.1", "3.1"} <= set(group)] == []


def test_many_copies_of_one_remark_stay_one_fact() -> None:
    copies = [claim(f"{number}.1", NEVER, "Anna Berger") for number in range(1, 31)]
    assert len(ids(*copies)) == 1


def test_words_that_many_speakers_say_tell_nobody_apart() -> None:
    speakers = ["Adam", "Berg", "Carl", "Dorn", "Ernst", "Frank", "Gross", "Huber", "Iffland"]
    few = [claim(f"{at}.1", NEVER, name) for at, name in enumerate(speakers[:2], start=1)]
    many = [claim(f"{at}.1", NEVER, name) for at, name in enumerate(speakers, start=1)]
    assert ids(*few, claim("99.1", NEVER)) == [["1.1", "99.1"], ["2.1"]]
    assert ids(*many, claim("99.1", NEVER))[-1] == ["99.1"]


def test_what_is_no_quotation_is_left_to_others() -> None:
    span = Span("a.txt", 0, 1)
    odd = GroundedClaim("1.1", Claim("a.txt", "x", "x", Kind.QUOTATION), span, span, Place("in Genf"))
    assert quotes.facts([odd]) == []
