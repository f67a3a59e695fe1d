"""The vocabulary of events, statements and counted things, compiled from the lexicon of one language.

It maps base forms and printed phrases to codes that are the same in every language; it decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from factcheck import resources
from factcheck.language.words import lemma

_SHORTEST_COMPOUND_HEAD = 5


@dataclass(frozen=True, slots=True)
class Words:
    """Codes by base form, by compound ending and by printed phrase (lower case)."""

    exact: Mapping[str, str]
    endings: Mapping[str, str]
    phrases: tuple[tuple[re.Pattern[str], str], ...]

    def code(self, word: str, base: str) -> str:
        """The code of a word given its printed form and base form, "" when it has none."""
        lowered = word.lower()
        last = lowered.rpartition("-")[2]
        found = self.exact.get(lowered) or self.exact.get(base) or self.exact.get(last)
        return found or self._by_ending(base) or self._by_ending(lowered)

    def _by_ending(self, word: str) -> str:
        for cut in range(1, len(word) - _SHORTEST_COMPOUND_HEAD + 1):
            found = self.endings.get(word[cut:])
            if found:
                return found
        return ""


@dataclass(frozen=True, slots=True)
class Attribute:
    """What a value says about its event: words anywhere in the clause, or directly before or after it."""

    code: str
    kinds: frozenset[str]
    words: frozenset[str]
    phrases: tuple[str, ...]
    before: tuple[str, ...]
    weakly_before: frozenset[str]
    after: frozenset[str]


@dataclass(frozen=True, slots=True)
class Terms:
    """The compiled vocabulary of one language."""

    lang: str
    events: Words
    things: Words
    states: Words
    attributes: tuple[Attribute, ...]
    scopes: Mapping[str, str]
    future: frozenset[str]
    conditions: frozenset[str]
    hearsay: frozenset[str]
    reporting: frozenset[str]
    partial: frozenset[str]
    verb_prefixes: frozenset[str]
    argument_links: frozenset[str]
    degrees: Mapping[str, str]
    year_words: frozenset[str]
    other_event: frozenset[str]
    point_events: frozenset[str]
    stop_words: frozenset[str]
    labels: Mapping[str, str]


def _strings(section: Mapping[str, Any], name: str) -> list[str]:
    return [str(item) for item in section.get(name) or []]


def _phrase(text: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, text.lower().split())) + r"(?!\w)")


def _words(classes: Mapping[str, Mapping[str, Any]], lang: str, fields: Iterable[str]) -> Words:
    exact: dict[str, str] = {}
    endings: dict[str, str] = {}
    phrases: list[tuple[re.Pattern[str], str]] = []
    for code, section in classes.items():
        for field in fields:
            for entry in _strings(section, field):
                if " " in entry:
                    phrases.append((_phrase(entry), code))
                    continue
                exact[entry.lower()] = code
                if field != "forms":
                    exact[lemma(entry, lang)] = code
                if field == "nouns" and lang == "de" and len(entry) >= _SHORTEST_COMPOUND_HEAD:
                    endings[entry.lower()] = endings[lemma(entry, lang)] = code
    return Words(exact, endings, tuple(phrases))


def _attributes(classes: Mapping[str, Mapping[str, Any]]) -> tuple[Attribute, ...]:
    return tuple(
        Attribute(
            code=code,
            kinds=frozenset(_strings(section, "kinds")),
            words=frozenset(w.lower() for w in _strings(section, "words") if " " not in w),
            phrases=tuple(w.lower() for w in _strings(section, "words") if " " in w),
            before=tuple(sorted((w.lower() for w in _strings(section, "before")), key=len, reverse=True)),
            weakly_before=frozenset(w.lower() for w in _strings(section, "weakly_before")),
            after=frozenset(w.lower() for w in _strings(section, "after")),
        )
        for code, section in classes.items()
    )


def _degree_labels(states: Mapping[str, Any], degrees: Mapping[str, Any]) -> dict[str, str]:
    """What a state of some degree is called: "schwer verletzt"."""
    return {
        f"{code} {degree}": f"{word} {section['label']}"
        for code, section in states.items()
        for word, degree in reversed(list(degrees.items()))
    }


@cache
def terms(lang: str) -> Terms:
    """The vocabulary of `lang`. Raises RuleError when the lexicon lacks a section."""
    sections = cast("Mapping[str, Any]", resources.lexicon(lang))
    events, things, states = sections["events"], sections["things"], sections["states"]
    scopes = sections["scopes"]
    return Terms(
        lang=lang,
        events=_words(events, lang, ("nouns", "verbs", "phrases")),
        things=_words(things, lang, ("nouns", "forms")),
        states=_words(states, lang, ("words",)),
        attributes=_attributes(sections["attributes"]),
        scopes={w.lower(): code for code, section in scopes.items() for w in _strings(section, "words")},
        future=frozenset(_strings(scopes["planned"], "future")),
        conditions=frozenset(_strings(scopes["planned"], "conditions")),
        hearsay=frozenset(_strings(sections, "hearsay")),
        reporting=frozenset(_strings(sections, "reporting")),
        partial=frozenset(_strings(sections, "partial")),
        verb_prefixes=frozenset(_strings(sections, "verb_prefixes")),
        argument_links=frozenset(_strings(sections, "argument_links")),
        degrees={str(w): str(code) for w, code in (sections.get("degrees") or {}).items()},
        other_event=frozenset(_strings(sections, "other_event")),
        point_events=frozenset(code for code, section in events.items() if section.get("point")),
        stop_words=frozenset(w.lower() for w in _strings(sections, "stop_words")),
        year_words=frozenset(_strings(sections, "year_words")),
        labels={
            **{f"kind:{code}": str(label) for code, label in sections["kinds"].items()},
            **{
                code: str(section["label"])
                for group in (events, things, states, sections["attributes"])
                for code, section in group.items()
            },
            **_degree_labels(states, sections.get("degrees") or {}),
        },
    )


@cache
def known_things() -> frozenset[str]:
    """The codes of all counted things of all lexicons."""
    return frozenset(
        code
        for lang in resources.languages()
        for code in cast("Mapping[str, Any]", resources.lexicon(lang))["things"]
    )


@cache
def personal_events() -> frozenset[str]:
    """The codes of events that are one person's own, such as a resignation."""
    return frozenset(
        code
        for lang in resources.languages()
        for code, section in cast("Mapping[str, Any]", resources.lexicon(lang))["events"].items()
        if section.get("personal")
    )
