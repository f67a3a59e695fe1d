import traceback
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import httpx2
import pytest
from pydantic import SecretStr

from factcheck.errors import ModelError
from factcheck.extraction.client import Client
from factcheck.extraction.endpoint import Api, Endpoint
from factcheck.extraction.questions import Answer, Outcome, Usage
from tests.extraction.serving import (
    BAD,
    FILTERED,
    GOOD,
    KEY,
    QUESTION,
    REFUSAL,
    REPLIED,
    SECRETS,
    SHOWN,
    TRUNCATED,
    Reply,
    Said,
    Sent,
    Server,
    error,
    response,
    text,
)

BOTH = pytest.mark.parametrize("api", list(Api))


def assert_silent(raised: ModelError) -> None:
    """Neither the message nor a printed traceback holds a word of text, reply or key."""
    printed = str(raised) + "".join(traceback.format_exception(raised))
    assert not [secret for secret in SECRETS if secret in printed]
    assert raised.__cause__ is None
    assert raised.__context__ is None


@BOTH
def test_an_answer_comes_in_the_form_of_the_schema(api: Api) -> None:
    server = Server(api, [text(api, GOOD)])
    answer = server.ask()
    assert answer == Answer(
        Outcome.ANSWERED, Reply(said=[Said(words=REPLIED, kind="date")]), Usage(50, 7, cached_input=30)
    )
    assert type(answer.reply) is Reply
    assert len(server.requests) == 1
    assert server.pauses == []


@BOTH
def test_the_raw_reply_does_not_hang_on_to_the_answer(api: Api) -> None:
    reply = Server(api, [text(api, GOOD)]).ask().reply
    assert reply is not None
    assert list(vars(reply)) == ["said"]


def test_a_request_by_way_of_responses() -> None:
    server = Server(Api.RESPONSES, [text(Api.RESPONSES, GOOD)])
    server.ask()
    assert str(server.requests[0].url) == "https://api.openai.com/v1/responses"
    assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"
    body = server.body()
    form = body.pop("text")
    assert body == {
        "model": "m-1",
        "input": [
            {"role": "system", "content": QUESTION.instructions},
            {"role": "user", "content": QUESTION.text},
        ],
        "store": False,
    }
    assert_strict(form, ["format"])


def test_a_request_by_way_of_chat_completions() -> None:
    server = Server(Api.CHAT, [text(Api.CHAT, GOOD)], url="http://localhost:11434/v1", key="")
    server.ask()
    assert str(server.requests[0].url) == "http://localhost:11434/v1/chat/completions"
    body = server.body()
    form = body.pop("response_format")
    assert body == {
        "model": "m-1",
        "messages": [
            {"role": "system", "content": QUESTION.instructions},
            {"role": "user", "content": QUESTION.text},
        ],
    }
    assert_strict(form, ["json_schema"])


def assert_strict(form: object, path: Sequence[str]) -> None:
    for step in path:
        assert isinstance(form, dict)
        form = form[step]
    assert isinstance(form, dict)
    assert (form["name"], form["strict"]) == ("Reply", True)
    said = form["schema"]["$defs"]["Said"]
    assert said["required"] == ["words", "kind", "count"]
    assert said["additionalProperties"] is form["schema"]["additionalProperties"] is False
    assert said["properties"]["words"]["description"] == "copied"
    assert "default" not in said["properties"]["count"]


@pytest.mark.parametrize(
    ("url", "stored"),
    [
        (None, False),
        ("https://eu.api.openai.com/v1", False),
        ("https://x.openai.azure.com/openai/v1", None),
        ("https://llm.example/v1", None),
    ],
)
def test_only_openai_is_told_by_way_of_chat_to_store_nothing(url: str | None, stored: bool | None) -> None:  # noqa: FBT001
    server = Server(Api.CHAT, [text(Api.CHAT, GOOD)], url=url)
    server.ask()
    assert server.body().get("store") is stored


@BOTH
@pytest.mark.parametrize(
    ("replies", "outcome"),
    [(REFUSAL, Outcome.REFUSED), (TRUNCATED, Outcome.TRUNCATED), (FILTERED, Outcome.FILTERED)],
)
def test_an_outcome_without_a_reply_is_no_reason_to_try_again(
    api: Api, replies: dict[Api, httpx2.Response], outcome: Outcome
) -> None:
    server = Server(api, [replies[api]])
    assert server.ask() == Answer(outcome, usage=Usage(50, 7, 30))
    assert len(server.requests) == 1


