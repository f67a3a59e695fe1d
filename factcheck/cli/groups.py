"""Groups of options that several commands share, each written once. It reads none of them.

The annotations are read when a command is made known, so a group is spelled out in its help like any option.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, get_type_hints

from factcheck.cli import options as given
from factcheck.cli.streams import Outcome


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How a report looks and when it makes the exit code 1."""

    output_format: given.ReportFormat = None
    lang: given.Lang = None
    fail_on: given.Threshold = None
    exit_zero: given.ExitZero = False
    select: given.Select = None
    ignore: given.Ignore = None
    statistics: given.Statistics = False


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What reads the texts, and how a language model is asked."""

    extractor: given.ExtractorName = None
    model: given.Model = None
    api: given.ApiName = None
    at_once: given.AtOnce = None
    timeout: given.Timeout = None
    chunk: given.Chunk = None
    offline: given.Offline = False
    max_calls: given.MaxCalls = None
    max_cost: given.MaxCost = None
    cache_dir: given.CacheFolder = None
    no_cache: given.NoCache = False
    prompts: given.PromptFolder = None
    log_text: given.LogText = False


@dataclass(frozen=True, slots=True)
class RunOptions:
    """Where settings come from, how much is said, and whether anything is done at all."""

    dry_run: given.DryRun = False
    config: given.ConfigFile = None
    isolated: given.Isolated = False
    quiet: given.Quiet = False
    verbose: given.Verbose = False


_Group = type[ReportOptions] | type[ReadingOptions] | type[RunOptions]
_GROUPS: tuple[_Group, ...] = (ReportOptions, ReadingOptions, RunOptions)


def settings_of(*groups: ReportOptions | ReadingOptions) -> dict[str, object]:
    """The settings that the groups hold, by name."""
    return {field.name: getattr(group, field.name) for group in groups for field in fields(group)}


def spelled_out(command: Callable[..., Outcome]) -> Callable[..., Outcome]:
    """The command as typer has to see it: every group among its parameters as the options it holds."""
    groups: dict[str, _Group] = {
        name: kind for name, kind in get_type_hints(command).items() if kind in _GROUPS
    }

    @functools.wraps(command)
    def called(**values: Any) -> Outcome:  # noqa: ANN401 - whatever the options hold
        for name, kind in groups.items():
            values[name] = kind(**{field.name: values.pop(field.name) for field in fields(kind)})
        return command(**values)

    parameters = list(_parameters(command, groups))
    vars(called)["__signature__"] = inspect.Signature(parameters, return_annotation=Outcome)
    return called


def _parameters(command: Callable[..., Outcome], groups: Mapping[str, _Group]) -> Iterator[inspect.Parameter]:
    """The parameters that are no groups as they are, and the options of those that are."""
    for name, parameter in inspect.signature(command, eval_str=True).parameters.items():
        if name not in groups:
            yield parameter
            continue
        hints = get_type_hints(groups[name], include_extras=True)
        for option in inspect.signature(groups[name]).parameters.values():
            yield option.replace(annotation=hints[option.name], kind=inspect.Parameter.KEYWORD_ONLY)
