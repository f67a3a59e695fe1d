"""What a pull request's settings file changes about the check is found by comparing it with the base's."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import RepositoryError, SettingsError
from factcheck.github.weakening import Change, changes, refuse_linked
from tests.github.conftest import Repository


def changed(
    repo: Repository, before: str | None, now: str, name: str = "factcheck.toml"
) -> tuple[Change, ...]:
    if before is not None:
        repo.write(name, before)
    base = repo.commit()
    repo.write(name, now)
    repo.commit()
    return changes(repo.top, base)


@pytest.mark.parametrize(
    ("before", "now", "milder"),
    [
        (None, 'fail-on = "never"', {"fail-on"}),
        ('fail-on = "warning"', 'fail-on = "error"', {"fail-on"}),
        ('fail-on = "error"', 'fail-on = "warning"', set()),
        ("", "exit-zero = true", {"exit-zero"}),
        ("exit-zero = true", "", set()),
        ("", 'ignore = ["NUM001"]', {"ignore"}),
        ('ignore = ["NUM"]', "", set()),
        ("", 'select = ["DAT"]', {"select"}),
        ('select = ["DAT", "NUM"]', 'select = ["DAT"]', {"select"}),
        ('select = ["DAT"]', 'select = ["DAT", "NUM"]', set()),
        ('select = ["DAT"]', "", set()),
        ("", 'extractor = "builtin"', {"extractor"}),
        ("", 'model = "cheap"', {"model"}),
        ("", 'api = "chat"', {"api"}),
        ("", "chunk = 100000", {"chunk"}),
        ("", "offline = true", {"offline"}),
        ("", "max-calls = 0", {"max-calls"}),
        ("max-calls = 5", "max-calls = 6", set()),
        ("max-calls = 5", "", set()),
        ("max-cost = 1", "max-cost = 0.5", {"max-cost"}),
        ("", "timeout = 5", {"timeout"}),
        ("", "timeout = 500", set()),
        ("", "at-once = 1", set()),
        ("", "no-cache = true", set()),
    ],
)
def test_every_change_is_told_and_the_milder_ones_marked(
    repo: Repository, before: str | None, now: str, milder: set[str]
) -> None:
    found = changed(repo, before, now)
    assert len(found) == 1
    assert {change.setting for change in found if change.milder} == milder


@pytest.mark.parametrize("now", ['lang = "en"', 'output-format = "json"', "statistics = true"])
def test_how_a_report_looks_is_nobodys_business(repo: Repository, now: str) -> None:
    assert changed(repo, "", now) == ()


def test_an_unchanged_file_says_nothing(repo: Repository) -> None:
    assert changed(repo, 'fail-on = "never"', 'fail-on = "never"') == ()


def test_both_values_are_shown(repo: Repository) -> None:
    (one,) = changed(repo, 'ignore = ["NUM001"]', 'ignore = ["NUM001", "DAT001"]')
    assert (one.before, one.after) == ("NUM001", "NUM001, DAT001")


def test_a_new_file_that_hides_the_one_before_is_compared_with_it(repo: Repository) -> None:
    repo.write("pyproject.toml", '[tool.factcheck]\nfail-on = "warning"\n')
    base = repo.commit()
    repo.write("factcheck.toml", "")
    repo.commit()
    (one,) = changes(repo.top, base)
    assert (one.setting, one.before, one.after, one.milder) == ("fail-on", "warning", "error", True)


def test_a_deleted_file_is_compared_with_the_defaults(repo: Repository) -> None:
    repo.write("factcheck.toml", 'fail-on = "warning"')
    base = repo.commit()
    (repo.top / "factcheck.toml").unlink()
    repo.commit()
    assert [one.setting for one in changes(repo.top, base)] == ["fail-on"]


def test_a_file_named_by_the_workflow_is_compared_with_itself(repo: Repository, tmp_path: Path) -> None:
    repo.write("ci/check.toml", "")
    base = repo.commit()
    repo.write("ci/check.toml", "exit-zero = true")
    repo.commit()
    assert [one.setting for one in changes(repo.top, base, repo.top / "ci/check.toml")] == ["exit-zero"]
    outside = tmp_path / "outside.toml"
    outside.write_text("exit-zero = true")
    assert changes(repo.top, base, outside) == ()


@pytest.mark.parametrize(
    "line",
    [
        'api-key = "x"',
        'base-url = "https://example.org"',
        'prompts = "mine"',
        "log-text = true",
        'cache-dir = "here"',
    ],
)
def test_what_would_send_data_elsewhere_is_refused(repo: Repository, line: str) -> None:
    with pytest.raises(SettingsError, match="not for a file"):
        changed(repo, "", line)


def test_a_base_that_cannot_be_read_counts_as_the_defaults(repo: Repository) -> None:
    assert [one.setting for one in changed(repo, "key = 1", 'fail-on = "never"')] == ["fail-on"]


@pytest.mark.parametrize("name", ["factcheck.toml", "pyproject.toml", "ci/check.toml"])
@pytest.mark.parametrize("target", ["mild.toml", "../mild.toml", "nowhere"])
def test_a_settings_file_that_is_a_link_is_refused(repo: Repository, name: str, target: str) -> None:
    repo.write("mild.toml", 'fail-on = "never"')
    repo.write("ci/mild.toml", 'fail-on = "never"')
    (repo.top / name).symlink_to(target)
    repo.commit()
    with pytest.raises(RepositoryError, match="symbolic link"):
        refuse_linked(repo.top, repo.top / name if "/" in name else None)


def test_a_settings_file_behind_a_linked_folder_is_refused(repo: Repository) -> None:
    repo.write("mild/check.toml", 'fail-on = "never"')
    (repo.top / "ci").symlink_to("mild")
    repo.commit()
    with pytest.raises(RepositoryError, match="symbolic link"):
        refuse_linked(repo.top, repo.top / "ci/check.toml")


def test_a_link_from_outside_does_not_hide_a_file_of_the_repository(repo: Repository, tmp_path: Path) -> None:
    repo.write("factcheck.toml", "")
    repo.commit()
    (tmp_path / "link").symlink_to(repo.top)
    with pytest.raises(RepositoryError, match="name it by its path there"):
        refuse_linked(repo.top, tmp_path / "link/factcheck.toml")


def test_plain_settings_files_are_taken(repo: Repository, tmp_path: Path) -> None:
    refuse_linked(repo.top)
    repo.write("factcheck.toml", "")
    repo.commit()
    refuse_linked(repo.top)
    refuse_linked(repo.top, repo.top / "factcheck.toml")
    refuse_linked(repo.top, tmp_path / "outside.toml")
