"""A newsroom with a pull request, a server that takes its comments, and one that runs the program."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.action.newsroom import Newsroom
from tests.action.rest import Server, listening
from tests.action.runner import CHECKOUT

_PATIENCE = 60  # seconds until the word lists are read


@pytest.fixture
def server() -> Iterator[Server]:
    with listening() as one:
        yield one


@pytest.fixture(scope="session")
def program() -> Iterator[str]:
    """The address of a process that runs this checkout's factcheck for whoever asks."""
    with tempfile.TemporaryDirectory() as folder:  # the path of a socket must be short
        address = Path(folder) / "s"
        process = subprocess.Popen([sys.executable, "-I", str(CHECKOUT), "--serve", str(address)])
        until = time.monotonic() + _PATIENCE
        while not address.exists() and process.poll() is None and time.monotonic() < until:
            time.sleep(0.02)
        yield str(address)
        process.terminate()
        process.wait()


@pytest.fixture
def newsroom(tmp_path: Path, server: Server, program: str) -> Newsroom:
    return Newsroom(tmp_path, server, program)


@pytest.fixture
def slow_newsroom(tmp_path: Path, server: Server) -> Newsroom:
    """A newsroom whose runner starts a new Python for every call, as it really is."""
    return Newsroom(tmp_path, server)
