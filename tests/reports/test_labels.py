"""Short names and one-line summaries in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.model import Severity
from factcheck.reports import labels
from factcheck.reports.overview import overview
from tests.reports import samples


def test_the_verdict_counts_findings_texts_and_what_was_not_checked() -> None:
    view = overview(samples.comparison())
    assert labels.verdict(view) == "1 Widerspruch in 3 Texten. 3 Stellen nicht geprüft."


def test_no_finding_is_said_and_what_was_not_checked_with_it() -> None:
    audit = replace(samples.comparison("en"), findings=())
    assert labels.verdict(overview(audit)) == "No contradiction found in 3 texts. 3 places not checked."


def test_plural_and_severity_are_told_apart() -> None:
    kinds = (Severity.ERROR, Severity.ERROR, Severity.WARNING, Severity.INFO)
    audit = replace(samples.comparison(), findings=tuple(samples.finding((), kind) for kind in kinds))
    assert labels.severities(overview(audit)) == "2 Widersprüche, 1 möglicher Widerspruch, 1 Hinweis"


def test_states_of_a_draft() -> None:
    view = overview(samples.draft_check())
    assert labels.states(view) == "Entwurf: 1 widersprochen, 1 nicht belegt, 1 bestätigt."


@pytest.mark.parametrize(
    ("file", "label"),
    [
        ("wien/a.txt", "Agentur"),
        ("wien/b.txt", "b.txt"),
        ("elsewhere/x.txt", "x.txt"),
        ("C:\\texte\\y.txt", "y.txt"),
    ],
)
def test_a_text_is_called_by_its_outlet_or_its_file(file: str, label: str) -> None:
    assert labels.text_label(overview(samples.comparison()), file) == label


def test_a_draft_is_marked() -> None:
    audit = samples.draft_check()
    assert labels.text_label(overview(audit), "entwurf.md") == "entwurf.md (Entwurf)"
    assert labels.full_name(replace(audit.documents[0], name="-"), "de") == "Standardeingabe (Entwurf)"
    assert labels.text_label(overview(audit), "-") == "Standardeingabe"
    titled = replace(audit.documents[0], title="Neues")
    assert labels.full_name(titled, "en") == "entwurf.md – Neues (draft)"


@pytest.mark.parametrize(("index", "letter"), [(0, "A"), (1, "B"), (25, "Z"), (26, "A2"), (52, "A3")])
def test_sides_have_letters(index: int, letter: str) -> None:
    assert labels.side_letter(index) == letter


def test_copies_of_one_origin_are_said_to_be_one() -> None:
    view = overview(samples.comparison())
    first, second = view.audit.findings[0].sides
    assert labels.side_line(view, 0, first) == "A: 2 Stunden – Agentur (1 Text)"
    assert labels.side_line(view, 1, second) == "B: 3 Stunden – b.txt, c.txt (2 Texte, 1 Ursprung)"
    apart = replace(second, origins=2)
    assert labels.side_line(view, 1, apart).endswith("(2 Texte)")


def test_a_premise_says_what_it_makes() -> None:
    view = overview(samples.derived())
    finding = view.audit.findings[0]
    cells = [labels.said(view, finding, side, item) for side in finding.sides for item in side.evidence]
    assert cells == ["18:00 Uhr (ergibt: 1 Stunde)", "18:00 Uhr (ergibt: 1 Stunde)", "20 Minuten"]


def test_a_premise_of_two_derived_values_says_the_one_of_its_side() -> None:
    audit = samples.derived()
    (known,) = audit.facts
    begin, end = known.derived_from[0][1]
    other = replace(begin, id="1-0+1-2", value=samples.minutes(90))
    grounds = (*known.derived_from, (other.id, (replace(begin, id="1-0"), end)))
    both = replace(
        known, claims=(other, *known.claims), confidences=3 * known.confidences[:1], derived_from=grounds
    )
    view = overview(replace(audit, facts=(both,)))
    finding = view.audit.findings[0]
    side = finding.sides[0]
    assert labels.said(view, finding, side, side.evidence[1]) == "18:00 Uhr (ergibt: 1 Stunde)"


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("2 Stunden", "2 Stunden"),
        ("zwei\nStunden", "2 Stunden („zwei Stunden“)"),
        ("so lange, dass es kaum in eine Zelle passt und besser im Zitat steht", "2 Stunden"),
    ],
)
def test_a_cell_gives_few_and_other_words(words: str, cell: str) -> None:
    view = overview(samples.comparison())
    finding = view.audit.findings[0]
    side = finding.sides[0]
    evidence = replace(side.evidence[0], words=words)
    assert labels.cell(view, finding, side, evidence) == cell


def test_the_advice_is_taken_off_the_reason() -> None:
    finding = samples.finding(())
    assert labels.reason(finding, "Beginn und Ende nachsehen.") == "Die Spannen berühren sich nicht."
    assert labels.reason(finding, "") == finding.explanation
