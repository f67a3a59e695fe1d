"""Puts one question to a language model and says what became of it; nothing else here talks to a server.

It tries again where that can help. It remembers nothing, and no error repeats a word of a prompt, a text or
a reply. The libraries it uses take a second to load: they are loaded with the first question.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from json import JSONDecodeError
from typing import TYPE_CHECKING, Any

from factcheck.errors import ModelError
from factcheck.extraction import failures, replies
from factcheck.extraction.deadline import attend, deadline
from factcheck.extraction.endpoint import Api, Endpoint
from factcheck.extraction.failures import Failure
from factcheck.extraction.questions import Answer, Outcome, Question, Usage
from factcheck.extraction.quiet import quiet
from factcheck.extraction.replies import Heard

if TYPE_CHECKING:
    import httpx2
    import openai
    from openai.types.chat import ChatCompletion
    from pydantic import BaseModel

_ATTEMPTS = 5
_PATIENCE = 180.0  # seconds for all attempts together
_SHORTEST_TIMEOUT = 1.0
_NO_KEY = "none"  # the SDK insists on a key


class Client:
    """Asks the language model of one endpoint. Threads may share it.

    `timeout` is the longest a single request may take, in seconds, even if bytes keep coming; all attempts at
    a question end after 180 seconds, or after `timeout` if that is longer. `http_client`, whose requests have
    no such end, and `sleep` and `clock` (seconds) are there for tests. `log_text` lets the libraries log what
    they send and receive, unpublished text among it.
    """

    def __init__(  # noqa: PLR0913 - all but the first are keywords with defaults
        self,
        endpoint: Endpoint,
        *,
        http_client: httpx2.Client | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
        timeout: float = 120.0,
        log_text: bool = False,
    ) -> None:
        self._endpoint = endpoint
        self._http_client = http_client
        self._sleep = sleep
        self._clock = clock
        self._timeout = timeout
        self._log_text = log_text
        self._lock = threading.Lock()
        self._connected: openai.OpenAI | None = None

    def ask(self, question: Question) -> Answer:
        """What the model answered, or why it did not.

        A reply not in the form of the question's schema is asked for once more. Raises ModelError if the
        server cannot be reached, refuses the key or the request, has no quota or knows no such model.
        """
        connection = self._connection()
        with nullcontext() if self._log_text else quiet():
            turns = self._turns(question, connection)
        last = turns[-1]
        if isinstance(last, Failure):
            raise ModelError(self._told(question, last, len(turns)))
        counted = [turn.usage for turn in turns if isinstance(turn, Answer) and turn.usage]
        return replace(last, usage=_total(counted) if counted else None)

    def _connection(self) -> openai.OpenAI:
        """The connection to the server, made once; it never tries again by itself.

        All libraries are loaded here, before `quiet` looks for their loggers.
        """
        import openai  # noqa: PLC0415 - see the module's docstring
        from instructor import patch  # noqa: F401, PLC0415

        with self._lock:
            if self._connected is None:
                key = self._endpoint.key
                self._connected = openai.OpenAI(
                    api_key=key.get_secret_value() if key else _NO_KEY,
                    base_url=self._endpoint.url,
                    http_client=self._http_client or _http_client(),
                    max_retries=0,
                )
            return self._connected

    def _turns(self, question: Question, connection: openai.OpenAI) -> list[Answer | Failure]:
        """What each attempt came to, the last one for good. The one place that tries again."""
        import tenacity  # noqa: PLC0415 - see the module's docstring

        turns: list[Answer | Failure] = []
        end = self._clock() + max(_PATIENCE, self._timeout)

        def attempt() -> None:
            timeout = max(min(self._timeout, end - self._clock()), _SHORTEST_TIMEOUT)
            turns.append(_Request(connection, self._endpoint, question, timeout).turn())

        def is_over(state: tenacity.RetryCallState) -> bool:
            return len(turns) >= _ATTEMPTS or self._clock() + state.upcoming_sleep >= end

        backoff = tenacity.wait_random_exponential(multiplier=2, min=1)
        tenacity.Retrying(
            retry=tenacity.retry_if_result(lambda _: failures.is_worth_another(turns)),
            wait=lambda state: failures.pause(turns[-1], backoff(state)),
            stop=is_over,
            sleep=self._sleep,
            retry_error_callback=lambda _: None,
        )(attempt)
        return turns

    def _told(self, question: Question, failure: Failure, attempts: int) -> str:
        tried = f" [{attempts} attempts]" if attempts > 1 else ""
        return (
            f"{question.subject}: {self._endpoint.model} at {self._endpoint.address} {failure.reason}{tried}"
        )


class _Request:
    """One request about one question. instructor frames it and validates the reply, `send` sends it."""

    def __init__(
        self, connection: openai.OpenAI, endpoint: Endpoint, question: Question, timeout: float
    ) -> None:
        self._connection = connection
        self._endpoint = endpoint
        self._question = question
        self._timeout = timeout
        self._heard: Heard | None = None

    def turn(self) -> Answer | Failure:
        """What it came to. No exception leaves it, since each would carry the text or the reply."""
        with deadline(self._timeout) as running:
            turn = self._turn()
            return failures.too_late(self._timeout) if running.is_past and _may_be_cut(turn) else turn

    def _turn(self) -> Answer | Failure:
        import instructor  # noqa: PLC0415 - see the module's docstring
        from instructor.core import InstructorRetryException  # noqa: PLC0415

        create = instructor.patch(create=self.send, mode=instructor.Mode.JSON_SCHEMA)
        schema = self._question.schema
        try:
            read = create(
                response_model=schema,
                max_retries=0,
                model=self._endpoint.model,
                messages=[
                    {"role": "system", "content": self._question.instructions},
                    {"role": "user", "content": self._question.text},
                ],
            )
        except InstructorRetryException as error:
            return self._unread(error.__cause__)
        # instructor hands out a subclass that drags the raw response along
        reply = schema.model_validate(read.model_dump(by_alias=True, round_trip=True, warnings=False))
        return Answer(Outcome.ANSWERED, reply, self._heard.usage if self._heard else None)

    def send(self, *, model: str, messages: list[Any], response_format: dict[str, Any]) -> ChatCompletion:
        """Sends what instructor prepared, with the schema made strict; gives back the text for it to read."""
        form = {**response_format["json_schema"], "schema": _strict(self._question.schema), "strict": True}
        if self._endpoint.api is Api.RESPONSES:
            self._heard = replies.response(self._by_responses(model, messages, form))
        else:
            self._heard = replies.chat(self._by_chat(model, messages, form))
        return _completion(self._heard)

    def _by_responses(self, model: str, messages: list[Any], form: dict[str, Any]) -> object:
        request: dict[str, Any] = {
            "model": model,
            "input": messages,
            "text": {"format": {"type": "json_schema", **form}},
            "store": False,
        }
        return _body(self._connection.responses.create(**request, timeout=self._timeout))

    def _by_chat(self, model: str, messages: list[Any], form: dict[str, Any]) -> object:
        request: dict[str, Any] = {
            "model": model,
            "messages": messages,
            "response_format": {"type": "json_schema", "json_schema": form},
        }
        if self._endpoint.is_openai:  # other servers may refuse a field they do not know
            request["store"] = False
        return _body(self._connection.chat.completions.create(**request, timeout=self._timeout))

    def _unread(self, cause: BaseException | None) -> Answer | Failure:
        """What it came to without a reply that could be read."""
        heard = self._heard
        if heard is None:
            return _unheard(cause, self._timeout)
        if heard.failure:
            return failures.of_code(heard.failure)
        if heard.outcome is not Outcome.ANSWERED:
            return Answer(heard.outcome, usage=heard.usage)
        return Answer(Outcome.REFUSED if _is_prose(heard.text) else Outcome.MALFORMED, usage=heard.usage)


class _UnansweredError(Exception):
    """The server replied, but there is no text to read. It carries no words."""


def _http_client() -> httpx2.Client:
    """One whose requests make a connection each, which a deadline can end, and are not sent on elsewhere."""
    import httpx2  # noqa: PLC0415 - see the module's docstring

    limits = httpx2.Limits(max_keepalive_connections=0)
    return httpx2.Client(limits=limits, event_hooks={"request": [attend]}, follow_redirects=False)


def _may_be_cut(turn: Answer | Failure) -> bool:
    """Not if something came that could be read: then the time was up a moment later."""
    return isinstance(turn, Failure) or turn.outcome is Outcome.MALFORMED


def _strict(schema: type[BaseModel]) -> object:
    """The schema as OpenAI wants it: every field required, no other allowed."""
    import openai  # noqa: PLC0415 - see the module's docstring

    return openai.pydantic_function_tool(schema)["function"]["parameters"]


def _body(raw: object) -> object:
    """What the server sent as plain data. The SDK hands on a text that is no JSON as it is."""
    import openai  # noqa: PLC0415 - see the module's docstring

    return raw.to_dict(mode="json", warnings=False) if isinstance(raw, openai.BaseModel) else raw


def _completion(heard: Heard) -> ChatCompletion:
    """A text to read in the form in which instructor reads it."""
    from openai.types.chat import ChatCompletion  # noqa: PLC0415 - see the module's docstring

    if heard.outcome is not Outcome.ANSWERED:
        raise _UnansweredError
    message = {"role": "assistant", "content": replies.unfenced(heard.text)}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    body = {"id": "", "object": "chat.completion", "created": 0, "model": "", "choices": [choice]}
    return ChatCompletion.model_validate(body)


def _is_prose(text: str) -> bool:
    """Words and no JSON: so a model declines that does not know how else to."""
    return len(text.split()) > 1 and not {"{", "["} & set(text)


def _unheard(cause: BaseException | None, timeout: float) -> Answer | Failure:
    """What a request came to that brought no reply in the form of the API."""
    import openai  # noqa: PLC0415 - see the module's docstring

    if isinstance(cause, openai.APIStatusError):
        return _rejected(cause)
    if isinstance(cause, openai.APITimeoutError):
        return failures.too_late(timeout)
    if isinstance(cause, openai.APIConnectionError):
        return _unreachable(cause.__cause__)
    if isinstance(cause, JSONDecodeError):
        return Answer(Outcome.MALFORMED)
    if isinstance(cause, ValueError):
        return Failure(failures.FOREIGN)
    return Failure(f"could not be asked ({type(cause).__name__}); report this with the version of factcheck")


def _rejected(error: openai.APIStatusError) -> Answer | Failure:
    codes = frozenset(code for code in (error.code, error.type) if isinstance(code, str))
    if failures.is_filtered(error.status_code, codes):
        return Answer(Outcome.FILTERED)
    headers = {name.lower(): value for name, value in error.response.headers.items()}
    return failures.of_status(error.status_code, codes, headers)


def _unreachable(cause: BaseException | None) -> Failure:
    """A server that could not be reached; what is no matter of the network stays as it is."""
    import httpx2  # noqa: PLC0415 - see the module's docstring

    passing = isinstance(cause, httpx2.TransportError) and not isinstance(cause, httpx2.UnsupportedProtocol)
    name = type(cause).__name__
    return Failure(f"cannot be reached ({name}); check OPENAI_BASE_URL and the network", passing)


def _total(counted: Sequence[Usage]) -> Usage:
    return Usage(
        sum(usage.input for usage in counted),
        sum(usage.output for usage in counted),
        sum(usage.cached_input for usage in counted),
    )