@BOTH
@pytest.mark.parametrize("code", ["content_filter", "invalid_prompt"])
def test_a_filter_that_answers_with_an_error_is_an_outcome(api: Api, code: str) -> None:
    server = Server(api, [error(400, code)])
    assert server.ask() == Answer(Outcome.FILTERED)
    assert len(server.requests) == 1


@BOTH
@pytest.mark.parametrize("fence", ["```json\n{}\n```", "\n```\n{}\n```\n"])
def test_json_in_a_code_fence_is_read(api: Api, fence: str) -> None:
    server = Server(api, [text(api, fence.replace("{}", GOOD))])
    assert server.ask().outcome is Outcome.ANSWERED
    assert len(server.requests) == 1


@BOTH
def test_a_reply_in_prose_is_a_refusal_and_is_not_asked_for_again(api: Api) -> None:
    server = Server(api, [text(api, "Dabei kann ich leider nicht helfen.")])
    assert server.ask() == Answer(Outcome.REFUSED, usage=Usage(50, 7, 30))
    assert len(server.requests) == 1


@BOTH
@pytest.mark.parametrize(
    "unreadable", ["", "{", f"Gern: {GOOD}", BAD, "[]", "null", GOOD.replace("null", '"1"')]
)
def test_a_reply_that_is_unreadable_twice_is_malformed(api: Api, unreadable: str) -> None:
    server = Server(api, [text(api, unreadable)])
    assert server.ask() == Answer(Outcome.MALFORMED, usage=Usage(100, 14, 60))
    assert len(server.requests) == 2
    assert server.pauses == [0.0]


@BOTH
def test_an_unreadable_reply_is_asked_for_once_more_in_the_same_words(api: Api) -> None:
    server = Server(api, [text(api, BAD), text(api, GOOD)])
    answer = server.ask()
    assert answer.outcome is Outcome.ANSWERED
    assert answer.usage == Usage(100, 14, 60)
    assert server.body(0) == server.body(1)


@BOTH
def test_a_broken_body_is_a_malformed_reply(api: Api) -> None:
    broken = httpx2.Response(200, headers={"content-type": "application/json"}, text='{"id": "r"')
    server = Server(api, [broken, text(api, GOOD)])
    assert server.ask().outcome is Outcome.ANSWERED
    assert Server(api, [broken]).ask() == Answer(Outcome.MALFORMED)


@BOTH
@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({"retry_after": "7"}, 7.0),
        ({"retry_after_ms": "1500"}, 1.5),
        ({"retry_after": "Fri, 15 Aug 2025 12:01:00 GMT", "date": "Fri, 15 Aug 2025 12:00:00 GMT"}, 60.0),
    ],
)
@pytest.mark.parametrize("status", [408, 409, 429, 503])
def test_the_wait_a_server_asks_for_is_kept_exactly(
    api: Api, headers: dict[str, str], pause: float, status: int
) -> None:
    server = Server(api, [error(status, **headers), text(api, GOOD)])
    assert server.ask().outcome is Outcome.ANSWERED
    assert server.pauses == [pause]
    assert len(server.requests) == 2


@BOTH
@pytest.mark.parametrize(
    ("failure", "reason"),
    [
        (error(500), r"busy or out of order \(HTTP 500\)"),
        (error(429, "rate_limit_exceeded"), r"busy or out of order \(HTTP 429\)"),
        (httpx2.ReadTimeout(SHOWN), r"did not answer within 120 s; try again later or lower --chunk"),
        (httpx2.ConnectError(SHOWN), r"cannot be reached \(ConnectError\); check OPENAI_BASE_URL"),
        (httpx2.RemoteProtocolError(SHOWN), r"cannot be reached \(RemoteProtocolError\)"),
    ],
)
def test_what_may_pass_is_tried_five_times(api: Api, failure: Sent, reason: str) -> None:
    server = Server(api, [failure])
    with pytest.raises(ModelError, match=reason) as raised:
        server.ask()
    assert_silent(raised.value)
    assert str(raised.value).startswith("entwurf.md: m-1 at https://api.openai.com ")
    assert str(raised.value).endswith("[5 attempts]")
    assert len(server.requests) == 5
    assert len(server.pauses) == 4
    longest = (2, 4, 8, 16)
    assert all(1 <= pause <= most for pause, most in zip(server.pauses, longest, strict=True))


@BOTH
def test_a_failure_that_passed_leaves_no_trace(api: Api) -> None:
    server = Server(
        api, [httpx2.ConnectError(SHOWN), error(502), text(api, BAD), error(500), text(api, GOOD)]
    )
    answer = server.ask()
    assert (answer.outcome, answer.usage) == (Outcome.ANSWERED, Usage(100, 14, 60))
    assert len(server.requests) == 5


