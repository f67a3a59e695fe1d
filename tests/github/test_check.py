"""Articles are checked one by one, and what happens to one is told of that one."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import ExtractionError
from factcheck.github.articles import Article
from factcheck.github.check import Result, audit_article, is_brought_along, language, results
from factcheck.model import Audit
from factcheck.settings import Settings
from tests.github import samples
from tests.github.conftest import Repository, article


def test_an_error_in_one_article_stops_no_other(repo: Repository) -> None:
    audited = audit_article(Article("articles/fire.md"), Settings())

    def check(one: Article) -> Audit:
        if one.path == "a.md":
            raise ExtractionError("a.md: no statement could be read")
        if one.path == "b.md":
            raise ExtractionError("x.txt: neither German nor English")
        if one.path == "c.md":
            raise RecursionError("words of the text")
        return audited

    found = results(
        [Article(f"{name}.md", problem="d.md: refused" * (name == "d")) for name in "abcde"], check
    )
    assert [result.problem for result in found] == [
        "a.md: no statement could be read",
        "b.md: x.txt: neither German nor English",
        "c.md: internal error (RecursionError)",
        "d.md: refused",
        "",
    ]
    assert found[-1].audit is audited
    assert repo.top.is_dir()


def test_without_sources_a_text_is_checked_within_itself(repo: Repository) -> None:
    text = article(hurt="14") + "\nBei dem Brand in Kiel wurden insgesamt 15 Menschen verletzt.\n"
    repo.write("articles/alone.md", text)
    audit = audit_article(Article("articles/alone.md"), Settings())
    assert [finding.rule for finding in audit.findings] == ["NUM001"]
    assert audit.states == ()


@pytest.mark.parametrize(("setting", "lang"), [(None, "de"), ("en", "en")])
def test_the_language_is_the_one_set_or_that_of_most_articles(
    repo: Repository, setting: str | None, lang: str
) -> None:
    settings = Settings.model_validate({"lang": setting})
    audited = Result(Article("a.md"), audit_article(Article("articles/fire.md"), Settings()))
    assert language([audited, samples.broken()], settings) == lang
    assert language([], settings) == lang
    assert repo.top.is_dir()


@pytest.mark.parametrize(
    ("folder", "planted"),
    [
        ("cache", True),
        ("link/below", True),
        ("articles", True),
        ("results", False),
        ("/elsewhere", False),
        (".", True),
    ],
)
def test_a_folder_that_the_repository_brings_along_is_noticed(
    repo: Repository, folder: str, *, planted: bool
) -> None:
    tracked = {"cache/reply.json", "link", "articles/fire.md", "resultsets.md"}
    assert is_brought_along(Path(folder), tracked, repo.top) is planted
