"""What a language model calls a fact is foreign words: shown in one line, and never obeyed."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from factcheck import rules
from factcheck.findings import Explainer
from factcheck.model import Audit
from factcheck.reports import markdown, structured, text
from tests.reports import samples
from tests.reports.samples import A, B, C

NASTY = "Dauer\n# **laut** [hier](http://x) <b> @alle #12 |\x1b[31m \u202e {label}"
SHOWN = "Dauer # **laut** [hier](http://x) <b> @alle #12 |[31m {label}"


def labelled(label: str) -> Audit:
    """The comparison with both facts called as a model calls them, and its finding worded anew."""
    audit = samples.comparison()
    facts = tuple(replace(fact, label=label) for fact in audit.facts)
    keyed = (replace(facts[0], key=("duration", "time", "length", "", "talks", "actual")), facts[1])
    explainer = Explainer((A, B, C), (), {}, "de")
    return replace(audit, facts=keyed, findings=tuple(explainer.findings(keyed, rules.load())))


def test_a_page_shows_the_label_letter_by_letter() -> None:
    page = markdown.render(labelled(NASTY))
    escaped = (
        r"Dauer \# \*\*laut\*\* \[hier\](http:&#8203;//x) &lt;b&gt; @&#8203;alle \#&#8203;12 \|\[31m {label}"
    )
    assert f"### {escaped}: 2 Stunden / 3 Stunden" in page
    assert f"- **{escaped}**" in page
    assert "<b>" not in page
    assert "\x1b" not in page


def test_a_terminal_gets_one_line_without_commands() -> None:
    shown = text.render(labelled(NASTY))
    assert f"error DUR001 duration-mismatch: {SHOWN}: 2 Stunden / 3 Stunden" in shown.splitlines()
    assert "\x1b" not in shown


def test_json_holds_label_and_title_on_one_line() -> None:
    report = json.loads(structured.render(labelled(NASTY)))
    assert [fact["label"] for fact in report["facts"]] == [SHOWN, SHOWN]
    assert report["findings"][0]["title"] == f"{SHOWN}: 2 Stunden / 3 Stunden"


def test_half_a_letter_does_not_stop_the_report() -> None:
    audit = labelled("Dauer \ud83d")
    for render in (markdown.render, text.render, structured.render):
        assert render(audit).encode("utf-8")


def test_a_label_is_cut_in_titles_and_whole_in_json() -> None:
    label = "lang " * 40
    report = json.loads(structured.render(labelled(label)))
    assert report["facts"][0]["label"] == label.strip()
    assert len(report["findings"][0]["title"]) < 120


@pytest.mark.parametrize("lang", ["de", "en"])
def test_without_a_model_there_is_no_label(lang: str) -> None:
    report = json.loads(structured.render(samples.comparison(lang)))
    assert [fact["label"] for fact in report["facts"]] == ["", ""]
