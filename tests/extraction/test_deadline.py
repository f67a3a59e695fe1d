"""A request ends when its time is up, whatever the server does, and not before."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx2
import pytest
from pydantic import SecretStr

from factcheck.errors import ModelError
from factcheck.extraction import deadline as module
from factcheck.extraction.client import Client
from factcheck.extraction.deadline import Deadline, attend, deadline
from factcheck.extraction.endpoint import Api, Endpoint
from factcheck.extraction.questions import Outcome
from tests.extraction.serving import BAD, GOOD, QUESTION, chat

pytestmark = pytest.mark.block_network(allowed_hosts=[r"127\.0\.0\.1\Z"])
PATIENCE_SECONDS = 60.0
GLANCE_SECONDS = 0.02
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
ENDLESS = {
    "in the body": (HEAD + b"content-length: 1000000\r\n\r\n", b" "),
    "in a body that ends with the connection": (HEAD + b"connection: close\r\n\r\n", b" "),
    "in a header": (HEAD + b"x-wait: ", b"x"),
    "with preliminary answers": (b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
    "nothing": (b"", b""),
}


class Listener:
    """A server for one connection: it sends `first`, then `drip` again and again until the other hangs up."""

    def __init__(self, first: bytes, drip: bytes | None) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._first = first
        self._drip = drip
        self.hung_up = threading.Event()
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}/v1"

    def serve(self) -> None:
        connection, _ = self._socket.accept()
        with connection:
            connection.settimeout(PATIENCE_SECONDS)
            connection.recv(100_000)
            try:
                connection.sendall(self._first)
                self._wait(connection)
            except OSError:
                self.hung_up.set()

    def _wait(self, connection: socket.socket) -> None:
        connection.settimeout(GLANCE_SECONDS)
        for _ in range(int(PATIENCE_SECONDS / GLANCE_SECONDS)):
            try:
                if not connection.recv(100_000):
                    return self.hung_up.set()
            except TimeoutError:
                connection.sendall(self._drip or b"")
        return None

    def close(self) -> None:
        self._socket.close()


@contextmanager
def listening(first: bytes, drip: bytes | None = None) -> Iterator[Listener]:
    listener = Listener(first, drip)
    thread = threading.Thread(target=listener.serve, daemon=True)
    thread.start()
    try:
        yield listener
    finally:
        thread.join(PATIENCE_SECONDS)
        listener.close()


def client(listener: Listener, timeout: float) -> Client:
    return Client(Endpoint("m", listener.address, SecretStr("k"), Api.CHAT), timeout=timeout)


@pytest.fixture(autouse=True)
def one_short_attempt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.extraction.client._ATTEMPTS", 1)
    monkeypatch.setattr("factcheck.extraction.client._SHORTEST_TIMEOUT", 0.0)
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.mark.parametrize("where", ENDLESS)
def test_the_client_hangs_up_on_a_server_that_never_ends(where: str) -> None:
    with listening(*ENDLESS[where]) as listener:
        with pytest.raises(ModelError, match=r"did not answer within .*; try again later or lower --chunk"):
            client(listener, timeout=0.2).ask(QUESTION)
        assert listener.hung_up.wait(PATIENCE_SECONDS)


def test_an_answer_in_time_is_taken_and_the_connection_closed() -> None:
    body = chat(GOOD).content
    with listening(HEAD + b"content-length: %d\r\n\r\n" % len(body) + body) as listener:
        assert client(listener, timeout=PATIENCE_SECONDS).ask(QUESTION).outcome is Outcome.ANSWERED
        assert listener.hung_up.wait(PATIENCE_SECONDS)


def test_a_server_that_sends_the_question_on_is_not_followed() -> None:
    moved = (
        HEAD.replace(b"200 OK", b"307 Moved")
        + b"location: http://127.0.0.1:9/v1\r\ncontent-length: 0\r\n\r\n"
    )
    with (
        listening(moved) as listener,
        pytest.raises(ModelError, match=r"sends requests on .*\(HTTP 307\); check OPENAI_BASE_URL"),
    ):
        client(listener, timeout=PATIENCE_SECONDS).ask(QUESTION)


def mocked(reply: Callable[[], httpx2.Response]) -> Client:
    """A client of a server whose reply comes just when the time is up."""

    def late(_: httpx2.Request) -> httpx2.Response:
        running = module._running.get()  # noqa: SLF001 - to be late without waiting
        assert running is not None
        running.expire()
        return reply()

    http_client = httpx2.Client(transport=httpx2.MockTransport(late))
    return Client(Endpoint("m", None, SecretStr("k"), Api.CHAT), http_client=http_client)


def test_what_came_whole_counts_even_if_the_time_is_up() -> None:
    assert mocked(lambda: chat(GOOD)).ask(QUESTION).outcome is Outcome.ANSWERED


@pytest.mark.parametrize("text", [BAD, GOOD[:20]])
def test_what_may_have_been_cut_is_no_reply(text: str) -> None:
    with pytest.raises(ModelError, match="did not answer within 120 s"):
        mocked(lambda: chat(text)).ask(QUESTION)


def test_a_failure_after_the_end_is_told_as_the_end() -> None:
    def fail() -> httpx2.Response:
        raise httpx2.ReadError("cut")

    with pytest.raises(ModelError, match="did not answer within 120 s"):
        mocked(fail).ask(QUESTION)


class Stream:
    """A connection as the HTTP library hands it to those who watch."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line

    def get_extra_info(self, name: str) -> socket.socket:
        assert name == "socket"
        return self._line


def connected(running: Deadline) -> socket.socket:
    """The server's end of a connection that the deadline watches."""
    ours, theirs = socket.socketpair()
    theirs.settimeout(PATIENCE_SECONDS)
    running.watch("connection.connect_tcp.started", {})
    running.watch("connection.connect_tcp.complete", {"return_value": Stream(ours)})
    ours.detach()  # open all the same, and never closed by us
    return theirs


def test_a_connection_made_too_late_is_cut_at_once() -> None:
    running = Deadline()
    running.expire()
    with connected(running) as theirs:
        assert theirs.recv(1) == b""
    assert running.is_past


def test_every_connection_is_cut_one_that_the_server_closed_too() -> None:
    running = Deadline()
    with connected(running) as first, connected(running) as second:
        first.close()
        running.expire()
        assert second.recv(1) == b""


def test_after_the_block_no_connection_is_cut() -> None:
    with deadline(PATIENCE_SECONDS) as running:
        theirs = connected(running)
    running.expire()
    with theirs:
        theirs.settimeout(GLANCE_SECONDS)
        with pytest.raises(TimeoutError):
            theirs.recv(1)


def test_only_a_request_in_a_block_is_watched() -> None:
    before, during = (httpx2.Request("GET", "http://x.test") for _ in range(2))
    attend(before)
    with deadline(PATIENCE_SECONDS) as running:
        attend(during)
    assert "trace" not in before.extensions
    assert during.extensions["trace"] == running.watch
