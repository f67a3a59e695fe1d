"""Finds the Markdown structure of an article: which runs are marks, where headings and blocks begin.

It decides nothing about sentences and keeps all words but those of comments, scripts, images and struck text.
Numbers that begin a line ("16. August") are marks only in a list that counts.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from factcheck.documents.inline import cuts_in
from factcheck.documents.offsets import Cut
from factcheck.documents.printed_dates import is_month

_HIDDEN = re.compile(r"<!--|<(script|style)\b[^<>]*+>", re.IGNORECASE)
_CLOSINGS = {
    "": re.compile("-->"),
    "script": re.compile(r"</script\s*>", re.IGNORECASE),
    "style": re.compile(r"</style\s*>", re.IGNORECASE),
}
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(?P<info>.*)")
_QUOTE = re.compile(r"(?: {0,3}> ?)++")
_HEADING = re.compile(r" {0,3}#{1,6}(?: +|\Z)")
_HEADING_END = re.compile(r"(?<= )#+ *\Z")
_RULE = re.compile(r" {0,3}([-*_])(?: *\1){2,} *\Z")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+) *\Z")
_BULLET = re.compile(r" *[-*+] +(?:\[[ xX]\] +)?(?=\S)")
_NUMBER = re.compile(r"[ >]*(?P<number>\d{1,9})[.)] +(?P<word>\S{1,40})")
_NUMBER_MARK = re.compile(r" *\d{1,9}[.)] +")
_DEFINITION = re.compile(
    r" {0,3}\[(?P<label>[^\[\]\n]+)\]: *(?:<[^<>\n]*>|(?:[a-z]+://|mailto:|www\.|\.{0,2}/|\#)\S*)"
    r"(?: +(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))? *\Z"
)
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\[\]\s]+\]: *")
_FARTHEST_NEIGHBOUR = 12
_LONGEST_UNDERLINED = 200


@dataclass(frozen=True, slots=True)
class Markup:
    """The marks of a text, and the offsets at which headings, table rows and other blocks begin."""

    cuts: tuple[Cut, ...]
    headings: tuple[int, ...]
    rows: tuple[int, ...]
    borders: tuple[int, ...]


@dataclass(slots=True)
class _Article:
    """What is known of an article while its lines are read; `region` is the paragraph that is still open."""

    text: str
    counting: frozenset[int]
    rows: frozenset[int]
    cuts: list[Cut] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    borders: list[int] = field(default_factory=list)
    regions: list[tuple[int, int]] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    region: tuple[int, int] | None = None
    fence: str = ""
    depth: int = 0

    def close(self) -> None:
        """Ends the open paragraph."""
        if self.region is not None:
            self.regions.append(self.region)
        self.region = None

    def begin(self, start: int) -> None:
        """Begins a block at `start` though no blank line need precede it."""
        self.close()
        self.borders.append(start)

    def extend(self, start: int, end: int) -> None:
        """Adds a line to the open paragraph."""
        self.region = (start if self.region is None else self.region[0], end)


def read(text: str, start: int = 0) -> Markup:
    """The Markdown marks of `text[start:]`, a text with LF line ends and plain spaces."""
    hidden = list(_hidden(text, start))
    visible = _masked(text, hidden)
    spans = list(_line_spans(visible, start))
    article = _Article(visible, _counting_lines(visible, spans), _table_rows(visible, spans), cuts=hidden)
    for number, span in enumerate(spans):
        _read_line(article, number, *span)
    article.close()
    for region in article.regions:
        cuts, borders = cuts_in(visible, *region, article.labels)
        article.cuts += cuts
        article.borders += borders
    rows = tuple(spans[row][0] for row in sorted(article.rows))
    return Markup(tuple(article.cuts), tuple(article.headings), rows, tuple(article.borders))


def _hidden(text: str, start: int) -> Iterator[Cut]:
    """Comments, scripts and style sheets; one that never closes is text."""
    unclosed: set[str] = set()
    position = start
    while (opening := _HIDDEN.search(text, position)) is not None:
        position = opening.end()
        name = (opening.group(1) or "").lower()
        closing = None if name in unclosed else _CLOSINGS[name].search(text, position)
        if closing is None:
            unclosed.add(name)
        else:
            position = closing.end()
            yield Cut(opening.start(), position)


def _masked(text: str, hidden: list[Cut]) -> str:
    """The text with spaces in place of what is hidden."""
    pieces = []
    position = 0
    for cut in hidden:
        pieces += [text[position : cut.start], re.sub(r"[^\n]", " ", text[cut.start : cut.end])]
        position = cut.end
    return "".join([*pieces, text[position:]])


def _line_spans(text: str, start: int) -> Iterator[tuple[int, int]]:
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _counting_lines(text: str, spans: list[tuple[int, int]]) -> frozenset[int]:
    """The lines whose leading number counts list items: a neighbour goes on counting, or repeats a 1."""
    found: list[tuple[int, int]] = []
    for line, (start, end) in enumerate(spans):
        match = _NUMBER.match(text, start, end)
        if match is not None and not is_month(match["word"].rstrip(".,")):
            found.append((line, int(match["number"])))
    counting: set[int] = set()
    for (line, number), (next_line, next_number) in itertools.pairwise(found):
        goes_on = next_number == number + 1 or number == next_number == 1
        if goes_on and next_line - line <= _FARTHEST_NEIGHBOUR:
            counting |= {line, next_line}
    return frozenset(counting)


def _table_rows(text: str, spans: list[tuple[int, int]]) -> frozenset[int]:
    """The lines of tables: a row of dashes and pipes, the header above it, the rows below it."""
    rows: set[int] = set()
    for line in range(1, len(spans)):
        content = text[slice(*spans[line])]
        if line - 1 in rows and "|" in content:
            rows.add(line)
        elif _is_delimiter(content) and "|" in text[slice(*spans[line - 1])]:
            rows |= {line - 1, line}
    return frozenset(rows)


def _is_delimiter(line: str) -> bool:
    return "|" in line and "-" in line and not line.strip("|:- ")


def _read_line(article: _Article, number: int, start: int, end: int) -> None:
    text = article.text
    if _read_fence(article, start, end):
        return
    quote = _QUOTE.match(text, start, end)
    depth = quote.group().count(">") if quote is not None else 0
    if quote is not None:
        article.cuts.append(Cut(start, quote.end()))
        start = quote.end()
    if depth != article.depth:
        article.begin(start)
        article.depth = depth
    line = text[start:end]
    if not line.strip():
        article.close()
    elif number in article.rows:
        _read_row(article, start, line)
    elif not (_read_rule(article, start, line) or _read_heading(article, start, line)):
        _read_text(article, number, start, line)


def _read_fence(article: _Article, start: int, end: int) -> bool:
    """Whether the line belongs to a code block, whose words are text and whose marks are none."""
    fence = _FENCE.match(article.text, start, end)
    if article.fence:
        if fence is not None and fence.group(1).startswith(article.fence) and not fence["info"].strip():
            article.cuts.append(Cut(start, end))
            article.fence = ""
        return True
    if fence is None or ("`" in fence.group(1) and "`" in fence["info"]):
        return False
    article.close()
    article.cuts.append(Cut(start, end))
    article.fence = fence.group(1)
    return True


def _read_row(article: _Article, start: int, line: str) -> None:
    """A table row loses its outer pipes; inner ones become semicolons, so that no two figures join."""
    article.begin(start)
    if _is_delimiter(line):
        article.cuts.append(Cut(start, start + len(line)))
        return
    first = len(line) - len(line.lstrip())
    last = len(line.rstrip()) - 1
    for pipe in re.finditer(r"(?<!\\)\|", line):
        outer = pipe.start() in {first, last}
        article.cuts.append(Cut(start + pipe.start(), start + pipe.end(), "" if outer else ";"))
    article.extend(start, start + len(line))
    article.close()


def _read_rule(article: _Article, start: int, line: str) -> bool:
    """A drawn line; right below a line without an end mark it makes that line a heading."""
    underlines = _UNDERLINE.match(line) is not None and article.region is not None
    if not underlines and not _RULE.match(line):
        return False
    if underlines and article.region is not None:
        above = article.text[slice(*article.region)].rstrip()
        if "\n" not in above and len(above) <= _LONGEST_UNDERLINED and not above.endswith((".", "!", "?")):
            article.headings.append(article.region[0])
    article.cuts.append(Cut(start, start + len(line)))
    article.close()
    return True


def _read_heading(article: _Article, start: int, line: str) -> bool:
    marks = _HEADING.match(line)
    if marks is None:
        return False
    article.begin(start)
    article.headings.append(start)
    article.cuts.append(Cut(start, start + marks.end()))
    closing = _HEADING_END.search(line, marks.end())
    if closing is not None:
        article.cuts.append(Cut(start + closing.start(), start + len(line)))
    article.extend(start + marks.end(), start + (closing.start() if closing is not None else len(line)))
    article.close()
    return True


def _read_text(article: _Article, number: int, start: int, line: str) -> None:
    definition = _DEFINITION.match(line)
    if definition is not None:
        article.labels.add(definition["label"].lower())
        article.cuts.append(Cut(start, start + len(line)))
        return
    mark = _FOOTNOTE.match(line) or _BULLET.match(line)
    if mark is None and number in article.counting:
        mark = _NUMBER_MARK.match(line)
    if mark is not None:
        article.begin(start)
        article.cuts.append(Cut(start, start + mark.end()))
    article.extend(start + (mark.end() if mark is not None else 0), start + len(line))
    if line.endswith(("\\", "  ")):
        article.borders.append(start + len(line) + 1)  # a break that the author asked for
