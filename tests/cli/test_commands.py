"""Every command, in process: what it prints where, and the exit code it earns."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from factcheck import __version__, rules
from factcheck.errors import ExtractionError
from factcheck.model import Severity
from tests.cli.conftest import Pipeline, Result
from tests.reports import samples

Run = Callable[..., Result]


def test_compare_prints_a_text_report_and_fails_on_an_error(run: Run, pipeline: Pipeline) -> None:
    result = run("compare", "a.txt", "b.txt", "c.txt")
    assert result.code == 1
    assert result.out.startswith("error DUR001 duration-mismatch")
    assert result.err == ""
    ((command, names, options),) = pipeline.calls
    assert (command, names) == ("compare", (["a.txt", "b.txt", "c.txt"],))
    assert (options["dossier_path"], options["stdin"]) == (None, None)


def test_compare_takes_a_dossier(run: Run, pipeline: Pipeline) -> None:
    assert run("compare", "--dossier", "dossier.yaml").code == 1
    assert pipeline.calls[0][2]["dossier_path"] == "dossier.yaml"


def test_compare_needs_texts(run: Run, pipeline: Pipeline) -> None:
    result = run("compare")
    assert (result.code, result.out, pipeline.calls) == (2, "", [])
    assert "--dossier FILE" in result.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("d.md", "--against", "a", "b", "c"),
        ("d.md", "--against", "a", "--against", "b", "--against", "c"),
        ("--against", "a", "--against", "b", "c", "--lang", "de", "d.md"),
        ("d.md", "--against=a", "b", "c", "-q"),
        ("-q", "--against", "a", "b", "c", "--", "d.md"),
    ],
)
def test_audit_takes_sources_one_by_one_or_in_a_row(
    run: Run, pipeline: Pipeline, arguments: tuple[str, ...]
) -> None:
    pipeline.result = samples.draft_check()
    assert run("audit", *arguments).code == 1
    assert pipeline.calls[0][:2] == ("audit", ("d.md", ["a", "b", "c"]))


def test_a_draft_swallowed_by_the_sources_is_missed(run: Run, pipeline: Pipeline) -> None:
    result = run("audit", "--against", "a", "d.md")
    assert (result.code, pipeline.calls) == (2, [])
    assert "DRAFT" in result.err


def test_a_draft_may_name_its_own_sources(run: Run, pipeline: Pipeline) -> None:
    run("audit", "d.md")
    assert pipeline.calls[0][1] == ("d.md", [])


def test_standard_input_is_read_as_bytes(
    run: Run, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("zwölf".encode("latin-1"))))
    run("audit", "-", "--against", "a.txt")
    assert pipeline.calls[0][1] == ("-", ["a.txt"])
    assert pipeline.calls[0][2]["stdin"] == b"zw\xf6lf"


def test_standard_input_is_only_one_text(run: Run) -> None:
    result = run("compare", "-", "-")
    assert result.code == 2
    assert "standard input" in result.err


def test_claims_are_json_lines(run: Run, pipeline: Pipeline) -> None:
    result = run("claims", "wien/a.txt", "--lang", "en")
    first, second = (json.loads(line) for line in result.out.splitlines())
    assert result.code == 0
    assert (first["type"], first["value"]) == ("claim", "2 hours")
    assert second["type"] == "not_checked"
    assert pipeline.calls[0][0] == "claims"


def test_claims_go_to_a_file(run: Run, tmp_path: Path) -> None:
    result = run("claims", "wien/a.txt", "-o", "claims.jsonl")
    assert (result.code, result.out) == (0, "")
    assert len((tmp_path / "claims.jsonl").read_text(encoding="utf-8").splitlines()) == 2


@pytest.mark.parametrize("name", ["DUR001", "dur001", "duration-mismatch"])
def test_rule_explains_one_rule(run: Run, name: str) -> None:
    result = run("rule", name)
    assert result.code == 0
    assert result.out.startswith("DUR001 duration-mismatch\n")
    assert "Wie sie vergleicht:" in result.out


def test_rule_explains_all_rules(run: Run) -> None:
    result = run("rule", "--all", "--lang", "en")
    heads = [line for line in result.out.splitlines() if line in {f"{r.code} {r.name}" for r in rules.load()}]
    assert len(heads) == len(rules.load())
    assert "How it compares:" in result.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("rule", "DUR01"), "there is no rule 'DUR01'; did you mean 'DUR001'?"),
        (("rule",), "--all"),
        (("rule", "DUR001", "--all"), "--all"),
        (("compare", "a", "b", "--select", "XYZ"), "there is no rule 'XYZ'"),
        (("compare", "a", "b", "--ignore", "DUR001,nothing"), "there is no rule 'nothing'"),
        (("compare", "a", "b", "--extractor", "llm"), "no language model is set up"),
        (("compare", "a", "b", "--at-once", "33"), "option --at-once: 'at-once' is 33 and should be"),
        (("compare", "a", "b", "--max-cost", "cheap"), "option --max-cost: 'max-cost' is 'cheap'"),
        (("claims", "a", "--api", "soap"), "soap"),
        (("cache",), "action"),
        (("cache", "burn"), "burn"),
        (("compare", "a", "b", "--output-format", "xml"), "xml"),
        (("compare", "a", "b", "--config", "x.toml"), "x.toml: cannot be read"),
        (("compare", "a", "b", "--unknown"), "--unknown"),
        (("comparre", "a"), "compare"),
        (("audit",), "DRAFT"),
        ((), "--help"),
    ],
)
def test_what_cannot_be_done_is_exit_code_2_and_one_line(
    run: Run, arguments: tuple[str, ...], message: str
) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert result.err.startswith("factcheck: ")
    assert len(result.err.splitlines()) == 1


def test_config_shows_value_and_origin(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "factcheck.toml").write_text('fail-on = "never"', encoding="utf-8")
    monkeypatch.setenv("FACTCHECK_LANG", "en")
    lines = run("config").out.splitlines()
    assert f"fail-on       = never  ({tmp_path / 'factcheck.toml'})" in lines
    assert "lang          = en  (environment variable FACTCHECK_LANG)" in lines
    assert "extractor     = auto  (default)" in lines
    assert "fail-on       = error  (default)" in run("config", "--isolated").out.splitlines()


def test_schema_is_that_of_the_json_report(run: Run) -> None:
    schema = json.loads(run("schema").out)
    report = json.loads(run("compare", "a", "b", "--output-format", "json").out)
    jsonschema.validate(report, schema)
    assert report["rules"] == [rule.code for rule in rules.load()]


def test_version(run: Run) -> None:
    assert run("--version") == Result(0, f"factcheck {__version__}\n", "")


@pytest.mark.parametrize(
    "command", ["", "compare", "audit", "claims", "values", "rule", "config", "cache", "schema"]
)
def test_help_shows_examples(run: Run, command: str) -> None:
    result = run(*command.split(), "--help")
    assert result.code == 0
    assert "Example" in result.out
    assert f"  factcheck {command}" in result.out


@pytest.mark.parametrize(
    ("file", "start"),
    [
        ("r.md", "# Faktenabgleich"),
        ("r.MD", "# Faktenabgleich"),
        ("r.json", "{"),
        ("r.sarif", '{\n  "$schema"'),
        ("r.sarif.json", '{\n  "$schema"'),
        ("r.txt", "error"),
        ("r", "error"),
    ],
)
def test_the_suffix_of_the_output_file_chooses_the_format(
    run: Run, tmp_path: Path, file: str, start: str
) -> None:
    result = run("compare", "a", "b", "-o", file)
    assert (result.code, result.out) == (1, "")
    assert (tmp_path / file).read_text(encoding="utf-8").startswith(start)
    assert result.err == f"{file}: 1 Widerspruch in 3 Texten. 3 Stellen nicht geprüft.\n"


def test_annotations_are_all_that_is_printed(run: Run) -> None:
    result = run("compare", "a", "b", "--output-format", "github")
    assert [line.split(" ")[0] for line in result.out.splitlines()] == ["::error", "::warning"]
    assert (result.code, result.err) == (1, "")


def test_names_count_from_the_root_of_the_repository(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    assert "file=desk/wien/a.txt,line=2" in run("compare", "a", "b", "--output-format", "github").out
    assert '"uri": "desk/wien/a.txt"' in run("compare", "a", "b", "--output-format", "sarif").out


def test_the_format_option_beats_the_suffix(run: Run, tmp_path: Path) -> None:
    run("compare", "a", "b", "-o", "r.md", "--output-format", "json", "-q")
    assert json.loads((tmp_path / "r.md").read_text(encoding="utf-8"))["version"] == 1


def test_a_report_on_standard_output_is_the_same_as_in_a_file(run: Run, tmp_path: Path) -> None:
    printed = run("compare", "a", "b", "--output-format", "markdown").out
    run("compare", "a", "b", "-o", "r.md")
    assert (tmp_path / "r.md").read_bytes().decode() == printed


@pytest.mark.parametrize("inputs", [("a.txt", "b.txt"), ("x/../a.txt", "b.txt")])
def test_a_report_never_replaces_a_text(
    run: Run, tmp_path: Path, pipeline: Pipeline, inputs: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_text("Artikel", encoding="utf-8")
    result = run("compare", *inputs, "-o", "a.txt")
    assert (result.code, pipeline.calls) == (2, [])
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "Artikel"


def test_a_report_never_replaces_a_text_that_a_dossier_names(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wien").mkdir()
    result = run("compare", "--dossier", "d.yaml", "-o", "wien/a.txt")
    assert result.code == 2
    assert not (tmp_path / "wien" / "a.txt").exists()


def test_a_file_that_cannot_be_written_is_exit_code_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "r.md").mkdir()
    result = run("compare", "a", "b", "-o", "r.md")
    assert result.code == 2
    assert result.err.startswith("factcheck: r.md: cannot be written")


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("nowhere/r.md", "nowhere/r.md: cannot be written (there is no such folder)"),
        ("r.pdf", "r.pdf: no report is written as .pdf; use .md, .json, .sarif"),
    ],
)
@pytest.mark.parametrize("command", [["compare", "a", "b"], ["audit", "a", "--against", "b"]])
def test_a_report_that_cannot_be_written_is_refused_before_anything_is_read(
    run: Run, pipeline: Pipeline, command: list[str], file: str, message: str
) -> None:
    result = run(*command, "-o", file)
    assert (result.code, pipeline.calls) == (2, [])
    assert result.err.startswith(f"factcheck: {message}")


def test_claims_may_have_any_suffix(run: Run, tmp_path: Path) -> None:
    assert run("claims", "a", "-o", "claims.csv").code == 0
    assert (tmp_path / "claims.csv").exists()


@pytest.mark.parametrize(
    ("severity", "arguments", "code"),
    [
        (Severity.ERROR, (), 1),
        (Severity.WARNING, (), 0),
        (Severity.WARNING, ("--fail-on", "warning"), 1),
        (Severity.INFO, ("--fail-on", "warning"), 0),
        (Severity.ERROR, ("--fail-on", "never"), 0),
        (Severity.ERROR, ("--exit-zero",), 0),
    ],
)
def test_the_threshold_decides_the_exit_code(
    run: Run, pipeline: Pipeline, severity: Severity, arguments: tuple[str, ...], code: int
) -> None:
    audit = samples.comparison()
    pipeline.result = replace(audit, findings=(replace(audit.findings[0], severity=severity),))
    assert run("compare", "a", "b", *arguments).code == code


def test_settings_reach_the_pipeline(run: Run, pipeline: Pipeline) -> None:
    run(
        "compare", "a", "b", "--lang", "en", "--select", "NUM,DUR001", "--select", "DAT", "--ignore", "DUR001"
    )
    settings = pipeline.calls[0][2]["settings"]
    assert settings.lang == "en"
    assert settings.select == ("NUM", "DUR001", "DAT")
    assert settings.ignore == ("DUR001",)


def test_the_foot_names_only_the_rules_that_were_applied(run: Run) -> None:
    report = run("compare", "a", "b", "--select", "DUR001", "--output-format", "markdown").out
    assert report.splitlines()[-1].endswith("Regeln: DUR001")


def test_statistics_count_by_rule_on_standard_error(run: Run) -> None:
    result = run("compare", "a", "b", "--statistics")
    assert result.err == "     1 DUR001 duration-mismatch\n"


def test_quiet_says_nothing_and_verbose_says_more(run: Run) -> None:
    assert run("compare", "a", "b", "-o", "r.md", "-q").err == ""
    assert "fail-on = error (default)" in run("compare", "a", "b", "-v").err


def test_a_text_without_claims_could_not_be_checked(run: Run, pipeline: Pipeline) -> None:
    pipeline.result = ExtractionError("a.txt: nothing was found in it")
    assert run("compare", "a.txt", "b.txt") == Result(2, "", "factcheck: a.txt: nothing was found in it\n")
