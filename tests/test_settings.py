"""Settings come from options, environment, file and defaults, in this order, and say from where."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.errors import SettingsError
from factcheck.model import Severity
from factcheck.settings import Extractor, FailOn, OutputFormat, Settings, find_file, load, repository


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


def test_the_root_of_the_repository_and_without_one_the_folder(tmp_path: Path) -> None:
    deep = tmp_path / "repo" / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "repo" / ".git").touch()  # a file in a worktree
    assert repository(deep) == (tmp_path / "repo").resolve()
    assert repository(tmp_path) == tmp_path.resolve()


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
        ('cash = "x"', "unknown key 'cash'; known are output-format"),
        ('modle = "x"', "did you mean 'model'?"),
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


@pytest.mark.parametrize(
    ("key", "thing", "variable"),
    [
        ("api-key", "a key", "OPENAI_API_KEY"),
        ("api_key", "a key", "OPENAI_API_KEY"),
        ("OPENAI_API_KEY", "a key", "OPENAI_API_KEY"),
        ("key", "a key", "OPENAI_API_KEY"),
        ("token", "a key", "OPENAI_API_KEY"),
        ("base-url", "the address", "OPENAI_BASE_URL"),
        ("OPENAI_BASE_URL", "the address", "OPENAI_BASE_URL"),
        ("endpoint", "the address", "OPENAI_BASE_URL"),
        ("api-host", "the address", "OPENAI_BASE_URL"),
    ],
)
def test_keys_and_addresses_are_sent_from_a_file_to_the_environment(
    tmp_path: Path, key: str, thing: str, variable: str
) -> None:
    _file(tmp_path, f'{key} = "streng-geheim"\n')
    with pytest.raises(SettingsError) as caught:
        load({}, {}, tmp_path)
    message = str(caught.value)
    assert f"factcheck.toml: {thing}" in message
    assert message.endswith(f"take '{key}' out and put it into the environment variable {variable}")
    assert "streng-geheim" not in message


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("prompts", '"own"', "what the language model is told"),
        ("log-text", "true", "let unpublished texts into logs"),
        ("log_text", "false", "let unpublished texts into logs"),
        ("cache-dir", '"elsewhere"', "where words of unpublished texts are kept"),
    ],
)
def test_what_a_file_must_not_decide_is_refused_with_the_reason(
    tmp_path: Path, key: str, value: str, why: str
) -> None:
    path = _file(tmp_path, f"[tool.factcheck]\n{key} = {value}\n", "pyproject.toml")
    with pytest.raises(SettingsError) as caught:
        load({}, {}, tmp_path)
    name = key.replace("_", "-")
    assert str(caught.value).startswith(
        f"{path}: '{key}' is not for a file, for whoever edits this file would"
    )
    assert why in str(caught.value)
    assert (
        f"option --{name} or in the environment variable FACTCHECK_{name.upper().replace('-', '_')}"
        in str(caught.value)
    )


def test_what_a_file_must_not_decide_comes_from_options_and_environment(tmp_path: Path) -> None:
    environment = {"FACTCHECK_CACHE_DIR": "/replies", "FACTCHECK_LOG_TEXT": "1", "FACTCHECK_PROMPTS": "told"}
    settings = load({"prompts": tmp_path}, environment, tmp_path).settings
    assert settings.cache_dir == Path("/replies")
    assert settings.log_text
    assert settings.prompts == tmp_path


def test_a_file_may_say_which_model_reads_and_how(tmp_path: Path) -> None:
    lines = [
        'extractor = "llm"',
        'model = "tiny"',
        'api = "chat"',
        "at-once = 2",
        "chunk = 3000",
        "max-cost = 0.1",
    ]
    _file(tmp_path, "\n".join([*lines, "max-calls = 9", "offline = true", "no-cache = true"]))
    settings = load({}, {}, tmp_path).settings
    assert (settings.extractor, settings.model, settings.api) == (Extractor.LLM, "tiny", "chat")
    assert (settings.at_once, settings.chunk, settings.max_calls) == (2, 3000, 9)
    assert settings.max_cost == Decimal("0.1")
    assert settings.offline
    assert settings.no_cache


def test_a_limit_of_nothing_is_a_limit(tmp_path: Path) -> None:
    settings = load({"max_calls": 0, "max_cost": "0"}, {}, tmp_path).settings
    assert (settings.max_calls, settings.max_cost) == (0, Decimal(0))


@pytest.mark.parametrize(
    ("variable", "text", "message"),
    [
        ("FACTCHECK_AT_ONCE", "0", "'at-once' is '0' and should be greater than or equal to 1"),
        ("FACTCHECK_AT_ONCE", "33", "should be less than or equal to 32"),
        ("FACTCHECK_CHUNK", "999", "should be greater than or equal to 1000"),
        ("FACTCHECK_CHUNK", "100001", "should be less than or equal to 100000"),
        ("FACTCHECK_MAX_CALLS", "-1", "should be greater than or equal to 0"),
        ("FACTCHECK_MAX_COST", "-0.1", "should be greater than or equal to 0"),
        ("FACTCHECK_MAX_COST", "NaN", "should be a finite number"),
        ("FACTCHECK_MAX_COST", "cheap", "should be a valid decimal"),
        ("FACTCHECK_API", "soap", "should be 'auto', 'responses' or 'chat'"),
        ("FACTCHECK_MODEL", "  ", "should have at least 1 character"),
        ("FACTCHECK_OFFLINE", "perhaps", "should be a valid boolean"),
    ],
)
def test_a_value_out_of_range_is_refused(tmp_path: Path, variable: str, text: str, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load({}, {variable: text}, tmp_path)
    assert str(caught.value).startswith(f"environment variable {variable}: ")
    assert message in str(caught.value)


@pytest.mark.parametrize("key", ["at-once", "chunk", "max-calls", "max-cost"])
def test_a_truth_value_is_no_number(tmp_path: Path, key: str) -> None:
    _file(tmp_path, f"{key} = true")
    with pytest.raises(SettingsError, match=f"'{key}' is True and should be a number"):
        load({}, {}, tmp_path)


def test_rows_show_every_setting(tmp_path: Path) -> None:
    rows = {name: (value, origin) for name, value, origin in load({"select": "NUM,DUR"}, {}, tmp_path).rows()}
    assert rows["select"] == ("NUM, DUR", "option --select")
    assert rows["ignore"] == ("none", "default")
    assert rows["output-format"] == ("automatic", "default")
    assert rows["exit-zero"] == ("false", "default")
    assert rows["max-cost"] == ("no limit", "default")
    assert rows["prompts"] == ("as shipped", "default")
    assert rows["cache-dir"] == (".factcheck_cache", "default")
    assert len(rows) == len(Settings.model_fields)


@pytest.mark.parametrize(
    ("fail_on", "threshold"),
    [(FailOn.ERROR, Severity.ERROR), (FailOn.WARNING, Severity.WARNING), (FailOn.NEVER, None)],
)
def test_threshold(fail_on: FailOn, threshold: Severity | None) -> None:
    assert fail_on.threshold is threshold
