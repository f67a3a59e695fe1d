"""Finds the Markdown and HTML marks inside a paragraph: emphasis, links, images, code, tags, escapes.

Words stay, marks and link targets go; images, struck words and tags that part words become one space, so that
two numbers never run together. A mark without its counterpart is text. One pass, each mark looked at once.
"""

from __future__ import annotations

import bisect
import html
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

from factcheck.documents.offsets import Cut, readable_character

_MARK = re.compile(
    r"\\[!-/:-@\[-`{-~]|`+|!?\[|\]|\*+|_+|~~|</?[A-Za-z][^<>]*+>"
    r"|&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_TARGET = re.compile(
    r"\([ \n]*+(?:<[^<>\n]*+>|[^\s()<]*+(?:\([^\s()]*+\)[^\s()]*+)*+)"
    r"(?:[ \n]++(?:\"[^\"]*+\"|'[^']*+'|\([^()]*+\)))?[ \n]*+\)"
)
_LABEL = re.compile(r"\[([^\[\]\n]{0,200})\]")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)(?:\s[^=]*=.*|\s*/?)>", re.DOTALL)
_ADDRESS = re.compile(r"<(?:https?|mailto|ftp):[^<>\s]*>")
_LONGEST_LABEL = 200

_STRUCK_TAGS = re.compile(r"s|del|strike")
_SILENT_TAGS = re.compile(
    r"a|abbr|b|big|bd[io]|cite|code|data|dfn|em|font|i|ins|kbd|mark|q|samp|small|span|strong|time|tt|u|var|wbr"
)
_BREAKING_TAGS = re.compile(
    r"address|article|aside|blockquote|br|center|d[dlt]|details|div|fieldset|figcaption|figure|footer|form|h[1-6]"
    r"|header|hr|li|main|nav|[ou]l|p|pre|section|summary|table|tbody|tfoot|thead|tr"
)
_PARTING_TAGS = re.compile(
    r"audio|button|iframe|img|input|label|object|picture|source|su[bp]|svg|t[dh]|video"
)


@dataclass(slots=True)
class _Opener:
    """An opening mark that waits for its counterpart."""

    start: int
    end: int


@dataclass(slots=True)
class _Paragraph:
    """The marks of one paragraph found so far. `position` is where the search goes on."""

    text: str
    start: int
    end: int
    labels: Collection[str]
    position: int = 0
    cuts: list[Cut] = field(default_factory=list)
    borders: list[int] = field(default_factory=list)
    brackets: list[_Opener] = field(default_factory=list)
    emphasis: dict[str, list[_Opener]] = field(default_factory=dict)
    struck: dict[str, int] = field(default_factory=dict)
    ticks: dict[int, list[int]] | None = None


def cuts_in(text: str, start: int, end: int, labels: Collection[str] = ()) -> tuple[list[Cut], list[int]]:
    """The cuts in the paragraph `start:end`, and the offsets where a tag such as <br> begins a new line.

    `labels` are the link labels, in lower case, that the document defines.
    """
    paragraph = _Paragraph(text, start, end, labels, start)
    while (mark := _MARK.search(text, paragraph.position, end)) is not None:
        paragraph.position = mark.end()
        _READERS[mark.group()[0]](paragraph, mark)
    return paragraph.cuts, paragraph.borders


def _read_escape(paragraph: _Paragraph, mark: re.Match[str]) -> None:
    paragraph.cuts.append(Cut(mark.start(), mark.start() + 1))


def _read_code(paragraph: _Paragraph, mark: re.Match[str]) -> None:
    """Code keeps its words and loses its ticks; marks inside are text."""
    if paragraph.ticks is None:
        paragraph.ticks = _tick_runs(paragraph)
    runs = paragraph.ticks.get(len(mark.group()), [])
    at = bisect.bisect_right(runs, mark.start())
    if at < len(runs):
        closing = runs[at] + len(mark.group())
        paragraph.cuts += (Cut(mark.start(), mark.end()), Cut(runs[at], closing))
        paragraph.position = closing


def _tick_runs(paragraph: _Paragraph) -> dict[int, list[int]]:
    runs: dict[int, list[int]] = {}
    for run in re.compile("`+").finditer(paragraph.text, paragraph.start, paragraph.end):
        runs.setdefault(len(run.group()), []).append(run.start())
    return runs


def _read_bracket(paragraph: _Paragraph, mark: re.Match[str]) -> None:
    paragraph.brackets.append(_Opener(mark.start(), mark.end()))


def _read_closing_bracket(paragraph: _Paragraph, mark: re.Match[str]) -> None:
    if not paragraph.brackets:
        return
    opener = paragraph.brackets.pop()
    end = _end_of_link(paragraph, opener, mark)
    if end is None:
        return
    paragraph.position = end
    if paragraph.text[opener.start] == "!" or paragraph.text.startswith("^", opener.end):
        paragraph.cuts.append(Cut(opener.start, end, " "))  # an image, the number of a footnote
    else:
        paragraph.cuts += (Cut(opener.start, opener.end), Cut(mark.start(), end))


