"""Runs commands in process against a pipeline that returns a small audit made by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import factcheck
from factcheck.cli import main
from factcheck.model import Audit, GroundedClaim, NotChecked
from factcheck.texts import Document
from tests.reports import samples


@dataclass(slots=True)
class Result:
    """What one command did."""

    code: int
    out: str
    err: str


@dataclass(slots=True)
class Pipeline:
    """Stands for `factcheck.audit`: remembers how it was called and returns `result`, or raises it."""

    result: Audit | Exception = field(default_factory=samples.comparison)
    calls: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = field(default_factory=list)

    def compare(self, *names: Any, **options: Any) -> Audit:  # noqa: ANN401 - as it comes
        return self._answer("compare", names, options)

    def audit(self, *names: Any, **options: Any) -> Audit:  # noqa: ANN401 - as it comes
        return self._answer("audit", names, options)

    def claims(
        self,
        name: str,
        **options: Any,  # noqa: ANN401 - as it comes
    ) -> tuple[Document, tuple[GroundedClaim, ...], tuple[NotChecked, ...]]:
        audit = self._answer("claims", (name,), options)
        return samples.A, samples.FINDING_CLAIMS[:1], audit.not_checked[2:]

    def _answer(self, command: str, names: tuple[Any, ...], options: dict[str, Any]) -> Audit:
        self.calls.append((command, names, options))
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Pipeline:
    """The pipeline of this test, in an empty folder without settings from outside."""
    stand_in = Pipeline()
    module = SimpleNamespace(compare=stand_in.compare, audit=stand_in.audit, claims=stand_in.claims)
    monkeypatch.setattr(factcheck, "audit", module, raising=False)
    monkeypatch.chdir(tmp_path)
    return stand_in


@pytest.fixture
def run(pipeline: Pipeline, capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Run one command in process."""
    del pipeline

    def command(*arguments: str) -> Result:
        code = main(arguments)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return command
