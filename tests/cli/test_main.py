"""Exit codes and streams when something goes wrong, and how little is loaded for help."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from factcheck.cli import main
from factcheck.cli.options import spread
from factcheck.cli.streams import Outcome, deliver, say
from tests.cli.conftest import Pipeline, Result

Run = Callable[..., Result]


def test_a_crash_is_exit_code_2_and_one_line_without_words_of_a_text(run: Run, pipeline: Pipeline) -> None:
    pipeline.result = KeyError("geheimer Satz")
    result = run("compare", "a", "b")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("factcheck: internal error (KeyError); run it again with -v")
    assert "/issues" in result.err
    assert len(result.err.splitlines()) == 1
    assert "geheimer Satz" not in result.err


@pytest.mark.parametrize("flag", ["-v", "--verbose"])
def test_the_traceback_of_a_crash_comes_with_verbose(run: Run, pipeline: Pipeline, flag: str) -> None:
    pipeline.result = KeyError("geheimer Satz")
    result = run("compare", "a", "b", flag)
    assert result.code == 2
    assert "Traceback" in result.err
    assert "in _answer" in result.err
    assert "KeyError: (the message may hold words of a text; FACTCHECK_LOG_TEXT=1 shows it)" in result.err
    assert "geheimer Satz" not in result.err


def test_no_traceback_tells_what_an_earlier_exception_said(run: Run, pipeline: Pipeline) -> None:
    hidden, cause, context = ValueError("Satz eins"), ValueError("Satz zwei"), RuntimeError("Satz drei")
    context.__context__ = cause
    cause.__context__ = hidden
    cause.__suppress_context__ = True
    hidden.__context__ = context
    pipeline.result = context
    result = run("compare", "a", "b", "-v")
    assert "Satz" not in result.err
    assert [line.split(":")[0] for line in result.err.splitlines() if "may hold" in line] == [
        "ValueError",
        "RuntimeError",
    ]


def test_a_ring_of_exceptions_ends(run: Run, pipeline: Pipeline) -> None:
    first, second = ValueError("eins"), RuntimeError("zwei")
    first.__context__, second.__context__ = second, first
    pipeline.result = first
    assert run("compare", "a", "b", "-v").err.count("may hold words") == 2


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [(["--log-text"], {}), ([], {"FACTCHECK_LOG_TEXT": "1"}), ([], {"FACTCHECK_LOG_TEXT": "True"})],
)
def test_the_message_of_a_crash_comes_where_words_of_texts_may_be_logged(
    run: Run,
    pipeline: Pipeline,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    environment: dict[str, str],
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    pipeline.result = KeyError("geheimer Satz")
    assert "geheimer Satz" not in run("compare", "a", "b", *arguments).err
    assert "KeyError: 'geheimer Satz'" in run("compare", "a", "b", "-v", *arguments).err


@pytest.mark.parametrize("error", [EOFError(), OSError(5, "kaputt"), RecursionError(), BrokenPipeError()])
def test_no_exception_looks_like_findings(run: Run, pipeline: Pipeline, error: Exception) -> None:
    pipeline.result = error
    assert run("compare", "a", "b").code == 2


def test_an_interrupt_is_130(run: Run, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(type(pipeline), "_answer", interrupt)
    assert run("compare", "a", "b").code == 130


def test_an_interrupt_while_printing_is_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: Outcome) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.cli.deliver", interrupt)
    assert run("schema").code == 130


def test_help_that_nobody_reads_is_not_taken_for_findings() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "--help"], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_report_that_nobody_reads_to_the_end_leaves_no_trace() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "schema"], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_reader_who_leaves_early_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as gone:
        monkeypatch.setattr(sys, "stdout", gone)
        assert deliver(Outcome("Bericht\n" * 10_000, 1)) == 1


def test_reports_are_utf_8_whatever_the_system_prefers(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252", newline="\r\n"))
    deliver(Outcome("Übung – r\udce4tsel\n"))
    assert raw.getvalue() == "Übung – r\\udce4tsel\n".encode()


def test_notes_cannot_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    say("rot\x1b[31m\u202e\udce4")
    assert capsys.readouterr().err == "rot [31m  \n"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--against", "a", "b"], ["--against", "a", "--against", "b"]),
        (["--against=a", "b"], ["--against=a", "--against", "b"]),
        (["--against", "-", "b"], ["--against", "-", "--against", "b"]),
        (["--against", "a", "--lang", "de"], ["--against", "a", "--lang", "de"]),
        (["--against", "a", "--", "b"], ["--against", "a", "--", "b"]),
        (["--against"], ["--against"]),
        (["d", "e"], ["d", "e"]),
    ],
)
def test_a_row_of_sources_is_written_out(arguments: list[str], expected: list[str]) -> None:
    assert spread(arguments) == expected


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["rule", "--all"], ["config"]])
def test_what_needs_no_text_loads_no_model_client_and_no_pipeline(arguments: list[str]) -> None:
    program = (
        "import sys\nfrom factcheck.cli import main\n"
        f"code = main({arguments!r})\n"
        "heavy = {'openai', 'instructor', 'genai_prices', 'factcheck.audit'} & set(sys.modules)\n"
        "sys.exit(f'{code} {sorted(heavy)}' if code or heavy else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


def test_help_loads_neither_pydantic_nor_rich() -> None:
    program = (
        "import sys\nfrom factcheck.cli import main\nmain(['--help'])\n"
        "sys.exit(','.join({'pydantic', 'rich', 'yaml', 'simplemma'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == ""


def test_the_module_runs_as_a_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "compare"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("factcheck: ")


def test_main_takes_the_arguments_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["factcheck", "--version"])
    assert main() == 0
    assert capsys.readouterr().out.startswith("factcheck ")


def test_a_help_that_breaks_off_is_exit_code_2(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def leave(_: Outcome) -> int:
        raise SystemExit(1)

    monkeypatch.setattr("factcheck.cli.deliver", leave)
    assert run("schema").code == 2


def test_what_takes_the_place_of_the_standard_output_gets_the_text_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken = io.StringIO()
    monkeypatch.setattr(sys, "stdout", taken)
    assert deliver(Outcome("Übung – Rätsel\n", 1)) == 1
    assert taken.getvalue() == "Übung – Rätsel\n"
