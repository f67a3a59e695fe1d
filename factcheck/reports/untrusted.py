"""Makes words that others wrote safe to print: quotes, titles, file names. It never changes a letter of them.

An article may hold terminal commands, marks that turn the reading direction round, Markdown, HTML, names that
a code host would notify, and numbers that it would link.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import filterfalse

_SPACE = re.compile(r"\s+")
_KEPT_FORMAT_CHARACTERS = "\u200c\u200d"  # the joiners that emoji and some scripts need
_MARKDOWN = re.compile(r"[\\`*\[\]#~$|]|(?<![^\W_])_|_(?![^\W_])")  # "a_b" is safe as it is
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_LINE_START = re.compile(r"^(?:([-+=])|(\d{1,9})([.)]))")
_MENTION = re.compile(r"@(?=\w)")
_ISSUE = re.compile(r"(\\#|\bGH)(?=-?\d)", re.IGNORECASE)
_ZERO_WIDTH_SPACE = "&#8203;"
_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=\bwww)(?=\.)", re.IGNORECASE)
_PICTURE = re.compile(r"(?<![\w:]):(?=[a-z][\w+-]*:)")
_LINKING = re.compile(r"@(?=\w)|#(?=-?\d)|\bGH(?=-\d)|\](?=\()", re.IGNORECASE)


def plain(text: str) -> str:
    """The text on one line, without control characters, direction marks and other invisible ones."""
    spaced = _SPACE.sub(" ", text)
    return " ".join("".join(filterfalse(_is_invisible, spaced)).split())


def markdown(text: str) -> str:
    """`plain(text)` so that Markdown shows it letter by letter, in a paragraph, a quote or a table cell.

    A zero-width space after "@" and "#" keeps a code host from notifying people and linking numbers; one in
    an address keeps it from linking that, and from telling an issue elsewhere that it was mentioned, one in
    ":tada:" from drawing it.
    """
    return _LINE_START.sub(_escape_line_start, _escaped(plain(text)))


def unlinked(text: str) -> str:
    """`plain(text)` for hosts that know no markup but names, numbers and links: none of these is one."""
    return _LINKING.sub("\\g<0>\u200b", plain(text))


def is_plain(name: str) -> bool:
    """Whether a file's name can be shown as it is: on one line and without invisible characters."""
    return not any(_is_invisible(mark) or unicodedata.category(mark) in {"Zl", "Zp"} for mark in name)


def emphasised(quote: str, words: str) -> str:
    """`markdown(quote)` with `words` in bold, if they stand in it once and as whole words."""
    whole, part = plain(quote), plain(words)
    found = list(re.finditer(rf"(?<!\w){re.escape(part)}(?!\w)", whole))
    if len(found) != 1 or not (part[:1].isalnum() and part[-1:].isalnum()):
        return markdown(quote)
    before, after = _escaped(whole[: found[0].start()]), _escaped(whole[found[0].end() :])
    return f"{_LINE_START.sub(_escape_line_start, before)}**{_escaped(part)}**{after}"


def _escaped(text: str) -> str:
    escaped = _MARKDOWN.sub(r"\\\g<0>", text.translate(_HTML))
    unpictured = _PICTURE.sub(f":{_ZERO_WIDTH_SPACE}", _ADDRESS.sub(_ZERO_WIDTH_SPACE, escaped))
    return _ISSUE.sub(rf"\1{_ZERO_WIDTH_SPACE}", _MENTION.sub(f"@{_ZERO_WIDTH_SPACE}", unpictured))


def _escape_line_start(match: re.Match[str]) -> str:
    mark, number, stop = match.groups()
    return f"\\{mark}" if mark else f"{number}\\{stop}"


def _is_invisible(character: str) -> bool:
    category = unicodedata.category(character)
    return category in {"Cc", "Cs"} or (category == "Cf" and character not in _KEPT_FORMAT_CHARACTERS)
