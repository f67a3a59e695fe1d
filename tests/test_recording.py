"""What is recorded is replayed, to the same question and to no other; who asked is not kept."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import openai
import pytest
import yaml
from pydantic import BaseModel
from vcr import VCR
from vcr.request import Request

from factcheck.extraction.client import Client
from factcheck.extraction.endpoint import endpoint
from factcheck.extraction.questions import Question
from tests import recording
from tests.endpoints import COOKIE, Server, listening
from tests.transcript import Transcript

AGAIN = "to record it: make record TEST=x"
ARTICLE = "Um 12:30\xa0Uhr kamen „zwei“ Leute.\nDann\tgingen sie \nheim."
pytestmark = pytest.mark.block_network(allowed_hosts=[r"127\.0\.0\.1\Z"])


class Reply(BaseModel):
    content: str


@pytest.fixture
def server() -> Iterator[Server]:
    with listening() as one:
        yield one


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test_module" / "test_name.yaml"


def ask(address: str, text: str = ARTICLE, **more: Any) -> str:  # noqa: ANN401 - the client's own options
    with openai.OpenAI(base_url=address, api_key="sk-aus-der-redaktion", max_retries=0) as client:
        messages: Any = [{"role": "user", "content": text}]
        done = client.chat.completions.create(model="relay", messages=messages, **more)
        return done.choices[0].message.content or ""


@contextmanager
def cassette(path: Path, mode: str, address: str = recording.ADDRESS) -> Iterator[None]:
    recorder = VCR(record_mode=mode)
    recording.configure(recorder, address)
    with (
        recorder.use_cassette(path) as opened,
        recording.replaying(opened, AGAIN) if mode == "none" else nullcontext(),
    ):
        yield


def record(path: Path, server: Server, *texts: str) -> list[str]:
    with cassette(path, "new_episodes", server.address), ThreadPoolExecutor(5) as pool:
        return list(pool.map(lambda text: ask(server.address, text), texts))


def interactions(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = Transcript.deserialize(path.read_text(encoding="utf-8"))["interactions"]
    return found


def refusal(path: Path, text: str, **more: Any) -> str:  # noqa: ANN401 - the client's own options
    """How replay fails, at once and past every client that waits and retries."""
    started = time.monotonic()
    with cassette(path, "none"), pytest.raises(pytest.fail.Exception) as refused:
        ask(recording.ADDRESS, text, **more)
    assert time.monotonic() - started < 5
    return str(refused.value)


def test_a_reply_is_replayed_without_the_model(path: Path, server: Server) -> None:
    said = record(path, server, ARTICLE)
    with cassette(path, "none"):
        assert ask(recording.ADDRESS) == said[0] == f"Antwort auf: {ARTICLE}"
    assert len(server.asked) == 1


def test_nothing_is_kept_that_tells_who_asked_and_where(path: Path, server: Server) -> None:
    record(path, server, ARTICLE)
    text = path.read_text(encoding="utf-8")
    for secret in (server.address, "127.0.0.1", COOKIE, "haus", "redaktion", "ser-agent", "tainless"):
        assert secret not in text
    (exchange,) = interactions(path)
    assert exchange["request"]["uri"] == f"{recording.ADDRESS}/chat/completions"
    assert exchange["request"]["headers"] == {"content-type": ["application/json"]}
    assert exchange["response"]["headers"] == {"content-type": ["application/json"]}


def test_five_threads_get_their_own_replies_and_write_the_same_file(path: Path, server: Server) -> None:
    texts = [f"Text {number}" for number in range(5)]
    record(path, server, *texts)
    first = path.read_bytes()
    path.unlink()
    record(path, server, *reversed(texts))
    assert path.read_bytes() == first
    with cassette(path, "none"), ThreadPoolExecutor(5) as pool:
        said = list(pool.map(lambda text: ask(recording.ADDRESS, text), texts))
    assert said == [f"Antwort auf: {text}" for text in texts]


def test_replaying_leaves_the_file_as_it_is(path: Path, server: Server) -> None:
    record(path, server, ARTICLE)
    before = path.read_bytes()
    refusal(path, "etwas anderes")
    assert path.read_bytes() == before


def test_a_changed_prompt_fails_with_the_place_and_the_remedy(path: Path, server: Server) -> None:
    record(path, server, "Zähle die Stühle im Saal.", "Ganz anders gefragt.")
    told = refusal(path, "Zähle die Tische im Saal.")
    assert f"nothing was recorded for POST {recording.ADDRESS}/chat/completions; {AGAIN}" in told
    assert "Zähle die Tische im Saal." in told
    assert "Zähle die Stühle im Saal." in told
    assert "Ganz anders" not in told


def test_the_client_neither_waits_nor_hides_what_was_never_recorded(path: Path, server: Server) -> None:
    server.reply = lambda _: '{"content":"Zwei"}'
    question = Question("a.txt", "prompt", "Zähle.", ARTICLE, Reply)
    environment = recording.endpoint({"OPENAI_BASE_URL": server.address}, recording=True)
    with cassette(path, "new_episodes", server.address):
        said = Client(endpoint(environment, "relay", "chat")).ask(question)
    waits: list[float] = []
    client = Client(endpoint(recording.endpoint({}, recording=False), "relay", "chat"), sleep=waits.append)
    with cassette(path, "none"):
        assert client.ask(question) == said
        with pytest.raises(pytest.fail.Exception, match="nothing was recorded"):
            client.ask(replace(question, instructions="Zähle noch einmal."))
    assert said.reply == Reply(content="Zwei")
    assert waits == []


def test_a_changed_option_fails(path: Path, server: Server) -> None:
    record(path, server, ARTICLE)
    assert '"temperature": 1' in refusal(path, ARTICLE, temperature=1)


def test_a_question_is_replayed_as_often_as_it_was_recorded(path: Path, server: Server) -> None:
    record(path, server, ARTICLE)
    with cassette(path, "none"):
        ask(recording.ADDRESS)
        with pytest.raises(pytest.fail.Exception, match="every recording of it was already replayed"):
            ask(recording.ADDRESS)


def test_a_missing_cassette_is_called_missing(path: Path) -> None:
    assert "there is no cassette" in refusal(path, ARTICLE)
    assert not path.exists()


def test_another_form_of_the_api_is_named(path: Path, server: Server) -> None:
    record(path, server, ARTICLE)
    with (
        cassette(path, "none"),
        pytest.raises(pytest.fail.Exception, match=r"recorded were only .*chat/comp"),
    ):
        openai.OpenAI(base_url=recording.ADDRESS, api_key="x").responses.create(model="relay", input="a")


def test_a_recorded_reply_that_nobody_asks_for_fails(path: Path, server: Server) -> None:
    record(path, server, "eins", "zwei", "drei")
    unused = pytest.raises(pytest.fail.Exception, match=f"2 of 3 recorded .*; {AGAIN}")
    with unused, cassette(path, "none"):
        ask(recording.ADDRESS, "zwei")


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_failure_that_passes_is_not_recorded(path: Path, server: Server, status: int) -> None:
    server.failures.append(status)
    with cassette(path, "new_episodes", server.address):
        with pytest.raises(openai.APIStatusError):
            ask(server.address)
        ask(server.address)
    assert [exchange["response"]["status"]["code"] for exchange in interactions(path)] == [200]


def test_a_failure_that_stays_is_recorded_and_replayed(path: Path, server: Server) -> None:
    server.failures.append(404)
    with cassette(path, "new_episodes", server.address), pytest.raises(openai.NotFoundError):
        ask(server.address)
    with cassette(path, "none"), pytest.raises(openai.NotFoundError, match="später"):
        ask(recording.ADDRESS)


@pytest.mark.parametrize("mode", ["new_episodes", "none"])
def test_nobody_but_the_model_is_asked(path: Path, server: Server, mode: str) -> None:
    with (
        cassette(path, mode, "https://api.openai.com/v1"),
        pytest.raises(pytest.fail.Exception, match=r"not http://127\.0\.0\.1"),
    ):
        ask(server.address)
    assert server.asked == []


def test_a_reply_with_a_key_is_not_written(path: Path, server: Server) -> None:
    server.reply = lambda _: "Mein Schlüssel: sk-" + "a1b2c3d4e5"
    with pytest.raises(ValueError, match="would hold a key"):
        record(path, server, ARTICLE)
    assert not path.exists()


def test_a_packed_reply_nobody_can_unpack_is_refused() -> None:
    response = {"status": {"code": 200}, "headers": {"Content-Encoding": ["compress"]}, "body": {}}
    with pytest.raises(pytest.fail.Exception, match="packed in an unknown way"):
        recording.kept_response(response)


def test_a_cassette_of_a_windows_editor_is_still_read(path: Path, server: Server) -> None:
    record(path, server, "Zeile\nZeile")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    with cassette(path, "none"):
        assert ask(recording.ADDRESS, "Zeile\nZeile") == "Antwort auf: Zeile\nZeile"


def test_a_broken_cassette_says_so(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("interactions: [", encoding="utf-8")
    with pytest.raises(yaml.YAMLError), cassette(path, "none"):
        pass


def test_bodies_are_compared_as_json_and_the_difference_is_shown() -> None:
    requests = [
        Request("POST", recording.ADDRESS, body, {}) for body in ('{"a":1,"b":2}', '{"b": 2, "a": 1}')
    ]
    recording.same_body(*requests)
    with pytest.raises(AssertionError, match=r'asked:.*"a": 1.*\n.*recorded:.*"a": 3'):
        recording.same_body(requests[0], Request("POST", recording.ADDRESS, '{"a":3,"b":2}', {}))


def test_what_would_configure_a_model_is_set_aside() -> None:
    environment = {"OPENAI_API_KEY": "k", "FACTCHECK_MODEL": "m", "OPENAIR": "o", "PATH": "p"}
    assert recording.set_aside(environment) == {"OPENAI_API_KEY": "k", "FACTCHECK_MODEL": "m"}
    assert environment == {"OPENAIR": "o", "PATH": "p"}


CALLER = {"OPENAI_API_KEY": "eigener", "OPENAI_ORG_ID": "haus", "FACTCHECK_API": "responses"}


def test_replay_knows_nothing_of_the_caller() -> None:
    told = recording.endpoint(CALLER, recording=False)
    assert told == {
        "OPENAI_BASE_URL": recording.ADDRESS,
        "OPENAI_API_KEY": recording.KEY,
        "FACTCHECK_API": "chat",
    }


@pytest.mark.parametrize(
    ("caller", "address", "key"),
    [
        (CALLER, recording.OPENAI, "eigener"),
        ({"OPENAI_BASE_URL": "http://relay/v1"}, "http://relay/v1", recording.KEY),
        ({"OPENAI_BASE_URL": "http://relay/v1", "OPENAI_API_KEY": ""}, "http://relay/v1", recording.KEY),
    ],
)
def test_recording_asks_whom_the_caller_names(caller: dict[str, str], address: str, key: str) -> None:
    told = recording.endpoint(caller, recording=True)
    assert (told["OPENAI_BASE_URL"], told["OPENAI_API_KEY"]) == (address, key)
    assert told["FACTCHECK_API"] == "chat"


def test_recording_needs_somebody_to_ask() -> None:
    with pytest.raises(pytest.fail.Exception, match="set OPENAI_BASE_URL or OPENAI_API_KEY"):
        recording.endpoint({"FACTCHECK_MODEL": "m"}, recording=True)


def test_only_the_host_of_the_model_is_open_while_recording() -> None:
    assert recording.hosts("http://127.0.0.1:8089/v1") == [r"127\.0\.0\.1\Z"]


@pytest.mark.block_network(allowed_hosts=[r"192\.0\.2\.1\Z"])
def test_other_tests_reach_nobody() -> None:
    with socket.socket() as caller, pytest.raises(RuntimeError, match="Network is disabled"):
        caller.connect(("127.0.0.1", 9))


def test_no_test_sees_the_settings_of_the_caller() -> None:
    assert [name for name in os.environ if name.startswith(("OPENAI_", "FACTCHECK_"))] == []
