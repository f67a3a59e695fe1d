"""The three commands of a workflow, run in process on a real repository with the built-in extractor."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main, pull_request
from factcheck.github.comment import MARK
from factcheck.settings import Extractor, Settings
from tests.cli.conftest import Result
from tests.github.conftest import SOURCE, Repository, article, repo
from tests.github.server import Api, Trouble, listening

__all__ = ["repo"]

Run = Callable[..., Result]
FILES = {
    "report.md", "report.json", "report.sarif", "summary.md", "comment.md", "comment.short.md", "outcome.json"
}  # fmt: skip


@pytest.fixture
def run(repo: Repository, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Run a command of the room with the results in a folder outside of the repository."""
    del repo

    def command(name: str, *arguments: str) -> Result:
        code = main(["github", name, "--out", str(tmp_path / "out"), *arguments])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return command


@pytest.fixture
def check(run: Run) -> Run:
    """Check the last commit."""
    return lambda *arguments: run("check", "--base", "HEAD~1", "--head", "HEAD", *arguments)


def outcome(tmp_path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((tmp_path / "out/outcome.json").read_text(encoding="utf-8"))
    return found


def test_a_contradiction_is_annotated_reported_and_fails_the_verdict(
    repo: Repository, check: Run, run: Run, tmp_path: Path
) -> None:
    repo.write("articles/fire.md", article("../sources/agency.txt", hurt="14"))
    repo.commit()
    result = check()
    assert result.code == 0
    assert "::error file=articles/fire.md,line=7,col=" in result.out
    assert {file.name for file in (tmp_path / "out").iterdir()} == FILES
    assert outcome(tmp_path)["findings"] == {"error": 1, "warning": 0, "info": 0}
    assert "14 / 15" in (tmp_path / "out/summary.md").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "out/report.json").read_text())["reports"][0]["mode"] == "audit"
    (sarif,) = json.loads((tmp_path / "out/report.sarif").read_text())["runs"]
    assert len(sarif["results"]) == 1
    assert run("verdict").code == 1
    assert run("verdict", "--fail-on", "never").code == 0


def test_the_same_fixed_is_clean(repo: Repository, check: Run, run: Run, tmp_path: Path) -> None:
    repo.write("articles/fire.md", article("../sources/agency.txt") + "\nMehr dazu später.\n")
    repo.commit()
    assert "::error" not in check().out
    assert (outcome(tmp_path)["state"], outcome(tmp_path)["comment"]) == ("clean", "resolved")
    assert run("verdict").code == 0


def test_only_a_source_changed(repo: Repository, check: Run, tmp_path: Path) -> None:
    repo.write("sources/agency.txt", SOURCE.replace("15", "16"))
    repo.commit()
    check()
    (one,) = outcome(tmp_path)["articles"]
    assert (one["path"], one["because"]) == ("articles/fire.md", ["sources/agency.txt"])
    assert one["findings"]["error"] == 1


def test_no_article_changed(repo: Repository, check: Run, run: Run, tmp_path: Path) -> None:
    repo.write("README.md", "# Hallo\n")
    repo.commit()
    assert check().code == 0
    assert "nichts war zu prüfen" in (tmp_path / "out/summary.md").read_text(encoding="utf-8")
    assert run("verdict").code == 0


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("bad.md", "---\nsources: [\n---\nText\n"),
        ("empty.md", ""),
        ("passwd.md", article("../../etc/passwd")),
        ("french.md", "---\nlang: fr\n---\nDeux personnes ont été blessées à Paris.\n"),
        ("silent.md", "---\nlang: de\n---\nEin Text ganz ohne Angaben.\n"),
    ],
)
def test_an_article_that_cannot_be_checked_is_never_green(  # noqa: PLR0913, PLR0917
    repo: Repository, check: Run, run: Run, tmp_path: Path, name: str, text: str
) -> None:
    repo.write(f"articles/{name}", text)
    repo.commit()
    result = check()
    assert result.code == 0
    assert f"::error title=factcheck::articles/{name}" in result.out
    assert outcome(tmp_path)["comment"] == "needed"
    verdict = run("verdict", "--fail-on", "never")
    assert verdict.code == 2
    assert f"::error title=factcheck::articles/{name}" in verdict.out


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--base", "f" * 40), "fetch-depth: 0"),
        (("--config", "none.toml"), "none.toml"),
        (("--paths", "../*"), "git ls-files"),
        (("--max-cost", "much"), "max-cost"),
    ],
)
def test_where_nothing_can_be_checked_the_results_say_so(  # noqa: PLR0913, PLR0917
    repo: Repository, check: Run, run: Run, tmp_path: Path, options: tuple[str, ...], reason: str
) -> None:
    repo.commit()
    result = check(*options)
    assert result.code == 2
    assert result.out.startswith("::error title=factcheck::")
    assert reason in result.out
    assert reason in outcome(tmp_path)["problems"][0]
    assert "Es konnte nichts geprüft werden." in (tmp_path / "out/summary.md").read_text(encoding="utf-8")
    assert run("verdict", "--fail-on", "never").code == 2


