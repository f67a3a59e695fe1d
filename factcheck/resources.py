"""Finds the data that ships with the package: rules, lexicons, prompts.

An installed wheel carries them inside the package; a checkout keeps them at the top level.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from factcheck.errors import RuleError

_PACKAGE = Path(__file__).parent
_BASE = "based_on"


def folder(name: str) -> Path:
    """The folder of shipped data called `name` ("rules", "prompts").

    Raises RuleError when neither the package nor the checkout has it.
    """
    for place in (_PACKAGE / "data" / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    message = f"the folder '{name}' is missing from the installation; reinstall factcheck-newsroom"
    raise RuleError(message)


def read_yaml(path: Path) -> object:
    """The content of a YAML file. Raises RuleError with file and line when it is malformed."""
    import yaml  # noqa: PLC0415 - nothing to load before the first file is read

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - a safe loader
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        message = f"{path}: not readable as YAML ({error}); correct the file or remove it"
        raise RuleError(message) from error


@cache
def lexicon(lang: str) -> dict[str, object]:
    """All sections of the lexicon of one language: the top-level keys of rules/lexicon/LANG/*.yaml.

    Instead of a language it may be the absolute path of a folder with a lexicon that does not ship; values
    can be read with it, texts are checked in the languages that ship. A lexicon whose key `based_on` names a
    language has everything of that language that it does not say itself, section by section and key by key.

    Raises RuleError for an unknown language or a section that two files define.
    """
    place = folder("rules") / "lexicon" / lang
    if not lang or not place.is_dir():
        message = f"there is no lexicon for '{lang}'; add the folder rules/lexicon/{lang}"
        raise RuleError(message)
    sections = _sections(place)
    base = sections.pop(_BASE, None)
    return sections if base is None else _completed(sections, lexicon(str(base)))


def _sections(place: Path) -> dict[str, object]:
    """The sections of all files of a folder."""
    sections: dict[str, object] = {}
    for path in sorted(place.glob("*.yaml")):
        content = read_yaml(path)
        if not isinstance(content, dict):
            message = f"{path}: expected named sections at the top level"
            raise RuleError(message)
        for name, section in content.items():
            if name in sections:
                message = f"{path}: the section '{name}' is already defined in another file of {place}"
                raise RuleError(message)
            sections[name] = section
    return sections


def _completed(sections: dict[str, object], base: dict[str, object]) -> dict[str, object]:
    """The sections with what they leave out as the base has it."""
    result = base | sections
    for name in sections.keys() & base.keys():
        own, other = sections[name], base[name]
        if isinstance(own, dict) and isinstance(other, dict):
            result[name] = other | own
    return result


@cache
def languages() -> tuple[str, ...]:
    """The languages whose lexicon ships, sorted: those that texts are checked in and reports written in."""
    return tuple(sorted(path.name for path in (folder("rules") / "lexicon").iterdir() if path.is_dir()))
