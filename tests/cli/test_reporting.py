"""What is said beside a report: on standard error, and not more than asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.model import ModelUse
from tests.cli.conftest import Pipeline, Result
from tests.reports import samples

Run = Callable[..., Result]
UNKEPT = "replies: replies cannot be kept there (No space left on device); use --no-cache"
USE = ModelUse("tiny", ("extraction 1",), 3, 0)
NOTE = f"what the language model said was not kept and will be paid for again: {UNKEPT}\n"


@pytest.mark.parametrize(
    ("use", "note"),
    [(replace(USE, unkept=UNKEPT), NOTE), (USE, ""), (None, "")],
    ids=["unkept", "kept", "none"],
)
@pytest.mark.parametrize("options", [[], ["-q"]])
def test_replies_that_could_not_be_kept_are_told_even_where_little_is(
    run: Run, pipeline: Pipeline, use: ModelUse | None, note: str, options: list[str]
) -> None:
    pipeline.result = replace(samples.comparison(), use=use)
    result = run("compare", "a", "b", *options)
    assert (result.code, result.err) == (1, note)
    assert "not kept" not in result.out


def test_the_note_comes_before_what_the_file_holds(run: Run, pipeline: Pipeline, tmp_path: Path) -> None:
    pipeline.result = replace(samples.comparison(), use=replace(USE, unkept=UNKEPT))
    result = run("compare", "a", "b", "-o", "report.md")
    assert result.err.startswith(NOTE)
    assert result.err.splitlines()[1].startswith("report.md: ")
    assert UNKEPT not in (tmp_path / "report.md").read_text(encoding="utf-8")


def test_a_note_cannot_command_the_terminal(run: Run, pipeline: Pipeline) -> None:
    pipeline.result = replace(samples.comparison(), use=replace(USE, unkept="cache\x1b[31m: full"))
    assert "\x1b" not in run("compare", "a", "b").err
