"""What holds for every test: the same examples in every run, no network, no key and no setting of the caller.

Property tests draw the same examples in every run, so that a change and not chance turns them red. A test
marked `vcr` finds the environment of a configured language model and replays its cassette.
"""

import os
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import settings
from pytest_recording import network
from vcr import VCR
from vcr.cassette import Cassette

from tests import recording

settings.register_profile("reproducible", derandomize=True, deadline=None)
settings.load_profile("reproducible")

_CALLER = pytest.StashKey[Mapping[str, str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_CALLER] = recording.set_aside(os.environ)


def pytest_unconfigure(config: pytest.Config) -> None:
    for name, value in config.stash[_CALLER].items():
        os.environ[name] = value


def _endpoint(config: pytest.Config) -> dict[str, str]:
    mode = config.getoption("--record-mode") or "none"
    return recording.endpoint(config.stash[_CALLER], recording=mode != "none")


def pytest_recording_configure(config: pytest.Config, vcr: VCR) -> None:
    recording.configure(vcr, _endpoint(config)["OPENAI_BASE_URL"])


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    """One folder for each test module, beside the tests."""
    return str(request.config.rootpath / "cassettes" / request.path.stem)


@pytest.fixture
def recorded_environment(pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of somebody who configured a language model, in replay one that does not exist."""
    for name, value in _endpoint(pytestconfig).items():
        monkeypatch.setenv(name, value)


@pytest.fixture(autouse=True)
def strict_cassette(request: pytest.FixtureRequest, vcr: Cassette | None, record_mode: str) -> Iterator[None]:
    """A marked test replays its whole cassette and nothing else; recorded, it reaches only the model."""
    if vcr is None:
        yield
        return
    request.getfixturevalue("recorded_environment")
    if record_mode != "none":
        address = _endpoint(request.config)["OPENAI_BASE_URL"]
        with network.blocking_context(allowed_hosts=recording.hosts(address)):
            yield
        return
    with recording.replaying(vcr, f"to record it: make record TEST='{request.node.nodeid}'"):
        yield
