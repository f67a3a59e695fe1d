"""The command line: one function for each command, and the exit codes. It decides nothing about texts.

Exit codes: 0 no finding at or above the threshold, 1 findings, 2 could not check, 130 interrupted. Results go
to standard output or the output file, everything else to standard error. Commands import what they need only
when they run, so that help and version come at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from factcheck import __version__
from factcheck.cli import github
from factcheck.cli import options as given
from factcheck.cli.groups import ReadingOptions, ReportOptions, RunOptions, settings_of, spelled_out
from factcheck.cli.options import examples, spread
from factcheck.cli.streams import (
    CLEAN,
    INTERRUPTED,
    NOT_CHECKED,
    Outcome,
    complain,
    crash,
    deliver,
    may_log_text,
)
from factcheck.errors import FactcheckError

app = typer.Typer(
    name="factcheck",
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(github.app, name="github")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. It never raises and never exits the process."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        command = typer.main.get_command(app)
        outcome = command.main(args=spread(arguments), prog_name="factcheck", standalone_mode=False)
        return deliver(outcome) if isinstance(outcome, Outcome) else int(outcome or CLEAN)
    except typer.TyperException as error:
        return complain(f"{error.format_message()} (see 'factcheck --help')")
    except FactcheckError as error:
        return complain(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit:  # so typer leaves when the reader of its help has gone
        return NOT_CHECKED
    except Exception as error:  # noqa: BLE001 - a crash must never look like "findings"
        verbose = bool({"-v", "--verbose"} & set(arguments))
        return crash(error, verbose=verbose, text_allowed=may_log_text(arguments, os.environ))


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it with the option's value
    if wanted:
        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


_Version = Annotated[
    bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
]


@app.callback(
    epilog=examples(
        "factcheck compare agency.txt radio.txt paper.txt -o report.md",
        "factcheck audit draft.md --against agency.txt radio.txt",
        "factcheck rule NUM001",
    )
)
def factcheck(*, version: _Version = False) -> None:
    """Finds where texts disagree on a number, date, time, duration, participant, role or quotation."""


@app.command(
    epilog=examples(
        "factcheck compare agency.txt radio.txt paper.txt",
        "factcheck compare *.txt -o report.md --lang en",
        "factcheck compare --dossier dossier.yaml --output-format json",
    )
)
@spelled_out
def compare(  # noqa: PLR0913 - its own options beside those it shares
    *,
    texts: given.Texts = None,
    dossier: given.Dossier = None,
    output_file: given.OutputFile = None,
    report: ReportOptions,
    reading: ReadingOptions,
    run: RunOptions,
) -> Outcome:
    """Compare texts with each other."""
    from factcheck.cli import reporting, running  # noqa: PLC0415

    names = texts or []
    if not names and dossier is None:
        raise typer.BadParameter("name the texts to compare, or a dossier with --dossier FILE")
    job = running.ready(names, dossier, output_file, run, **settings_of(report, reading))

    from factcheck import audit as pipeline  # noqa: PLC0415

    if run.dry_run:
        return running.planned(pipeline.compared(names, dossier_path=dossier, stdin=job.stdin), job)
    with job.watched() as progress:
        result = pipeline.compare(
            names, dossier_path=dossier, settings=job.settings, stdin=job.stdin, progress=progress
        )
    return reporting.report(result, job.manner)


@app.command(
    epilog=examples(
        "factcheck audit draft.md --against agency.txt radio.txt -o report.md",
        "factcheck audit draft.md --against agency.txt --against radio.txt",
        "pandoc draft.docx -t plain | factcheck audit - --against agency.txt",
    )
)
@spelled_out
def audit(  # noqa: PLR0913 - its own options beside those it shares
    *,
    draft: given.Draft = None,
    against: given.Sources = None,
    dossier: given.Dossier = None,
    output_file: given.OutputFile = None,
    report: ReportOptions,
    reading: ReadingOptions,
    run: RunOptions,
) -> Outcome:
    """Check a draft against its sources, and the sources against each other."""
    from factcheck.cli import reporting, running  # noqa: PLC0415

    sources = against or []
    if draft is None and dossier is None:
        raise typer.BadParameter("name the DRAFT to audit, or a dossier that names it with --dossier FILE")
    names = [*filter(None, [draft]), *sources]
    job = running.ready(names, dossier, output_file, run, **settings_of(report, reading))

    from factcheck import audit as pipeline  # noqa: PLC0415

    if run.dry_run:
        return running.planned(pipeline.audited(draft, sources, dossier_path=dossier, stdin=job.stdin), job)
    with job.watched() as progress:
        result = pipeline.audit(
            draft, sources, dossier_path=dossier, settings=job.settings, stdin=job.stdin, progress=progress
        )
    return reporting.report(result, job.manner)


@app.command(epilog=examples("factcheck claims draft.md", "factcheck claims - --lang en < draft.md"))
@spelled_out
def claims(
    *,
    text: given.Text,
    lang: given.Lang = None,
    output_file: given.OutputFile = None,
    reading: ReadingOptions,
    run: RunOptions,
) -> Outcome:
    """List what is read in one text, one JSON object a line."""
    from factcheck.cli import running  # noqa: PLC0415

    job = running.ready([text], None, output_file, run, lang=lang, **settings_of(reading))

    from factcheck import audit as pipeline  # noqa: PLC0415
    from factcheck.reports.structured import claim_lines  # noqa: PLC0415

    if run.dry_run:
        return running.planned([pipeline.single(text, stdin=job.stdin)], job)
    with job.watched() as progress:
        document, found, unread = pipeline.claims(
            text, settings=job.settings, stdin=job.stdin, progress=progress
        )
    lines = claim_lines(document, found, unread, job.settings.lang or document.lang or "de")
    return Outcome(lines, file=output_file)


@app.command(
    epilog=examples(
        'factcheck values "knapp 2,5 Stunden am Freitag" --date 2025-08-16',
        "factcheck values draft.md --output-format json",
        "factcheck values --jsonl cases.jsonl -o predictions.jsonl",
    )
)
def values(  # noqa: PLR0913 - one parameter for each option
    *,
    text: given.Words = None,
    jsonl: given.Cases = None,
    lang: given.TextLang = None,
    date: given.Dated = None,
    timex3: given.Marks = False,
    output_format: given.ListFormat = None,
    output_file: given.OutputFile = None,
    verbose: given.Verbose = False,  # noqa: ARG001 - main reads it
) -> Outcome:
    """List the values a text prints, what each one allows, and what could not be read."""
    from factcheck.cli import listing  # noqa: PLC0415

    if (text is None) == (jsonl is None):
        raise typer.BadParameter("name words or a file to read, or cases with --jsonl FILE")
    if text is not None:
        view = listing.View(lang, date, joined=not timex3)
        return listing.values_of(text, view, output_format=output_format, file=output_file)
    if lang or date or output_format:
        raise typer.BadParameter("--jsonl takes no --lang, --date and --output-format: its cases say them")
    return listing.predictions_for(jsonl or "", joined=not timex3, file=output_file)


@app.command(epilog=examples("factcheck rule NUM001", "factcheck rule --all --lang en"))
def rule(  # noqa: PLR0913 - one parameter for each option
    *,
    name: given.RuleName = None,
    everything: given.EveryRule = False,
    lang: given.Lang = None,
    config: given.ConfigFile = None,
    isolated: given.Isolated = False,
    verbose: given.Verbose = False,  # noqa: ARG001 - main reads it
) -> Outcome:
    """Explain a rule: what it finds, why that matters, how it compares, and its examples."""
    from factcheck.cli import reporting  # noqa: PLC0415

    if everything == bool(name):
        raise typer.BadParameter("name one rule by code or name, or ask for --all")
    settings = reporting.configure(config, isolated=isolated, lang=lang).settings
    return reporting.explanations(name, settings.lang or "de")


@app.command("config", epilog=examples("factcheck config", "FACTCHECK_LANG=en factcheck config --isolated"))
def show_config(
    *,
    config: given.ConfigFile = None,
    isolated: given.Isolated = False,
    verbose: given.Verbose = False,  # noqa: ARG001 - main reads it
) -> Outcome:
    """Show every setting, its value and where it came from, and what reads the texts."""
    from factcheck.cli import models, reporting  # noqa: PLC0415

    configuration = reporting.configure(config, isolated=isolated)
    return reporting.setting_lines(configuration, models.rows(configuration, os.environ))


@app.command(epilog=examples("factcheck cache info", "factcheck cache clear"))
def cache(
    *,
    action: given.CacheAction,
    cache_dir: given.CacheFolder = None,
    verbose: given.Verbose = False,  # noqa: ARG001 - main reads it
) -> Outcome:
    """Show what the cache of a language model's replies holds, or empty it."""
    from factcheck.cli import caching, reporting  # noqa: PLC0415

    folder = reporting.configure(None, isolated=True, cache_dir=cache_dir).settings.cache_dir
    return caching.described(folder) if action == "info" else caching.emptied(folder)


@app.command(epilog=examples("factcheck schema > report.schema.json"))
def schema(
    *,
    verbose: given.Verbose = False,  # noqa: ARG001 - main reads it
) -> Outcome:
    """Print the JSON Schema of the JSON report."""
    from factcheck.reports.schema import json_schema  # noqa: PLC0415

    return Outcome(json_schema())
