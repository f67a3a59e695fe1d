"""Compares what the built-in extractor and a recorded language model find in the seed articles.

The model's replies come from cassettes/, so nobody is asked and no key is needed. It prints Markdown, judges
nothing and fails only when the replies no longer fit what is asked.

    python -m benchmarks.evaluation
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from operator import attrgetter
from pathlib import Path

import pytest

from factcheck import audit
from factcheck.errors import FactcheckError
from factcheck.extraction import builtin
from factcheck.extraction.cache import Cache
from factcheck.extraction.schema import SaidClaims
from factcheck.model import Audit, Finding, Reason, Severity, Side
from factcheck.readers.statements import see
from factcheck.reports.overview import overview
from factcheck.reports.untrusted import markdown
from factcheck.settings import Extractor, Settings
from tests.recorded.replies import SEEDS, name, remember_seeds, replay_environment, replayed, settings

AUDIT = "test_audits/test_the_seeds_are_compared.yaml"
NAMES = ("built-in", "recorded model")
GRAVE = (Severity.ERROR, Severity.WARNING)
NONE = "–"
_FIGURES = "--:"
_LEAST_TEXTS = 2


@dataclass(frozen=True, slots=True)
class Run:
    """An audit with what the report does not tell: `listed` claims before grounding, `replies` of a model."""

    audit: Audit
    listed: int
    replies: int = 0

    @property
    def grounded(self) -> int:
        """The claims that the audit holds, each with a value from a text; derived values do not count."""
        return len(overview(self.audit).stated)

    @property
    def shared(self) -> int:
        """The facts that at least two texts state."""
        holders = ({claim.claim.document for claim in fact.claims} for fact in self.audit.facts)
        return sum(len(texts) >= _LEAST_TEXTS for texts in holders)

    @property
    def calls(self) -> int:
        """The questions to a model. Those about single texts were replayed into the cache before."""
        return self.audit.use.calls + self.audit.use.cached if self.audit.use else 0

    def found(self, severity: Severity) -> int:
        """The findings of a severity."""
        return sum(finding.severity is severity for finding in self.audit.findings)


def built_in() -> Run:
    """The seeds as the built-in extractor reads them. Raises FactcheckError."""
    names = [name(path) for path in SEEDS.values()]
    listed = sum(len(builtin.extract(document, see(document))) for document in audit.compared(names))
    return Run(audit.compare(names, settings=Settings(extractor=Extractor.BUILTIN)), listed)


def recorded() -> Run:
    """The seeds as the recorded model read them.

    Raises FactcheckError, and pytest's Failed where nothing was recorded for what is asked.
    """
    with tempfile.TemporaryDirectory() as folder:
        chosen = settings(Path(folder))
        names = remember_seeds(SEEDS, chosen)
        with replayed(AUDIT):
            report = audit.compare(names, settings=chosen)
        replies = list(_replies(chosen.cache_dir))
    readings = [SaidClaims.model_validate(reply) for reply in replies if "claims" in reply]
    return Run(report, sum(len(reading.claims) for reading in readings), len(replies))


def _replies(folder: Path) -> Iterator[dict[str, object]]:
    """What the model replied, question by question, as the cache keeps it under the name of the file."""
    cache = Cache(folder)
    for path in sorted(folder.rglob("*.json")):
        content = cache.get(path.stem)
        if content is not None:
            yield content["reply"]


def is_same(one: Finding, other: Finding) -> bool:
    """Whether two findings of one rule share two quoted places that both put on different sides.

    Places are shared if a character of a text belongs to both, so "nur zwei Stunden" and "zwei Stunden" are.
    """
    pairs = [
        (left, right)
        for (left, first), (right, second) in product(enumerate(one.sides), enumerate(other.sides))
        if _is_touching(first, second)
    ]
    apart = any(
        left != left_too and right != right_too for left, right in pairs for left_too, right_too in pairs
    )
    return one.rule == other.rule and apart


def _is_touching(one: Side, other: Side) -> bool:
    """Whether two sides quote a place in common."""
    places = ((first.location, second.location) for first, second in product(one.evidence, other.evidence))
    return any(a.file == b.file and a.start < b.end and b.start < a.end for a, b in places)


def matches(finding: Finding, report: Audit) -> list[Finding]:
    """The findings of another report that are the same."""
    return [other for other in report.findings if is_same(finding, other)]


def tables(ours: Run, model: Run) -> str:
    """Everything that is compared, as Markdown."""
    blocks = [
        "### What was found",
        _table(("", *NAMES), _counts(ours, model), figures=2),
        "### What was not compared, and why",
        _table(("reason", *NAMES), _reasons(ours.audit, model.audit), figures=2),
        "### Findings by rule",
        _table(("rule", *NAMES, "both"), _rules(ours.audit, model.audit), figures=3),
        *_alone(ours.audit, model.audit),
        "### What must be shown",
        *_must_show(ours.audit, model.audit),
    ]
    return "\n\n".join(blocks)


def _counts(ours: Run, model: Run) -> list[tuple[str, ...]]:
    runs = (ours, model)
    rows = [
        ("claims listed", *(run.listed for run in runs)),
        ("claims grounded", *(run.grounded for run in runs)),
        ("facts of two texts or more", *(run.shared for run in runs)),
        *((f"findings: {severity}", *(run.found(severity) for run in runs)) for severity in Severity),
        ("calls of a model", *(run.calls for run in runs)),
        ("replies", *(run.replies for run in runs)),
    ]
    return [tuple(map(str, row)) for row in rows]


def _reasons(*reports: Audit) -> list[tuple[str, ...]]:
    counts = [Counter(item.reason for item in report.not_checked) for report in reports]
    return [
        (reason.value, *(str(count[reason]) for count in counts))
        for reason in Reason
        if any(count[reason] for count in counts)
    ]


def _rules(ours: Audit, model: Audit) -> list[tuple[str, ...]]:
    """By rule the findings of each, and those of the built-in extractor that the model has too."""
    codes = sorted({(finding.rule, finding.name) for finding in (*ours.findings, *model.findings)})
    rows = []
    for code, title in codes:
        first, second = ([f for f in report.findings if f.rule == code] for report in (ours, model))
        both = sum(bool(matches(finding, model)) for finding in first)
        rows.append((f"{code} {title}", *map(str, (len(first), len(second), both))))
    return rows


def _alone(ours: Audit, model: Audit) -> Iterator[str]:
    """For each of the two the findings that the other has not, by rule."""
    for who, report, other in (("built-in extractor", ours, model), ("recorded model", model, ours)):
        found = sorted(report.findings, key=attrgetter("rule"))
        alone = [finding for finding in found if not matches(finding, other)]
        told = [f"- {f.rule} ({f.severity}): {markdown(f.title)}" for f in alone]
        yield "\n".join([f"Only the {who} has:", "", *(told or ["- none"])])


def _must_show(ours: Audit, model: Audit) -> Iterator[str]:
    """The grave findings of the built-in extractor, and as what the model's audit has each of them."""
    wanted = [finding for finding in ours.findings if finding.severity in GRAVE]
    same = [matches(finding, model) for finding in wanted]
    rows = [
        (
            finding.rule,
            finding.severity,
            ", ".join(f.severity for f in found) or NONE,
            markdown(finding.title),
        )
        for finding, found in zip(wanted, same, strict=True)
    ]
    yield _table(("rule", *NAMES, "finding"), rows)
    yield f"Recall: {sum(map(bool, same))} of {len(wanted)}."


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]], figures: int = 0) -> str:
    """A Markdown table whose last columns, `figures` of them, are aligned right."""
    words = len(headings) - figures
    rules = ["---"] * words + [_FIGURES] * figures
    widths = [max(map(len, column)) for column in zip(headings, rules, *rows, strict=True)]

    def line(row: Sequence[str]) -> str:
        cells = [
            cell.ljust(width) if number < words else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        return f"| {' | '.join(cells)} |"

    return "\n".join(map(line, (headings, rules, *rows)))


def main() -> int:
    """Compare and print."""
    try:
        with replay_environment():
            compared = tables(built_in(), recorded())
    except (FactcheckError, pytest.fail.Exception) as error:
        print(f"the recorded replies cannot be compared: {error}", file=sys.stderr)
        return 2
    print(compared)
    return 0


if __name__ == "__main__":
    sys.exit(main())
