"""Finds sets of times: every Monday, twice a day. It reads no single dates.

A clock time beside a set belongs to it ("jeden Montag um 20 Uhr") and is not reported on its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Kind
from factcheck.printed_values import Recurrence
from factcheck.readings import Sighted, Unread
from factcheck.recognition import times
from factcheck.recognition.overlaps import apart
from factcheck.recognition.set_grammar import SetGrammar, set_grammar
from factcheck.recognition.wordclasses import ClassString
from factcheck.values import TimeOfDay

# How many characters of a set stand before and after the word that shows that there is one.
_BEFORE, _AFTER = 24, 80
_WORKING_WEEK, _WORKING_DAYS = ["1", "5"], "XXXX-WXX-WD"


def find(text: str, lang: str, clocks: Sequence[Sighted | Unread] = ()) -> list[Sighted]:
    """The sets of times of a text in reading order; values are `Recurrence`s of kind SET.

    `clocks` are its clock times. Raises RuleError when there is no lexicon for the language.
    """
    grammar = set_grammar(lang)
    found = apart([list(_sets(text, times.page(text, lang), grammar))])
    told = [one for one in clocks if isinstance(one, Sighted) and isinstance(one.value, TimeOfDay)]
    return [_with_clocks(one, text, told, grammar) for one in found] if told else found


def _sets(text: str, page: ClassString, grammar: SetGrammar) -> Iterator[Sighted]:
    reached = 0
    cues = grammar.cues
    hints = [hint for token, hint in zip(page.tokens, page.starts, strict=False) if token in cues]
    for hint in hints:
        if hint < reached:
            continue
        first, last = max(reached, hint - _BEFORE), hint + _AFTER
        found = [match for one in grammar.patterns if (match := _around(one, text, first, last, hint))]
        if found:
            match = max(found, key=lambda one: (-one.start(), one.end()))
            reached = match.end()
            yield from _each(match, grammar)


def _each(match: re.Match[str], grammar: SetGrammar) -> Iterator[Sighted]:
    """The sets of a match, one per weekday it names ("dienstags und donnerstags").

    "montags bis freitags" is one set; of other runs both ends are sets.
    """
    more = match.groupdict().get("more") or ""
    first, last = match.groupdict().get("weekday") or "", grammar.weekday.search(more)
    if last is not None and more[: last.start()].strip().lower() in grammar.values["until"]:
        ends = [grammar.values["weekday"][word.lower()] for word in (first, last["weekday"])]
        if ends == _WORKING_WEEK and last.end() == len(more):
            yield Sighted(match.start(), match.end(), Kind.SET, Recurrence(_WORKING_DAYS))
            return
    yield Sighted(match.start(), match.end() - len(more), Kind.SET, _recurrence(match, grammar))
    if more:
        for one in grammar.weekday.finditer(match.string, *match.span("more")):
            yield Sighted(one.start(), one.end(), Kind.SET, _recurrence(one, grammar))


def _around(pattern: re.Pattern[str], text: str, first: int, last: int, hint: int) -> re.Match[str] | None:
    """The match that holds the place of a hint."""
    for match in pattern.finditer(text, first, min(last, len(text))):
        if match.start() <= hint < match.end():
            return match
    return None


def _recurrence(match: re.Match[str], grammar: SetGrammar) -> Recurrence:
    group = {name: value.lower() for name, value in match.groupdict().items() if value}
    times = _number(group.get("times"), grammar, "times") or _number(group.get("count"), grammar, "number")
    return Recurrence(_every(group, grammar), times)


def _number(word: str | None, grammar: SetGrammar, name: str) -> int | None:
    if word is None:
        return None
    return int(word) if word.isdecimal() else int(grammar.values[name][word])


def _every(group: dict[str, str], grammar: SetGrammar) -> str:
    """The TIMEX3 value: a period for units, a pattern of the calendar for weekdays and parts of the day."""
    values = grammar.values
    if "of" in group:
        return values["unit"][group["of"]]
    step = (
        _number(group.get("other"), grammar, "other") or _number(group.get("number"), grammar, "number") or 1
    )
    if "often" in group:
        return values["often"][group["often"]]
    if "unit" in group:
        return _stepped(values["unit"][group["unit"]], "X" if "few" in group else str(step))
    if "weekday" in group:
        return f"XXXX-WXX-{values['weekday'][group['weekday']]}{_part(group, grammar)}"
    if "season" in group:
        return f"XXXX-{values['season'][group['season']]}"
    return f"XXXX-XX-XX{values['part'][group['part_only']]}"


def _stepped(period: str, step: str) -> str:
    """P1W, 2 -> P2W; a multiple of what is more than one unit itself."""
    digits = re.search(r"\d+", period)
    if digits is None or period.startswith("XXXX"):
        return period
    many = str(int(digits.group()) * int(step)) if step.isdecimal() else step
    return period[: digits.start()] + many + period[digits.end() :]


def _part(group: dict[str, str], grammar: SetGrammar) -> str:
    word = group.get("part") or group.get("end", "").removesuffix("s")
    return grammar.values["part"].get(word, "")


def _with_clocks(one: Sighted, text: str, told: Sequence[Sighted], grammar: SetGrammar) -> Sighted:
    start, end = one.start, one.end
    for time in told:
        if end <= time.start and grammar.joint.fullmatch(text, end, time.start):
            end = time.end
        elif time.end <= start and grammar.joint.fullmatch(text, time.end, start):
            start = time.start
    return one if (start, end) == (one.start, one.end) else Sighted(start, end, Kind.SET, one.value)
