"""What is told on standard error while a language model reads."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from factcheck.cli.models import Choice, choose
from factcheck.cli.progress import Meter, is_live, watched
from factcheck.extraction.calls import Progress
from factcheck.extraction.questions import Outcome
from factcheck.settings import Settings
from tests.cli.conftest import Pipeline, Result

Run = Callable[..., Result]
READ = Progress("a.md", 1, 2, remembered=False, outcome=Outcome.ANSWERED)
KNOWN = Progress("b.md (2/2)", 2, 2, remembered=True, outcome=Outcome.ANSWERED)


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language model of the desk's own."""
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:11434/v1")
    monkeypatch.setenv("FACTCHECK_MODEL", "tiny")


def choice(**settings: object) -> Choice:
    environment = {"OPENAI_BASE_URL": "http://127.0.0.1:11434/v1"}
    return choose(Settings.model_validate({"model": "tiny"} | settings), environment)


@pytest.mark.parametrize(
    ("step", "line"),
    [
        (READ, "a.md: read (1 of 2)\n"),
        (KNOWN, "b.md (2/2): read, from the cache (2 of 2)\n"),
        (Progress("a", 1, 1, False, Outcome.REFUSED), "a: refused by the model (1 of 1)\n"),  # noqa: FBT003
        (Progress("a", 1, 1, False, Outcome.TRUNCATED), "a: reply cut off (1 of 1)\n"),  # noqa: FBT003
        (Progress("a", 1, 1, False, Outcome.FILTERED), "a: held back by a content filter (1 of 1)\n"),  # noqa: FBT003
        (Progress("a", 1, 1, False, Outcome.MALFORMED), "a: reply not readable (1 of 1)\n"),  # noqa: FBT003
        (Progress("a\x1b[2J\nb", 1, 1, False, Outcome.ANSWERED), "a [2J b: read (1 of 1)\n"),  # noqa: FBT003
    ],
)
def test_each_step_is_a_line_of_its_own(step: Progress, line: str) -> None:
    stream = io.StringIO()
    meter = Meter(stream, in_place=False)
    meter(step)
    meter.close()
    assert stream.getvalue() == line


def test_in_place_each_step_takes_the_line_of_the_one_before() -> None:
    stream = io.StringIO()
    meter = Meter(stream, in_place=True)
    for step in (READ, KNOWN):
        meter(step)
    meter.close()
    beginning = "\r\x1b[2K"
    assert stream.getvalue().split(beginning) == [
        "",
        "a.md: read (1 of 2)",
        "b.md (2/2): read, from the cache (2 of 2)",
        "",
    ]


def test_a_line_in_place_never_wraps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    stream = io.StringIO()
    Meter(stream, in_place=True)(Progress("x" * 50, 1, 1, remembered=False, outcome=Outcome.ANSWERED))
    assert stream.getvalue() == f"\r\x1b[2K{'x' * 16}..."


def test_a_stream_that_has_gone_stops_nothing() -> None:
    stream = io.StringIO()
    meter = Meter(stream, in_place=True)
    stream.close()
    meter(READ)
    meter.close()


@pytest.mark.parametrize(
    ("stream", "environment", "expected"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"CI": "", "TERM": "xterm"}, True),
        (Terminal(), {"CI": "false"}, True),
        (Terminal(), {"CI": "true"}, False),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {}, False),
    ],
)
def test_a_line_is_only_replaced_where_somebody_watches(
    stream: io.StringIO, environment: dict[str, str], *, expected: bool
) -> None:
    assert is_live(stream, environment) is expected


def test_nothing_is_told_of_the_built_in_extractor(capsys: pytest.CaptureFixture[str]) -> None:
    with watched(choose(Settings(), {}), quiet=False) as progress:
        assert progress is None
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ({}, "the texts are read by tiny at 127.0.0.1:11434; what the cache holds is not sent again\n"),
        ({"no_cache": True}, "the texts are read by tiny at 127.0.0.1:11434\n"),
        (
            {"offline": True},
            "the replies of tiny at 127.0.0.1:11434 are taken from the cache; nothing is sent\n",
        ),
    ],
)
def test_before_the_first_call_it_says_where_the_texts_go(
    capsys: pytest.CaptureFixture[str], settings: dict[str, object], line: str
) -> None:
    with watched(choice(**settings), quiet=False):
        assert capsys.readouterr().err == line


@pytest.mark.usefixtures("model")
def test_commands_tell_who_reads_and_how_far_it_is(run: Run, pipeline: Pipeline) -> None:
    pipeline.steps = (READ, KNOWN)
    for command in (["compare", "a.md", "b.md"], ["audit", "a.md", "--against", "b.md"], ["claims", "a.md"]):
        assert run(*command).err.splitlines() == [
            "the texts are read by tiny at 127.0.0.1:11434; what the cache holds is not sent again",
            "a.md: read (1 of 2)",
            "b.md (2/2): read, from the cache (2 of 2)",
        ]
        assert run(*command, "-q").err == ""


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("arguments", "note"),
    [
        ([], "interrupted; the replies so far are kept in .factcheck_cache\n"),
        (["--cache-dir", "replies"], "interrupted; the replies so far are kept in replies\n"),
        (["--no-cache"], "interrupted; without a cache no reply was kept\n"),
    ],
)
def test_an_interrupt_says_what_is_left(
    run: Run, pipeline: Pipeline, arguments: list[str], note: str
) -> None:
    pipeline.result = KeyboardInterrupt()
    result = run("compare", "a", "b", *arguments)
    assert (result.code, result.out) == (130, "")
    assert result.err.endswith(note)
    assert run("compare", "a", "b", *arguments, "-q") == Result(130, "", "")


def test_an_interrupt_of_the_built_in_extractor_says_nothing(run: Run, pipeline: Pipeline) -> None:
    pipeline.result = KeyboardInterrupt()
    assert run("compare", "a", "b") == Result(130, "", "")
