"""Finds which language model answers, where and with which key, from the environment. It asks nobody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal
from urllib.parse import SplitResult, urlsplit

from pydantic import SecretStr

from factcheck.errors import SettingsError
from factcheck.settings import Extractor, Settings

_KEY = "OPENAI_API_KEY"
_BASE_URL = "OPENAI_BASE_URL"
_OPENAI_URL = "https://api.openai.com/v1"
_OPENAI_HOST = "api.openai.com"
_AZURE_SUFFIX = ".openai.azure.com"
_DEFAULT_MODEL = "gpt-5-mini-2025-08-07"


class Api(StrEnum):
    """The two ways in which servers of OpenAI's kind are asked."""

    RESPONSES = "responses"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A language model and the server that runs it; `base_url` None stands for OpenAI's own.

    `key` shows itself to nobody who does not ask for it; None where the server wants none.
    """

    model: str
    base_url: str | None
    key: SecretStr | None
    api: Api

    @property
    def url(self) -> str:
        """The address that is called."""
        return self.base_url or _OPENAI_URL

    @property
    def address(self) -> str:
        """The address as it may be shown: without user, password, path and query, which may hold a key."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{_host(parts)}"

    @property
    def signature(self) -> str:
        """What tells this model on this server from all others. It may hold a key and is not to be shown."""
        parts = urlsplit(self.url)
        return f"{self.model} {_host(parts).lower()}{parts.path.rstrip('/')}"

    @property
    def is_openai(self) -> bool:
        """OpenAI itself, also in one of its regions."""
        return _is_openai(urlsplit(self.url))


def is_configured(environment: Mapping[str, str]) -> bool:
    """The environment names a key or a server."""
    return bool(_given(environment, _KEY) or _given(environment, _BASE_URL))


def is_wanted(settings: Settings, environment: Mapping[str, str]) -> bool:
    """Whether a language model is to read: asked for, or set up, or offline, and not declined."""
    automatic = is_configured(environment) or settings.offline
    return settings.extractor is Extractor.LLM or (settings.extractor is Extractor.AUTO and automatic)


def endpoint(
    environment: Mapping[str, str],
    model: str | None,
    api: Literal["auto", "responses", "chat"],
    *,
    offline: bool = False,
) -> Endpoint:
    """The endpoint that OPENAI_API_KEY and OPENAI_BASE_URL stand for.

    Without `model` OpenAI gets the default one. "auto" asks OpenAI and Azure by way of responses, everybody
    else by way of chat completions. Offline nobody is asked, so nothing need be set. Raises SettingsError
    where nothing is set, where the address or the key cannot be one, where OpenAI or Azure has no key and
    where no model is named for another server.
    """
    if offline and not is_configured(environment):
        return Endpoint((model or "").strip() or _DEFAULT_MODEL, None, None, Api.RESPONSES)
    if not is_configured(environment):
        raise SettingsError(
            f"no language model is set up; set {_KEY}, or {_BASE_URL} for a server of your own"
        )
    base_url = _given(environment, _BASE_URL) or None
    parts = _parts(base_url or _OPENAI_URL)
    return Endpoint(
        model=(model or "").strip() or _default_model(parts),
        base_url=base_url,
        key=_key(environment, parts),
        api=_api(parts) if api == "auto" else Api(api),
    )


def _host(parts: SplitResult) -> str:
    """The host with its port if one is named, without user and password."""
    return parts.netloc.rpartition("@")[2]


def _given(environment: Mapping[str, str], variable: str) -> str:
    return environment.get(variable, "").strip()


def _parts(url: str) -> SplitResult:
    """The parts of an address. The message does not repeat it, since it may hold a password."""
    try:
        parts = urlsplit(url)
        valid = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        valid = False
    if not valid:
        raise SettingsError(f"{_BASE_URL} is not an address; write it like https://host.example/v1")
    return parts


def _key(environment: Mapping[str, str], parts: SplitResult) -> SecretStr | None:
    key = _given(environment, _KEY)
    if not key and (_is_openai(parts) or _is_azure(parts)):
        raise SettingsError(f"{parts.hostname} wants a key; set {_KEY}")
    if not (key.isascii() and (key.isprintable() and " " not in key)):
        raise SettingsError(f"{_KEY} holds a space or a sign that no key has; copy the key once more")
    return SecretStr(key) if key else None


def _default_model(parts: SplitResult) -> str:
    if _is_openai(parts):
        return _DEFAULT_MODEL
    raise SettingsError(
        f"no model is named for {parts.hostname}; name one with --model or FACTCHECK_MODEL, "
        "on Azure the name of the deployment"
    )


def _api(parts: SplitResult) -> Api:
    return Api.RESPONSES if _is_openai(parts) or _is_azure(parts) else Api.CHAT


def _is_openai(parts: SplitResult) -> bool:
    host = parts.hostname or ""
    return host == _OPENAI_HOST or host.endswith(f".{_OPENAI_HOST}")


def _is_azure(parts: SplitResult) -> bool:
    return (parts.hostname or "").endswith(_AZURE_SUFFIX)
