"""Audits and checks made by the real pipeline from texts written for a test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.documents import TextReference
from factcheck.github.articles import Article
from factcheck.github.check import Check, Result, audit_article
from factcheck.reports.explanation import RuleText
from factcheck.settings import Settings
from tests.github.conftest import SOURCE, article

HOSTILE = (
    "::error::x ::add-mask::geheim ##[stop-commands]abc @redaktion #123 GH-7 <img src=x onerror=y> "
    "[hier](https://example.org/a/b/issues/1) `code` | **laut** \x1b[31mrot \u202eumgedreht :tada:"
)


def contradicted(folder: Path, name: str = "articles/fire.md", text: str = "") -> Result:
    """An article with one error, in files below the current folder."""
    own, source = folder / name, folder / "sources/agency.txt"
    for file, content in ((own, text or article("x", hurt="14")), (source, SOURCE)):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    found = Article(name, (TextReference("sources/agency.txt"),), (name,))
    return Result(found, audit_article(found, Settings()))


def repeated(result: Result, times: int) -> Result:
    """The article with its findings so many times, each with a fingerprint of its own."""
    assert result.audit is not None
    (one, *_) = result.audit.findings
    many = tuple(replace(one, fingerprint=f"{number:016x}") for number in range(times))
    return replace(result, audit=replace(result.audit, findings=many))


def broken(name: str = "articles/bad.md", why: str = "it cannot be read") -> Result:
    """An article that could not be checked."""
    return Result(Article(name, because=(name,)), problem=f"{name}: {why}")


def check(*results: Result, lang: str = "de") -> Check:
    """A check of these articles."""
    return Check(results=tuple(results), lang=lang)


def no_rules(_: str) -> Sequence[RuleText]:
    """Nothing is told of any rule."""
    return ()
