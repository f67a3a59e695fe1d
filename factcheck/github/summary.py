"""Writes the report on a whole pull request as Markdown, and cuts it to what a job summary may hold.

It judges nothing; what stems from a file's name, a setting or a message goes through `untrusted`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck.github.articles import Article
from factcheck.github.check import Check, Result
from factcheck.model import Finding, Severity
from factcheck.reports import labels, render
from factcheck.reports.explanation import RuleText
from factcheck.reports.phrases import counted, phrase
from factcheck.reports.untrusted import markdown
from factcheck.settings import OutputFormat

Rules = Callable[[str], Sequence[RuleText]]

MOST_BYTES = 900 * 1024
"""How long a job summary may be: GitHub refuses one of more than a mebibyte, and other steps write too."""

_ROOM_FOR_THE_POINTER = 400  # bytes
_MOST_ROWS = 500
_MOST_ITEMS = 50
_LONGEST_ITEM, _LONGEST_CELL, _LONGEST_VALUE = 500, 300, 150  # characters, before they are escaped
_BORDERS = ("# ", "## ", "### ")
_FINDING = "### "


def report(check: Check, rules: Rules) -> str:
    """Everything: the pull request at a glance, then the full report on each article."""
    reports = (_article(result, rules) for result in check.results if result.audit)
    return "\n\n".join([head(check), *reports])


def head(check: Check, level: int = 1, most: int = _MOST_ROWS) -> str:
    """The pull request at a glance: the result and what was weakened, then what must be known, the articles.

    Of problems, of notices and of articles at most so many are told, and how many more there are. The result
    and what was weakened are always told.
    """
    return "\n".join(_head(check, level, most)) + "\n"


def verdict(check: Check) -> str:
    """The result in a line or two."""
    lang = check.lang
    if check.failure:
        return _phrase(lang, "failed")
    checked = counted(lang, "articles", len(check.audits))
    counts = severities(check)
    if not check.results:
        return _phrase(lang, "nothing")
    found = _phrase(lang, "checked", articles=checked, counts=counts)
    parts = [found if counts else _phrase(lang, "clean", articles=checked)]
    if check.problems:
        parts.append(_phrase(lang, "unchecked", articles=counted(lang, "articles", len(check.problems))))
    if any(result.gaps for result in check.results):
        parts.append(_phrase(lang, "incomplete"))
    return " ".join(parts if check.audits else parts[1:])


def severities(check: Check) -> str:
    """The findings of each severity, as in "3 Widersprüche, 1 Hinweis"; empty without one."""
    amounts = ((severity, check.amount(severity)) for severity in Severity)
    return ", ".join(counted(check.lang, severity.value, amount) for severity, amount in amounts if amount)


def milder(check: Check) -> Iterator[str]:
    """What the pull request's settings file no longer finds or fails."""
    yield from (_setting(check, "milder", n) for n, one in enumerate(check.changes) if one.milder)


def notices(check: Check) -> Iterator[str]:
    """What must be known to read the result right and is no weakening."""
    if check.is_fork or check.is_unkeyed:
        yield _phrase(check.lang, "fork" if check.is_fork else "unkeyed")
    if check.planted_cache:
        yield _phrase(check.lang, "cache", folder=check.planted_cache)
    yield from (_setting(check, "changed", n) for n, one in enumerate(check.changes) if not one.milder)
    yield from check.notices


def cut(whole: str, lang: str, most: int = MOST_BYTES) -> str:
    """The Markdown of a report in at most so many bytes, ended at a heading, with a pointer to the rest.

    A report is cut where a finding or a section begins, so that no table and no fold stays open.
    """
    if len(whole.encode("utf-8", "replace")) <= most:
        return whole
    room, kept = most - _ROOM_FOR_THE_POINTER, 0
    blocks = list(_blocks(whole))
    for block in blocks:
        room -= len(block.encode("utf-8", "replace"))
        if room < 0:
            break
        kept += 1
    missing = sum(block.startswith(_FINDING) for block in blocks[kept:])
    counts = counted(lang, "findings", missing)
    pointer = _phrase(lang, "cut", findings=counts) if missing else _phrase(lang, "cut_end")
    return f"{''.join(blocks[:kept]).rstrip()}\n\n{pointer}\n"


