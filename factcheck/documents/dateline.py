"""Finds the day a text is dated: a date line near its head, on a line of its own or opening one.

A date inside running prose ("Am 16. August 2025 trafen sich ...") is what the text tells, never its date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from factcheck.documents.printed_dates import PrintedDate, find_dates
from factcheck.documents.sentences import Line, ends_terminally
from factcheck.language.detection import LANGUAGES
from factcheck.resources import lexicon
from factcheck.texts import DateLine

HEAD_LINES = 12
"""How many lines that are not blank make up the head of a text."""

_FARTHEST_DATE = 120  # characters from the start of the line
_LONGEST_LINE = 120  # of a line that holds nothing but a date, a time and a name
_LONGEST_PLACE = 5  # words
_LONGEST_TAIL = 12  # words
_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*")
_TIME = r"\d{1,2}(?:[:.]\d{2}){1,2}|\d{1,2}(?= ?(?:uhr|[ap]\.?m)\b)"
_LEAD_TIME = re.compile(_TIME, re.IGNORECASE)
_TAIL_TIME = re.compile(rf"[\s,|·–—-]*(?:(?:um|at)\s+)?(?:{_TIME})", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]{1,40}\)")
_AGENCY = re.compile(r" \((?:[a-z]{2,6}|[A-Z]{2,6})(?:[-/](?:[a-z]{2,6}|[A-Z]{2,6}))*\)")
_PLACE = re.compile(
    r"(?P<place>[^\W\d_][\w.'’-]*(?:(?: |/)[^\W\d_][\w.'’-]*){0,2})"
    r"(?P<bracket> \([A-Za-z][A-Za-z/-]{1,19}\))?(?:,| [–—-]|(?<=\))) "
    r"(?P<weekday>[^\W\d_]+[.,]{1,2} )?(?:den )?"
)
_SENTENCE = re.compile(
    r"(?P<bracket> \([A-Za-z][A-Za-z/-]{1,19}\))?\.\s+(?=[\"„“»«‚‘]?(?P<word>[^\W\d_]+)(?P<colon>:?))"
)
_RULE = re.compile(r"\s*(?:[–—|·•/]|--?(?=\s|\Z))\s*|\s*:\s+")


@dataclass(frozen=True, slots=True)
class Found:
    """A date line and the run `start:stop` of the text that it takes up, words before and after included."""

    line: DateLine
    start: int
    stop: int


class _Rank(IntEnum):
    """How sure it is that a date is the text's own, surest first."""

    PUBLISHED = 0
    OWN = 1
    UPDATED = 2
    OPENING = 3


@dataclass(frozen=True, slots=True)
class _Words:
    labels: tuple[tuple[str, str], ...]
    connectors: frozenset[str]
    calendar: frozenset[str]
    clock: frozenset[str]
    byline: frozenset[str]
    no_place: frozenset[str]
    articles: frozenset[str]


def find_dateline(text: str, lines: Sequence[Line]) -> Found | None:
    """The date line of a text, given its lines; None when its head prints none."""
    head = lines[:HEAD_LINES]
    ranked: list[tuple[_Rank, Found]] = []
    for index, line in enumerate(head):
        previous = head[index - 1] if index else None
        ranked += _read(text, line, previous)
    openings = {found.line.day for rank, found in ranked if rank is _Rank.OPENING}
    if len(openings) > 1:  # a list of days, such as a chronology
        ranked = [(rank, found) for rank, found in ranked if rank is not _Rank.OPENING]
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else None


def _read(text: str, line: Line, previous: Line | None) -> Iterator[tuple[_Rank, Found]]:
    after_byline = previous is not None and _is_signed(text[previous.start : previous.end])
    reach = text[line.start : min(line.end, line.start + _FARTHEST_DATE)]
    date = next(find_dates(reach), None)
    if date is None or (previous is not None and _goes_on(text, previous, line)):
        return
    content = text[line.start : line.end]
    rank = _rank(content, date)
    if rank is None and after_byline:
        rank = _masthead(content, date)
    if rank is None:
        rank = _before_sentence(content, date)
        apart = previous is None or previous.paragraph != line.paragraph or after_byline
        if rank is not None and rank[0] is _Rank.OPENING and not (apart and _is_latest(text, line, date)):
            return
    if rank is None:
        return
    printed, stop = rank
    start = line.start + date.start
    dated = DateLine(date.day, start, line.start + date.end)
    yield printed, Found(dated, line.start, line.start + stop)


