"""What a step prints is annotations and nothing that anybody else wrote as a command."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.github import log
from factcheck.github.weakening import Change
from tests.github import samples


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_problems_and_weakenings_are_one_error_before_the_findings(tmp_path: Path) -> None:
    check = replace(
        samples.check(samples.contradicted(tmp_path), *(samples.broken(f"a{n}.md") for n in range(20))),
        changes=(Change("fail-on", "error", "never", milder=True),),
        is_fork=True,
    )
    first, second, *rest = log.lines(check, tmp_path).splitlines()
    weakened, problem, *_ = first.split("%0A")
    assert weakened.startswith("::error title=factcheck::Der Pull-Request lockert")
    assert weakened.endswith("fail-on: error → never.")
    assert problem == "a0.md: it cannot be read"
    assert second.startswith("::notice title=factcheck::Der Pull-Request kommt aus einem Fork")
    assert [line.partition(" ")[0] for line in rest] == ["::error"]


def test_no_number_of_problems_hides_a_weakening(tmp_path: Path) -> None:
    many = samples.check(*(samples.broken(f"{n}{'x' * 900}.md") for n in range(1_000)))
    check = replace(many, changes=(Change("ignore", "–", "NUM001", milder=True),))
    first, *_ = log.lines(check, tmp_path).splitlines()
    assert "Einstellung ignore: – → NUM001" in first
    short = samples.check(*(samples.broken(f"{n}.md") for n in range(60)))
    assert log.lines(short, tmp_path).endswith("%0AUnd 10 weitere.\n")


def test_with_problems_there_is_room_for_one_finding_less(tmp_path: Path) -> None:
    many = samples.repeated(samples.contradicted(tmp_path), 60)
    printed = log.lines(samples.check(many, samples.broken()), tmp_path).splitlines()
    assert len([line for line in printed if line.startswith("::error")]) == 10
    assert "51 " in printed[-1].rpartition("%0A")[2]


def test_every_line_is_a_command_of_our_own(tmp_path: Path) -> None:
    name = "articles/\n::stop-commands::x @alle\r##[add-mask]y.md"
    result = samples.contradicted(
        tmp_path, text=f"---\nlang: de\n---\n{samples.HOSTILE} 14 Menschen verletzt.\n"
    )
    check = replace(samples.check(result, samples.broken(name, samples.HOSTILE)), notices=(samples.HOSTILE,))
    for line in log.lines(check, tmp_path).splitlines():
        assert line.startswith(("::error ", "::warning ", "::notice "))
        assert "\x1b" not in line
        assert "##[" not in line
        assert "\u202e" not in line


@pytest.mark.parametrize(
    "line", ["::error::x", "  ::add-mask::x", "a ##[error]b", "a\n::error::b", "a\r::error::b"]
)
def test_a_plain_line_commands_nothing(line: str) -> None:
    shown = log.harmless(line)
    assert shown.startswith("factcheck: ")
    assert "\n" not in shown
    assert "\r" not in shown
    assert "##[" not in shown


def test_a_message_stays_one_command_and_steers_no_terminal() -> None:
    shown = log.error("a.md: \x1b[31mrot \u202eum\n::add-mask::b ##[error]c\r::d")
    assert shown == "::error title=factcheck::a.md: [31mrot um%0A::add-mask::b ## [error]c%0A::d"
    assert log.notice("ein Hinweis") == "::notice title=factcheck::ein Hinweis"


def test_nothing_to_say_prints_nothing(tmp_path: Path) -> None:
    assert log.lines(samples.check(), tmp_path) == ""
