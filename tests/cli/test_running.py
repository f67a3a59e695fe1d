"""Commands with a language model: what reaches the pipeline, what a dry run shows, how a failure ends."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.errors import ModelError
from factcheck.settings import Extractor
from tests.cli.conftest import Pipeline, Result

Run = Callable[..., Result]
COMMANDS = [["compare", "a", "b"], ["audit", "a", "--against", "b"], ["claims", "a"]]


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key for a language model."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-streng-geheim")


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize("command", COMMANDS)
def test_the_options_of_a_model_reach_the_pipeline(run: Run, pipeline: Pipeline, command: list[str]) -> None:
    words = (
        "--model tiny --api chat --at-once 2 --chunk 2000 --max-calls 3 --max-cost 0.50 --cache-dir replies"
        " --no-cache --offline --prompts told --log-text"
    )
    run(*command, *words.split())
    settings = pipeline.calls[0][2]["settings"]
    assert settings.extractor is Extractor.LLM
    assert (settings.model, settings.api, settings.at_once, settings.chunk) == ("tiny", "chat", 2, 2000)
    assert (settings.max_calls, settings.max_cost) == (3, Decimal("0.50"))
    assert (settings.cache_dir, settings.prompts) == (Path("replies"), Path("told"))
    assert settings.no_cache
    assert settings.offline
    assert settings.log_text


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize("command", COMMANDS)
def test_the_built_in_extractor_can_be_asked_for(run: Run, pipeline: Pipeline, command: list[str]) -> None:
    result = run(*command, "--extractor", "builtin")
    assert result.err == ""
    assert pipeline.calls[0][2]["settings"].extractor is Extractor.BUILTIN
    assert pipeline.calls[0][2]["progress"] is None


@pytest.mark.parametrize("command", COMMANDS)
def test_without_a_key_a_model_is_refused_before_anything_is_read(
    run: Run, pipeline: Pipeline, command: list[str]
) -> None:
    result = run(*command, "--extractor", "llm")
    assert (result.code, result.out, pipeline.calls) == (2, "", [])
    assert result.err.startswith("factcheck: no language model is set up; set OPENAI_API_KEY")


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize(
    ("command", "steps"),
    [
        (COMMANDS[0], ["compared", "plan"]),
        (COMMANDS[1], ["audited", "plan"]),
        (COMMANDS[2], ["single", "plan"]),
    ],
)
def test_a_dry_run_shows_what_would_be_sent_and_reads_nothing(
    run: Run, pipeline: Pipeline, command: list[str], steps: list[str]
) -> None:
    result = run(*command, "--dry-run", "--max-calls", "0")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("gpt-5-mini-2025-08-07 at api.openai.com would be sent:\n\n")
    assert "wien/a.txt" in result.out
    assert result.out.endswith("Nothing was sent.\n")
    assert [step for step, _, _ in pipeline.calls] == steps


@pytest.mark.parametrize("command", COMMANDS)
def test_a_dry_run_of_the_built_in_extractor_says_that_nothing_leaves_the_machine(
    run: Run, pipeline: Pipeline, command: list[str]
) -> None:
    result = run(*command, "--dry-run")
    assert result.code == 0
    assert result.out == "The built-in extractor reads the texts on this machine; nothing would be sent.\n"
    assert len(pipeline.calls) == 1


@pytest.mark.usefixtures("key")
def test_a_dry_run_takes_the_texts_as_the_command_names_them(run: Run, pipeline: Pipeline) -> None:
    run("audit", "d.md", "--against", "a", "b", "--dossier", "x.yaml", "--dry-run")
    assert pipeline.calls[0] == ("audited", ("d.md", ["a", "b"]), {"dossier_path": "x.yaml", "stdin": None})


@pytest.mark.usefixtures("key")
def test_a_model_that_does_not_answer_is_exit_code_2(run: Run, pipeline: Pipeline) -> None:
    pipeline.result = ModelError("api.openai.com refuses the key; set OPENAI_API_KEY anew")
    result = run("compare", "a", "b", "-v", "-q")
    assert result == Result(2, "", "factcheck: api.openai.com refuses the key; set OPENAI_API_KEY anew\n")
