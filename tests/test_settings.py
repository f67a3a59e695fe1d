"""Settings come from options, environment, file and defaults, in this order, and say from where."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import SettingsError
from factcheck.model import Severity
from factcheck.settings import Extractor, FailOn, OutputFormat, Settings, find_file, load


def _file(folder: Path, content: str, name: str = "factcheck.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_without_anything_the_defaults_hold(tmp_path: Path) -> None:
    configuration = load({}, {}, tmp_path)
    assert configuration.settings == Settings()
    assert {origin for _, _, origin in configuration.rows()} == {"default"}


def test_options_beat_environment_beats_file_beats_default(tmp_path: Path) -> None:
    path = _file(tmp_path, 'lang = "en"\nfail-on = "never"\nextractor = "builtin"\n')
    environment = {"FACTCHECK_FAIL_ON": "warning", "FACTCHECK_LANG": "en"}
    configuration = load({"lang": "de", "select": "", "exit_zero": False}, environment, tmp_path)
    assert configuration.settings.lang == "de"
    assert configuration.settings.fail_on is FailOn.WARNING
    assert configuration.settings.extractor is Extractor.BUILTIN
    assert configuration.origins == {
        "lang": "option --lang",
        "fail_on": "environment variable FACTCHECK_FAIL_ON",
        "extractor": str(path),
    }


@pytest.mark.parametrize(
    ("variable", "text", "name", "value"),
    [
        ("FACTCHECK_OUTPUT_FORMAT", "json", "output_format", OutputFormat.JSON),
        ("FACTCHECK_LANG", "en", "lang", "en"),
        ("FACTCHECK_EXTRACTOR", "builtin", "extractor", Extractor.BUILTIN),
        ("FACTCHECK_FAIL_ON", "never", "fail_on", FailOn.NEVER),
        ("FACTCHECK_EXIT_ZERO", "1", "exit_zero", True),
        ("FACTCHECK_SELECT", "NUM001, DUR ,", "select", ("NUM001", "DUR")),
        ("FACTCHECK_IGNORE", "NUM", "ignore", ("NUM",)),
        ("FACTCHECK_STATISTICS", "true", "statistics", True),
        ("FACTCHECK_LANG", "", "lang", None),
    ],
)
def test_environment(tmp_path: Path, variable: str, text: str, name: str, value: object) -> None:
    assert getattr(load({}, {variable: text}, tmp_path).settings, name) == value


@pytest.mark.parametrize("content", ['select = ["NUM", "DUR001"]', 'select = "NUM,DUR001"'])
def test_a_list_may_be_written_with_commas(tmp_path: Path, content: str) -> None:
    _file(tmp_path, content)
    assert load({}, {}, tmp_path).settings.select == ("NUM", "DUR001")


def test_pyproject_serves_too(tmp_path: Path) -> None:
    _file(tmp_path, '[tool.factcheck]\nfail_on = "warning"\n', "pyproject.toml")
    assert load({}, {}, tmp_path).settings.fail_on is FailOn.WARNING


def test_the_nearest_file_up_to_the_root_of_the_repository_counts(tmp_path: Path) -> None:
    outside = _file(tmp_path, 'lang = "en"')
    root, deep = tmp_path / "repo", tmp_path / "repo" / "a" / "b"
    deep.mkdir(parents=True)
    (root / ".git").mkdir()
    assert find_file(deep) is None
    _file(root / "a", "[tool.other]\n", "pyproject.toml")
    upper = _file(root, 'lang = "de"')
    assert find_file(deep) == upper
    nearest = _file(deep, "[tool.factcheck]\n", "pyproject.toml")
    assert find_file(deep) == nearest
    assert find_file(tmp_path) == outside


def test_outside_a_repository_only_the_folder_itself_is_searched(tmp_path: Path) -> None:
    _file(tmp_path, 'lang = "en"')
    inner = tmp_path / "inner"
    inner.mkdir()
    assert find_file(inner) is None


def test_a_named_file_is_taken_and_isolated_takes_none(tmp_path: Path) -> None:
    _file(tmp_path, 'lang = "en"')
    other = _file(tmp_path, 'lang = "de"', "other.toml")
    assert load({}, {}, tmp_path, config=other).settings.lang == "de"
    assert load({}, {}, tmp_path, isolated=True).settings.lang is None
    with pytest.raises(SettingsError, match="contradict"):
        load({}, {}, tmp_path, config=other, isolated=True)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('lnag = "de"', "unknown key 'lnag'; did you mean 'lang'"),
        ('fail_no = "never"', "did you mean 'fail-on'"),
        ('api-key = "x"', "unknown key 'api-key'; known are output-format"),
        ('base-url = "x"', "unknown key 'base-url'"),
        ('lang = "fr"', "'lang' is 'fr' and should be 'de' or 'en'"),
        ("select = 3", "'select' is 3"),
        ("lang = ", "not readable as TOML"),
    ],
)
def test_a_mistake_in_a_file_names_file_and_key(tmp_path: Path, content: str, message: str) -> None:
    _file(tmp_path, content)
    with pytest.raises(SettingsError) as caught:
        load({}, {}, tmp_path)
    assert "factcheck.toml" in str(caught.value)
    assert message in str(caught.value)


def test_a_mistake_in_the_environment_names_the_variable(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="environment variable FACTCHECK_FAIL_ON: 'fail-on' is 'eror'"):
        load({}, {"FACTCHECK_FAIL_ON": "eror"}, tmp_path)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("pyproject.toml", "", "no table"),
        ("pyproject.toml", "[tool]\nfactcheck = 1", "not a table"),
        ("missing.toml", None, "cannot be read"),
    ],
)
def test_a_named_file_must_hold_settings(
    tmp_path: Path, name: str, content: str | None, message: str
) -> None:
    path = tmp_path / name if content is None else _file(tmp_path, content, name)
    with pytest.raises(SettingsError, match=message):
        load({}, {}, tmp_path, config=path)


def test_the_model_extractor_is_refused_until_it_comes(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"option --extractor: .*not available in this version"):
        load({"extractor": "llm"}, {}, tmp_path)


def test_rows_show_every_setting(tmp_path: Path) -> None:
    rows = {name: (value, origin) for name, value, origin in load({"select": "NUM,DUR"}, {}, tmp_path).rows()}
    assert rows["select"] == ("NUM, DUR", "option --select")
    assert rows["ignore"] == ("none", "default")
    assert rows["output-format"] == ("automatic", "default")
    assert rows["exit-zero"] == ("false", "default")
    assert len(rows) == len(Settings.model_fields)


@pytest.mark.parametrize(
    ("fail_on", "threshold"),
    [(FailOn.ERROR, Severity.ERROR), (FailOn.WARNING, Severity.WARNING), (FailOn.NEVER, None)],
)
def test_threshold(fail_on: FailOn, threshold: Severity | None) -> None:
    assert fail_on.threshold is threshold
