from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison import quotations
from factcheck.comparison.quoted_words import is_restriction
from factcheck.model import Agreement
from factcheck.values import Quotation


def quote(words: str, *, elided: bool = False) -> Quotation:
    return Quotation(words, None, elided)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Wir gehen jetzt heim.", "wir gehen jetzt heim", "same-words"),
        ("It’s a long night,", "It's a long night.", "same-words"),
        ("Es gibt kein Geld, bis es einen Plan gibt.", "Es gibt kein Geld!", "cut-changes-statement"),
        ("Es gibt kein Geld, bis es einen Plan gibt.", "Es gibt kein Geld", "cut-changes-statement"),
        (
            "We will leave them alone unless they attack us.",
            "We will leave them alone.",
            "cut-changes-statement",
        ),
        ("Es gibt kein Geld, bis es einen Plan gibt.", "Es gibt kein Geld …", "shortened"),
        ("Es gibt kein Geld, und das weiß jeder.", "Es gibt kein Geld.", "shortened"),
        ("Es gibt kein Geld. Aber es gibt Hoffnung.", "Es gibt kein Geld.", "shortened"),
        ("Das weiß jeder. Es gibt kein Geld mehr.", "Es gibt kein Geld mehr.", "shortened"),
        ("Das nächste Mal in Madrid!", "Nächstes Mal in Madrid.", "reworded"),
        (
            "Wir sind noch nicht dort, aber wir haben eine gute Chance",
            "Wir sind nicht angekommen, aber wir haben eine gute Chance",
            "reworded",
        ),
        ("Wir werden das nicht länger hinnehmen", "Wir werden das länger hinnehmen", "negation-differs"),
        ("We can't accept this offer today", "We can accept this offer today", "negation-differs"),
        ("Wir haben 5000 Soldaten verloren", "Wir haben 6000 Soldaten verloren", "number-differs"),
        ("There were six of us in the room", "There were seven of us in the room", "number-differs"),
        ("There were six of us in the room", "There were 6 of us in the room", "reworded"),
        ("Das ist ein Angebot an Selenskyj", "Das ist ein Angebot an Qurbanow", "name-differs"),
        ("Das ist ein Angebot an Selenskyj", "Das ist ein Angebot an Zelensky", "reworded"),
        ("Wir fliegen morgen früh nach Moskau", "Wir fliegen morgen früh nach Kiew", "name-differs"),
        ("Wir gehen jetzt heim.", "Der Zug fährt später ab.", "unrelated"),
        ("Ja, das ist so", "Nein, das ist so", "unrelated"),
        ("challenges in the past", "A very young crowd and incidents in the past", "unrelated"),
        ("kurz", "Das war eine sehr lange Rede", "unrelated"),
    ],
)
def test_how_two_wordings_relate(one: str, other: str, reason: str) -> None:
    assert quotations.compare(quote(one), quote(other)).reason == reason
    assert quotations.compare(quote(other), quote(one)).reason == reason


@pytest.mark.parametrize(
    ("reason", "agreement"),
    [
        ("same-words", Agreement.SAME),
        ("shortened", Agreement.COMPATIBLE),
        ("reworded", Agreement.COMPATIBLE),
        ("cut-changes-statement", Agreement.CONFLICT),
        ("unrelated", Agreement.INCOMPARABLE),
    ],
)
def test_every_reason_has_one_agreement(reason: str, agreement: Agreement) -> None:
    pairs = {
        "same-words": ("Wir gehen jetzt heim.", "Wir gehen jetzt heim"),
        "shortened": ("Es gibt kein Geld, und das weiß jeder.", "Es gibt kein Geld."),
        "reworded": ("Das nächste Mal in Madrid!", "Nächstes Mal in Madrid."),
        "cut-changes-statement": ("Es gibt kein Geld, wenn keiner fragt.", "Es gibt kein Geld."),
        "unrelated": ("Wir gehen jetzt heim.", "Der Zug fährt später ab."),
    }
    one, other = pairs[reason]
    verdict = quotations.compare(quote(one), quote(other))
    assert (verdict.reason, verdict.agreement) == (reason, agreement)


def test_a_marked_cut_is_no_missing_negation() -> None:
    whole, cut = (
        quote("Wir werden das nicht länger hinnehmen"),
        quote("Wir werden das […] länger hinnehmen", elided=True),
    )
    assert quotations.compare(whole, cut).agreement is Agreement.COMPATIBLE