def _goes_on(text: str, previous: Line, line: Line) -> bool:
    """Whether the line goes on with a sentence that a line break cut ("... am" / "16. August 2025")."""
    if previous.paragraph != line.paragraph:
        return False
    words = _WORD.findall(text[max(previous.start, previous.end - _LONGEST_LINE) : previous.end])
    return bool(words) and text[previous.end - 1].isalpha() and words[-1] in _words().no_place


def _rank(content: str, date: PrintedDate) -> tuple[_Rank, int] | None:
    """How sure the date is the text's own, and where the date line ends."""
    lead = _lead(content[: date.start])
    if lead == "file":
        after = content[date.end :]
        return _Rank.PUBLISHED, date.end + len(after) - len(after.lstrip(" :,|–—-"))
    if not lead:
        return None
    stop = _own_stop(content, date.end)
    if stop is None:
        return None
    own = stop == len(content)
    if lead == "bare":
        return (_Rank.OWN if own else _Rank.OPENING), stop
    return {"published": _Rank.PUBLISHED, "updated": _Rank.UPDATED, "place": _Rank.OWN}[lead], stop


def _masthead(content: str, date: PrintedDate) -> tuple[_Rank, int] | None:
    """The rank of a line that is only a name with an article and a date ("The Courier, Monday, ...")."""
    article, _, name = content[: date.start].partition(" ")
    named = article.istitle() and article.lower() in _words().articles and _is_place(name, _words())
    return (_Rank.OWN, len(content)) if named and not content[date.end :].strip(" .") else None


def _before_sentence(content: str, date: PrintedDate) -> tuple[_Rank, int] | None:
    """The rank of a place and date that a full stop parts from the text ("Köln, 17. August 2025 (sid). Der").

    Without an agency it may be the scene of a story, so it ranks as an opening only.
    """
    place = _PLACE.fullmatch(content, 0, date.start)
    sentence = _SENTENCE.match(content, date.end)
    if place is None or sentence is None or not _is_place(f"{place['place']},", _words()):
        return None
    brackets = [match["bracket"] for match in (place, sentence) if match["bracket"]]
    weekday = (place["weekday"] or "").strip(" .,").lower()
    noted = {word.lower() for bracket in brackets for word in _WORD.findall(bracket)} & _words().calendar
    odd = noted or (weekday and weekday not in _words().calendar) or len(brackets) > 1
    if odd or sentence["colon"] or not sentence["word"][0].isupper():
        return None
    sure = any(_AGENCY.fullmatch(bracket) for bracket in brackets)
    return (_Rank.OWN if sure else _Rank.OPENING), sentence.end()


def _is_latest(text: str, line: Line, date: PrintedDate) -> bool:
    """Whether the line prints no second date and the text none of a later year, as a look back would."""
    if next(find_dates(text[line.start + date.end : line.end]), None) is not None:
        return False
    return all(other.day.year <= date.day.year for other in find_dates(text))


def _is_signed(content: str) -> bool:
    """Whether a line is nothing but a byline ("By Jane Doe")."""
    names = _WORD.findall(content)[1:]
    named = 0 < len(names) <= _LONGEST_PLACE and all(name[0].isupper() for name in names)
    return named and _is_byline(content) and not ends_terminally(content, 0, len(content))


