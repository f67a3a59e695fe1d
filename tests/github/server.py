"""A server on this machine that plays the comments of GitHub's REST API, and its bad days."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

BOT = "github-actions[bot]"
LONGEST = 65_536


@dataclass(frozen=True, slots=True)
class Trouble:
    """An answer that is given instead of the right one; `done` if the request has its effect all the same."""

    status: int
    message: str = "Server Error"
    headers: tuple[tuple[str, str], ...] = ()
    method: str = ""
    done: bool = False


@dataclass(slots=True)
class Api:
    """Where it listens, the comments there are, what was asked, and the troubles still to come."""

    address: str
    comments: list[dict[str, Any]] = field(default_factory=list)
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    page: int = 100

    def add(self, body: str, author: str = BOT) -> dict[str, Any]:
        one = {"id": 1000 + len(self.comments), "body": body, "user": {"login": author, "type": "Bot"}}
        self.comments.append(one)
        return one

    @property
    def writes(self) -> list[str]:
        return [method for method, _, _ in self.asked if method != "GET"]


@contextmanager
def listening() -> Iterator[Api]:
    """A server that lives as long as the block."""
    listener = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    api = Api(f"http://127.0.0.1:{listener.server_port}/api/v3")
    listener.RequestHandlerClass = _handler(api)
    thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield api
    finally:
        listener.shutdown()
        listener.server_close()
        thread.join()


def _handler(api: Api) -> type[BaseHTTPRequestHandler]:  # noqa: C901 - one class, made here for its server
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.respond("GET")

        def do_POST(self) -> None:
            self.respond("POST")

        def do_PATCH(self) -> None:
            self.respond("PATCH")

        def respond(self, method: str) -> None:
            sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            body = json.loads(sent)["body"] if sent else ""
            api.asked.append((method, self.path, self.headers.get("Authorization", "")))
            trouble = api.troubles[0] if api.troubles else None
            if trouble is None or trouble.method not in {"", method}:
                self.succeed(method, body)
                return
            api.troubles.pop(0)
            if trouble.done:
                self.perform(method, body)
            self.answer(trouble.status, {"message": trouble.message}, dict(trouble.headers))

        def succeed(self, method: str, body: str) -> None:
            if len(body) > LONGEST:
                self.answer(422, {"message": "Validation Failed", "errors": [{"field": "body"}]}, {})
            elif method == "GET":
                self.list_page()
            else:
                self.answer(201 if method == "POST" else 200, self.perform(method, body), {})

        def perform(self, method: str, body: str) -> dict[str, Any]:
            if method == "POST":
                return api.add(body)
            number = int(self.path.rpartition("/")[2])
            one = next(comment for comment in api.comments if comment["id"] == number)
            one["body"] = body
            return one

        def list_page(self) -> None:
            asked = urlsplit(self.path)
            page = int(parse_qs(asked.query).get("page", ["1"])[0])
            after = page * api.page
            following = f'<{api.address}{asked.path.removeprefix("/api/v3")}?page={page + 1}>; rel="next"'
            headers = {"Link": following} if after < len(api.comments) else {}
            self.answer(200, api.comments[after - api.page : after], headers)

        def answer(self, status: int, content: object, headers: dict[str, str]) -> None:
            data = json.dumps(content).encode()
            self.send_response(status)
            for name, value in {**headers, "Content-Type": "application/json"}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler
