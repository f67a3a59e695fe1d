"""Readies a command that reads texts: its settings, its input, who reads and who watches. It reads none."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from factcheck.cli import progress, reporting
from factcheck.cli.groups import RunOptions
from factcheck.cli.models import Choice, choose, unheeded
from factcheck.cli.planning import plan_lines
from factcheck.cli.streams import Outcome, protect, say, standard_input
from factcheck.extraction.calls import Progress
from factcheck.settings import Settings
from factcheck.texts import Document

_NOTHING_SENT = "The built-in extractor reads the texts on this machine; nothing would be sent.\n"


@dataclass(frozen=True, slots=True)
class Job:
    """A command that is ready to read: `stdin` holds the bytes of standard input if a text is "-"."""

    stdin: bytes | None
    choice: Choice
    manner: reporting.Manner

    @property
    def settings(self) -> Settings:
        """The settings in force, with the choice of the extractor made."""
        return self.choice.settings

    def watched(self) -> AbstractContextManager[Callable[[Progress], None] | None]:
        """What the pipeline reports its steps to, as long as it runs."""
        return progress.watched(self.choice, quiet=self.manner.quiet)


def ready(
    names: Sequence[str],
    dossier: str | None,
    file: Path | None,
    run: RunOptions,
    **options: object,
) -> Job:
    """What a command needs to read these texts. Raises SettingsError for what cannot be done."""
    configuration = reporting.configure(run.config, isolated=run.isolated, **options)
    protect([*names, dossier or ""], file)
    choice = choose(configuration.settings, os.environ)
    idle = unheeded(configuration.settings, choice)
    if idle and not run.quiet:
        say(idle)
    manner = reporting.Manner(configuration, file, run.quiet, run.verbose)
    if "output_format" in options:
        _ = manner.form  # refused now, not when the reading has been paid for
    return Job(standard_input(names), choice, manner)


def planned(documents: Sequence[Document], job: Job) -> Outcome:
    """What would be sent, how much that is and what it would cost; nothing is sent."""
    if job.choice.endpoint is None:
        return Outcome(_NOTHING_SENT)
    from factcheck import audit  # noqa: PLC0415 - it brings every stage along

    lines = plan_lines(audit.plan(documents, job.settings))
    told = [f"{job.choice.named} would be sent:", "", *lines]
    return Outcome("".join(f"{line}\n" for line in told))
