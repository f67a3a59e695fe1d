"""Says which language model is to read the texts, if any, and where it answers. It asks none.

The key and the address come from the environment alone; the key is never shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from factcheck.errors import SettingsError
from factcheck.extraction.endpoint import Endpoint, endpoint, is_wanted
from factcheck.settings import Configuration, Extractor, Settings

_KEY, _ADDRESS = "OPENAI_API_KEY", "OPENAI_BASE_URL"


@dataclass(frozen=True, slots=True)
class Choice:
    """Who reads: the model of `endpoint`, the built-in extractor if that is None; `settings` say so too."""

    settings: Settings
    endpoint: Endpoint | None

    @property
    def named(self) -> str:
        """The model and its host; empty for the built-in extractor."""
        return f"{self.endpoint.model} at {host(self.endpoint)}" if self.endpoint else ""


def choose(settings: Settings, environment: Mapping[str, str]) -> Choice:
    """Who reads the texts. Raises SettingsError for a language model that is not set up, with the remedy."""
    wanted = is_wanted(settings, environment)
    decided = settings.model_copy(update={"extractor": Extractor.LLM if wanted else Extractor.BUILTIN})
    if not wanted:
        return Choice(decided, None)
    return Choice(decided, endpoint(environment, settings.model, settings.api, offline=settings.offline))


def unheeded(settings: Settings, choice: Choice) -> str:
    """What to say to those who set what only a language model heeds while none is set up; "" if nothing."""
    given = (settings.model, settings.max_calls, settings.max_cost, settings.prompts)
    declined = settings.extractor is Extractor.BUILTIN or all(value is None for value in given)
    if choice.endpoint is not None or declined:
        return ""
    return f"the built-in extractor reads, since no language model is set up ({_KEY} or {_ADDRESS})"


def host(one: Endpoint) -> str:
    """The host of an endpoint, with its port if it names one, without a user's name or password."""
    return urlsplit(one.address).netloc


def rows(configuration: Configuration, environment: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Who reads the texts and where, as names, values and origins; of the key only whether it is set."""
    try:
        choice = choose(configuration.settings, environment)
    except SettingsError as error:
        yield "reader", "none", str(error)
        return
    if choice.endpoint is None:
        unasked = configuration.settings.extractor is Extractor.AUTO
        unset = f"neither {_KEY} nor {_ADDRESS} is set"
        yield "reader", "built-in extractor", unset if unasked else configuration.origins["extractor"]
        return
    yield "reader", choice.endpoint.model, configuration.origins.get("model", "default")
    yield "endpoint", host(choice.endpoint), _origin(_ADDRESS, environment)
    yield "key", "set" if choice.endpoint.key else "not set", f"environment variable {_KEY}"


def _origin(variable: str, environment: Mapping[str, str]) -> str:
    return f"environment variable {variable}" if environment.get(variable, "").strip() else "default"
