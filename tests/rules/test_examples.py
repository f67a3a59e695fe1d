"""Every rule file's own examples: what it must find, and what it must leave alone."""

from pathlib import Path

import pytest

from factcheck import audit, rules
from factcheck.rules import Example, Rule
from factcheck.settings import Settings
from tests.rules import readers

CONFLICTS = [(rule, number) for rule in rules.load() for number in range(len(rule.examples.conflict))]
AGREEMENTS = [(rule, number) for rule in rules.load() for number in range(len(rule.examples.agree))]


def found(rule: Rule, example: Example, folder: Path) -> list[str]:
    """The codes of all findings in the example's texts, each written to a file of its own."""
    if example.together or example.claims:
        return readers.found(rule, example)
    names = []
    for number, text in enumerate(example.texts):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        names.append(str(path))
    return [finding.rule for finding in audit.compare(names, settings=Settings()).findings]


@pytest.mark.parametrize(("rule", "number"), CONFLICTS, ids=lambda value: getattr(value, "code", value))
def test_a_rule_finds_its_own_conflicts(rule: Rule, number: int, tmp_path: Path) -> None:
    assert found(rule, rule.examples.conflict[number], tmp_path) == [rule.code]


@pytest.mark.parametrize(("rule", "number"), AGREEMENTS, ids=lambda value: getattr(value, "code", value))
def test_a_rule_leaves_alone_what_agrees(rule: Rule, number: int, tmp_path: Path) -> None:
    assert found(rule, rule.examples.agree[number], tmp_path) == []


@pytest.mark.parametrize("rule", [rule for rule in rules.load() if rule.pairs == "labelled"])
def test_a_rule_for_labelled_facts_finds_nothing_in_the_same_texts_without_label(
    rule: Rule, tmp_path: Path
) -> None:
    for example in rule.examples.conflict:
        assert found(rule, example.model_copy(update={"together": ""}), tmp_path) == []


@pytest.mark.parametrize("rule", rules.load(), ids=lambda rule: rule.code)
def test_what_an_example_says_that_a_reader_sees_stands_in_its_text(rule: Rule) -> None:
    for example in (*rule.examples.conflict, *rule.examples.agree):
        for claim in example.claims:
            assert claim.words in example.texts[claim.text]
            assert all(person.name in claim.words for person in claim.people)