def test_a_settings_file_that_is_hostile_is_an_error_and_never_a_command(
    repo: Repository, check: Run
) -> None:
    repo.write("factcheck.toml", '"::add-mask::x\\n::error::y" = 1\n')
    repo.commit()
    result = check()
    assert result.code == 2
    assert all(line.startswith("::error title=factcheck::") for line in result.out.splitlines())
    assert result.err == ""


@pytest.mark.parametrize("text", ["a = " + "[" * 5_000, "a = " + "1" * 5_000])
def test_a_settings_file_that_no_parser_bears_is_said_everywhere(
    repo: Repository, check: Run, run: Run, tmp_path: Path, text: str
) -> None:
    repo.write("factcheck.toml", text)
    repo.commit()
    assert check().code == 2
    for name in ("summary.md", "comment.md"):
        assert "not readable as TOML" in (tmp_path / "out" / name).read_text(encoding="utf-8")
    assert run("verdict").code == 2


def test_a_settings_file_that_is_a_link_is_refused(repo: Repository, check: Run, run: Run) -> None:
    repo.write("mild.toml", 'fail-on = "never"')
    (repo.top / "factcheck.toml").symlink_to("mild.toml")
    repo.commit()
    result = check()
    assert result.code == 2
    assert "factcheck.toml is refused: it is a symbolic link" in result.out
    assert run("verdict", "--fail-on", "never").code == 2