def test_the_details_show_where_they_part() -> None:
    verdict = quotations.compare(
        quote("Wir haben 5000 Soldaten verloren"), quote("Wir haben 6000 Soldaten verloren")
    )
    assert dict(verdict.details) == {"one_words": "5000", "other_words": "6000"}


def test_what_is_shared_counts_runs_against_the_shorter() -> None:
    assert quotations.shared(quote("Es gibt kein Geld, leider"), quote("Es gibt kein Geld")) == 1
    assert quotations.shared(quote("Es gibt heute Geld"), quote("Morgen kommt keiner")) == 0
    assert quotations.shared(quote("eins zwei drei vier"), quote("eins zwei drei fünf")) == Fraction(3, 4)
    assert quotations.shared(quote(""), quote("eins")) == 0


words = st.lists(
    st.sampled_from(["wir", "gehen", "nicht", "heim", "bis", "morgen", "Moskau", "5", "6", "kein", "Geld."]),
    max_size=9,
)


@given(words, words)
def test_comparing_is_symmetric(one: list[str], other: list[str]) -> None:
    first, second = quote(" ".join(one)), quote(" ".join(other))
    ahead, back = quotations.compare(first, second), quotations.compare(second, first)
    assert (ahead.agreement, ahead.reason) == (back.agreement, back.reason)
    assert 0 <= quotations.shared(first, second) <= 1


@given(words)
def test_everything_is_the_same_as_itself(one: list[str]) -> None:
    assert quotations.compare(quote(" ".join(one)), quote(" ".join(one))).agreement is Agreement.SAME


def test_nothing_restricts_nothing() -> None:
    assert not is_restriction([])


@pytest.mark.parametrize(
    ("one", "other", "agreement", "reason"),
    [
        ("Es war eine lange Nacht.", "Am Ende stand viel Gutes.", Agreement.COMPATIBLE, "other-words"),
        ("Es war eine lange Nacht.", "Es war eine lange Nacht.", Agreement.SAME, "same-words"),
        ("Es war eine lange Nacht.", "Es war eine sehr lange Nacht.", Agreement.COMPATIBLE, "reworded"),
        ("Wir kommen am Montag.", "Wir gehen am Montag.", Agreement.INCOMPARABLE, "unrelated"),
        ("Am Montag.", "", Agreement.COMPATIBLE, "other-words"),
        (
            "Wir haben in diesem Jahr 300 Wohnungen gebaut",
            "Wir haben in diesem Jahr 500 Wohnungen gebaut",
            Agreement.CONFLICT,
            "number-differs",
        ),
        (
            "Das war für uns alle eine lange Nacht.",
            "It was a long night for all of us.",
            Agreement.INCOMPARABLE,
            "other-language",
        ),
    ],
)
def test_wordings_of_what_a_reader_holds_to_be_one_remark(
    one: str, other: str, agreement: Agreement, reason: str
) -> None:
    first, second = Quotation(one, None), Quotation(other, None)
    for verdict in (
        quotations.compare_wordings(first, second),
        quotations.compare_wordings(second, first),
    ):
        assert (verdict.agreement, verdict.reason) == (agreement, reason)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Neue Brücken braucht die Stadt", "Städte brauchen neue Brücken", "unrelated"),
        ("Das Dach brannte lichterloh", "Lichterloh brannten die Dächer", "unrelated"),
        ("Two children were found there", "There the child was found", "unrelated"),
        ("Das Dach brannte lichterloh", "Über uns stand alles in Flammen", "other-words"),
        ("Neue Brücken braucht die Stadt", "Ohne Übergang kommt keiner hinüber", "other-words"),
    ],
)
def test_words_count_in_every_form(one: str, other: str, reason: str) -> None:
    assert quotations.compare_wordings(quote(one), quote(other)).reason == reason
    assert quotations.compare_wordings(quote(other), quote(one)).reason == reason


def test_a_changed_figure_counts_however_little_else_is_common() -> None:
    one, other = "Wir haben 300 Wohnungen gebaut", "Wir haben 500 Wohnungen gebaut"
    assert quotations.compare_wordings(quote(one), quote(other)).reason == "number-differs"
