"""Groups of options are spelled out for typer and put together again for the command."""

from __future__ import annotations

import inspect
from dataclasses import fields

import pytest
import typer

from factcheck.cli import app
from factcheck.cli.groups import ReadingOptions, ReportOptions, RunOptions, settings_of, spelled_out
from factcheck.cli.streams import Outcome
from factcheck.settings import Settings


def sample(*, text: str, reading: ReadingOptions, run: RunOptions) -> Outcome:
    """Show what came."""
    return Outcome(f"{text} {reading.model} {reading.at_once} {run.quiet}")


def test_a_group_is_spelled_out_as_the_options_it_holds() -> None:
    names = list(inspect.signature(spelled_out(sample)).parameters)
    expected = [field.name for group in (ReadingOptions, RunOptions) for field in fields(group)]
    assert names == ["text", *expected]


def test_a_command_gets_its_groups_back() -> None:
    values = dict.fromkeys(inspect.signature(spelled_out(sample)).parameters)
    outcome = spelled_out(sample)(**values | {"text": "a", "model": "tiny", "at_once": 2, "quiet": True})
    assert outcome.text == "a tiny 2 True"


def test_a_spelled_out_command_keeps_its_name_and_its_words() -> None:
    assert spelled_out(sample).__name__ == "sample"
    assert inspect.getdoc(spelled_out(sample)) == "Show what came."


@pytest.mark.parametrize("name", ["compare", "audit"])
def test_every_setting_is_an_option_of_the_commands_that_read(name: str) -> None:
    command = typer.main.get_command(app)
    options = {one.name for one in getattr(command, "commands")[name].params}  # noqa: B009 - typer hides its type
    assert set(Settings.model_fields) - options == set()


def test_the_settings_of_groups_are_settings() -> None:
    settings = settings_of(ReportOptions(lang="en"), ReadingOptions(max_cost="0"))
    assert set(settings) == set(Settings.model_fields)
    assert (settings["lang"], settings["max_cost"], settings["model"]) == ("en", "0", None)