def _end_of_link(paragraph: _Paragraph, opener: _Opener, mark: re.Match[str]) -> int | None:
    """Where a link that closes its text at `mark` ends, None when the brackets are text."""
    text = paragraph.text
    if (target := _TARGET.match(text, mark.end(), paragraph.end)) is not None:
        return target.end()
    label = _LABEL.match(text, mark.end(), paragraph.end)
    if label is not None and label.group(1).lower() in paragraph.labels:
        return label.end()
    if mark.start() - opener.end > _LONGEST_LABEL:
        return None
    own = text[opener.end : mark.start()]
    footnote = own.startswith("^") and len(own) > 1 and not any(character.isspace() for character in own)
    if not footnote and own.lower() not in paragraph.labels:
        return None
    return label.end() if label is not None and not label.group(1) else mark.end()


def _read_emphasis(paragraph: _Paragraph, mark: re.Match[str]) -> None:
    sign, position = mark.group()[0], mark.start()
    before = paragraph.text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = paragraph.text[mark.end()] if mark.end() < paragraph.end else " "
    waiting = paragraph.emphasis.setdefault(sign, [])
    if _can_close(mark.group(), before, after):
        while waiting and position < mark.end():
            opener = waiting[-1]
            length = min(opener.end - opener.start, mark.end() - position)
            paragraph.cuts += (Cut(opener.end - length, opener.end), Cut(position, position + length))
            opener.end -= length
            position += length
            if opener.start == opener.end:
                waiting.pop()
    if position < mark.end() and not before.isalnum() and not after.isspace():
        waiting.append(_Opener(position, mark.end()))


def _can_close(run: str, before: str, after: str) -> bool:
    """Within a word only a double star closes ("**Wort**teil"), so "Bürger*innen" and "2*3" stay."""
    if before.isspace():
        return False
    if not after.isalnum():
        return True
    return len(run) > 1 and run[0] == "*" and not (before.isdecimal() and after.isdecimal())


def _read_strike(paragraph: _Paragraph, mark: re.Match[str]) -> None:
    """Struck words are what the text no longer says."""
    opened = paragraph.struck.pop(mark.group(), None)
    if opened is None:
        paragraph.struck[mark.group()] = mark.start()
    else:
        paragraph.cuts.append(Cut(opened, mark.end(), " "))


def _read_tag(paragraph: _Paragraph, mark: re.Match[str]) -> None:
    tag = _TAG.fullmatch(mark.group())
    name = tag.group(2).lower() if tag is not None else ""
    if tag is None:
        if _ADDRESS.fullmatch(mark.group()):
            paragraph.cuts += (Cut(mark.start(), mark.start() + 1), Cut(mark.end() - 1, mark.end()))
    elif _STRUCK_TAGS.fullmatch(name):
        _read_struck_tag(paragraph, mark, name, closing=bool(tag.group(1)))
    elif _BREAKING_TAGS.fullmatch(name):
        paragraph.cuts.append(Cut(mark.start(), mark.end(), "\n"))
        paragraph.borders.append(mark.end())
    elif _PARTING_TAGS.fullmatch(name):
        paragraph.cuts.append(Cut(mark.start(), mark.end(), " "))
    elif _SILENT_TAGS.fullmatch(name):
        paragraph.cuts.append(Cut(mark.start(), mark.end()))


def _read_struck_tag(paragraph: _Paragraph, mark: re.Match[str], name: str, *, closing: bool) -> None:
    paragraph.cuts.append(Cut(mark.start(), mark.end()))
    if not closing:
        paragraph.struck.setdefault(name, mark.start())
    elif (opened := paragraph.struck.pop(name, None)) is not None:
        paragraph.cuts.append(Cut(opened, mark.end(), " "))


def _read_entity(paragraph: _Paragraph, mark: re.Match[str]) -> None:
    meant = html.unescape(mark.group())
    if len(meant) == 1:
        paragraph.cuts.append(Cut(mark.start(), mark.end(), readable_character(meant)))


_Reader = Callable[[_Paragraph, re.Match[str]], None]


def _table(rows: Iterable[tuple[str, _Reader]]) -> dict[str, _Reader]:
    return {sign: reader for signs, reader in rows for sign in signs}


_READERS = _table(
    (
        ("\\", _read_escape),
        ("`", _read_code),
        ("![", _read_bracket),
        ("]", _read_closing_bracket),
        ("*_", _read_emphasis),
        ("~", _read_strike),
        ("<", _read_tag),
        ("&", _read_entity),
    )
)
