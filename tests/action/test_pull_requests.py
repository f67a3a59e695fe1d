"""What a pull request is told, from its first push to the merge, and what the runner is left with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.action.newsroom import ARTICLE, SOURCE, Newsroom, article, source
from tests.action.rest import Fault, rate_limited
from tests.action.runner import ROOT, TOKEN, Run

MARKER = "<!-- factcheck-report -->"
SIDECAR = "sources:\n  - ../sources/feuerwehr.txt\n"
ALONE = article(sources="", more="Am Montag hieß es: Der Brand mit Karla Wendt dauerte drei Stunden.\n")


def annotated(run: Run) -> list[str]:
    return [line for level in ("error", "warning") for line in run.commands(level) if "file=" in line]


def read(path: str) -> str:
    return Path(path).read_text(encoding="utf-8")


def test_a_new_article_with_an_error_is_annotated_reported_and_fails(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: article("fünf")})
    run = newsroom.check()
    assert run.outputs["exit-code"] == "1"
    assert run.outputs["findings"] == "1"
    assert not run.passed
    (line,) = annotated(run)
    assert f"file={ARTICLE},line=8," in line
    assert "DUR001" in line
    assert "Nordhafen" in run.summary
    (body,) = newsroom.server.bodies
    assert MARKER in body
    assert ARTICLE in body


def test_the_report_and_its_data_are_kept_as_an_artifact(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: article("fünf")})
    run = newsroom.check()
    (upload,) = run.used("actions/upload-artifact@")
    report, data = upload.given["path"].split()
    assert run.outputs["report"] == report
    assert "Nordhafen" in read(report)
    assert json.loads(read(data))


def test_fixing_the_error_turns_the_check_green_and_edits_the_one_comment(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: article("fünf")})
    newsroom.check()
    before = newsroom.server.bodies[0]
    newsroom.propose({ARTICLE: article("drei")})
    run = newsroom.check()
    assert run.passed
    assert (run.outputs["exit-code"], run.outputs["findings"]) == ("0", "0")
    assert annotated(run) == []
    (after,) = newsroom.server.bodies
    assert after != before
    assert MARKER in after


def test_two_pushes_in_a_row_leave_one_comment_and_an_unchanged_one_is_not_sent(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: article("fünf")})
    newsroom.check()
    newsroom.propose({"README.md": "Andere Worte.\n"})
    newsroom.check()
    assert len(newsroom.server.comments) == 1
    assert newsroom.server.writes == ["POST"]


def test_a_clean_article_gets_no_comment(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: article("drei")})
    run = newsroom.check()
    assert run.passed
    assert newsroom.server.comments == []
    assert run.summary


def test_a_renamed_article_is_audited_under_its_new_name(newsroom: Newsroom) -> None:
    newsroom.publish({ARTICLE: article("fünf")})
    newsroom.propose()
    newsroom.repository.git("mv", ARTICLE, "articles/hafenbrand.md")
    newsroom.propose()
    run = newsroom.check()
    assert [line for line in annotated(run) if "file=articles/hafenbrand.md" in line]
    assert run.outputs["exit-code"] == "1"


def test_a_deleted_article_is_ignored(newsroom: Newsroom) -> None:
    newsroom.publish({ARTICLE: article("fünf")})
    newsroom.propose()
    newsroom.repository.git("rm", "--quiet", ARTICLE)
    newsroom.propose()
    run = newsroom.check()
    assert run.passed
    assert annotated(run) == []


def test_a_changed_source_audits_the_articles_that_cite_it(newsroom: Newsroom) -> None:
    newsroom.publish({ARTICLE: article("drei"), "articles/other.md": article("neun", sources="")})
    newsroom.propose({SOURCE: source("vier")})
    run = newsroom.check()
    (line,) = annotated(run)
    assert f"file={ARTICLE}" in line


def test_sources_may_stand_beside_the_article(newsroom: Newsroom) -> None:
    sidecar = ARTICLE.replace(".md", ".sources.yaml")
    newsroom.propose({ARTICLE: article("fünf", sources=""), sidecar: SIDECAR})
    assert newsroom.check().outputs["exit-code"] == "1"


def test_without_a_changed_article_there_is_nothing_to_say(newsroom: Newsroom) -> None:
    newsroom.publish({ARTICLE: article("fünf")})
    newsroom.propose({"README.md": "Andere Worte.\n"})
    run = newsroom.check()
    assert run.passed
    assert annotated(run) == []
    assert newsroom.server.comments == []


def test_an_article_without_sources_is_checked_within_itself_and_said_to_be(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: ALONE})
    run = newsroom.check()
    assert run.outputs["findings"] == "1"
    assert "keine Quellen" in run.summary or "ohne Quellen" in run.summary or "in sich" in run.summary


def test_a_merge_base_that_moved_brings_in_no_article_of_others(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: article("drei")})
    newsroom.repository.switch("main")
    newsroom.publish({"articles/other.md": article("neun")})
    newsroom.repository.switch("change")
    run = newsroom.check()
    assert run.passed
    assert "other.md" not in run.log + run.summary


def test_broken_front_matter_is_never_green(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: "---\ntitle: [\n---\n\nDer Brand dauerte drei Stunden.\n"})
    run = newsroom.check()
    assert run.outputs["exit-code"] == "2"
    assert not run.passed
    assert ARTICLE in run.log
    assert ARTICLE in run.summary


def test_a_broken_article_does_not_hide_the_findings_in_another(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: article("fünf"), "articles/kaputt.md": "---\ntitle: [\n---\n\nText.\n"})
    run = newsroom.check()
    assert run.outputs["exit-code"] == "2"
    assert [line for line in annotated(run) if f"file={ARTICLE}" in line]


def test_sixty_findings_are_capped_and_counted_and_a_refused_comment_is_cut(newsroom: Newsroom) -> None:
    newsroom.server.longest_body = 11_000
    newsroom.propose({f"articles/a{number:02}.md": article("fünf") for number in range(60)})
    run = newsroom.check()
    assert run.outputs["findings"] == "60"
    audit, verdict = run.commands("error")[:10], run.commands("error")[10:]
    assert len(verdict) == 1
    assert "Noch 50 " in audit[-1]
    assert newsroom.server.writes == ["POST", "POST"]
    assert len(newsroom.server.bodies[0]) <= 11_000


@pytest.mark.parametrize(("level", "code"), [("error", "1"), ("warning", "1"), ("never", "0")])
def test_the_threshold_is_the_newsrooms_choice(newsroom: Newsroom, level: str, code: str) -> None:
    newsroom.propose({ARTICLE: article("fünf")})
    run = newsroom.check(fail_on=level)
    assert run.outputs["exit-code"] == code
    assert run.outputs["findings"] == "1"


def test_a_misspelt_threshold_is_never_green(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: article("drei")})
    assert newsroom.check(fail_on="eror").outputs["exit-code"] == "2"


def test_the_settings_file_can_be_named(newsroom: Newsroom) -> None:
    newsroom.publish({"desk/factcheck.toml": 'ignore = ["DUR001"]\n'})
    newsroom.propose({ARTICLE: article("fünf")})
    assert newsroom.check().outputs["findings"] == "1"
    assert newsroom.check(config="desk/factcheck.toml").outputs["findings"] == "0"


def test_paths_may_be_several(newsroom: Newsroom) -> None:
    newsroom.propose(
        {"politik/a.md": article("fünf"), "sport/b.md": article("neun"), "entwurf/c.md": article("elf")}
    )
    run = newsroom.check(paths="politik/*.md\n\nsport/*.md\n")
    assert run.outputs["findings"] == "2"


def test_sarif_is_uploaded_only_where_it_is_wanted(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: article("fünf")})
    assert newsroom.check().used("github/codeql-action/") == []
    (upload,) = newsroom.check(sarif="true").used("github/codeql-action/")
    told = json.loads(read(upload.given["sarif_file"]))
    (result,) = told["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == ARTICLE


def test_sarif_of_an_audit_cut_short_is_not_uploaded(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: article("fünf"), "articles/kaputt.md": "---\ntitle: [\n---\n\nText.\n"})
    assert newsroom.check(sarif="true").used("github/codeql-action/") == []


def test_the_comment_of_another_token_is_known_by_the_author_that_was_named(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: article("fünf")})
    for run, author in (
        (newsroom.check(comment_author="desk-app[bot]"), "desk-app[bot]"),
        (newsroom.check(), "github-actions[bot]"),
    ):
        (call,) = [call for call in run.calls if " github comment " in call]
        assert call.endswith(f" --author={author}")


def test_a_fork_is_audited_by_the_built_in_extractor_and_told_so(newsroom: Newsroom) -> None:
    newsroom.server.read_only = True
    newsroom.propose({ARTICLE: article("fünf")})
    run = newsroom.check(fork=True, sarif="true")
    assert run.outputs["exit-code"] == "1"
    assert run.commands("notice")
    assert newsroom.server.asked == []
    assert run.used("github/codeql-action/") == []


def test_without_a_key_a_notice_says_who_read(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: article("drei")})
    run = newsroom.check()
    assert run.commands("notice")
    assert run.used("actions/cache/") == []


@pytest.mark.parametrize("given", [{"openai_api_key": "sk-1"}, {"openai_base_url": "http://127.0.0.1:9/v1"}])
def test_replies_of_a_language_model_are_kept_between_runs(newsroom: Newsroom, given: dict[str, str]) -> None:
    newsroom.propose({"README.md": "Andere Worte.\n"})
    run = newsroom.check(inputs=given)
    restored, kept = run.used("actions/cache/")
    assert restored.given["restore-keys"].split() == ["factcheck-replies-7-", "factcheck-replies-"]
    assert restored.given["key"] == kept.given["key"] == "factcheck-replies-7-1001-1"
    assert not restored.given["path"].startswith(str(newsroom.folder))
    assert run.step("Audit").environment["FACTCHECK_CACHE_DIR"] == restored.given["path"]


def test_a_key_in_the_environment_counts_too(newsroom: Newsroom) -> None:
    newsroom.propose({"README.md": "Andere Worte.\n"})
    environment = {"OPENAI_API_KEY": "sk-1"}
    for inputs, key in (({}, "sk-1"), ({"openai_api_key": "sk-2"}, "sk-2")):
        run = newsroom.check(environment=environment, inputs=inputs)
        assert run.step("Audit").environment["OPENAI_API_KEY"] == key


@pytest.mark.parametrize("event", ["push", "pull_request_target", "issue_comment", "workflow_run"])
def test_other_events_are_refused_before_anything_is_set_up(newsroom: Newsroom, event: str) -> None:
    newsroom.propose({ARTICLE: article("drei")})
    run = newsroom.check(event_name=event)
    assert not run.passed
    assert "on: pull_request" in run.commands("error")[0]
    assert [step.name for step in run.steps if step.outcome == "success"] == []


def test_a_shallow_checkout_is_never_green_and_says_what_to_do(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: article("drei")})
    newsroom.base = "0" * 40
    run = newsroom.check()
    assert run.outputs["exit-code"] == "2"
    assert "fetch-depth: 0" in run.log


def test_everything_is_installed_from_the_pins_of_this_checkout(newsroom: Newsroom) -> None:
    newsroom.propose({ARTICLE: article("drei")})
    installs = [call for call in newsroom.check().calls if " pip install " in call]
    assert [call for call in installs if not ("--require-hashes" in call or "--no-deps" in call)] == []
    assert f"-r {ROOT}/requirements/github.txt" in installs[0]
    assert installs[-1].endswith(f" {ROOT}")


class TestComment:
    """One comment, whatever the interface of GitHub does."""

    @pytest.fixture(autouse=True)
    def proposed(self, newsroom: Newsroom) -> None:
        newsroom.propose({ARTICLE: article("fünf")})

    def test_it_is_found_behind_many_others(self, newsroom: Newsroom) -> None:
        for number in range(250):
            newsroom.server.say(f"Kommentar {number}", "kollegin")
        newsroom.server.say(f"{MARKER}\nAlter Stand")
        newsroom.check()
        assert len(newsroom.server.comments) == 251
        assert "Alter Stand" not in newsroom.server.bodies[-1]
        assert newsroom.server.writes == ["PATCH"]
        assert len(newsroom.server.asked) == 4

    def test_it_is_not_wanted(self, newsroom: Newsroom) -> None:
        run = newsroom.check(comment="never")
        assert run.step("Keep one comment").outcome == "skipped"
        assert newsroom.server.asked == []

    def test_a_token_that_may_not_write_is_noticed_and_nothing_else_changes(self, newsroom: Newsroom) -> None:
        newsroom.server.read_only = True
        run = newsroom.check()
        assert run.step("Keep one comment").outcome == "success"
        assert [line for line in run.commands("notice") if "Token" in line]
        assert run.outputs["exit-code"] == "1"

    @pytest.mark.parametrize("fault", [Fault("GET", 502), Fault("POST", 502), rate_limited("POST")])
    def test_a_bad_moment_is_waited_out(self, newsroom: Newsroom, fault: Fault) -> None:
        newsroom.server.faults = [fault]
        run = newsroom.check()
        assert run.step("Keep one comment").outcome == "success"
        assert len(newsroom.server.comments) == 1

    def test_a_server_that_stays_down_does_not_hide_the_verdict(self, newsroom: Newsroom) -> None:
        newsroom.server.faults = [Fault("GET", 404)] * 9
        run = newsroom.check()
        assert run.step("Keep one comment").outcome == "failure"
        assert run.outputs["exit-code"] == "1"

    def test_the_token_is_used_and_never_shown(self, newsroom: Newsroom) -> None:
        run = newsroom.check()
        assert len(newsroom.server.tokens) == 1
        assert TOKEN in newsroom.server.tokens.pop()
        assert TOKEN not in run.log + run.summary
