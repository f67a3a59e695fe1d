"""What is handed on from step to step, and the exit code it earns."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.errors import RepositoryError
from factcheck.github.check import Check
from factcheck.github.outcome import Outcome, exit_code, outcome, read, unread
from factcheck.github.weakening import Change
from factcheck.model import Audit, NotChecked, Reason
from factcheck.settings import FailOn
from tests.github import samples


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_findings_problems_and_nothing_earn_their_codes(tmp_path: Path) -> None:
    found = samples.contradicted(tmp_path)
    codes = {
        FailOn.ERROR: [exit_code(outcome(c, FailOn.ERROR)) for c in (samples.check(), samples.check(found))],
        FailOn.NEVER: [exit_code(outcome(c, FailOn.NEVER)) for c in (samples.check(), samples.check(found))],
    }
    assert codes == {FailOn.ERROR: [0, 1], FailOn.NEVER: [0, 0]}


@pytest.mark.parametrize("level", list(FailOn))
def test_what_could_not_be_checked_is_never_green(tmp_path: Path, level: FailOn) -> None:
    for check in (
        samples.check(samples.contradicted(tmp_path), samples.broken()),
        Check(failure="no commit"),
    ):
        found = outcome(check, level)
        assert (exit_code(found), found.state, found.comment) == (2, "incomplete", "needed")


def test_the_level_that_is_asked_for_wins(tmp_path: Path) -> None:
    found = outcome(samples.check(samples.contradicted(tmp_path)), FailOn.NEVER)
    assert exit_code(found) == 0
    assert exit_code(found, FailOn.WARNING) == 1


def test_a_comment_is_needed_for_a_weakening_and_for_a_gap(tmp_path: Path) -> None:
    milder = Check(changes=(Change("ignore", "–", "NUM001", milder=True),))
    assert outcome(milder, FailOn.ERROR).comment == "needed"
    assert (
        outcome(Check(changes=(Change("model", "–", "a", milder=False),)), FailOn.ERROR).comment == "resolved"
    )
    result = samples.contradicted(tmp_path)
    assert isinstance(result.audit, Audit)
    gap = NotChecked("articles/fire.md", Reason.REFUSED)
    clean = replace(result, audit=replace(result.audit, findings=(), not_checked=(gap,)))
    assert outcome(samples.check(clean), FailOn.ERROR).comment == "needed"
    found = outcome(samples.check(clean), FailOn.ERROR)
    assert found.articles[0].gaps == 1
    assert (found.state, exit_code(found, FailOn.NEVER)) == ("incomplete", 2)
    assert unread(found) == ("articles/fire.md: Nicht alles wurde gelesen.",)


def test_it_survives_being_written_whatever_a_file_is_called(tmp_path: Path) -> None:
    name = os.fsdecode(b"articles/\xff\n.md")
    found = outcome(samples.check(samples.contradicted(tmp_path), samples.broken(name)), FailOn.ERROR)
    (tmp_path / "outcome.json").write_text(found.model_dump_json())
    assert read(tmp_path) == found
    assert isinstance(found, Outcome)


@pytest.mark.parametrize("text", ["", "{}", '{"version": 2}', "[]", "\x00"])
def test_what_is_no_outcome_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "outcome.json").write_text(text)
    with pytest.raises(RepositoryError, match="run 'factcheck github check' first"):
        read(tmp_path)


def test_no_outcome_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RepositoryError, match="FileNotFoundError"):
        read(tmp_path / "nowhere")
