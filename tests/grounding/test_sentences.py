"""Evidence is one sentence, one heading, or a ticker's stamp with its headline; only quotations have more."""

import pytest

from factcheck.model import Kind, Reason
from tests.grounding.claims import grounded, person, said
from tests.texts import read

TALE = "Am Montag kamen 12 Leute. Petra Ohm sprach. Am Dienstag kamen 12 Frauen."


def test_evidence_is_the_sentence_that_holds_the_words() -> None:
    claim = said("kamen 12 Leute. Petra Ohm sprach. Am Dienstag", "12 Leute", Kind.NUMBER)
    assert grounded(TALE, claim).claim.quote == "kamen 12 Leute."


@pytest.mark.parametrize(
    ("words", "reason", "detail"),
    [
        ("12", Reason.UNREADABLE, "12"),
        ("Leute. Petra", Reason.UNREADABLE, "Leute. Petra"),
        ("13", Reason.UNGROUNDED, TALE),
    ],
)
def test_words_of_no_or_several_sentences_have_no_evidence(words: str, reason: Reason, detail: str) -> None:
    result = grounded(TALE, said(TALE, words, Kind.NUMBER))
    assert [(item.reason, item.detail) for item in result.failed] == [(reason, detail)]


def test_names_count_only_in_the_sentence_of_the_words() -> None:
    text = "Petra Ohm sprach in Kiel. Am Abend kam der Landrat."
    claim = said(text, "kam der Landrat", Kind.ROLE, person("Petra Ohm", "Landrat"))
    assert grounded(text, claim).reasons == [Reason.UNGROUNDED]


def test_a_quotation_may_have_several_sentences() -> None:
    text = "„Das ist kein Sparhaushalt. Wir sparen später“, sagte Landrätin Petra Ohm."
    claim = said(text, "Das ist kein Sparhaushalt. Wir sparen später", Kind.QUOTATION)
    assert grounded(text, claim).claim.quote == text


HELPERS = "Alle Helfer sind nun da und sitzen an den Tischen."
TICKER = f"""Live-Ticker zur Auszählung

21:00 Uhr

Die Auszählung ist zu Ende

Nun gehen alle nach Hause.

20:30 Uhr

Die Auszählung beginnt

{HELPERS}

20:15 Uhr

Der Saal wird geöffnet

Noch ist es leer in der Halle.

20:00 Uhr

Die Türen sind noch zu

Es gibt noch nichts zu sehen.
"""


def test_the_stamp_of_an_entry_has_its_headline_for_evidence() -> None:
    quote = "20:30 Uhr\n\nDie Auszählung beginnt"
    assert read(TICKER)[0].entries
    assert grounded(TICKER, said(quote, "20:30 Uhr", Kind.TIME)).claim.quote == quote
    longer = f"{quote}\n\n{HELPERS}"
    assert grounded(TICKER, said(longer, "20:30 Uhr", Kind.TIME)).claim.quote == quote


def test_a_heading_of_two_sentences_is_one() -> None:
    text = "Kein Haushalt! 12 Leute gehen\n\nAm Montag kamen sie in den Saal und blieben lange dort sitzen."
    assert [sentence.heading for sentence in read(text)[0].sentences] == [True, True, False]
    quote = "Kein Haushalt! 12 Leute gehen"
    assert grounded(text, said(quote, "12", Kind.NUMBER)).claim.quote == quote
