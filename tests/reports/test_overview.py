"""What an audit holds is counted and sorted once, the same for every report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.model import Audit, NotChecked, Reason, Severity, State
from factcheck.reports import overview
from tests.reports import samples


def test_statements_count_what_texts_state_and_not_what_follows() -> None:
    view = overview.overview(samples.derived())
    assert overview.statements(view) == {"a.txt": 2, "b.txt": 1}


def test_severities_come_gravest_first_and_only_if_they_occur() -> None:
    findings = [samples.finding((), severity) for severity in (Severity.INFO, Severity.ERROR, Severity.INFO)]
    assert list(overview.severities(findings).items()) == [(Severity.ERROR, 1), (Severity.INFO, 2)]


def test_notes_and_leads_share_out_all_findings() -> None:
    findings = tuple(samples.finding((), severity) for severity in Severity)
    audit = replace(samples.comparison(), findings=findings)
    assert overview.leads(audit) == findings[:2]
    assert overview.notes(audit) == findings[2:]


def test_only_a_fact_without_finding_in_two_texts_is_compatible() -> None:
    audit = samples.comparison()
    assert overview.compatible(audit) == audit.facts[1:]
    assert overview.compatible(samples.draft_check()) == samples.draft_check().facts[1:2]


def test_a_dispute_whose_rule_is_switched_off_is_not_called_compatible() -> None:
    audit = replace(samples.comparison(), findings=())
    assert audit.facts[0] not in overview.compatible(audit)


def test_draft_statements_stand_in_reading_order() -> None:
    found = overview.draft_statements(overview.overview(samples.draft_check()))
    assert [(item.id, item.state) for item in found] == [
        ("1-1", State.CONTRADICTED),
        ("1-2", State.UNSUPPORTED),
        ("1-3", State.CONFIRMED),
    ]


def test_a_statement_that_no_fact_holds_is_kept() -> None:
    audit = replace(samples.draft_check(), states=(("9-9", State.NOT_CHECKED),))
    (found,) = overview.draft_statements(overview.overview(audit))
    assert (found.id, found.claim) == ("9-9", None)


def test_not_checked_is_grouped_by_reason_in_the_order_of_the_texts() -> None:
    grouped = overview.not_checked(samples.comparison())
    assert list(grouped) == [Reason.NO_DATE_LINE, Reason.OTHER_LANGUAGE]
    assert [item.document for item in grouped[Reason.NO_DATE_LINE]] == ["wien/a.txt", "wien/c.txt"]


def test_the_order_of_the_audit_does_not_matter_for_what_was_not_checked() -> None:
    audit = samples.comparison()
    turned = replace(audit, not_checked=tuple(reversed(audit.not_checked)))
    assert overview.not_checked(turned) == overview.not_checked(audit)


@pytest.mark.parametrize(
    ("audit", "expected"), [(samples.comparison(), False), (samples.draft_check(), True)]
)
def test_a_draft_makes_it_a_draft_audit(audit: Audit, expected: bool) -> None:  # noqa: FBT001
    assert overview.is_draft_audit(audit) is expected


def test_an_unknown_text_comes_last() -> None:
    items = (NotChecked("x.txt", Reason.LIMIT), NotChecked("wien/a.txt", Reason.LIMIT))
    grouped = overview.not_checked(replace(samples.comparison(), not_checked=items))
    assert [item.document for item in grouped[Reason.LIMIT]] == ["wien/a.txt", "x.txt"]
