"""How tests record what a language model said and replay it: what is kept, what is the same, what is refused.

It never keeps a header that could tell who asked, and never lets a test ask anybody but the model.
"""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

import pytest
from vcr import VCR
from vcr.cassette import Cassette
from vcr.persisters.filesystem import CassetteNotFoundError
from vcr.request import Request
from vcr.serialize import deserialize, serialize

from tests.transcript import Transcript, canonical

ADDRESS = "https://model.invalid/v1"  # in every cassette, whoever replied; it can never be reached
KEY = "none-needed"
OPENAI = "https://api.openai.com/v1"

_OWN_SETTINGS = ("OPENAI_", "FACTCHECK_")
_KEPT_HEADERS = frozenset({"content-type"})
_PASSING = frozenset({408, 409, 425, 429})  # and all from 500: a client waits and asks again
_SAME = ("method", "scheme", "host", "port", "path", "query", "body_as_json")
_SHOWN = 60  # characters around the first difference


def set_aside(environment: MutableMapping[str, str]) -> dict[str, str]:
    """Take what would configure factcheck or a model out of the environment, and return it."""
    names = [name for name in environment if name.startswith(_OWN_SETTINGS)]
    return {name: environment.pop(name) for name in names}


def endpoint(caller: Mapping[str, str], *, recording: bool) -> dict[str, str]:
    """The variables that lead to the model: in replay always the same, while recording the caller's own.

    The form of the API is fixed, since left to the address it would not be the same in both.
    """
    fixed = {"OPENAI_BASE_URL": ADDRESS, "OPENAI_API_KEY": KEY, "FACTCHECK_API": "chat"}
    if not recording:
        return fixed
    own = {name: value for name, value in caller.items() if name.startswith("OPENAI_") and value}
    if not own.keys() & {"OPENAI_BASE_URL", "OPENAI_API_KEY"}:
        pytest.fail("nobody to record: set OPENAI_BASE_URL or OPENAI_API_KEY", pytrace=False)
    return {**fixed, "OPENAI_BASE_URL": OPENAI, **own}


def hosts(address: str) -> list[str]:
    """Patterns of the only hosts that may be reached while the model at an address is recorded."""
    host = urlsplit(address).hostname or ""
    numbers = {str(found[4][0]) for found in socket.getaddrinfo(host, None)}
    return [rf"{re.escape(name)}\Z" for name in sorted(numbers | {host})]


def configure(vcr: VCR, address: str) -> None:
    """Make a recorder keep and compare exchanges with the model at an address as this module says."""
    vcr.register_serializer("yaml", Transcript())
    vcr.register_persister(Files())
    vcr.register_matcher("body_as_json", same_body)
    vcr.match_on = _SAME
    vcr.before_record_request = partial(kept_request, address.rstrip("/"))
    vcr.before_record_response = kept_response
    vcr.decode_compressed_response = True


class Files:
    """Cassettes as files: UTF-8 and single line feeds on every system."""

    @staticmethod
    def load_cassette(path: str | os.PathLike[str], serializer: Transcript) -> Any:  # noqa: ANN401 - vcrpy's
        """Requests and replies; raises CassetteNotFoundError if there is no file."""
        if not Path(path).is_file():
            raise CassetteNotFoundError
        return deserialize(Path(path).read_bytes().decode("utf-8"), serializer)

    @staticmethod
    def save_cassette(path: str | os.PathLike[str], cassette: dict[str, Any], serializer: Transcript) -> None:
        """Write a cassette, or refuse to before any file is touched."""
        text = serialize(cassette, serializer)
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_bytes(text.encode("utf-8"))


def kept_request(address: str, request: Request) -> Request:
    """A request without what tells who asked and where; fails the test if it goes to anybody else."""
    if request.uri.startswith(f"{address}/"):
        request.uri = ADDRESS + request.uri.removeprefix(address)
    if not request.uri.startswith(f"{ADDRESS}/"):
        pytest.fail(f"only the model may be asked here, not {request.scheme}://{request.host}", pytrace=False)
    request.headers = _kept(request.headers)
    return request


def kept_response(response: dict[str, Any]) -> dict[str, Any] | None:
    """A reply without what tells who asked; None for a failure that passes: replaying it means to wait."""
    status = response["status"]["code"]
    if status in _PASSING or status >= 500:
        return None
    packed = [name for name in response["headers"] if name.lower() == "content-encoding"]
    if packed:
        pytest.fail(f"the reply is packed in an unknown way: {response['headers'][packed[0]]}", pytrace=False)
    return {**response, "headers": _kept(response["headers"])}


def same_body(left: Request, right: Request) -> None:
    """Raise AssertionError, as vcrpy expects, if two requests say different things."""
    first, second = canonical(left.body), canonical(right.body)
    if first != second:
        raise AssertionError(_difference(first, second))


@contextmanager
def replaying(cassette: Cassette, again: str) -> Iterator[None]:
    """Fail the test at a request that was never recorded, and after a replay that left some unused.

    `again` says how to record. vcrpy's own exception would look like a lost connection to a client, which
    would wait and retry.
    """
    playable = cassette.can_play_response_for
    missing: list[Request] = []

    def playable_or_fail(request: Request) -> bool:
        if playable(request):
            return True
        missing.append(request)
        _fail_missing(cassette, request, again)

    cassette.can_play_response_for = playable_or_fail
    yield
    unused = len(cassette) - len(cassette.play_counts)
    if unused and not missing:
        pytest.fail(
            f"{unused} of {len(cassette)} recorded replies were not asked for; {again}", pytrace=False
        )


def _fail_missing(cassette: Cassette, request: Request, again: str) -> NoReturn:
    sought = cassette.filter_request(request)
    told = [f"nothing was recorded for {sought.method} {sought.uri}; {again}"]
    pages = [recorded for recorded in cassette.requests if recorded.uri == sought.uri]
    if pages:
        asked = canonical(sought.body)
        nearest = max((canonical(page.body) for page in pages), key=partial(_shared, asked))
        told += ["compared with the most similar request:", _difference(asked, nearest)]
    elif cassette.requests:
        told.append(f"recorded were only {', '.join(sorted({page.uri for page in cassette.requests}))}")
    else:
        told.append("there is no cassette, or it is empty")
    pytest.fail("\n".join(told), pytrace=False)


def _shared(left: str, right: str) -> int:
    """How many characters two texts share at the beginning and at the end."""
    return _begin(left, right) + _begin(left[::-1], right[::-1])


def _begin(left: str, right: str) -> int:
    """How many characters two texts share at the beginning."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((number for number, pair in pairs if pair[0] != pair[1]), min(len(left), len(right)))


def _difference(asked: str, recorded: str) -> str:
    start = _begin(asked, recorded)
    if asked == recorded:
        return "  the same, but every recording of it was already replayed"
    part = slice(max(0, start - _SHOWN), start + _SHOWN)
    return f"  asked:    …{asked[part]}…\n  recorded: …{recorded[part]}…"


def _kept(headers: Mapping[str, Any]) -> dict[str, Any]:
    return {name.lower(): headers[name] for name in sorted(headers) if name.lower() in _KEPT_HEADERS}
