"""Every rule file's own examples: what it must find, and what it must leave alone."""

from pathlib import Path

import pytest

from factcheck import audit, rules
from factcheck.rules import Example, Rule
from factcheck.settings import Settings

CONFLICTS = [(rule, number) for rule in rules.load() for number in range(len(rule.examples.conflict))]
AGREEMENTS = [(rule, number) for rule in rules.load() for number in range(len(rule.examples.agree))]


def found(example: Example, folder: Path) -> list[str]:
    """The codes of all findings in the example's texts, each written to a file of its own."""
    names = []
    for number, text in enumerate(example.texts):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        names.append(str(path))
    return [finding.rule for finding in audit.compare(names, settings=Settings()).findings]


@pytest.mark.parametrize(("rule", "number"), CONFLICTS, ids=lambda value: getattr(value, "code", value))
def test_a_rule_finds_its_own_conflicts(rule: Rule, number: int, tmp_path: Path) -> None:
    assert found(rule.examples.conflict[number], tmp_path) == [rule.code]


@pytest.mark.parametrize(("rule", "number"), AGREEMENTS, ids=lambda value: getattr(value, "code", value))
def test_a_rule_leaves_alone_what_agrees(rule: Rule, number: int, tmp_path: Path) -> None:
    assert found(rule.examples.agree[number], tmp_path) == []
