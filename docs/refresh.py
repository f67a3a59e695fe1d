"""Writes what follows from the program: docs/rules.md and the excerpts in README.md and other pages.

It words nothing: rules, help, report and values are told in their own words. `make docs` runs it.
"""

# ruff: noqa: INP001 - a script beside the pages it writes, no package

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import yaml

from factcheck.cli.reporting import rule_texts
from factcheck.readings import Sighted
from factcheck.recognition import printed
from factcheck.reports.explanation import RuleText
from factcheck.reports.phrases import phrase
from factcheck.reports.untrusted import markdown
from factcheck.wording import interval, kind_label, show

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
RULES = ROOT / "docs" / "rules.md"
RECOGNITION = ROOT / "docs" / "recognition.md"
EVALUATION = ROOT / "docs" / "model-and-builtin.md"
_PHRASES = ROOT / "docs" / "recognition.yaml"
_NOW = dt.datetime.fromisoformat("2025-08-16T12:00")  # a Saturday
_WIDTH = "80"
_LEFT_OUT = "[…]"


def main() -> None:
    """Bring every page up to date."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")


def pages() -> Mapping[Path, str]:
    """What the generated pages have to hold. Raises CalledProcessError when the program fails."""
    text = README.read_text(encoding="utf-8")
    for name, content in {"report": report(), "help": f"```text\n{_run('--help')}```\n"}.items():
        text = filled(text, name, content)
    rules = "\n".join(_rule_page()) + "\n"
    return {README: text, RULES: rules, RECOGNITION: recognition(), EVALUATION: evaluation()}


def filled(text: str, name: str, content: str) -> str:
    """The text with `content` between its two comments of that name. Raises ValueError without them."""
    opening, closing = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    start = text.index(opening) + len(opening)
    return f"{text[:start]}\n{content}\n{text[text.index(closing, start) :]}"


def report() -> str:
    """The verdict on the seed articles and the first finding, as the report has them."""
    seeds = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "seeds").glob("*.txt"))
    manner = ("--extractor", "builtin", "--output-format", "markdown", "--isolated", "--exit-zero")
    whole = _run("compare", *seeds, *manner)
    _, verdict, leads, *_ = whole.split("\n\n")
    finding = whole.partition("\n### ")[2].partition("\n### ")[0].partition("\n## ")[0].rstrip()
    return f"{verdict}\n\n{leads}\n\n{_LEFT_OUT}\n\n### {finding}\n\n{_LEFT_OUT}\n"


def recognition() -> str:
    """The page on recognition with its phrases as they are read."""
    text = RECOGNITION.read_text(encoding="utf-8")
    parts: dict[str, dict[str, list[str]]] = yaml.safe_load(_PHRASES.read_text(encoding="utf-8"))
    for name, phrases in parts.items():
        rows = [row for lang, told in phrases.items() for one in told for row in _readings(one, lang)]
        table = ["| In the text | Is read as | What the print allows |", "| --- | --- | --- |", *rows]
        text = filled(text, name, "\n".join(table) + "\n")
    return text


def evaluation() -> str:
    """The page on the recorded model with the figures as they are measured."""
    return filled(EVALUATION.read_text(encoding="utf-8"), "figures", _run(module="benchmarks.evaluation"))


def _readings(words: str, lang: str) -> Iterator[str]:
    found = [one for one in printed(words, lang, _NOW) if isinstance(one, Sighted)]
    told = markdown(phrase(lang, "quoted", words=words))
    for one in found:
        kind, value, allowed = kind_label(one.kind, lang), show(one.value, lang), interval(one.value, lang)
        other = "" if allowed == value else markdown(allowed)
        yield f"| {told} | {markdown(f'{kind}: {value}')} | {other} |"
    if not found:
        yield f"| {told} | – | |"


def _run(*arguments: str, module: str = "factcheck") -> str:
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=ROOT, env={"COLUMNS": _WIDTH}, capture_output=True, check=True)  # noqa: S603
    return done.stdout.decode("utf-8")


def _rule_page() -> Iterator[str]:
    english, german = rule_texts("en"), {rule.code: rule for rule in rule_texts("de")}
    yield "# The rules"
    yield ""
    yield "Written by `make docs` from the files in `rules/`; change a rule there."
    yield "`factcheck rule NUM001` tells one of them in the terminal."
    yield "The severity is the highest that a finding of the rule can have:"
    yield "[a less sure one is milder](how-it-decides.md#how-sure-and-how-grave)."
    yield ""
    yield "| Rule | Finds | Severity |"
    yield "| --- | --- | --- |"
    for rule in english:
        yield f"| [{rule.code} {rule.name}](#{_anchor(rule)}) | {rule.what} | {_severity(rule)} |"
    for rule in english:
        yield from _section(rule, german[rule.code])


def _section(rule: RuleText, german: RuleText) -> Iterator[str]:
    yield from ("", f"## {rule.code} {rule.name}", "", f"{rule.what} *{german.what}*", "")
    kinds = ", ".join(kind_label(kind, "en") for kind in rule.kinds)
    for name, text in (
        ("rule_severity", _severity(rule)),
        ("rule_kinds", kinds),
        ("rule_why", rule.why),
        ("rule_how", rule.how),
        ("check", rule.check),
    ):
        yield f"- **{phrase('en', name)}:** {text}"
    yield from _examples(phrase("en", "rule_conflicts"), (*german.conflicts, *rule.conflicts))
    yield from _examples(phrase("en", "rule_agreements"), (*german.agreements, *rule.agreements))


def _examples(heading: str, examples: Iterable[Iterable[str]]) -> Iterator[str]:
    yield from ("", f"{heading}:")
    for texts in examples:
        yield from ("", "\n>\n".join(f"> {text}" for text in texts))


def _severity(rule: RuleText) -> str:
    return f"{rule.severity} ({phrase('en', 'severity', rule.severity)})"


def _anchor(rule: RuleText) -> str:
    return f"{rule.code} {rule.name}".lower().replace(" ", "-")


if __name__ == "__main__":
    main()
