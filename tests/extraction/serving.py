"""A server of OpenAI's kind that gives prepared replies, and the replies it may give."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import httpx2
from pydantic import BaseModel, ConfigDict, Field, SecretStr

from factcheck.extraction.client import Client
from factcheck.extraction.endpoint import Api, Endpoint
from factcheck.extraction.questions import Answer, Question

KEY = "sk-schluessel"
TOLD, SHOWN, REPLIED, COMPLAINED = "anweisungswort", "artikelwort", "antwortwort", "fehlerwort"
SECRETS = (KEY, TOLD, SHOWN, REPLIED, COMPLAINED)
GOOD = json.dumps({"said": [{"words": REPLIED, "kind": "date", "count": None}]})
BAD = json.dumps({"said": [{"words": REPLIED, "kind": REPLIED, "count": None}]})


class Said(BaseModel):
    """One statement."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: str = Field(description="copied")
    kind: Literal["date", "number"]
    count: int | None = None


class Reply(BaseModel):
    said: list[Said]


QUESTION = Question("entwurf.md", "extraction 1", f"Lies. {TOLD}", f"Am Freitag {SHOWN} {{{{x}}}}", Reply)
Sent = httpx2.Response | Exception


@dataclass
class Server:
    """A server that gives the prepared replies in turn, each request and each pause noted."""

    api: Api
    replies: Sequence[Sent] = ()
    model: str = "m-1"
    url: str | None = None
    key: str = KEY
    requests: list[httpx2.Request] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)
    now: float = 1000.0

    def client(self, **more: bool) -> Client:
        endpoint = Endpoint(self.model, self.url, SecretStr(self.key) if self.key else None, self.api)
        transport = httpx2.MockTransport(self._reply)
        http_client = httpx2.Client(transport=transport)
        return Client(endpoint, http_client=http_client, sleep=self._sleep, clock=lambda: self.now, **more)

    def ask(self, **more: bool) -> Answer:
        return self.client(**more).ask(QUESTION)

    def body(self, number: int = 0) -> dict[str, object]:
        body = json.loads(self.requests[number].content)
        assert isinstance(body, dict)
        return body

    def _sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds

    def _reply(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        reply = self.replies[min(len(self.requests), len(self.replies)) - 1]
        if isinstance(reply, Exception):
            raise reply
        return httpx2.Response(reply.status_code, headers=reply.headers, content=reply.content)


def chat(text: str | None, finish: str = "stop", refusal: str | None = None) -> httpx2.Response:
    message = {"role": "assistant", "content": text, "refusal": refusal}
    usage = {
        "prompt_tokens": 50,
        "completion_tokens": 7,
        "total_tokens": 57,
        "prompt_tokens_details": {"cached_tokens": 30},
    }
    choice = {"index": 0, "finish_reason": finish, "message": message}
    body = {"id": "c", "object": "chat.completion", "created": 0, "model": "m-1", "choices": [choice]}
    return httpx2.Response(200, json={**body, "usage": usage})


def response(
    *parts: dict[str, object], status: str = "completed", reason: str | None = None, code: str | None = None
) -> httpx2.Response:
    usage = {
        "input_tokens": 50,
        "output_tokens": 7,
        "total_tokens": 57,
        "input_tokens_details": {"cached_tokens": 30},
        "output_tokens_details": {"reasoning_tokens": 1},
    }
    message = {"type": "message", "id": "m", "role": "assistant", "status": status, "content": list(parts)}
    return httpx2.Response(
        200,
        json={
            "id": "r",
            "object": "response",
            "created_at": 0,
            "model": "m-1",
            "status": status,
            "incomplete_details": {"reason": reason} if reason else None,
            "error": {"code": code, "message": COMPLAINED} if code else None,
            "output": [{"type": "reasoning", "id": "t", "summary": []}, message],
            "usage": usage,
        },
    )


def text(api: Api, said: str) -> httpx2.Response:
    return response({"type": "output_text", "text": said}) if api is Api.RESPONSES else chat(said)


def error(status: int, code: str | None = None, **headers: str) -> httpx2.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    complaint = {"message": f"{COMPLAINED} {SHOWN} {KEY}", "type": "some_error", "code": code, "param": SHOWN}
    return httpx2.Response(status, headers=named, json={"error": complaint})


REFUSAL = {
    Api.RESPONSES: response({"type": "refusal", "refusal": REPLIED}),
    Api.CHAT: chat(None, refusal=REPLIED),
}
TRUNCATED = {
    Api.RESPONSES: response(
        {"type": "output_text", "text": GOOD[:20]}, status="incomplete", reason="max_output_tokens"
    ),
    Api.CHAT: chat(GOOD[:20], "length"),
}
FILTERED = {
    Api.RESPONSES: response(status="incomplete", reason="content_filter"),
    Api.CHAT: chat("", "content_filter"),
}
