"""Lays options over environment over configuration file and remembers which of them said what.

What a file of the project must not decide is refused there with the reason: it may come from anybody.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from factcheck.errors import SettingsError
from factcheck.settings.fields import Settings, kebab

_ENVIRONMENT_PREFIX = "FACTCHECK_"
_FILE_NAMES = ("factcheck.toml", "pyproject.toml")
_NOT_IN_FILES = {
    "prompts": "whoever edits this file would decide what the language model is told",
    "log_text": "whoever edits this file would let unpublished texts into logs",
    "cache_dir": "whoever edits this file would decide where words of unpublished texts are kept",
}
_SECRET_WORDS = frozenset({"key", "apikey", "token", "secret", "password", "credential", "credentials"})
_ADDRESS_WORDS = frozenset({"url", "baseurl", "uri", "host", "endpoint", "address", "server", "proxy"})
_UNSET = {"max_calls": "no limit", "max_cost": "no limit", "prompts": "as shipped"}


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings and, for each that is not at its default, where its value came from."""

    settings: Settings
    origins: Mapping[str, str]

    def rows(self) -> Iterator[tuple[str, str, str]]:
        """Name, value and origin of every setting."""
        for name in Settings.model_fields:
            value = _shown(name, getattr(self.settings, name))
            yield kebab(name), value, self.origins.get(name, "default")


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
    that does not exist or must not stand in a file, naming where it stands.
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
    return Configuration(_validated(values, origins), origins)


def find_file(folder: Path) -> Path | None:
    """The nearest configuration file from `folder` up to its repository's root; without one, in `folder`."""
    place, root = folder.resolve(), repository(folder)
    upwards = [parent for parent in (place, *place.parents) if parent.is_relative_to(root)]
    candidates = (parent / name for parent in upwards for name in _FILE_NAMES)
    return next((path for path in candidates if path.is_file() and _table(path) is not None), None)


def repository(folder: Path) -> Path:
    """The root of the git repository that `folder` lies in; `folder` itself outside of any."""
    place = folder.resolve()
    return next((parent for parent in (place, *place.parents) if (parent / ".git").exists()), place)


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
    names = {name: _variable(name) for name in Settings.model_fields}
    return {
        name: (environment[variable], f"environment variable {variable}")
        for name, variable in names.items()
        if environment.get(variable)
    }


def _options(options: Mapping[str, object]) -> _Layer:
    return {name: (value, f"option --{kebab(name)}") for name, value in options.items() if _is_given(value)}


def _is_given(value: object) -> bool:
    """Whether an option says something; a zero does."""
    return value is not None and value is not False and value not in ("", (), [])


def _table(path: Path) -> Mapping[str, object] | None:
    """The settings in a file; None for a pyproject.toml that has none."""
    try:
        content: dict[str, object] = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    except (ValueError, RecursionError) as error:  # also a number too long, and brackets nested too deep
        raise SettingsError(f"{path}: not readable as TOML ({error}); correct the file") from error
    if path.name != "pyproject.toml":
        return content
    tools = content.get("tool", {})
    table = tools.get("factcheck") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise SettingsError(f"{path}: tool.factcheck is not a table; write [tool.factcheck]")
    return table


def _known(key: str, path: Path) -> str:
    """The setting of that name. Raises SettingsError for one that does not exist or is not for files."""
    name = key.replace("-", "_")
    if name in _NOT_IN_FILES:
        remedy = f"give it as the option --{kebab(name)} or in the environment variable {_variable(name)}"
        raise SettingsError(f"{path}: '{key}' is not for a file, for {_NOT_IN_FILES[name]}; {remedy}")
    if name in Settings.model_fields:
        return name
    raise SettingsError(f"{path}: {_connection(key) or _unknown(key)}")


def _connection(key: str) -> str:
    """What to say of a key or an address of a language model; empty for anything else."""
    words = set(key.casefold().replace("-", "_").split("_"))
    for forbidden, thing, variable in (
        (_SECRET_WORDS, "a key", "OPENAI_API_KEY"),
        (_ADDRESS_WORDS, "the address of a language model", "OPENAI_BASE_URL"),
    ):
        if words & forbidden:
            remedy = f"take '{key}' out and put it into the environment variable {variable}"
            return f"{thing} is not for a file that others read and edit; {remedy}"
    return ""


def _unknown(key: str) -> str:
    names = [kebab(field) for field in Settings.model_fields]
    close = difflib.get_close_matches(kebab(key), names, 1)
    known = [name for name in names if name.replace("-", "_") not in _NOT_IN_FILES]
    return f"unknown key '{key}'; " + (
        f"did you mean '{close[0]}'?" if close else f"known are {', '.join(known)}"
    )


def _validated(values: Mapping[str, object], origins: Mapping[str, str]) -> Settings:
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        reason = first["msg"].removeprefix("Input ").removeprefix("Value error, ")
        message = f"{origins[name]}: '{kebab(name)}' is {values[name]!r} and {reason}"
        raise SettingsError(message) from error


def _variable(name: str) -> str:
    return f"{_ENVIRONMENT_PREFIX}{name.upper()}"


def _shown(name: str, value: object) -> str:
    if value is None:
        return _UNSET.get(name, "automatic")
    if isinstance(value, bool):
        return "true" if value else "false"
    return ", ".join(str(part) for part in value) or "none" if isinstance(value, tuple) else str(value)
