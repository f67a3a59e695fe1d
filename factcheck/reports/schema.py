"""The form of the JSON report: the models it is written from and the JSON Schema made of them.

Lines and columns count from 1, `start` and `end` are code points of the file's text from 0 (`end` excluded).
Within one `version` keys are added, never renamed, removed or given another meaning.
"""

from __future__ import annotations

import json
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from factcheck.model import Confidence, Kind, Reason, Scope, Severity, State
from factcheck.texts import Part


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PlaceRecord(_Record):
    """A place in a file."""

    file: str
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    end_line: int = Field(ge=1)
    end_column: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class DocumentRecord(_Record):
    """One text; `statements` counts what was read in it."""

    file: str
    part: Part
    lang: str
    title: str
    outlet: str
    date: str | None
    address: str
    statements: int = Field(ge=0)


class PremiseRecord(PlaceRecord):
    """A statement that a derived value follows from."""

    id: str
    quote: str
    words: str


class ClaimRecord(PlaceRecord):
    """A statement of a text; the place is that of its value's own words.

    `interval` says in words what the print allows, empty if it allows one value only. `state` is null
    except in a draft. `derived_from` is empty for what a text states itself.
    """

    id: str
    quote: str
    words: str
    kind: Kind
    event: str
    attribute: str
    thing: str
    scope: Scope
    speaker: str
    value: str
    interval: str
    confidence: Confidence
    state: State | None
    derived_from: tuple[PremiseRecord, ...]


class FactRecord(_Record):
    """The statements of all texts that answer one question; `confidence` is that of the least sure one.

    `label` is the question in words of the language model that put them together, empty without one.
    """

    key: tuple[str, ...]
    label: str
    confidence: Confidence
    claims: tuple[ClaimRecord, ...]


class EvidenceRecord(PlaceRecord):
    """One cell of a finding: the verbatim quote and the value read in it; `claim` is the claim's id."""

    quote: str
    words: str
    value: str
    claim: str


class SideRecord(_Record):
    """Statements of a finding that agree; `evidence` holds indexes into the finding's evidence."""

    value: str
    origins: int = Field(ge=1)
    evidence: tuple[int, ...]


class FindingRecord(_Record):
    """A place where texts disagree; `fact` is an index into the report's facts."""

    rule: str
    name: str
    severity: Severity
    confidence: Confidence
    title: str
    explanation: str
    fingerprint: str
    fact: int
    evidence: tuple[EvidenceRecord, ...]
    sides: tuple[SideRecord, ...]
    compatible: tuple[EvidenceRecord, ...]


class NotCheckedRecord(_Record):
    """Something that was seen and not compared; `place` is null for a whole text."""

    file: str
    reason: Reason
    detail: str
    kind: Kind | None
    words: str
    place: PlaceRecord | None


class UseRecord(_Record):
    """What a language model was used for; null where nobody counted or priced it.

    `calls` were sent, `cached` answered from the cache. Tokens and `cost` are those of the calls sent; `cost`
    is an exact decimal number of US dollars, as a string, at the list prices that `prices_of` dates.
    """

    model: str
    prompts: tuple[str, ...]
    calls: int = Field(ge=0)
    cached: int = Field(ge=0)
    input_tokens: int | None = Field(ge=0)
    output_tokens: int | None = Field(ge=0)
    cost: str | None
    prices_of: str


class ReportRecord(_Record):
    """The whole report. `version` is that of this form, `tool` names the program that wrote it.

    `use` is null where no language model read the texts.
    """

    version: Literal[1]
    tool: str
    mode: Literal["compare", "audit"]
    lang: str
    extractor: str
    rules: tuple[str, ...]
    documents: tuple[DocumentRecord, ...]
    facts: tuple[FactRecord, ...]
    findings: tuple[FindingRecord, ...]
    not_checked: tuple[NotCheckedRecord, ...]
    use: UseRecord | None


def json_schema() -> str:
    """The JSON Schema (draft 2020-12) of the report, as JSON text."""
    schema = ReportRecord.model_json_schema(mode="serialization")
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(dialect | schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
