"""A server on this machine that plays the REST API of comments: pages, rights, limits and bad moments."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

LONGEST_BODY = 65_536
BOT = "github-actions[bot]"
_LIST = re.compile(r"/repos/([^/]+/[^/]+)/issues/(\d+)/comments")
_ONE = re.compile(r"/repos/([^/]+/[^/]+)/issues/comments/(\d+)")


@dataclass(frozen=True)
class Fault:
    """An answer instead of the right one, once, to the next request with this method."""

    method: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    message: str = "Server Error"


def rate_limited(method: str, seconds: int = 1) -> Fault:
    """The answer to who asks too much in a short time."""
    message = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."
    return Fault(method, 403, {"Retry-After": str(seconds)}, message)


@dataclass
class Server:
    """The comments of one pull request, who asked for what, and which answers go wrong first."""

    address: str
    comments: list[dict[str, Any]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    read_only: bool = False
    longest_body: int = LONGEST_BODY
    asked: list[tuple[str, str]] = field(default_factory=list)
    tokens: set[str] = field(default_factory=set)

    def say(self, body: str, login: str = BOT) -> None:
        """Add a comment as if somebody had written it."""
        number = len(self.comments) + 1
        kind = "Bot" if login.endswith("[bot]") else "User"
        user = {"login": login, "id": 1, "node_id": "U", "type": kind, "site_admin": False}
        moment = "2026-11-20T08:00:00Z"
        comment = {"id": number, "node_id": f"C{number}", "body": body, "user": user}
        own = f"{self.address}/repos/nordblatt/articles/issues/comments/{number}"
        urls = {"url": own, "html_url": own, "issue_url": f"{self.address}/issue"}
        self.comments.append(
            {**comment, **urls, "created_at": moment, "updated_at": moment, "author_association": "NONE"}
        )

    def comment(self, number: int) -> dict[str, Any]:
        return next(one for one in self.comments if one["id"] == number)

    @property
    def bodies(self) -> list[str]:
        return [comment["body"] for comment in self.comments]

    @property
    def writes(self) -> list[str]:
        return [method for method, _ in self.asked if method != "GET"]


@contextmanager
def listening() -> Iterator[Server]:
    """A server that lives as long as the block."""
    listener = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server = Server(f"http://127.0.0.1:{listener.server_port}")
    listener.RequestHandlerClass = type("_Bound", (_Handler,), {"played": server})
    thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        listener.shutdown()
        listener.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    played: Server

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if not self._may_go_on():
            return
        if found := _ONE.fullmatch(self.path):
            self._answer(200, self.played.comment(int(found[2])))
        elif (page := self._page()) is not None:
            self._answer(200, page[0], page[1])

    def do_POST(self) -> None:
        body = self._body()
        if self._may_go_on() and self._may_write(body) and self._matches(_LIST):
            self.played.say(body)
            self._answer(201, self.played.comments[-1])

    def do_PATCH(self) -> None:
        body = self._body()
        if self._may_go_on() and self._may_write(body) and (found := self._matches(_ONE)):
            comment = self.played.comment(int(found[2]))
            comment["body"] = body
            self._answer(200, comment)

    def _page(self) -> tuple[list[dict[str, Any]], dict[str, str]] | None:
        if not self._matches(_LIST):
            return None
        query = parse_qs(urlsplit(self.path).query)
        size, number = int(query.get("per_page", ["30"])[0]), int(query.get("page", ["1"])[0])
        rest = self.played.comments[number * size :]
        path = urlsplit(self.path).path
        link = f'<{self.played.address}{path}?per_page={size}&page={number + 1}>; rel="next"'
        return self.played.comments[(number - 1) * size : number * size], {"Link": link} if rest else {}

    def _matches(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.fullmatch(urlsplit(self.path).path)
        if not found:
            self._answer(404, {"message": "Not Found"})
        return found

    def _may_go_on(self) -> bool:
        self.played.asked.append((self.command, self.path))
        self.played.tokens.add(self.headers.get("Authorization", ""))
        fault = next((one for one in self.played.faults if one.method == self.command), None)
        if fault is None:
            return True
        self.played.faults.remove(fault)
        self._answer(fault.status, {"message": fault.message}, fault.headers)
        return False

    def _may_write(self, body: str) -> bool:
        if self.played.read_only:
            self._answer(403, {"message": "Resource not accessible by integration"})
            return False
        if len(body) > self.played.longest_body:
            self._answer(422, {"message": "Validation Failed", "errors": [{"message": "body is too long"}]})
            return False
        return True

    def _body(self) -> str:
        sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        return str(sent["body"])

    def _answer(self, status: int, content: object, headers: Mapping[str, str] | None = None) -> None:
        data = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Say nothing."""
