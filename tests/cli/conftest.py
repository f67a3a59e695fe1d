"""Runs commands in process against a pipeline that returns a small audit made by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import BaseModel

import factcheck
from factcheck.cli import main
from factcheck.extraction.calls import Progress
from factcheck.extraction.plan import Plan
from factcheck.extraction.questions import Question
from factcheck.model import Audit, GroundedClaim, NotChecked
from factcheck.settings import Settings
from factcheck.texts import Document
from tests.reports import samples


@dataclass(slots=True)
class Result:
    """What one command did."""

    code: int
    out: str
    err: str


class Said(BaseModel):
    """The form of a reply."""

    claims: list[str]


@dataclass(slots=True)
class Pipeline:
    """Stands for `factcheck.audit`: remembers how it was called and returns `result`, or raises it.

    Before that it reports `steps`, if anybody listens.
    """

    result: Audit | BaseException = field(default_factory=samples.comparison)
    steps: tuple[Progress, ...] = ()
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

    def compared(self, *names: Any, **options: Any) -> list[Document]:  # noqa: ANN401 - as it comes
        return self._documents("compared", names, options)

    def audited(self, *names: Any, **options: Any) -> list[Document]:  # noqa: ANN401 - as it comes
        return self._documents("audited", names, options)

    def single(self, *names: Any, **options: Any) -> Document:  # noqa: ANN401 - as it comes
        return self._documents("single", names, options)[0]

    def plan(self, documents: list[Document], settings: Settings) -> Plan:
        self.calls.append(("plan", tuple(document.name for document in documents), {"settings": settings}))
        questions = [Question(one.name, "extraction 1", "Lies.", one.text, Said) for one in documents]
        return Plan(tuple(questions), (False,) * len(questions), settings.model or "gpt-5-mini")

    def _documents(self, step: str, names: tuple[Any, ...], options: dict[str, Any]) -> list[Document]:
        return list(self._answer(step, names, options).documents)

    def _answer(self, command: str, names: tuple[Any, ...], options: dict[str, Any]) -> Audit:
        self.calls.append((command, names, options))
        for step in self.steps if options.get("progress") else ():
            options["progress"](step)
        if isinstance(self.result, BaseException):
            raise self.result
        return self.result


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Pipeline:
    """The pipeline of this test, in an empty folder without settings from outside."""
    stand_in = Pipeline()
    names = ("compare", "audit", "claims", "compared", "audited", "single", "plan")
    module = SimpleNamespace(**{name: getattr(stand_in, name) for name in names})
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
