"""Who reads the texts is decided by settings and environment, and told without the key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli.models import choose, host, rows
from factcheck.errors import SettingsError
from factcheck.settings import Extractor, Settings, load
from tests.cli.conftest import Result

Run = Callable[..., Result]
KEY = "sk-streng-geheim"
WITH_KEY = {"OPENAI_API_KEY": KEY}
OWN_SERVER = {"OPENAI_BASE_URL": "http://127.0.0.1:11434/v1"}


@pytest.mark.parametrize(
    ("extractor", "environment", "chosen"),
    [
        (Extractor.AUTO, {}, Extractor.BUILTIN),
        (Extractor.AUTO, WITH_KEY, Extractor.LLM),
        (Extractor.AUTO, OWN_SERVER, Extractor.LLM),
        (Extractor.AUTO, {"OPENAI_API_KEY": ""}, Extractor.BUILTIN),
        (Extractor.BUILTIN, WITH_KEY, Extractor.BUILTIN),
        (Extractor.LLM, WITH_KEY, Extractor.LLM),
    ],
)
def test_a_key_or_an_address_makes_a_model_read_unless_declined(
    extractor: Extractor, environment: dict[str, str], chosen: Extractor
) -> None:
    choice = choose(Settings(extractor=extractor, model="tiny"), environment)
    assert choice.settings.extractor is chosen
    assert (choice.endpoint is not None) is (chosen is Extractor.LLM)
    assert choice.settings.model == "tiny"


def test_a_model_that_is_not_set_up_is_refused_with_the_remedy() -> None:
    with pytest.raises(SettingsError, match="set OPENAI_API_KEY, or OPENAI_BASE_URL"):
        choose(Settings(extractor=Extractor.LLM), {})


def test_the_choice_names_model_and_host() -> None:
    assert choose(Settings(model="tiny"), OWN_SERVER).named == "tiny at 127.0.0.1:11434"
    assert choose(Settings(), WITH_KEY).named.endswith(" at api.openai.com")
    assert choose(Settings(), {}).named == ""


def test_a_host_is_told_without_user_and_password() -> None:
    environment = {"OPENAI_BASE_URL": "https://desk:geheim@models.example:8443/v1?token=geheim"}
    endpoint = choose(Settings(model="tiny"), environment).endpoint
    assert endpoint is not None
    assert host(endpoint) == "models.example:8443"


@pytest.mark.parametrize(
    ("options", "environment", "expected"),
    [
        (
            {},
            {},
            [("reader", "built-in extractor", "neither OPENAI_API_KEY nor OPENAI_BASE_URL is set")],
        ),
        (
            {"extractor": "builtin"},
            WITH_KEY,
            [("reader", "built-in extractor", "option --extractor")],
        ),
        (
            {"model": "tiny"},
            OWN_SERVER,
            [
                ("reader", "tiny", "option --model"),
                ("endpoint", "127.0.0.1:11434", "environment variable OPENAI_BASE_URL"),
                ("key", "not set", "environment variable OPENAI_API_KEY"),
            ],
        ),
        (
            {},
            WITH_KEY,
            [
                ("reader", "gpt-5-mini-2025-08-07", "default"),
                ("endpoint", "api.openai.com", "default"),
                ("key", "set", "environment variable OPENAI_API_KEY"),
            ],
        ),
    ],
)
def test_rows_tell_who_reads_and_where_from(
    tmp_path: Path,
    options: dict[str, object],
    environment: dict[str, str],
    expected: list[tuple[str, str, str]],
) -> None:
    assert list(rows(load(options, environment, tmp_path), environment)) == expected


def test_config_shows_the_endpoint_and_never_the_key(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", f"https://desk:{KEY}@models.example/v1")
    monkeypatch.setenv("FACTCHECK_MODEL", "tiny")
    result = run("config")
    assert result.code == 0
    assert result.out.endswith(
        "\n"
        "reader        = tiny  (environment variable FACTCHECK_MODEL)\n"
        "endpoint      = models.example  (environment variable OPENAI_BASE_URL)\n"
        "key           = set  (environment variable OPENAI_API_KEY)\n"
    )
    assert KEY not in result.out


def test_config_shows_a_model_that_cannot_read_yet(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:11434/v1")
    result = run("config")
    assert result.code == 0
    assert result.out.splitlines()[-1].startswith("reader        = none  (no model is named for 127.0.0.1;")
