"""The Markdown report shows editors what differs, where it stands, and what was not checked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from factcheck.model import Audit, Evidence, Severity, State
from factcheck.reports.explanation import RuleText
from factcheck.reports.markdown import render
from tests.reports import samples

_RULE = RuleText(
    code="DUR001",
    name="duration-mismatch",
    severity=Severity.ERROR,
    kinds=(),
    comparator="amounts",
    what="",
    why="",
    how="",
    check="Beginn und Ende nachsehen.",
)


def _section(report: str, heading: str) -> str:
    return report.partition(f"\n{heading}\n")[2].partition("\n## ")[0]


def test_it_leads_with_the_verdict_and_says_that_findings_are_leads() -> None:
    lines = render(samples.comparison()).splitlines()
    assert lines[0] == "# Faktenabgleich"
    assert lines[2] == "**1 Widerspruch in 3 Texten. 3 Stellen nicht geprüft.**"
    assert "kein Beweis" in lines[4]


def test_the_texts_stand_in_a_table() -> None:
    table = _section(render(samples.comparison()), "## Texte")
    assert "| wien/a.txt | Agentur | 2024-05-02 | de | 2 |" in table


def test_a_finding_shows_matrix_quotes_reason_sides_and_rule() -> None:
    report = _section(render(samples.comparison(), [_RULE]), "## Befunde")
    for expected in (
        "### Dauer: Gespräche",
        "| A | Agentur | 2 Stunden | wien/a.txt:2 |",
        "| B | c.txt | 3 Stunden („etwa 3 Stunden“) | wien/c.txt:1 |",
        "> Die Runde tagte **2 Stunden** lang.  \n> — wien/a.txt:2",
        "**Warum:** Die Spannen berühren sich nicht.\n",
        "- B: 3 Stunden – b.txt, c.txt (2 Texte, 1 Ursprung)",
        "**Zu prüfen:** Beginn und Ende nachsehen.",
        "Regel: DUR001 duration-mismatch · Widerspruch · sicher zugeordnet · 0123456789abcdef",
    ):
        assert expected in report


def test_the_same_sentence_is_quoted_once() -> None:
    audit = samples.comparison()
    side = audit.findings[0].sides[0]
    twice = replace(side, evidence=(*side.evidence, *side.evidence))
    doubled = replace(audit, findings=(replace(audit.findings[0], sides=(twice,)),))
    assert render(doubled).count("> Die Runde tagte") == 1


def test_notes_have_their_own_section() -> None:
    note = replace(samples.comparison().findings[0], severity=Severity.INFO, title="Nur zur Kenntnis")
    audit = samples.comparison()
    report = render(replace(audit, findings=(*audit.findings, note)))
    assert "### Nur zur Kenntnis" in _section(report, "## Hinweise")
    assert "### Nur zur Kenntnis" not in _section(report, "## Befunde")


def test_compatible_facts_are_listed_with_their_places() -> None:
    report = render(samples.comparison())
    assert "<details><summary>Geprüft und vereinbar (1)</summary>" in report
    assert "  - 20 Prozent: wien/a.txt:3, wien/b.txt:2" in report


def test_values_that_differ_in_print_and_agree_come_with_the_reason() -> None:
    audit = samples.comparison()
    close = samples.fact((samples.FINDING_CLAIMS[1], samples.FINDING_CLAIMS[2]))
    report = render(replace(audit, facts=(audit.facts[0], close), agreed=(1,)))
    assert "Dauer: Gespräche" in report
    assert "  - 3 Stunden: wien/b.txt:1" in report
    assert "  - 3 Stunden (2 Std. 45 Min. bis 3 Std. 15 Min.): wien/c.txt:1" in report
    assert "Anders gedruckt, aber vereinbar" in report


def test_what_fits_several_sides_is_named_with_its_place() -> None:
    audit = samples.comparison()
    vague = replace(audit.findings[0], compatible=audit.findings[0].sides[0].evidence[:1])
    report = render(replace(audit, findings=(vague, *audit.findings[1:])))
    assert "**Mit mehreren Seiten vereinbar:** " in report


def test_what_was_not_checked_is_grouped_by_reason_with_counts_and_places() -> None:
    report = _section(render(samples.comparison()), "## Nicht geprüft")
    assert "<summary>Datum relativ angegeben, Text ohne Datumszeile (2)</summary>" in report
    assert "- wien/c.txt:2: „Gestern“" in report
    assert "- wien/d.txt: ganzer Text – fr" in report


def test_every_statement_of_a_draft_is_listed_with_its_state() -> None:
    report = _section(render(samples.draft_check()), "## Die Aussagen des Entwurfs")
    assert "| 1 | Man sprach 2 Stunden. | 2 Stunden | widersprochen |" in report
    assert "| 2 | Es waren 30 Prozent. | 30 Prozent | nicht belegt |" in report
    assert "| 3 | Danach 20 Prozent. | 20 Prozent | bestätigt |" in report


def test_a_statement_of_a_draft_that_no_fact_holds_is_listed_too() -> None:
    report = render(replace(samples.draft_check(), states=(("9-9", State.NOT_CHECKED),)))
    assert "|  | 9-9 |  | nicht geprüft |" in report


def test_the_foot_names_program_extractor_and_rules() -> None:
    foot = render(samples.comparison(), [_RULE]).splitlines()[-1]
    assert foot.startswith("factcheck ")
    assert foot.endswith("· Extraktor builtin · Regeln: DUR001")


def test_it_speaks_english() -> None:
    report = render(samples.comparison("en"))
    assert "**1 contradiction in 3 texts. 3 places not checked.**" in report
    for german in ("Texte", "Befunde", "Warum", "Stelle", "geprüft", "Regel"):
        assert german not in report.replace("Die Runde tagte", "")


@pytest.mark.parametrize("audit", [samples.comparison(), samples.draft_check(), samples.derived()])
def test_it_is_the_same_each_time(audit: Audit) -> None:
    assert render(audit) == render(audit)
    assert render(audit).endswith("\n")


_NASTY = "Er [sic] sagte `rm` | <b>@alle</b> zu #12 *laut* [/Anm. d. Red.]\x1b[31m\u202e\n\n# Titel"


def test_foreign_words_stay_text() -> None:
    audit = samples.comparison()
    place = audit.findings[0].sides[0].evidence[0].location
    cell = Evidence(replace(place, file="a|b`c<d>.txt"), _NASTY, "", _NASTY, "1-1")
    bad = replace(
        audit.findings[0], sides=(replace(audit.findings[0].sides[0], evidence=(cell,)),), title=_NASTY
    )
    texts = tuple(replace(text, title=_NASTY, outlet=_NASTY) for text in audit.documents)
    report = render(replace(audit, documents=texts, findings=(bad,)))
    assert "\x1b" not in report
    assert "\u202e" not in report
    html = MarkdownIt("commonmark").enable("table").render(report)
    assert "<code>" not in html
    assert "<em>" not in html
    assert "<b>" not in html
    assert html.count("<h1>") == 1
    assert "Er [sic] sagte `rm` | &lt;b&gt;@\u200balle&lt;/b&gt; zu #\u200b12 *laut* [/Anm. d. Red.]" in html
    assert "a|b`c&lt;d&gt;.txt" in html


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    audit = samples.draft_check()
    texts = tuple(replace(text, outlet="a | b \\| c") for text in audit.documents)
    tokens = MarkdownIt("commonmark").enable("table").parse(render(replace(audit, documents=texts)))
    rows = "".join({"tr_open": "/", "th_open": "x", "td_open": "x"}.get(token.type, "") for token in tokens)
    assert {len(row) for row in rows.split("/") if row} == {4, 5}
