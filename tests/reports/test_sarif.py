"""The SARIF log keeps the standard's form, points at the right words and links what it is compared with."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli.reporting import rule_texts
from factcheck.model import Audit, Evidence, Kind, NotChecked, Reason, Severity
from factcheck.reports.explanation import RuleText
from factcheck.reports.sarif import FINGERPRINT, log, render
from factcheck.texts import Location
from tests.reports import samples
from tests.reports.sarif_form import FORM

_RULES = rule_texts("de")
_AUDITS = {
    "comparison": samples.comparison(),
    "english": samples.comparison("en"),
    "draft": samples.draft_check(),
    "derived": samples.derived(),
    "nothing found": replace(samples.comparison(), findings=(), not_checked=()),
}
_LINK = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.)*)\]\((\d+)\)")


def _run(audit: Audit, rules: list[RuleText] | None = None, root: Path | None = None) -> dict[str, Any]:
    whole = json.loads(render(audit, _RULES if rules is None else rules, root))
    jsonschema.validate(whole, FORM)
    (run,) = whole["runs"]
    assert isinstance(run, dict)
    return run


def _result(audit: Audit) -> dict[str, Any]:
    (result,) = _run(audit)["results"]
    assert isinstance(result, dict)
    return result


def _titled(title: str) -> Audit:
    audit = samples.comparison()
    return replace(audit, findings=(replace(audit.findings[0], title=title),))


def _in_file(name: str) -> Audit:
    """The comparison, its first piece of evidence in a file of that name."""
    audit = samples.comparison()
    first, *others = audit.findings[0].sides
    place = replace(first.evidence[0], location=Location(name, 3, 1, 3, 4, 20, 23))
    sides = (replace(first, evidence=(place,)), *others)
    return replace(audit, findings=(replace(audit.findings[0], sides=sides),))


def _arrays(node: object, name: str = "") -> Iterator[tuple[str, list[object]]]:
    if isinstance(node, list):
        yield name, node
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in children:
        yield from _arrays(child, str(key))


@pytest.mark.parametrize("audit", _AUDITS.values(), ids=_AUDITS)
@pytest.mark.parametrize("rules", [_RULES, []], ids=["told", "untold"])
def test_the_log_keeps_the_form(audit: Audit, rules: list[RuleText]) -> None:
    run = _run(audit, rules)
    assert [name for name, items in _arrays(run) if not items and name != "results"] == []
    assert len(run["results"]) == len(audit.findings)


def test_the_form_is_closed() -> None:
    jsonschema.Draft202012Validator.check_schema(FORM)
    whole = json.loads(render(samples.comparison(), _RULES))
    whole["runs"][0]["results"][0]["security-severity"] = "9.0"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(whole, FORM)


def test_nothing_found_is_an_empty_list_and_no_missing_one() -> None:
    assert _run(_AUDITS["nothing found"])["results"] == []


def test_the_same_audit_gives_the_same_bytes() -> None:
    assert render(samples.comparison(), _RULES) == render(samples.comparison(), _RULES)


def test_a_result_stands_at_the_words_of_the_draft() -> None:
    audit = samples.draft_check()
    finding = audit.findings[0]
    turned = replace(audit, findings=(replace(finding, sides=finding.sides[::-1]),))
    for told in (audit, turned):
        (place,) = _result(told)["locations"]
        where = place["physicalLocation"]
        assert where["artifactLocation"]["uri"] == "entwurf.md"
        region = where["region"]
        line = told.documents[0].original.splitlines()[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "2 Stunden"


def test_without_a_draft_it_stands_at_the_first_words() -> None:
    (place,) = _result(samples.comparison())["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "wien/a.txt"


def test_columns_count_code_points() -> None:
    text = samples.document("a.txt", "😀 Man sprach 2 Stunden.")
    stated = samples.claim(text, "1-1", "2 Stunden", samples.minutes(120))
    other = (samples.B, samples.FINDING_CLAIMS[1])
    finding = samples.finding([samples.side((text, stated)), samples.side(other)])
    audit = Audit((text, samples.B), (), (finding,), (), (), "de", "builtin")
    run = _run(audit)
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert (region["startColumn"], region["endColumn"]) == (14, 23)


def test_the_other_texts_are_linked_from_the_message() -> None:
    result = _result(samples.comparison())
    text = result["message"]["text"]
    assert text.splitlines()[0].startswith("Dauer: Gespräche. Die Spannen berühren sich nicht.")
    assert _LINK.findall(text) == [("wien/b.txt:1", "1"), ("wien/c.txt:1", "2")]
    assert "A: 2 Stunden – wien/a.txt:2\nB: 3 Stunden – [" in text
    told = {related["id"]: related["message"]["text"] for related in result["relatedLocations"]}
    assert told[1] == "B: 3 Stunden – „Die Gespräche dauerten 3 Stunden.“"


def test_what_fits_several_sides_is_linked_too() -> None:
    audit = samples.comparison()
    finding = audit.findings[0]
    between = finding.sides[1].evidence[1]
    fewer = replace(finding.sides[1], evidence=finding.sides[1].evidence[:1])
    told = replace(finding, sides=(finding.sides[0], fewer), compatible=(between,))
    text = _result(replace(audit, findings=(told,)))["message"]["text"]
    assert text.endswith("\nMit mehreren Seiten vereinbar: [wien/c.txt:1](2)")


def test_more_places_than_code_scanning_shows_are_named_without_a_link() -> None:
    audit = samples.comparison()
    first, second = audit.findings[0].sides
    many = tuple(
        Evidence(Location("wien/b.txt", 1 + at, 1, 1 + at, 2, at, at + 1), "3 h", "3 h", "3 Stunden", "2-1")
        for at in range(120)
    )
    finding = replace(audit.findings[0], sides=(first, replace(second, evidence=many)))
    result = _result(replace(audit, findings=(finding,)))
    assert len(result["relatedLocations"]) == 99
    assert [number for _, number in _LINK.findall(result["message"]["text"])][-1] == "99"
    assert result["message"]["text"].endswith(", wien/b.txt:120")


def test_a_finding_is_known_again_by_its_words_and_not_by_its_line() -> None:
    fingerprints = _result(samples.comparison())["partialFingerprints"]
    assert fingerprints == {FINGERPRINT: "0123456789abcdef"}


@pytest.mark.parametrize(
    ("severity", "level", "problem"),
    [("error", "error", "error"), ("warning", "warning", "warning"), ("info", "note", "recommendation")],
)
def test_severities(severity: str, level: str, problem: str) -> None:
    audit = samples.comparison()
    graded = replace(audit, findings=(replace(audit.findings[0], severity=Severity(severity)),))
    run = _run(graded, [])
    assert run["results"][0]["level"] == level
    assert run["tool"]["driver"]["rules"][0]["properties"]["problem.severity"] == problem


def test_a_rule_explains_itself() -> None:
    driver = _run(samples.comparison())["tool"]["driver"]
    rules = {rule["id"]: rule for rule in driver["rules"]}
    told = rules["DUR001"]
    assert len(rules) == len(_RULES)
    assert driver["rules"][_result(samples.comparison())["ruleIndex"]] is told
    assert "- **Zu prüfen:** Beginn und Ende" in told["help"]["markdown"]
    assert told["help"]["text"].startswith("DUR001 duration-mismatch\n")
    assert told["properties"]["tags"] == ["consistency", "duration"]


def test_a_rule_that_nobody_told_about_is_listed_by_name() -> None:
    (rule,) = _run(samples.comparison(), [])["tool"]["driver"]["rules"]
    assert (rule["id"], rule["help"]["text"]) == ("DUR001", "duration-mismatch")


def test_long_descriptions_are_cut() -> None:
    long = replace(_RULES[0], what="w " * 900)
    (rule,) = _run(_AUDITS["nothing found"], [long])["tool"]["driver"]["rules"]
    assert len(rule["shortDescription"]["text"]) <= 1024
    assert rule["fullDescription"]["text"].endswith(" …")


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("artikel/mai.md", "artikel/mai.md"),
        ("./artikel//mai.md", "artikel/mai.md"),
        ("Über uns/1:2 [a].md", "%C3%9Cber%20uns/1%3A2%20%5Ba%5D.md"),
        ("r\udce4tsel.md", "r%E4tsel.md"),
        ("-", "stdin"),
        ("--help.md", "--help.md"),
        ("/srv/geheim/artikel.md", "artikel.md"),
        ("../quellen/a.txt", "a.txt"),
        ("zwei\nzeilen.md", "zwei%0Azeilen.md"),
        ("100%.md", "100%25.md"),
    ],
)
def test_paths_are_relative_uris_and_tell_no_folder_of_the_machine(name: str, uri: str) -> None:
    whole = render(_in_file(name), _RULES)
    location = json.loads(whole)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == uri
    assert "geheim" not in whole
    jsonschema.validate(json.loads(whole), FORM)


def test_names_count_from_the_root_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "text").mkdir()
    monkeypatch.chdir(tmp_path / "text")
    for name in ("mai.md", str(tmp_path / "text" / "mai.md"), "../text/mai.md"):
        place = _run(_in_file(name), root=tmp_path.resolve())["results"][0]["locations"][0]
        assert place["physicalLocation"]["artifactLocation"]["uri"] == "text/mai.md"


def test_what_was_not_checked_is_told_by_reason() -> None:
    (invocation,) = _run(samples.comparison())["invocations"]
    assert invocation["executionSuccessful"] is True
    told = [
        (item["level"], item["message"]["text"], len(item["locations"]))
        for item in invocation["toolExecutionNotifications"]
    ]
    assert told == [
        ("note", "2 Stellen: Datum relativ angegeben, Text ohne Datumszeile", 2),
        ("warning", "1 Stelle: Sprache nicht unterstützt", 1),
    ]


def test_an_audit_that_did_not_come_about_is_a_failed_run_and_an_error_each() -> None:
    problems = ("a.md: no @front #1 {0}", "b.md: not [there](1)")
    whole = json.loads(log([samples.comparison()], _RULES, problems=problems))
    jsonschema.validate(whole, FORM)
    (invocation,) = whole["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    levels = [item["level"] for item in invocation["toolExecutionNotifications"]]
    told = [item["message"]["text"] for item in invocation["toolExecutionNotifications"][:2]]
    assert levels == ["error", "error", "note", "warning"]
    assert told == ["a.md: no @\u200bfront #\u200b1 {{0}}", "b.md: not [there]\u200b(1)"]


def test_many_gaps_are_counted_and_not_all_placed() -> None:
    gaps = tuple(NotChecked(f"{at}.txt", Reason.REFUSED, kind=Kind.DATE) for at in range(150))
    audit = replace(samples.comparison(), not_checked=gaps)
    (told,) = _run(audit)["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"].startswith("150 Stellen")
    assert len(told["locations"]) == 99


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Klick [hier](https://boese.example)", "Klick [hier]\u200b(https://boese.example)."),
        ("Klick [hier](1)", "Klick [hier]\u200b(1)."),
        ("Danke @redaktion zu #12", "Danke @\u200bredaktion zu #\u200b12."),
        ("rot\x1b[31m\x07 \u202etxet", "rot[31m txet."),
        ("Leere {0} Stelle", "Leere {{0}} Stelle."),
        ("Wer war es?", "Wer war es?"),
    ],
)
def test_foreign_words_link_notify_and_command_nothing(title: str, shown: str) -> None:
    text = _result(_titled(title))["message"]["text"]
    assert text.startswith(f"{shown} Die Spannen")
    assert [number for _, number in _LINK.findall(text)] == ["1", "2"]


def test_a_file_name_cannot_break_out_of_its_link() -> None:
    audit = samples.comparison()
    first, second = audit.findings[0].sides
    place = replace(second.evidence[0], location=Location("a](9)\\[b.txt", 1, 1, 1, 2, 0, 1))
    finding = replace(audit.findings[0], sides=(first, replace(second, evidence=(place,))))
    text = _result(replace(audit, findings=(finding,)))["message"]["text"]
    assert text.endswith("[a\\]\u200b(9)\\\\\\[b.txt:1](1)")


@given(st.text(max_size=60), st.text(max_size=30))
def test_no_words_and_no_name_break_the_form(title: str, name: str) -> None:
    audit = _in_file(name or "leer")
    odd = replace(audit, findings=(replace(audit.findings[0], title=title),))
    text = _result(odd)["message"]["text"]
    assert [number for _, number in _LINK.findall(text)] == ["1", "2"]


def test_several_audits_are_one_run_and_a_shared_finding_is_told_once() -> None:
    one, other = samples.comparison(), samples.draft_check()
    whole = json.loads(log([one, other, one], _RULES))
    jsonschema.validate(whole, FORM)
    (run,) = whole["runs"]
    uris = [r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"]]
    assert uris == ["wien/a.txt", "entwurf.md"]


def test_no_audit_at_all_is_a_log_without_results() -> None:
    whole = json.loads(log([]))
    jsonschema.validate(whole, FORM)
    assert whole["runs"][0]["results"] == []
