"""Phrases are found, filled and counted, and a missing one is named."""

from __future__ import annotations

import pytest

from factcheck.errors import RuleError
from factcheck.model import Confidence, Reason, Severity, State
from factcheck.reports.phrases import counted, phrase


@pytest.mark.parametrize(
    ("lang", "amount", "words"),
    [("de", 1, "1 Text"), ("de", 2, "2 Texte"), ("de", 0, "0 Texte"), ("en", 1, "1 text")],
)
def test_counted(lang: str, amount: int, words: str) -> None:
    assert counted(lang, "texts", amount) == words


def test_blanks_are_filled() -> None:
    assert phrase("en", "draft", name="a.md") == "a.md (draft)"


def test_a_missing_phrase_is_named() -> None:
    with pytest.raises(RuleError, match="report: states: lost"):
        phrase("de", "states", "lost")


@pytest.mark.parametrize("lang", ["de", "en"])
def test_everything_an_audit_can_hold_has_a_phrase(lang: str) -> None:
    assert all(phrase(lang, "reasons", reason) for reason in Reason)
    assert all(phrase(lang, "states", state) for state in State)
    assert all(phrase(lang, "confidence", confidence) for confidence in Confidence)
    assert all(phrase(lang, "severity", severity) and counted(lang, severity, 1) for severity in Severity)