def where(result: Result, finding: Finding) -> str:
    """The place at which a finding is told, as FILE:LINE: in the article if it has a part in it."""
    places = [evidence.location for side in finding.sides for evidence in side.evidence]
    own = (place for place in places if place.file == result.article.path)
    return labels.place(next(own, places[0]))


def _blocks(whole: str) -> Iterator[str]:
    """The Markdown in pieces that begin with a heading."""
    piece: list[str] = []
    for line in whole.splitlines(keepends=True):
        if line.startswith(_BORDERS) and piece:
            yield "".join(piece)
            piece = []
        piece.append(line)
    yield "".join(piece)


def _head(check: Check, level: int, most: int) -> Iterator[str]:
    lang = check.lang
    yield f"{'#' * level} {_phrase(lang, 'heading')}"
    yield from ("", f"**{verdict(check)}**")
    weakened = list(milder(check))
    yield from _list(check, "weakened", weakened, len(weakened))
    yield from _list(check, "problems", check.problems, min(most, _MOST_ITEMS))
    yield from _list(check, "notices", list(notices(check)), min(most, _MOST_ITEMS))
    if check.results:
        yield from ("", f"{'#' * (level + 1)} {_phrase(lang, 'articles_heading')}", "")
        yield from _table(check, most)


def _list(check: Check, heading: str, items: Iterable[str], most: int) -> Iterator[str]:
    told = list(dict.fromkeys(items))
    if told:
        yield from ("", f"**{_phrase(check.lang, heading)}:**", "")
        yield from (f"- {markdown(item)}" for item in capped(told, most, check.lang))


def capped(items: Sequence[str], most: int, lang: str) -> Iterator[str]:
    """The first so many of the items, none of them too long, and how many more there are."""
    yield from (_clipped(item, _LONGEST_ITEM) for item in items[:most])
    if len(items) > most:
        yield _phrase(lang, "more_items", number=str(len(items) - most))


def _table(check: Check, most: int) -> Iterator[str]:
    names = ("article", "sources", "because", "findings")
    yield f"| {' | '.join(_phrase(check.lang, f'column_{name}') for name in names)} |"
    yield f"|{' --- |' * len(names)}"
    for result in check.results[:most]:
        article = result.article
        cells = (article.path, _sources(article, check.lang), _because(article, check.lang))
        shown = (_clipped(cell, _LONGEST_CELL) for cell in (*cells, _found(result, check.lang)))
        yield f"| {' | '.join(markdown(cell) for cell in shown)} |"
    if len(check.results) > most:
        more = counted(check.lang, "articles", len(check.results) - most)
        yield from ("", _phrase(check.lang, "more_articles", articles=more))


def _sources(article: Article, lang: str) -> str:
    if article.problem and not article.sources:
        return ""
    return ", ".join(source.path for source in article.sources) or _phrase(lang, "no_sources")


def _because(article: Article, lang: str) -> str:
    others = [path for path in article.because if path != article.path]
    own = [_phrase(lang, "itself")] if article.path in article.because else []
    return ", ".join([*own, *others])


def _found(result: Result, lang: str) -> str:
    if result.audit is None:
        return _phrase(lang, "not_checked")
    amounts = ((s, sum(f.severity is s for f in result.findings)) for s in Severity)
    counts = ", ".join(counted(lang, s.value, amount) for s, amount in amounts if amount)
    return counts or _phrase(lang, "no_findings")


def _article(result: Result, rules: Rules) -> str:
    """The report on one article under its name."""
    assert result.audit is not None  # noqa: S101 - for the type alone
    whole = render(result.audit, OutputFormat.MARKDOWN, rules(result.audit.lang))
    return f"# {markdown(result.article.path)}\n{whole.partition(chr(10))[2]}"


def _setting(check: Check, name: str, index: int) -> str:
    one = check.changes[index]
    before, after = (_clipped(value, _LONGEST_VALUE) for value in (one.before, one.after))
    return _phrase(check.lang, name, setting=one.setting, before=before, after=after)


def _clipped(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _phrase(lang: str, name: str, **blanks: str) -> str:
    return phrase(lang, "pull_request", name, **blanks)
