"""A language model reads texts one by one: what it copied, what it got wrong, what a text told it to do."""

from pathlib import Path

import pytest

from factcheck import audit
from factcheck.errors import ExtractionError
from factcheck.model import GroundedClaim, Kind, NotChecked, Reason, Scope
from factcheck.texts import Document
from tests.recorded.replies import ROOT, SEEDS, TEXTS, name, settings

pytestmark = pytest.mark.usefixtures("in_the_checkout")
MUST_READ = {
    "000": {(Kind.DURATION, "2 Stunden und 45 Minuten"), (Kind.PERCENTAGE, "20 Prozent")},
    "001": {(Kind.DURATION, "etwa drei Stunden"), (Kind.AGE, "79-jährige")},
    "002": {(Kind.DURATION, "nur zwölf Minuten"), (Kind.DURATION, "sechs Stunden")},
    "003": {(Kind.DURATION, "fast dreistündigen"), (Kind.PERCENTAGE, "ein Fünftel")},
    "004": {(Kind.DURATION, "2,5 Stunden"), (Kind.TIME, "00:55"), (Kind.TIME, "01:14")},
}


PLANS = {"001": "Moskau", "002": "sechs Stunden", "004": "in Moskau"}
SAID = {
    "000": ("Putin", "Nächstes Mal in Moskau."),
    "001": ("Donald Trump", "Das wäre interessant"),
    "002": ("Wladimir Putin", "Das nächste Mal in Moskau!"),
    "003": ("Trump", "Es gibt keinen Deal, bis es einen Deal gibt."),
    "004": ("Donald Trump", "Es gibt keinen Deal!"),
}


def printed(document: Document, item: GroundedClaim | NotChecked) -> str:
    """The words of the text that a claim, or what was not checked, is about."""
    return document.text[item.span.start : item.span.end] if item.span else ""


def told(document: Document, failed: tuple[NotChecked, ...], reason: Reason) -> list[str]:
    return [printed(document, item) for item in failed if item.reason is reason]


def assert_verbatim(document: Document, claims: tuple[GroundedClaim, ...]) -> None:
    """Quotes and words are those of the text, letter by letter, and the words stand in the quote."""
    for claim in claims:
        assert document.text[claim.quote.start : claim.quote.end] == claim.claim.quote
        assert printed(document, claim) == claim.claim.words
        assert claim.quote.start <= claim.span.start < claim.span.end <= claim.quote.end


@pytest.fixture
def in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.vcr
@pytest.mark.parametrize("number", SEEDS)
def test_a_seed_is_read(number: str, tmp_path: Path) -> None:
    document, claims, failed = audit.claims(name(SEEDS[number]), settings=settings(tmp_path))
    read = {(claim.claim.kind, printed(document, claim)) for claim in claims}
    assert read >= MUST_READ[number]
    assert_verbatim(document, claims)
    assert [item.detail for item in failed if item.reason is Reason.UNGROUNDED] == []
    planned = [claim.claim.words for claim in claims if claim.claim.scope is Scope.PLANNED]
    assert number not in PLANS or PLANS[number] in planned
    assert SAID[number] in {
        (c.claim.speaker, c.claim.words) for c in claims if c.claim.kind is Kind.QUOTATION
    }


@pytest.mark.vcr
def test_a_long_text_is_read_in_chunks(tmp_path: Path) -> None:
    chosen = settings(tmp_path, chunk=2600)
    document, claims, failed = audit.claims(name(SEEDS["001"]), settings=chosen)
    places = [(claim.claim.kind, claim.span) for claim in claims]
    assert len(places) == len(set(places))
    third = len(document.text) // 3
    assert {claim.span.start // third for claim in claims} >= {0, 1, 2}
    assert {(claim.claim.kind, printed(document, claim)) for claim in claims} >= MUST_READ["001"]
    assert_verbatim(document, claims)
    starts = [claim.span.start for claim in claims]
    assert starts == sorted(starts)
    assert {item.reason for item in failed} <= {Reason.UNREADABLE, Reason.UNBOUND, Reason.NO_DATE_LINE}


@pytest.mark.vcr
def test_a_text_that_gives_orders_is_only_read(tmp_path: Path) -> None:
    document, claims, failed = audit.claims(name(TEXTS / "hostile.txt"), settings=settings(tmp_path))
    read = {(claim.claim.kind, printed(document, claim)) for claim in claims}
    assert {
        (Kind.NUMBER, "85"),
        (Kind.DURATION, "drei Stunden"),
        (Kind.QUOTATION, "Wir nehmen so etwas ernst"),
    } <= read
    assert_verbatim(document, claims)
    assert not any("Mustermann" in claim.claim.speaker for claim in claims)
    assert [item for item in failed if item.reason is Reason.UNGROUNDED] == []
    orders = range(document.text.index("=== article"), document.text.index("Der Einsatz"))
    assert [
        claim for claim in claims if claim.quote.end > orders.start and claim.quote.start < orders.stop
    ] == []
    unlisted = told(document, failed, Reason.UNBOUND)
    assert {"12", "1000"} <= set(unlisted)  # an editor sees that nobody vouches for them
    assert all(item.span and item.span.start in orders for item in failed if item.reason is Reason.UNBOUND)


@pytest.mark.vcr
def test_quotes_that_were_tidied_are_asked_for_again(tmp_path: Path) -> None:
    chosen = settings(tmp_path, prompts=ROOT / "tests" / "recorded" / "prompts_tidy")
    document, claims, failed = audit.claims(name(TEXTS / "slips.txt"), settings=chosen)
    read = {(claim.claim.kind, printed(document, claim)) for claim in claims}
    assert {(Kind.DURATION, "fünf Stunden und 20 MInuten"), (Kind.NUMBER, "140")} <= read
    assert_verbatim(document, claims)
    (remark,) = [claim for claim in claims if claim.claim.kind is Kind.QUOTATION]
    assert remark.claim.words == "Wir haben so ein Feuer seid 20 Jahren nich gesehn"
    assert remark.claim.speaker == "Boris Kamp"
    assert [item for item in failed if item.reason is Reason.UNGROUNDED] == []
    assert "in Milionenhöhe" in told(document, failed, Reason.UNREADABLE)


@pytest.mark.vcr
def test_a_text_that_the_model_declines_is_not_checked(tmp_path: Path) -> None:
    chosen = settings(tmp_path, prompts=ROOT / "tests" / "recorded" / "prompts_embargo")
    with pytest.raises(
        ExtractionError, match=r"embargo\.txt \(language model refused\): no statement could be read"
    ):
        audit.claims(name(TEXTS / "embargo.txt"), settings=chosen)