def test_an_error_in_the_program_before_the_audits_is_said_everywhere(
    repo: Repository, check: Run, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise MemoryError("geheim")

    monkeypatch.setattr("factcheck.github.articles.selected", broken)
    repo.commit()
    assert check().code == 2
    for name in ("summary.md", "comment.md"):
        text = (tmp_path / "out" / name).read_text(encoding="utf-8")
        assert "internal error (MemoryError)" in text
        assert "geheim" not in text
    assert run("verdict").code == 2


def test_a_weakened_settings_file_is_said_everywhere(repo: Repository, check: Run, tmp_path: Path) -> None:
    repo.write("factcheck.toml", 'fail-on = "never"\nignore = ["NUM001"]\n')
    repo.commit()
    assert "fail-on: error → never" in check().out
    for name in ("summary.md", "comment.md", "report.md"):
        assert "Einstellung ignore: – → NUM001" in (tmp_path / "out" / name).read_text(encoding="utf-8")
    assert outcome(tmp_path)["comment"] == "needed"


def test_a_fork_asks_no_model_even_where_one_is_set_up(
    repo: Repository, check: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-geheim")
    repo.write("factcheck.toml", 'extractor = "llm"\n')
    repo.write("articles/fire.md", article("../sources/agency.txt", hurt="14"))
    repo.commit()
    result = check("--fork")
    assert "::notice title=factcheck::Der Pull-Request kommt aus einem Fork" in result.out
    assert json.loads((tmp_path / "out/report.json").read_text())["reports"][0]["extractor"] == "builtin"


@pytest.mark.parametrize(
    ("extractor", "environment", "is_fork", "decided"),
    [
        ("auto", {}, False, "builtin"),
        ("llm", {}, False, "builtin"),
        ("llm", {"OPENAI_API_KEY": "k"}, False, "llm"),
        ("auto", {"OPENAI_API_KEY": "k"}, False, "auto"),
        ("auto", {"OPENAI_API_KEY": "k"}, True, "builtin"),
        ("builtin", {"OPENAI_API_KEY": "k"}, False, "builtin"),
    ],
)
def test_who_reads(extractor: str, environment: dict[str, str], decided: str, *, is_fork: bool) -> None:
    found = pull_request._decided(  # noqa: SLF001 - a table of its own
        Settings(extractor=Extractor(extractor)), environment, is_fork=is_fork
    )
    assert found.extractor == decided


def test_results_are_not_written_through_a_link_of_the_repository(
    repo: Repository, run: Run, tmp_path: Path
) -> None:
    target = tmp_path / "bashrc"
    target.write_text("unversehrt\n")
    (repo.top / "out").mkdir()
    (repo.top / "out/summary.md").symlink_to(target)
    repo.commit()
    result = run("check", "--base", "HEAD~1", "--head", "HEAD", "--out", str(repo.top / "out"))
    assert result.code == 2
    assert "the repository has files there" in result.out
    assert target.read_text() == "unversehrt\n"


def test_results_replace_links_that_lie_in_the_folder(repo: Repository, check: Run, tmp_path: Path) -> None:
    target = tmp_path / "bashrc"
    target.write_text("unversehrt\n")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/summary.md").symlink_to(target)
    repo.commit()
    check()
    assert target.read_text() == "unversehrt\n"


def test_a_command_works_from_a_folder_of_the_repository(
    repo: Repository, check: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.write("articles/fire.md", article("../sources/agency.txt", hurt="14"))
    repo.commit()
    monkeypatch.chdir(repo.top / "sources")
    assert "file=articles/fire.md" in check().out
    assert outcome(tmp_path)["findings"]["error"] == 1


@pytest.mark.parametrize(
    "name", ["mit Leerzeichen", "-rf", "--help", 'ein "Zitat"', "neue\nZeile", "::error::x", "@alle #1"]
)
def test_odd_names_are_checked_and_command_nothing(
    repo: Repository, check: Run, tmp_path: Path, name: str
) -> None:
    repo.write(f"articles/{name}.md", article("../sources/agency.txt", hurt="14"))
    repo.commit()
    result = check()
    assert all(line.startswith(("::error ", "::notice ")) for line in result.out.splitlines())
    assert outcome(tmp_path)["findings"]["error"] == 1
    comment = (tmp_path / "out/comment.md").read_text(encoding="utf-8")
    assert "@alle" not in comment
    assert "#1 " not in comment


def test_the_verdict_hands_its_number_to_the_next_step(
    repo: Repository, check: Run, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.write("articles/fire.md", article("../sources/agency.txt", hurt="14"))
    repo.commit()
    check()
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "outputs"))
    run("verdict")
    assert (tmp_path / "outputs").read_text() == "findings=1\n"


@pytest.mark.parametrize(("source", "complete"), [("agency", True), ("missing", False)])
def test_the_check_says_whether_it_is_complete(
    repo: Repository, check: Run, monkeypatch: pytest.MonkeyPatch, source: str, *, complete: bool
) -> None:
    out = repo.top.parent / "out"
    repo.write("articles/fire.md", article(f"../sources/{source}.txt", hurt="14"))
    repo.commit()
    monkeypatch.setenv("GITHUB_OUTPUT", str(repo.top.parent / "outputs"))
    check()
    assert (repo.top.parent / "outputs").read_text() == f"complete={str(complete).lower()}\n"
    (invocation,) = json.loads((out / "report.sarif").read_text("utf-8"))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is complete


def test_a_verdict_without_a_check_is_not_green(run: Run) -> None:
    result = run("verdict")
    assert result.code == 2
    assert "run 'factcheck github check' first" in result.out


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[Api]:
    with listening() as server:
        monkeypatch.setenv("GITHUB_API_URL", server.address)
        monkeypatch.setenv("GITHUB_TOKEN", "geheim")
        yield server


COMMENT = ("comment", "--repository", "desk/news", "--pull", "12")


@pytest.mark.block_network(allowed_hosts=[r"127\.0\.0\.1\Z"])
def test_two_pushes_and_a_fix_leave_one_comment(repo: Repository, check: Run, run: Run, api: Api) -> None:
    for hurt in ("14", "13", "15"):
        repo.write("articles/fire.md", article("../sources/agency.txt", hurt=hurt))
        repo.commit()
        run("check", "--base", repo.git("rev-list", "--max-parents=0", "HEAD"), "--head", "HEAD")
        assert run(*COMMENT).code == 0
    (one,) = api.comments
    assert one["body"].startswith(MARK)
    assert "Alle früheren Befunde sind erledigt" in one["body"]
    assert check is not None


@pytest.mark.block_network(allowed_hosts=[r"127\.0\.0\.1\Z"])
def test_a_token_that_may_only_read_is_a_notice(repo: Repository, check: Run, run: Run, api: Api) -> None:
    repo.write("articles/fire.md", article("../sources/agency.txt", hurt="14"))
    repo.commit()
    check()
    api.troubles = [Trouble(403, "Resource not accessible by integration")]
    result = run(*COMMENT)
    assert (result.code, result.out.partition(" ")[0]) == (0, "::notice")


@pytest.mark.parametrize(
    ("arguments", "token", "reason"),
    [
        (COMMENT, "", "GITHUB_TOKEN"),
        (("comment", "--repository", "../x", "--pull", "1"), "t", "OWNER/NAME"),
        (("comment", "--repository", "a/b?c", "--pull", "1"), "t", "OWNER/NAME"),
        (COMMENT, "t", "run 'factcheck github check' first"),
    ],
)
def test_a_comment_that_cannot_be_written_says_why(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], token: str, reason: str
) -> None:
    monkeypatch.setenv("GITHUB_TOKEN", token)
    result = run(*arguments)
    assert result.code == 2
    assert reason in result.out
