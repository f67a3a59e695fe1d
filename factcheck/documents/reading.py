"""Puts a document together from a text: what is readable, its language, sentences, date and ticker.

The only module of the room that knows all the others; it opens files but never writes one.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from factcheck.documents import files, frontmatter, markup, offsets, sentences
from factcheck.documents.dateline import Found, find_dateline
from factcheck.documents.frontmatter import FrontMatter
from factcheck.documents.offsets import Readable
from factcheck.documents.origin import Origin
from factcheck.documents.sentences import Layout
from factcheck.documents.ticker import find_entries
from factcheck.errors import DocumentError
from factcheck.language.detection import LANGUAGES, detect, detect_surely
from factcheck.texts import DateLine, Document, Entry, Part, Sentence

STDIN = "-"
"""The name under which the text on standard input is asked for."""

_MARKDOWN = (".md", ".markdown")
_UNREAD_FORMATS = (".htm", ".html", ".xhtml", ".rtf", ".pdf", ".doc", ".docx", ".odt", ".pages", ".epub")
SUFFIXES = frozenset({".txt", *_MARKDOWN, *_UNREAD_FORMATS})
"""The suffixes, in lower case, that a file of text has; those that are not read are among them."""

_BYTE_ORDER_MARK = "\ufeff"
_NAMES = {"de": "German", "en": "English"}
_HEAD = 1_000  # characters; a heading further down is a subheading


@dataclass(frozen=True, slots=True)
class _Source:
    """A text made readable, with what its markup says about front matter and layout."""

    original: str
    readable: Readable
    front: FrontMatter
    layout: Layout


def load(name: str, part: Part, origin: Origin = Origin(), *, stdin: bytes | None = None) -> Document:  # noqa: B008 - frozen
    """The document in a file, or in the bytes from standard input when the name is "-".

    Files named .md or .markdown are read as Markdown with YAML front matter, all others as plain text.
    Raises DocumentError when the file is not a readable text and DossierError for a malformed front matter.
    """
    return from_text(_read(name, stdin), name, part, origin)


def from_text(text: str, name: str, part: Part, origin: Origin = Origin()) -> Document:  # noqa: B008 - frozen
    """The document made of a text that was read elsewhere; the suffix of its name tells its format.

    What `origin` states wins over the front matter, and that over what the text prints. Raises as `load`.
    """
    source = _source(text.removeprefix(_BYTE_ORDER_MARK), name)
    readable = source.readable.text
    if not readable.strip():
        raise DocumentError(f"{name}: there is no text in it; check whether it is the right file")
    lang = _stated(source.front.lang, readable, name) if source.front.lang else detect(readable)
    entries = find_entries(readable)
    found = find_dateline(readable, sentences.lines(readable))
    split = _with_entries(_split(source, lang, entries, found), entries)
    return Document(
        name=name,
        text=readable,
        original=source.original,
        offsets=source.readable.offsets,
        line_starts=offsets.line_starts(source.original),
        part=part,
        lang=lang,
        sentences=split,
        entries=entries,
        dateline=_dateline(origin, source.front, found),
        title=source.front.title or _title(readable, split),
        outlet=origin.outlet or source.front.outlet,
        address=origin.address or source.front.address,
    )


def front_matter(name: str, *, stdin: bytes | None = None) -> FrontMatter:
    """What the front matter of an article says, its `sources` among it; empty for a text without one.

    Raises DocumentError when the file is not a readable text and DossierError for a malformed front matter.
    """
    return _source(_read(name, stdin), name).front


def _read(name: str, stdin: bytes | None) -> str:
    if name == STDIN:
        if stdin is None:
            raise DocumentError(f"{name}: nothing was given on standard input; pipe a text or name a file")
        return files.decode(stdin, name)
    suffix = PurePath(name).suffix.lower()
    data = files.read(name)
    if suffix in _UNREAD_FORMATS:
        raise DocumentError(f"{name}: {suffix} files are not read; save it as plain text or Markdown")
    return files.decode(data, name)


def _source(original: str, name: str) -> _Source:
    if not original.isascii():
        _refuse_surrogates(original, name)
    cuts = offsets.plain_cuts(original)
    plain = offsets.build(original, cuts)
    if not name.lower().endswith(_MARKDOWN):
        return _Source(original, plain, FrontMatter(), Layout())
    front = frontmatter.read(plain.text, name)
    marks = markup.read(plain.text, front.end)
    matter = [offsets.Cut(0, front.end)] if front.end else []
    # The marks come first: of two cuts of one run the earlier counts, and theirs says more.
    readable = offsets.build(original, [*offsets.translate([*matter, *marks.cuts], plain.offsets), *cuts])

    def places(found: Sequence[int]) -> tuple[int, ...]:
        return tuple(readable.at(plain.offsets.to_original(offset)) for offset in found)

    layout = Layout(places(marks.borders), places(marks.headings), places(marks.rows), wrapped=True)
    return _Source(original, readable, front, layout)


def _refuse_surrogates(text: str, name: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        message = f"{name}: character {error.start} is half a surrogate pair; decode the text as UTF-8"
        raise DocumentError(message) from error


def _stated(given: str, text: str, name: str) -> str:
    """The language that the front matter states. Raises DocumentError where the text is surely in the other.

    Read in the wrong language a text seems to state nothing, and then nothing contradicts it.
    """
    lang, detected = _language(given), detect_surely(text)
    if lang and detected and lang != detected:
        reads = _NAMES[detected]
        raise DocumentError(
            f'{name}: "lang: {lang}", but the text reads as {reads}; correct it or leave it out'
        )
    return lang


def _language(given: str) -> str:
    primary = given.lower().replace("_", "-").partition("-")[0]
    return primary if primary in LANGUAGES else ""


def _split(
    source: _Source, lang: str, entries: tuple[Entry, ...], found: Found | None
) -> tuple[Sentence, ...]:
    text, layout = source.readable.text, source.layout
    stamps = [entry.start for entry in entries]
    alone = [entry.stamp_end for entry in entries if text.startswith("\n", entry.stamp_end)]
    dated = [found.start, found.stop] if found is not None else []
    borders = (*layout.borders, *stamps, *alone, *dated)
    bodies = (*layout.bodies, *stamps, *dated[:1])
    return sentences.split(text, lang, replace(layout, borders=borders, bodies=bodies))


def _with_entries(split: tuple[Sentence, ...], entries: tuple[Entry, ...]) -> tuple[Sentence, ...]:
    starts = [entry.start for entry in entries]

    def entry_of(sentence: Sentence) -> int | None:
        index = bisect.bisect_right(starts, sentence.start) - 1
        return index if index >= 0 and sentence.start < entries[index].end else None

    return tuple(replace(sentence, entry=entry_of(sentence)) for sentence in split) if entries else split


def _dateline(origin: Origin, front: FrontMatter, found: Found | None) -> DateLine | None:
    day = origin.day or front.day
    if day is None:
        return found.line if found is not None else None
    printed = found is not None and found.line.day == day
    return found.line if found is not None and printed else DateLine(day)


def _title(text: str, split: Sequence[Sentence]) -> str:
    heading = next((sentence for sentence in split if sentence.heading and sentence.start < _HEAD), None)
    if heading is None:
        return ""
    end = max(one.end for one in split if one.heading and one.paragraph == heading.paragraph)
    return " ".join(text[heading.start : end].split())
