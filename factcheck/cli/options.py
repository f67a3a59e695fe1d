"""The options of the commands, each with its help, written once. It reads none of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

AGAINST = "--against"
STDIN = "-"

Texts = Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="Files, or - for input.")]
Text = Annotated[str, typer.Argument(metavar="DOC", help="A file, or - for input.")]
Words = Annotated[
    str | None, typer.Argument(metavar="TEXT|FILE", help="Words to read, a file, or - for input.")
]
Marks = Annotated[
    bool,
    typer.Option("--timex3", help="Each expression by itself: a date and its time, the ends of a range."),
]
Cases = Annotated[
    str | None,
    typer.Option("--jsonl", metavar="CASES", help="Read the cases of a suite and write its predictions."),
]
Draft = Annotated[
    str | None, typer.Argument(metavar="DRAFT", help="The draft, or - for input; a dossier may name it.")
]
RuleName = Annotated[str | None, typer.Argument(metavar="CODE|NAME", help="NUM001 or number-mismatch.")]
EveryRule = Annotated[bool, typer.Option("--all", help="Explain every rule.")]
Sources = Annotated[
    list[str] | None,
    typer.Option(AGAINST, metavar="SOURCE...", help="The sources; a draft may list its own as 'sources:'."),
]
Dossier = Annotated[
    str | None, typer.Option("--dossier", metavar="FILE", help="A dossier that lists the texts (YAML).")
]
OutputFile = Annotated[
    Path | None, typer.Option("-o", "--output-file", metavar="FILE", help="Write the result to this file.")
]
ReportFormat = Annotated[
    Literal["text", "markdown", "json", "sarif", "github"] | None,
    typer.Option("--output-format", help="Default: by the output file (.md, .json, .sarif), else text."),
]
ExtractorName = Annotated[
    Literal["auto", "builtin", "llm"] | None,
    typer.Option("--extractor", help="What reads the statements; default: 'llm' if one is set up."),
]
Lang = Annotated[
    Literal["de", "en"] | None, typer.Option("--lang", help="Language of the report; default: the texts'.")
]
TextLang = Annotated[
    Literal["de", "en"] | None, typer.Option("--lang", help="Language of the text; default: as it reads.")
]
Dated = Annotated[
    str | None,
    typer.Option("--date", metavar="ISO", help="Day or moment the text is dated; default: its date line."),
]
ListFormat = Annotated[
    Literal["text", "json"] | None,
    typer.Option("--output-format", help="Default: JSON lines for .json and .jsonl files, else text."),
]
Threshold = Annotated[
    Literal["error", "warning", "never"] | None,
    typer.Option("--fail-on", help="Severity from which on findings make the exit code 1; default: error."),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 even if there are findings.")]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="CODE,...", help="Only these rules: codes, names or families (NUM)."),
]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="CODE,...", help="Not these rules.")]
ConfigFile = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Read the settings from this TOML file.")
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration file.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No notes on standard error.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="More notes; the traceback of a crash.")]
Statistics = Annotated[bool, typer.Option("--statistics", help="Count findings by rule, on standard error.")]
Model = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="The language model; default: the endpoint's.")
]
ApiName = Annotated[
    Literal["auto", "responses", "chat"] | None,
    typer.Option("--api", help="How the endpoint is asked; default: as its address suggests."),
]
AtOnce = Annotated[
    int | None, typer.Option("--at-once", metavar="N", help="Calls that run at a time; default: 4.")
]
Timeout = Annotated[
    int | None, typer.Option("--timeout", metavar="SECONDS", help="Longest time for one call; default: 300.")
]
Chunk = Annotated[
    int | None, typer.Option("--chunk", metavar="N", help="Characters of a text in one call; default: 8000.")
]
Offline = Annotated[bool, typer.Option("--offline", help="Take replies from the cache; ask nobody.")]
MaxCalls = Annotated[
    int | None,
    typer.Option("--max-calls", metavar="N", help="Send nothing if more calls would be needed."),
]
MaxCost = Annotated[
    str | None, typer.Option("--max-cost", metavar="DOLLARS", help="Send nothing if it would cost more.")
]
CacheFolder = Annotated[
    Path | None, typer.Option("--cache-dir", metavar="FOLDER", help="Where replies are kept.")
]
CacheAction = Annotated[Literal["info", "clear"], typer.Argument(help="Show what it holds, or empty it.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Neither take nor keep replies.")]
PromptFolder = Annotated[
    Path | None, typer.Option("--prompts", metavar="FOLDER", help="Prompts that replace the shipped ones.")
]
LogText = Annotated[bool, typer.Option("--log-text", help="Let words of texts into logs and tracebacks.")]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Show what would be sent and its price; send nothing.")
]


def examples(*commands: str) -> str:
    """The end of a command's help: one command a line, not wrapped (that is what the backspace asks for)."""
    heading = "Example:" if len(commands) == 1 else "Examples:"
    return "\n".join(["\b", heading, *(f"  {command}" for command in commands)])


def spread(arguments: Sequence[str]) -> list[str]:
    """The arguments with `--against a b` written out as `--against a --against b`."""
    result: list[str] = []
    listing = False
    for index, argument in enumerate(arguments):
        if argument == "--":
            return [*result, *arguments[index:]]
        if argument.startswith("-") and argument != STDIN:
            listing = argument == AGAINST or argument.startswith(f"{AGAINST}=")
        elif listing and result[-1] != AGAINST:
            result.append(AGAINST)
        result.append(argument)
    return result
