"""A model's endpoint on this machine, for tests of the recorder: it answers as a chat and counts."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

COOKIE = "session=geheim"


def told(request: dict[str, Any]) -> str:
    """The reply to a request: what the last message said, in other words."""
    return f"Antwort auf: {request['messages'][-1]['content']}"


@dataclass(slots=True)
class Server:
    """Where it listens, what it was asked; `failures` are the statuses it answers with first."""

    address: str
    asked: list[dict[str, Any]] = field(default_factory=list)
    failures: list[int] = field(default_factory=list)
    reply: Callable[[dict[str, Any]], str] = told


@contextmanager
def listening() -> Iterator[Server]:
    """A server that lives as long as the block."""
    listener = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server = Server(f"http://127.0.0.1:{listener.server_port}/some/v1")
    listener.RequestHandlerClass = _handler(server)
    thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        listener.shutdown()
        listener.server_close()
        thread.join()


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            server.asked.append(request)
            status = server.failures.pop(0) if server.failures else 200
            self.answer(status, _failed() if status >= 400 else _completed(request, server.reply(request)))

        def answer(self, status: int, body: dict[str, Any]) -> None:
            data = json.dumps(body, ensure_ascii=False).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Set-Cookie", COOKIE)
            self.send_header("OpenAI-Organization", "haus")
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler


def _completed(request: dict[str, Any], reply: str) -> dict[str, Any]:
    message = {"role": "assistant", "content": reply}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 0,
        "model": request["model"],
        "choices": [choice],
    }


def _failed() -> dict[str, Any]:
    return {"error": {"message": "später", "type": "server_error"}}
