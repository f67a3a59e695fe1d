import dataclasses
import traceback

import pytest

from factcheck.errors import SettingsError
from factcheck.extraction.endpoint import Api, endpoint, is_configured

KEY = "sk-geheim"
OPENAI = {"OPENAI_API_KEY": KEY}
LOCAL = {"OPENAI_BASE_URL": "http://localhost:11434/v1"}


@pytest.mark.parametrize(
    ("environment", "configured"),
    [
        ({}, False),
        ({"OPENAI_API_KEY": "", "OPENAI_BASE_URL": "  "}, False),
        ({"OPENAI_MODEL": "m"}, False),
        (OPENAI, True),
        (LOCAL, True),
    ],
)
def test_a_key_or_an_address_configures_a_model(environment: dict[str, str], *, configured: bool) -> None:
    assert is_configured(environment) is configured


def test_a_key_alone_means_openai_and_its_default_model() -> None:
    found = endpoint(OPENAI, None, "auto")
    assert found.base_url is None
    assert found.url == "https://api.openai.com/v1"
    assert (found.model, found.api) == ("gpt-5-mini-2025-08-07", Api.RESPONSES)
    assert found.is_openai


def test_the_key_is_there_for_whoever_asks_and_shown_to_nobody_else() -> None:
    found = endpoint({"OPENAI_API_KEY": f" {KEY}\n"}, None, "auto")
    assert found.key is not None
    assert found.key.get_secret_value() == KEY
    assert KEY not in f"{found} {found!r} {found.key} {dataclasses.asdict(found)}"


@pytest.mark.parametrize(
    ("url", "api", "is_openai"),
    [
        ("https://api.openai.com/v1", Api.RESPONSES, True),
        ("https://eu.api.openai.com/v1/", Api.RESPONSES, True),
        ("https://API.OPENAI.COM/v1", Api.RESPONSES, True),
        ("https://redaktion.openai.azure.com/openai/v1/", Api.RESPONSES, False),
        ("https://llm.example/v1", Api.CHAT, False),
        ("https://api.openai.com.example/v1", Api.CHAT, False),
        ("https://notapi.openai.com/v1", Api.CHAT, False),
        ("http://127.0.0.1:8089/v1", Api.CHAT, False),
        ("http://[::1]:8089/v1", Api.CHAT, False),
    ],
)
def test_the_address_decides_how_to_ask(url: str, api: Api, *, is_openai: bool) -> None:
    found = endpoint({"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": url}, "m", "auto")
    assert found.api is api
    assert found.is_openai is is_openai


@pytest.mark.parametrize("environment", [OPENAI, LOCAL])
@pytest.mark.parametrize("api", list(Api))
def test_the_way_of_asking_can_be_chosen(environment: dict[str, str], api: Api) -> None:
    assert endpoint(environment, "m", api.value).api is api


def test_a_server_of_ones_own_needs_no_key_but_a_model() -> None:
    assert endpoint(LOCAL, " small ", "auto").key is None
    assert endpoint(LOCAL, " small ", "auto").model == "small"
    with pytest.raises(SettingsError, match=r"no model is named for localhost; name one with --model"):
        endpoint(LOCAL, None, "auto")


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        ({}, r"no language model is set up; set OPENAI_API_KEY, or OPENAI_BASE_URL"),
        (
            {"OPENAI_BASE_URL": "https://api.openai.com/v1"},
            r"api\.openai\.com wants a key; set OPENAI_API_KEY",
        ),
        ({"OPENAI_BASE_URL": "https://x.openai.azure.com/openai/v1"}, r"x\.openai\.azure\.com wants a key"),
        ({"OPENAI_BASE_URL": "localhost:8080/v1"}, r"OPENAI_BASE_URL is not an address; write it like https"),
        ({"OPENAI_BASE_URL": "ftp://host/v1"}, r"OPENAI_BASE_URL is not an address"),
        ({"OPENAI_BASE_URL": "http://"}, r"OPENAI_BASE_URL is not an address"),
        ({"OPENAI_BASE_URL": "http://host:port/v1"}, r"OPENAI_BASE_URL is not an address"),
        ({"OPENAI_BASE_URL": "http://[::1/v1"}, r"OPENAI_BASE_URL is not an address"),
        ({"OPENAI_API_KEY": "sk-ge heim"}, r"OPENAI_API_KEY holds a space or a sign"),
        ({"OPENAI_API_KEY": "sk-ge\nheim"}, r"OPENAI_API_KEY holds a space or a sign"),
        ({"OPENAI_API_KEY": "„sk-geheim“"}, r"OPENAI_API_KEY holds a space or a sign"),
    ],
)
def test_what_cannot_work_says_how_to_put_it_right(environment: dict[str, str], message: str) -> None:
    with pytest.raises(SettingsError, match=message) as raised:
        endpoint(environment, "m", "auto")
    assert "heim" not in "".join(traceback.format_exception(raised.value))


def test_azure_has_no_default_model() -> None:
    environment = {**OPENAI, "OPENAI_BASE_URL": "https://x.openai.azure.com/openai/v1"}
    with pytest.raises(SettingsError, match="on Azure the name of the deployment"):
        endpoint(environment, None, "auto")


def test_the_address_to_show_holds_nothing_that_may_be_a_key() -> None:
    found = endpoint({"OPENAI_BASE_URL": "http://me:pw@host.example:8080/k3y/v1/?token=t"}, "m", "auto")
    assert found.address == "http://host.example:8080"
    assert found.url == "http://me:pw@host.example:8080/k3y/v1/?token=t"


def signature(url: str, model: str = "m") -> str:
    return endpoint({"OPENAI_BASE_URL": url, "OPENAI_API_KEY": "k"}, model, "auto").signature


@pytest.mark.parametrize(
    "other",
    [
        signature("http://host.example/v1", "n"),
        signature("http://other.example/v1"),
        signature("http://host.example:8080/v1"),
        signature("http://host.example/v2"),
    ],
)
def test_another_model_and_another_server_have_another_signature(other: str) -> None:
    assert signature("http://host.example/v1") != other


def test_the_signature_is_that_of_the_server_however_it_is_called() -> None:
    assert signature("http://host.example/v1") == signature("https://me:pw@Host.Example/v1/?token=t")
    assert endpoint({}, "m", "auto", offline=True).signature == signature("https://api.openai.com/v1")


@pytest.mark.parametrize(
    ("model", "name"), [(None, "gpt-5-mini-2025-08-07"), (" small ", "small"), (" ", None)]
)
def test_offline_nothing_need_be_set_up(model: str | None, name: str | None) -> None:
    found = endpoint({}, model, "auto", offline=True)
    assert found.model == (name or "gpt-5-mini-2025-08-07")
    assert (found.base_url, found.key, found.api) == (None, None, Api.RESPONSES)


def test_offline_what_is_set_up_counts_all_the_same() -> None:
    assert endpoint(LOCAL, "small", "auto", offline=True) == endpoint(LOCAL, "small", "auto")
    with pytest.raises(SettingsError, match="no model is named for localhost"):
        endpoint(LOCAL, None, "auto", offline=True)