@BOTH
@pytest.mark.parametrize(
    ("failure", "reason"),
    [
        (error(401), r"does not accept the key \(HTTP 401\); check OPENAI_API_KEY"),
        (error(403), r"does not allow it \(HTTP 403\)"),
        (error(308), r"sends requests on to another address.* \(HTTP 308\); check OPENAI_BASE_URL"),
        (error(404), r"knows no such model or path \(HTTP 404\); check --model, --api and OPENAI_BASE_URL"),
        (error(400), r"does not accept the request \(HTTP 400\)"),
        (error(422), r"does not accept the request \(HTTP 422\)"),
        (error(400, "context_length_exceeded"), r"too long for the model \(HTTP 400\); lower --chunk"),
        (error(429, "insufficient_quota", retry_after="1"), r"no quota left for this key \(HTTP 429\)"),
        (error(429, retry_after="3600"), r"wants to be asked again in 3600 s \(HTTP 429\)"),
        (httpx2.Response(404, text=f"<html>{SHOWN}"), r"knows no such model or path"),
        (httpx2.Response(200, text=f"<html>{SHOWN}"), r"answered, but not as a language model's server does"),
        (httpx2.Response(200, json=[SHOWN]), r"answered, but not as a language model's server does"),
        (httpx2.Response(200, json={"error": SHOWN}), r"answered, but not as a language model's server does"),
        (httpx2.UnsupportedProtocol(SHOWN), r"cannot be reached \(UnsupportedProtocol\)"),
        (RuntimeError(SHOWN), r"cannot be reached \(RuntimeError\)"),
    ],
)
def test_what_cannot_pass_fails_at_once_and_says_what_to_do(api: Api, failure: Sent, reason: str) -> None:
    server = Server(api, [failure])
    with pytest.raises(ModelError, match=reason) as raised:
        server.ask()
    assert_silent(raised.value)
    assert "attempts" not in str(raised.value)
    assert len(server.requests) == 1
    assert server.pauses == []


@pytest.mark.parametrize(("code", "requests"), [("server_error", 5), ("some_error", 1)])
def test_a_server_may_fail_while_it_answers(code: str, requests: int) -> None:
    server = Server(Api.RESPONSES, [response(status="failed", code=code)])
    with pytest.raises(ModelError, match="began to answer and failed; try") as raised:
        server.ask()
    assert_silent(raised.value)
    assert len(server.requests) == requests


@BOTH
def test_all_attempts_together_end_after_three_minutes(api: Api) -> None:
    server = Server(api, [error(503, retry_after="80")])
    with pytest.raises(ModelError, match=r"80 s \(HTTP 503\).*\[3 attempts\]"):
        server.ask()
    assert server.pauses == [80.0, 80.0]


@BOTH
def test_a_late_attempt_gets_only_the_time_that_is_left(api: Api) -> None:
    server = Server(api, [error(503, retry_after="170"), text(api, GOOD)])
    server.ask()
    timeouts = [request.extensions["timeout"]["read"] for request in server.requests]
    assert timeouts == [120.0, 10.0]


def test_an_unexpected_fault_of_the_library_is_reported_without_its_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_body: object) -> None:
        raise TypeError(SHOWN)

    monkeypatch.setattr("factcheck.extraction.replies.chat", fail)
    with pytest.raises(ModelError, match=r"could not be asked \(TypeError\)") as raised:
        Server(Api.CHAT, [text(Api.CHAT, GOOD)]).ask()
    assert_silent(raised.value)


def test_an_address_shows_no_password_and_no_key() -> None:
    server = Server(Api.CHAT, [error(401)], url="http://me:pw@localhost:1/k3y/v1")
    with pytest.raises(ModelError, match="m-1 at http://localhost:1 does not accept the key"):
        server.ask()


def test_an_interrupt_is_not_held_up() -> None:
    def interrupt(_request: httpx2.Request) -> httpx2.Response:
        raise KeyboardInterrupt

    http_client = httpx2.Client(transport=httpx2.MockTransport(interrupt))
    client = Client(Endpoint("m", None, SecretStr(KEY), Api.CHAT), http_client=http_client)
    with pytest.raises(KeyboardInterrupt):
        client.ask(QUESTION)


def test_threads_may_share_a_client() -> None:
    server = Server(Api.CHAT, [text(Api.CHAT, GOOD)])
    client = server.client()
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(client.ask, [QUESTION] * 12))
    assert {answer.outcome for answer in answers} == {Outcome.ANSWERED}
    assert len(server.requests) == 12
