"""A quotation stands in quotation marks, and its speaker in the text."""

import pytest

from factcheck.model import Kind, Reason
from factcheck.values import Quotation
from tests.grounding.claims import Grounded, grounded, said

SAID = "„Das ist kein Sparhaushalt. Wir sparen später“, sagte Landrätin Petra Ohm."


def quotation(result: Grounded) -> Quotation:
    assert isinstance(result.value, Quotation)
    return result.value


@pytest.mark.parametrize(
    "words", ["Das ist kein Sparhaushalt", "„Das ist kein Sparhaushalt. Wir sparen später“"]
)
def test_the_quotation_that_recognition_read_counts(words: str) -> None:
    result = grounded(SAID, said(SAID, words, Kind.QUOTATION, speaker="Jan Wiebe"))
    assert quotation(result) == Quotation("Das ist kein Sparhaushalt. Wir sparen später", "Petra Ohm")
    assert result.words == ["Das ist kein Sparhaushalt. Wir sparen später"]
    assert result.claim.speaker == "Petra Ohm"


def test_two_sentences_of_one_quotation_are_one_claim() -> None:
    claims = [
        said(SAID, "Das ist kein Sparhaushalt", Kind.QUOTATION),
        said(SAID, "Wir sparen", Kind.QUOTATION),
    ]
    assert len(grounded(SAID, *claims).found) == 1


def test_evidence_holds_the_whole_quotation() -> None:
    result = grounded(SAID, said("„Das ist kein Sparhaushalt.", "Das ist kein Sparhaushalt.", Kind.QUOTATION))
    assert result.claim.quote == SAID[: SAID.find("“")]


@pytest.mark.parametrize(
    ("text", "words", "printed", "elided"),
    [
        ("Sie nannte das „historisch“.", "historisch", "historisch", False),
        ("Sie nannte das „historisch“.", "„historisch“.", None, False),
        ("Sie nannte das „historisch“.", "das „historisch“", None, False),
        ("Sie nannte das „so […] weit“.", "„so […] weit“", "so […] weit", True),
        ("Sie nannte das „ganz\nweit“.", "ganz weit", "ganz weit", False),
        ("Sie sagte, das sei so weit.", "das sei so weit", None, False),
        ("Sie sagte „“ und ging.", "„“", None, False),
        ("Sie nannte das in der Nacht „nicht ganz fertig“.", "nannte das in der Nacht „nicht", None, False),
    ],
)
def test_words_in_quotation_marks_are_a_quotation(
    text: str,
    words: str,
    printed: str | None,
    elided: bool,  # noqa: FBT001
) -> None:
    result = grounded(text, said(text, words, Kind.QUOTATION))
    if printed is None:
        assert [(item.reason, item.detail) for item in result.failed] == [(Reason.UNREADABLE, words)]
    else:
        assert quotation(result) == Quotation(printed, None, elided)


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("Ohm", "Petra Ohm"),
        ("Landrätin Petra Ohm", "Petra Ohm"),
        ("Landrätin", None),
        ("sie", None),
        ("Tom Kern", None),
        ("", None),
    ],
)
def test_a_speaker_is_a_name_that_the_text_prints(speaker: str, name: str | None) -> None:
    text = "Landrätin Petra Ohm kam spät. Dann hieß es: „Wir sparen alle nicht genug.“"
    quote = "Dann hieß es: „Wir sparen alle nicht genug.“"
    result = grounded(text, said(quote, "Wir sparen alle nicht genug.", Kind.QUOTATION, speaker=speaker))
    assert quotation(result).speaker == name
    assert result.claim.speaker == (name or "")


def test_words_that_are_not_in_the_quote_are_no_quotation() -> None:
    claim = said(SAID, "Wir prassen später", Kind.QUOTATION)
    assert grounded(SAID, claim).reasons == [Reason.UNGROUNDED]
