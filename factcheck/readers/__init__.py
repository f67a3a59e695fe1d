"""Who reads the texts: the built-in extractor or a language model. Neither judges."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from factcheck.extraction.endpoint import is_wanted
from factcheck.model import Fact, GroundedClaim, ModelUse, NotChecked
from factcheck.readers.builtin import BuiltinReader
from factcheck.readers.statements import Statements
from factcheck.readings import Reading
from factcheck.settings import Settings
from factcheck.texts import Document

if TYPE_CHECKING:
    from factcheck.extraction.calls import Progress

Report = Callable[["Progress"], None]


class Reader(Protocol):
    """Reads statements out of texts and says which of them answer one question."""

    @property
    def name(self) -> str:
        """What reports call it: "builtin" or "llm"."""

    def read(self, documents: Sequence[Document]) -> list[Statements]:
        """What each document states, in the given order. Raises a FactcheckError."""

    def align(
        self,
        claims: Sequence[GroundedClaim],
        documents: Sequence[Document],
        readings: Sequence[Reading],
        lang: str,
    ) -> tuple[tuple[Fact, ...], tuple[NotChecked, ...]]:
        """The claims as facts, and what was left out. Raises ModelError."""

    def use(self) -> ModelUse | None:
        """The language model used so far, None for none."""


def reader(settings: Settings, environment: Mapping[str, str], report: Report | None = None) -> Reader:
    """The reader that settings and environment ask for. Raises SettingsError if it lacks something."""
    if not is_wanted(settings, environment):
        return BuiltinReader()
    from factcheck.readers.llm import ModelReader  # noqa: PLC0415 - its libraries take a second to load

    return ModelReader(settings, environment, report)
