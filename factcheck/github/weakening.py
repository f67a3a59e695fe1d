"""Compares the settings file of a pull request with that of its base. It does not say which of them holds.

Whoever opens a pull request can edit that file. What the edit changes about the check must be said, above all
where it makes the check milder.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from factcheck.errors import RepositoryError, SettingsError
from factcheck.github import git
from factcheck.github.confinement import refuse_outside
from factcheck.settings import Extractor, FailOn, Settings, find_file, kebab, load

_FILE_NAMES = ("factcheck.toml", "pyproject.toml")
_ABOUT_LOOKS = frozenset({"output_format", "lang", "statistics"})
_MAY_READ_WORSE = frozenset({"model", "api", "chunk"})
_MILDER_SWITCHES = frozenset({"exit_zero", "offline"})
_MILDNESS = {FailOn.WARNING: 0, FailOn.ERROR: 1, FailOn.NEVER: 2}


@dataclass(frozen=True, slots=True)
class Change:
    """A setting that the pull request's file changes; `milder` where less is found or less of it fails."""

    setting: str
    before: str
    after: str
    milder: bool


def refuse_linked(repo: Path, config: Path | None = None) -> None:
    """Make sure that the settings file is a plain file of the repository, before anything reads it.

    `config` is the file that was asked for by name; one outside the repository may be anything. The current
    folder is the top of the repository. Raises RepositoryError for a link, for what lies behind one, and for
    what git does not track.
    """
    if config is None:
        found = next((name for name in _FILE_NAMES if os.path.lexists(repo / name)), None)
    else:
        found = _inside(repo, config)
        if found is None and (repo / config).resolve().is_relative_to(repo.resolve()):
            raise RepositoryError(
                f"{config} is refused: a link leads from it into the repository; name it by its path there"
            )
    if found is not None:
        refuse_outside(found, git.tracked(repo))


def changes(repo: Path, base: str, config: Path | None = None) -> tuple[Change, ...]:
    """What the settings file in the checkout says otherwise than the one in the commit `base`.

    `config` is the file that was asked for by name. A file outside the repository is nobody's to change.
    Raises SettingsError for a file in the checkout that cannot be read.
    """
    inside = _inside(repo, config) if config else None
    if config and inside is None:
        return ()
    now = load({}, {}, repo, config=config).settings
    before = _settings_of(repo, base, (inside,) if inside else _FILE_NAMES, named=inside is not None)
    return tuple(_differences(before, now))


def _inside(repo: Path, config: Path) -> str | None:
    """The path of a file as it is written, for what a link leads to is not what the base is compared at."""
    top = repo.resolve()
    place = Path(os.path.abspath(top / config))  # noqa: PTH100 - a link must stay one
    return place.relative_to(top).as_posix() if place.is_relative_to(top) else None


def _settings_of(repo: Path, base: str, names: tuple[str, ...], *, named: bool) -> Settings:
    """The settings in a commit's files; the defaults where it has none, or none that can be read."""
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        (top / ".git").mkdir()  # so that nothing above it is searched
        for name in names:
            held = git.content(repo, base, name)
            if held is not None:
                (top / Path(name).name).write_bytes(held)
        try:
            file = top / Path(names[0]).name if named else find_file(top)
            return load({}, {}, top, config=file).settings if file and file.exists() else Settings()
        except SettingsError:
            return Settings()


def _differences(before: Settings, now: Settings) -> Iterator[Change]:
    for name in Settings.model_fields:
        old, new = getattr(before, name), getattr(now, name)
        if name not in _ABOUT_LOOKS and old != new:
            yield Change(kebab(name), _shown(old), _shown(new), _is_milder(name, before, now))


def _is_milder(name: str, before: Settings, now: Settings) -> bool:
    match name:
        case "fail_on":
            return _MILDNESS[now.fail_on] > _MILDNESS[before.fail_on]
        case "ignore":
            return bool(set(now.ignore) - set(before.ignore))
        case "select":
            return bool(now.select) and (not before.select or bool(set(before.select) - set(now.select)))
        case "extractor":
            return now.extractor is Extractor.BUILTIN
        case "timeout" | "max_calls" | "max_cost":
            return _is_less(getattr(before, name), getattr(now, name))
        case _:
            switched_on = name in _MILDER_SWITCHES and getattr(now, name)
            return switched_on or name in _MAY_READ_WORSE


def _is_less(before: Decimal | int | None, now: Decimal | int | None) -> bool:
    """Whether a limit became tighter; None is no limit."""
    return now is not None and (before is None or now < before)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value) or "–"
    return "–" if value is None else str(value)
