"""Joins settings, rules and a finished audit into what a command prints. It checks and words nothing."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.cli.streams import CLEAN, FINDINGS, Outcome, protect
from factcheck.errors import SettingsError
from factcheck.model import Audit
from factcheck.reports import render
from factcheck.reports.explanation import RuleText, explain_all
from factcheck.reports.labels import verdict
from factcheck.reports.overview import overview, statements
from factcheck.selection import check_selectors, is_selected, reaches
from factcheck.settings import Configuration, OutputFormat, Settings, load, repository

_NOT_WRITTEN = frozenset({".html", ".htm", ".pdf", ".docx", ".odt", ".xml", ".csv"})
_BY_SUFFIX = {
    ".md": OutputFormat.MARKDOWN,
    ".json": OutputFormat.JSON,
    ".sarif": OutputFormat.SARIF,
    ".sarif.json": OutputFormat.SARIF,
}


@dataclass(frozen=True, slots=True)
class Manner:
    """How an audit is to be reported."""

    configuration: Configuration
    file: Path | None
    quiet: bool
    verbose: bool

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self.configuration.settings

    @property
    def form(self) -> OutputFormat:
        """The form of the report. Raises SettingsError where the file's suffix asks for one not written."""
        return self.settings.output_format or _form_of(self.file)


def configure(config: Path | None, *, isolated: bool, **options: object) -> Configuration:
    """The settings in force for these options. Raises SettingsError, for an unknown rule too."""
    given = {name: ",".join(value) if isinstance(value, list) else value for name, value in options.items()}
    configuration = load(given, os.environ, Path.cwd(), config=config, isolated=isolated)
    chosen = (*configuration.settings.select, *configuration.settings.ignore)
    check_selectors(chosen, _names() if chosen else [])
    return configuration


def report(result: Audit, manner: Manner) -> Outcome:
    """The report of an audit and the exit code it earns. Raises SettingsError if it would replace a text."""
    protect([document.name for document in result.documents], manner.file)
    settings = manner.settings
    applied = [rule for rule in rule_texts(result.lang) if _is_applied(rule, settings)]
    failed = reaches(result.findings, settings.fail_on.threshold) and not settings.exit_zero
    return Outcome(
        text=render(result, manner.form, applied, root=repository(Path.cwd())),
        code=FINDINGS if failed else CLEAN,
        file=manner.file,
        notes=tuple(_notes(result, manner)),
    )


def _form_of(file: Path | None) -> OutputFormat:
    """The form that a file's suffix asks for. Raises SettingsError for one that is not written."""
    suffix = file.suffix.lower() if file else ""
    double = "".join(file.suffixes[-2:]).lower() if file else ""
    if suffix in _NOT_WRITTEN:
        known = ", ".join(_BY_SUFFIX)
        raise SettingsError(f"{file}: no report is written as {suffix}; use {known}, or --output-format")
    return _BY_SUFFIX.get(double) or _BY_SUFFIX.get(suffix, OutputFormat.TEXT)


def explanations(name: str | None, lang: str) -> Outcome:
    """What one rule does, or all of them. Raises SettingsError for one that does not exist."""
    wanted = [name] if name else []
    check_selectors(wanted, _names() if wanted else [])
    told = [rule for rule in rule_texts(lang) if is_selected(rule.code, rule.name, wanted)]
    return Outcome(explain_all(told, lang))


def setting_lines(configuration: Configuration, more: Iterable[tuple[str, str, str]]) -> Outcome:
    """Every setting, its value and where it came from; after an empty line, what follows from them."""
    blocks = [list(configuration.rows()), list(more)]
    width = max(len(name) for block in blocks for name, _, _ in block)
    told = (
        "".join(f"{name:<{width}} = {value}  ({origin})\n" for name, value, origin in block)
        for block in blocks
    )
    return Outcome("\n".join(told))


def rule_texts(lang: str) -> list[RuleText]:
    """All rules as they are told to people in one language."""
    from factcheck import rules  # noqa: PLC0415 - rules bring all comparators along

    known: rules.Language = "en" if lang == "en" else "de"
    return [
        RuleText(
            code=rule.code,
            name=rule.name,
            severity=rule.severity,
            kinds=rule.kinds,
            comparator=rule.comparator,
            what=rule.what[known],
            why=rule.why[known],
            how=rule.how[known],
            check=rule.check[known],
            conflicts=tuple(example.texts for example in rule.examples.conflict if example.lang == known),
            agreements=tuple(example.texts for example in rule.examples.agree if example.lang == known),
        )
        for rule in rules.load()
    ]


def _notes(result: Audit, manner: Manner) -> Iterator[str]:
    read = statements(overview(result))
    for document in result.documents:
        if not read[document.name]:
            yield f"{document.name}: nothing was read in it, so the report does not cover it"
    if result.use and result.use.unkept:
        yield f"what the language model said was not kept and will be paid for again: {result.use.unkept}"
    if manner.file and not manner.quiet:
        yield f"{manner.file}: {verdict(overview(result))}"
    if manner.verbose:
        yield from (f"{name} = {value} ({origin})" for name, value, origin in manner.configuration.rows())
    if manner.settings.statistics:
        counts = Counter(f"{finding.rule} {finding.name}" for finding in result.findings)
        yield from (f"{amount:6} {name}" for name, amount in sorted(counts.items()))


def _is_applied(rule: RuleText, settings: Settings) -> bool:
    return is_selected(rule.code, rule.name, settings.select, settings.ignore)


def _names() -> list[tuple[str, str]]:
    from factcheck import rules  # noqa: PLC0415

    return [(rule.code, rule.name) for rule in rules.load()]
