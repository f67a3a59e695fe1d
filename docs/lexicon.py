"""Writes what the Unicode CLDR knows of units and currencies into rules/lexicon, read through Babel.

It holds no words of its own; `make lexicon` runs it, and the program itself never needs Babel.
"""

# ruff: noqa: INP001 - a script beside the pages, no package

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from unicodedata import category

import babel
import yaml
from babel.core import get_global
from babel.localedata import load, locale_identifiers

LEXICON = Path(__file__).parents[1] / "rules" / "lexicon"
_HEADER = (
    "# Written by docs/lexicon.py from the CLDR that Babel {} carries. Do not edit: run `make lexicon`.\n"
)
# The locales whose words a language takes: Swiss "Fuss", British "metre".
_LOCALES = {"de": ("de", "de_CH"), "en": ("en", "en_GB")}
_INFLECTED = "de"
_CASES = ("", "n", "s")
_CASE_LESS_WORDS = ("er", "el")
_ADJECTIVE_ENDINGS = ("er", "es", "e")
_BLANK, _BAR, _ENDING = "{0}", "|", "~"


def main() -> None:
    """Bring every generated file of the lexicon up to date."""
    for path, text in files().items():
        path.write_text(text, encoding="utf-8")


def files() -> Mapping[Path, str]:
    """The generated files and what they have to hold."""
    table = yaml.safe_load((LEXICON / "measures.yaml").read_text(encoding="utf-8"))
    codes = sorted({*_tender(), *table["other_currencies"]})
    shared = {"currency_codes": " ".join(codes), "currency_signs": _signs(codes)}
    result = {LEXICON / "currencies.yaml": _text(shared)}
    for lang in _LOCALES:
        sections = {
            "cldr_units": _units(table["measures"], lang),
            "cldr_currencies": _currencies(codes, lang),
        }
        result[LEXICON / lang / "cldr.yaml"] = _text(sections)
    return result


def _text(sections: Mapping[str, object]) -> str:
    body = yaml.safe_dump(dict(sections), allow_unicode=True, sort_keys=True, width=100_000)
    return _HEADER.format(babel.__version__) + body


def _tender() -> set[str]:
    """The currencies that some country uses today."""
    countries = get_global("territory_currencies").values()
    return {code for rows in countries for code, _, end, tender in rows if tender and end is None}


def _signs(codes: Iterable[str]) -> dict[str, str]:
    """The signs for money that stand for one and the same currency in every locale: "₡", "₾"."""
    found: dict[str, set[str]] = {}
    wanted = set(codes)
    for identifier in sorted(locale_identifiers()):
        for code, sign in load(identifier).get("currency_symbols", {}).items():
            if len(sign) == 1 and category(sign) == "Sc" and code in wanted:
                found.setdefault(sign, set()).add(code)
    return {sign: named.pop() for sign, named in sorted(found.items()) if len(named) == 1}


def _units(table: Mapping[str, Mapping[str, Mapping[str, str]]], lang: str) -> dict[str, str]:
    """The long names of each unit, parted by bars."""
    listed = {code: row["cldr"] for rows in table.values() for code, row in rows.items() if "cldr" in row}
    return {code: _BAR.join(_once(_unit_names(name, lang))) for code, name in listed.items()}


def _unit_names(name: str, lang: str) -> Iterator[str]:
    for data in _data(lang):
        for count, pattern in data["unit_patterns"][name]["long"].items():
            if count != "per":
                yield from _cases(" ".join(pattern.replace(_BLANK, "").split()), lang)


def _cases(name: str, lang: str) -> list[str]:
    """With the dative plural and the genitive of German nouns in -er and -el, which Babel leaves out."""
    first, *rest = name.split(" ")
    ends = first.endswith(_CASE_LESS_WORDS) and (not rest or rest[0] == "pro")
    endings = _CASES if ends and lang == _INFLECTED else ("",)
    return [" ".join([first + ending, *rest]) for ending in endings]


def _currencies(codes: Iterable[str], lang: str) -> dict[str, str]:
    """The names of each currency, parted by bars; "~" stands for the ending of a German adjective."""
    named = {code: _BAR.join(_once(_currency_names(code, lang))) for code in codes}
    return {code: names for code, names in named.items() if names}


def _currency_names(code: str, lang: str) -> Iterator[str]:
    for data in _data(lang):
        plurals = data["currency_names_plural"].get(code, {}).values()
        for name in (data["currency_names"].get(code, ""), *plurals):
            words = name.split(" ")
            plain = all(word.replace("-", "").isalpha() for word in words)
            if plain and (lang != _INFLECTED or not any(word.islower() for word in words)):
                yield " ".join([*(_stem(word, lang) for word in words[:-1]), words[-1]])


def _stem(adjective: str, lang: str) -> str:
    for ending in _ADJECTIVE_ENDINGS if lang == _INFLECTED else ():
        if adjective.endswith(ending):
            return adjective.removesuffix(ending) + _ENDING
    return adjective


def _data(lang: str) -> list[Mapping[str, Any]]:
    return [load(locale) for locale in _LOCALES[lang]]


def _once(names: Iterable[str]) -> list[str]:
    """Each name once, whatever its case."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name.casefold(), name)
    return list(found.values())


if __name__ == "__main__":
    main()
