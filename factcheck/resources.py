"""Finds the data that ships with the package: rules, lexicons, prompts.

An installed wheel carries them inside the package; a checkout keeps them at the top level.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from factcheck.errors import RuleError

_PACKAGE = Path(__file__).parent


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
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - a safe loader
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        message = f"{path}: not readable as YAML ({error}); correct the file or remove it"
        raise RuleError(message) from error


@cache
def lexicon(lang: str) -> dict[str, object]:
    """All sections of the lexicon of one language: the top-level keys of rules/lexicon/LANG/*.yaml.

    Raises RuleError for an unknown language or a section that two files define.
    """
    place = folder("rules") / "lexicon" / lang
    if not lang or not place.is_dir():
        message = f"there is no lexicon for '{lang}'; add the folder rules/lexicon/{lang}"
        raise RuleError(message)
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


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a lexicon, sorted."""
    return tuple(sorted(path.name for path in (folder("rules") / "lexicon").iterdir() if path.is_dir()))
