"""What can be set, in which form, and what holds where nothing is said. It reads nothing."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from factcheck.model import Severity

Api = Literal["auto", "responses", "chat"]
_Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class OutputFormat(StrEnum):
    """The forms a report can take."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


class Extractor(StrEnum):
    """What reads statements out of a text."""

    AUTO = "auto"
    BUILTIN = "builtin"
    LLM = "llm"


class FailOn(StrEnum):
    """The severity from which on findings make the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"

    @property
    def threshold(self) -> Severity | None:
        """The least severity that counts, None if none does."""
        return None if self is FailOn.NEVER else Severity(self.value)


class Settings(BaseModel):
    """Everything that can be set; the texts, the endpoint or the output file's name decide what is None.

    `output_format` None goes by the suffix of the output file, else it is text. `lang` is the language of
    the report, None that of the draft or of most texts. `select` and `ignore` hold rule codes, rule names or
    the letters of a rule family; an empty `select` means all rules.

    The rest is for a language model. `extractor` AUTO takes one where the environment names an endpoint;
    `model` None is the default of the endpoint, `api` the way it is asked. `at_once` calls run at a time,
    each for at most `timeout` seconds and with at most `chunk` characters of a text; `offline` takes answers
    from the cache alone. `max_calls` and `max_cost` (US dollars) limit one run, None sets no limit.
    `cache_dir` holds the answers, unless `no_cache`. `prompts` is a folder whose prompts replace the shipped
    ones. `log_text` lets words of texts into logs.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    output_format: OutputFormat | None = None
    lang: Literal["de", "en"] | None = None
    extractor: Extractor = Extractor.AUTO
    fail_on: FailOn = FailOn.ERROR
    exit_zero: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    statistics: bool = False
    model: _Name | None = None
    api: Api = "auto"
    at_once: int = Field(default=4, ge=1, le=32)
    timeout: int = Field(default=300, ge=5, le=7200)
    chunk: int = Field(default=8000, ge=1000, le=100_000)
    offline: bool = False
    max_calls: int | None = Field(default=None, ge=0)
    max_cost: Decimal | None = Field(default=None, ge=0)
    cache_dir: Path = Path(".factcheck_cache")
    no_cache: bool = False
    prompts: Path | None = None
    log_text: bool = False

    @field_validator("select", "ignore", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        """A list may also be written with commas."""
        parts = value.split(",") if isinstance(value, str) else value
        if not isinstance(parts, list | tuple):
            return parts
        stripped = [part.strip() if isinstance(part, str) else part for part in parts]
        return tuple(part for part in stripped if part != "")

    @field_validator("at_once", "timeout", "chunk", "max_calls", "max_cost", mode="before")
    @classmethod
    def _counted(cls, value: object) -> object:
        """A truth value is no number, though Python counts it as one."""
        if isinstance(value, bool):
            raise ValueError("should be a number")  # noqa: TRY004 - pydantic asks for this class
        return value


def kebab(name: str) -> str:
    """A setting as it is called in files and options."""
    return name.replace("_", "-")
