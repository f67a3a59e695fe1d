"""Finds every setting and remembers where it came from: options, environment, configuration file, default.

It never reads a key, an address or a prompt from a file: a file of the project may come from anybody.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from factcheck.errors import SettingsError
from factcheck.model import Severity

_ENVIRONMENT_PREFIX = "FACTCHECK_"
_FILE_NAMES = ("factcheck.toml", "pyproject.toml")


class OutputFormat(StrEnum):
    """The forms a report can take."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


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
    """Everything that can be set; None leaves the choice to the texts or the output file's name.

    `output_format` None goes by the suffix of the output file, else it is text. `lang` is the language of
    the report, None that of the draft or of most texts. `select` and `ignore` hold rule codes, rule names or
    the letters of a rule family; an empty `select` means all rules.
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

    @field_validator("select", "ignore", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        """A list may also be written with commas."""
        parts = value.split(",") if isinstance(value, str) else value
        if not isinstance(parts, list | tuple):
            return parts
        stripped = [part.strip() if isinstance(part, str) else part for part in parts]
        return tuple(part for part in stripped if part != "")


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings and, for each that is not at its default, where its value came from."""

    settings: Settings
    origins: Mapping[str, str]

    def rows(self) -> Iterator[tuple[str, str, str]]:
        """Name, value and origin of every setting."""
        for name in Settings.model_fields:
            yield _kebab(name), _shown(getattr(self.settings, name)), self.origins.get(name, "default")


def load(
    options: Mapping[str, object],
    environment: Mapping[str, str],
    folder: Path,
    *,
    config: Path | None = None,
    isolated: bool = False,
) -> Configuration:
    """The settings in force: options before environment before configuration file before defaults.

    An option that is None, False or empty was not given. Without `config` the nearest file is taken, from
    `folder` up to the root of its repository; `isolated` takes none. Raises SettingsError for a key or value
    that does not exist, naming where it stands.
    """
    values: dict[str, object] = {}
    origins: dict[str, str] = {}
    for layer in (
        _file_layer(folder, config, isolated=isolated),
        _environment(environment),
        _options(options),
    ):
        for name, (value, origin) in layer.items():
            values[name], origins[name] = value, origin
    settings = _validated(values, origins)
    if settings.extractor is Extractor.LLM:
        message = f"{origins['extractor']}: extractor 'llm' is not available in this version; use 'builtin'"
        raise SettingsError(message)
    return Configuration(settings, origins)


def find_file(folder: Path) -> Path | None:
    """The nearest configuration file from `folder` up to its repository's root; without one, in `folder`."""
    place = folder.resolve()
    upwards = [place, *place.parents]
    root = next((number for number, parent in enumerate(upwards) if (parent / ".git").exists()), 0)
    candidates = (parent / name for parent in upwards[: root + 1] for name in _FILE_NAMES)
    return next((path for path in candidates if path.is_file() and _table(path) is not None), None)


_Layer = dict[str, tuple[object, str]]


def _file_layer(folder: Path, config: Path | None, *, isolated: bool) -> _Layer:
    if isolated and config is not None:
        raise SettingsError("--config and --isolated contradict each other; give one of them")
    path = None if isolated else config or find_file(folder)
    if path is None:
        return {}
    table = _table(path)
    if table is None:
        raise SettingsError(f"{path}: there is no table [tool.factcheck]; add it or name another file")
    return {_known(key, path): (value, str(path)) for key, value in table.items()}


def _environment(environment: Mapping[str, str]) -> _Layer:
    names = {name: f"{_ENVIRONMENT_PREFIX}{name.upper()}" for name in Settings.model_fields}
    return {
        name: (environment[variable], f"environment variable {variable}")
        for name, variable in names.items()
        if environment.get(variable)
    }


def _options(options: Mapping[str, object]) -> _Layer:
    return {name: (value, f"option --{_kebab(name)}") for name, value in options.items() if value}


def _table(path: Path) -> Mapping[str, object] | None:
    """The settings in a file; None for a pyproject.toml that has none."""
    try:
        content: dict[str, object] = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path}: not readable as TOML ({error}); correct the file") from error
    if path.name != "pyproject.toml":
        return content
    tools = content.get("tool", {})
    table = tools.get("factcheck") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise SettingsError(f"{path}: tool.factcheck is not a table; write [tool.factcheck]")
    return table


def _known(key: str, path: Path) -> str:
    name = key.replace("-", "_")
    if name in Settings.model_fields:
        return name
    known = [_kebab(field) for field in Settings.model_fields]
    close = difflib.get_close_matches(_kebab(name), known, 1)
    hint = f"did you mean '{close[0]}'?" if close else f"known are {', '.join(known)}"
    raise SettingsError(f"{path}: unknown key '{key}'; {hint}")


def _validated(values: Mapping[str, object], origins: Mapping[str, str]) -> Settings:
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        reason = first["msg"].removeprefix("Input ").removeprefix("Value error, ")
        message = f"{origins[name]}: '{_kebab(name)}' is {values[name]!r} and {reason}"
        raise SettingsError(message) from error


def _kebab(name: str) -> str:
    return name.replace("_", "-")


def _shown(value: object) -> str:
    if value is None:
        return "automatic"
    if isinstance(value, bool):
        return "true" if value else "false"
    return ", ".join(str(part) for part in value) or "none" if isinstance(value, tuple) else str(value)
