"""The report on a pull request says everything, lets nothing foreign act, and fits into a job summary."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from factcheck.github import summary
from factcheck.github.articles import Article
from factcheck.github.check import Check, Result
from factcheck.github.weakening import Change
from tests.github import samples


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_head_tells_result_problems_notices_and_articles(tmp_path: Path) -> None:
    check = replace(
        samples.check(samples.contradicted(tmp_path), samples.broken()),
        changes=(Change("fail-on", "error", "never", milder=True), Change("model", "–", "a", milder=False)),
        is_unkeyed=True,
        notices=("b.md is a source of other articles",),
    )
    text = summary.head(check)
    assert "**1 Artikel geprüft: 1 Widerspruch. 1 Artikel nicht geprüft.**" in text
    assert "- articles/bad.md: it cannot be read" in text
    assert "lockert die Prüfung, Einstellung fail-on: error → never" in text
    assert "ändert die Einstellung model" in text
    assert "Kein Sprachmodell ist eingerichtet" in text
    assert "- b.md is a source of other articles" in text
    assert "| articles/fire.md | sources/agency.txt | Änderung am Artikel | 1 Widerspruch |" in text
    assert "| articles/bad.md |" in text


@pytest.mark.parametrize(
    ("check", "words"),
    [
        (Check(), "nichts war zu prüfen"),
        (Check(lang="en"), "there was nothing to check"),
        (Check(failure="no commit"), "Es konnte nichts geprüft werden."),
        (samples.check(samples.broken()), "1 Artikel nicht geprüft."),
    ],
)
def test_a_check_without_an_audit_does_not_read_like_a_pass(check: Check, words: str) -> None:
    assert summary.verdict(check) == words if words[0].isupper() else words in summary.verdict(check)


def test_an_article_without_sources_is_said_to_be_checked_within_itself(tmp_path: Path) -> None:
    alone = replace(samples.contradicted(tmp_path), article=Article("articles/fire.md"))
    assert "keine; nur in sich geprüft" in summary.head(samples.check(alone))


def test_the_report_holds_the_report_on_every_article_under_its_name(tmp_path: Path) -> None:
    found = [samples.contradicted(tmp_path, f"articles/{name}.md") for name in "ab"]
    text = summary.report(samples.check(*found), samples.no_rules)
    for name in "ab":
        assert f"\n# articles/{name}.md\n" in text
    assert text.count("### Personen, verletzt: 14 / 15") == 2


def test_a_long_report_is_cut_before_a_finding_with_a_pointer(tmp_path: Path) -> None:
    check = samples.check(samples.repeated(samples.contradicted(tmp_path), 60))
    whole = summary.report(check, samples.no_rules)
    short = summary.cut(whole, "de", 20_000)
    kept = short.count("### ")
    assert len(short.encode()) <= 20_000
    assert 0 < kept < 60
    assert f"Hier ist gekürzt: {60 - kept} Befunde stehen nur im vollständigen Bericht" in short
    assert whole.startswith(short.rpartition("\n\n**Hier")[0])
    assert short.count("<details>") == short.count("</details>")


def test_a_report_that_fits_is_left_as_it_is(tmp_path: Path) -> None:
    whole = summary.report(samples.check(samples.contradicted(tmp_path)), samples.no_rules)
    assert summary.cut(whole, "de") == whole
    assert summary.MOST_BYTES <= 900 * 1024


def test_a_report_without_a_border_in_reach_is_cut_to_the_pointer() -> None:
    assert summary.cut("# Lang\n" + "ä" * 5_000, "en", 1_000).strip().startswith("**Cut here")


def test_a_table_of_very_many_articles_ends_with_their_number() -> None:
    many = samples.check(*(samples.broken(f"articles/{n}.md") for n in range(700)))
    table = summary.head(many).partition("## Artikel")[2]
    assert table.count("| nicht geprüft |") == 500
    assert "200 Artikel weitere" in table


def test_problems_and_cells_are_cut_and_what_was_weakened_comes_first() -> None:
    many = samples.check(*(samples.broken(f"articles/{'x' * 4_000}{n}.md") for n in range(700)))
    text = summary.head(replace(many, changes=(Change("ignore", "–", "NUM001", milder=True),)))
    told = ("700 Artikel nicht", "ignore: – → NUM001", "**Nicht geprüft:**")
    places = [text.index(words) for words in told]
    assert places == sorted(places)
    assert "- Und 650 weitere." in text
    assert max(map(len, text.splitlines())) < 1_000
    assert "ignore: – → NUM001" in summary.cut(text, "de", 60_000)


def test_foreign_words_reach_the_report_as_plain_text(tmp_path: Path) -> None:
    name = f"articles/{samples.HOSTILE.replace('/', '_')}.md"
    check = replace(
        samples.check(
            samples.contradicted(
                tmp_path, text=f"---\nlang: de\n---\n{samples.HOSTILE} wurden 14 Menschen verletzt.\n"
            ),
            samples.broken(name, samples.HOSTILE),
        ),
        changes=(Change("model", "a", samples.HOSTILE, milder=True),),
        notices=(samples.HOSTILE,),
    )
    text = summary.report(check, samples.no_rules)
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    for raw in ("\x1b", "\u202e", "<img", "@redaktion", "#123", "GH-7", "://example", ":tada:"):
        assert raw not in text, raw
    for tag in ("<a ", "<img", "<code"):
        assert tag not in html


def test_a_finding_is_told_at_the_article_even_if_a_source_comes_first(tmp_path: Path) -> None:
    result = samples.contradicted(tmp_path)
    (finding,) = result.findings
    turned = replace(finding, sides=finding.sides[::-1])
    assert summary.where(result, turned) == "articles/fire.md:7"
    elsewhere: Result = replace(result, article=Article("articles/other.md"))
    assert summary.where(elsewhere, turned) == "sources/agency.txt:1"