def _lead(lead: str) -> str:
    """What stands before the date: a label's kind ("file", "published", "updated"), "place", "bare" or ""."""
    words = _words()
    lowered = lead.lower().lstrip(" *_([")
    for label, kind in words.labels:
        if lowered.startswith(label) and not lowered[len(label) : len(label) + 1].isalpha():
            rest = lowered[len(label) :]
            return kind if _all_of(rest, words.connectors | words.calendar | words.clock) else ""
    if _all_of(lowered, words.calendar | words.clock):
        return "bare"
    return "place" if _is_place(lead, words) else ""


def _all_of(text: str, allowed: frozenset[str]) -> bool:
    rest = _LEAD_TIME.sub(" ", text)
    found = {word.rstrip(".") for word in _WORD.findall(rest)}
    return found <= allowed and not any(character.isdecimal() for character in rest)


def _is_place(lead: str, words: _Words) -> bool:
    """Whether the lead is a place or byline: few capitalised words, then a comma, bracket or dash."""
    found = _WORD.findall(re.sub(r"\([^()]{0,40}\)", " ", lead))
    while found and found[-1].lower() in words.calendar | words.connectors | words.clock:
        found.pop()
    if found and found[0].lower() in words.byline:
        found = found[1:]
    named = 0 < len(found) <= _LONGEST_PLACE and all(word[0].isupper() for word in found)
    if not named or any(word.lower() in words.no_place for word in found):
        return False
    behind = lead[lead.rindex(found[-1]) + len(found[-1]) :]
    separated = behind.lstrip(". ")[:1] in {",", "(", "|", "·", "•", "–", "—", "-", "/"}
    return separated and not any(character.isdecimal() for character in _LEAD_TIME.sub("", behind))


def _own_stop(content: str, end: int) -> int | None:
    """Where a date line whose date ends at `end` stops; None when prose goes on from the date."""
    position, timed = _after_time(content, end)
    rest = content[position:].strip(" .)")
    if not rest:
        return len(content)
    rule = _RULE.match(content, position)
    own = _is_own(content, rest)
    if own and (timed or rule is not None or rest[0] in ",;/|(" or _is_byline(rest)):
        return len(content)
    return rule.end() if rule is not None else None


def _after_time(content: str, position: int) -> tuple[int, bool]:
    """Past the clock time, its zone and an agency in brackets that may follow a date."""
    timed = False
    while True:
        if (time := _TAIL_TIME.match(content, position)) is not None:
            position, timed = time.end(), True
        elif (brackets := _BRACKETS.match(content, position)) is not None:
            position = brackets.end()
        else:
            word = (
                _WORD.match(content, position + 1) if timed and content[position:].startswith(" ") else None
            )
            if word is None or word.group().lower().rstrip(".") not in _words().clock:
                return position, timed
            position = word.end()


def _is_own(content: str, rest: str) -> bool:
    """Whether what follows the date is a name or note, not a sentence."""
    words = rest.split()
    return (
        len(content) <= _LONGEST_LINE
        and len(words) <= _LONGEST_TAIL
        and not ends_terminally(content, 0, len(content))
        and (_is_byline(rest) or not words[0][0].islower())
    )


def _is_byline(rest: str) -> bool:
    opening, _, name = rest.partition(" ")
    return opening.lower().rstrip(":") in _words().byline and name[:1].isupper()


@cache
def _words() -> _Words:
    labels: dict[str, str] = {}
    for lang in LANGUAGES:
        section = lexicon(lang)["dateline_labels"]
        for kind, names in section.items() if isinstance(section, dict) else ():
            labels.update(dict.fromkeys(names, str(kind)))
    return _Words(
        labels=tuple(sorted(labels.items(), key=lambda pair: -len(pair[0]))),
        connectors=_section("dateline_connectors"),
        calendar=_section("dateline_weekdays"),
        clock=_section("dateline_clock_words"),
        byline=_section("dateline_byline"),
        no_place=_section("dateline_no_place"),
        articles=_section("dateline_articles"),
    )


def _section(name: str) -> frozenset[str]:
    words: set[str] = set()
    for lang in LANGUAGES:
        section = lexicon(lang)[name]
        for phrase in section if isinstance(section, list) else ():
            words.update(str(phrase).split())
    return frozenset(words)
