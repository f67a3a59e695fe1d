"""Chooses, marks and orders findings: select, ignore, fingerprints, the threshold. It never makes a finding.

A fingerprint names a finding by its rule and by the words of its evidence, so that it stays the same when
other sentences of the files change and no matter where the files lie.
"""

from __future__ import annotations

import difflib
import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.errors import SettingsError
from factcheck.model import Evidence, Finding, Severity

_FINGERPRINT_DIGITS = 16
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|\w+")


def select(
    findings: Iterable[Finding], select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """The findings whose rule is selected (all, if nothing is) and not ignored.

    A selector is a rule's code, its name, or the letters all codes of a family begin with ("NUM").
    """
    return tuple(finding for finding in findings if is_selected(finding.rule, finding.name, select, ignore))


def is_selected(code: str, name: str, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> bool:
    """Whether the rule of that code and name is selected and not ignored."""
    return (not select or _matches(code, name, select)) and not _matches(code, name, ignore)


def check_selectors(selectors: Iterable[str], rules: Iterable[tuple[str, str]]) -> None:
    """Make sure that every selector fits one of the `rules`, given as (code, name).

    Raises SettingsError for one that fits none: a misspelt code would silently switch everything off.
    """
    known = list(rules)
    for selector in selectors:
        if not any(_matches(code, name, (selector,)) for code, name in known):
            close = difflib.get_close_matches(selector, [word for rule in known for word in rule], 1)
            hint = f"did you mean '{close[0]}'?" if close else "'factcheck rule --all' lists them"
            raise SettingsError(f"there is no rule '{selector}'; {hint}")


def ordered(findings: Iterable[Finding], files: Sequence[str] = ()) -> tuple[Finding, ...]:
    """The gravest findings first, then in reading order of `files` (names), then by rule."""
    rank = {name: index for index, name in enumerate(files)}

    def key(finding: Finding) -> tuple[int, tuple[int, str, int], str, str]:
        places = [
            (rank.get(place.file, len(rank)), place.file, place.start)
            for place in (evidence.location for side in finding.sides for evidence in side.evidence)
        ]
        return finding.severity.rank, min(places, default=(0, "", 0)), finding.rule, finding.title

    return tuple(sorted(findings, key=key))


def fingerprint(finding: Finding) -> str:
    """Sixteen hexadecimal digits (of a SHA-256) for the rule, the quoted words and the files' base names."""
    sides = sorted(sorted(_mark(evidence) for evidence in side.evidence) for side in finding.sides)
    content = "\n\n".join([finding.rule, *("\n".join(side) for side in sides)])
    return hashlib.sha256(content.encode("utf-8", "backslashreplace")).hexdigest()[:_FINGERPRINT_DIGITS]


def fingerprinted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with their fingerprints; a second one of the same content gets "-2", a third "-3"."""
    seen: Counter[str] = Counter()
    marked = []
    for finding in findings:
        mark = fingerprint(finding)
        seen[mark] += 1
        suffix = f"-{seen[mark]}" if seen[mark] > 1 else ""
        marked.append(replace(finding, fingerprint=mark + suffix))
    return tuple(marked)


def reaches(findings: Iterable[Finding], threshold: Severity | None) -> bool:
    """Whether some finding is at least as grave as the threshold; never, if there is none."""
    return threshold is not None and any(finding.severity.rank <= threshold.rank for finding in findings)


def _matches(code: str, name: str, selectors: Sequence[str]) -> bool:
    return any(
        code == wanted.upper() or name == wanted.lower() or code.rstrip("0123456789") == wanted.upper()
        for wanted in selectors
    )


def _mark(evidence: Evidence) -> str:
    base_name = evidence.location.file.replace("\\", "/").rpartition("/")[2]
    return f"{base_name}: {_normalised(evidence.words)} in {_normalised(evidence.quote)}"


def _normalised(text: str) -> str:
    return " ".join(_WORD.findall(unicodedata.normalize("NFC", text).casefold()))
