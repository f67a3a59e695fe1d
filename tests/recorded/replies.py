"""Where recorded replies are and how a test lets factcheck read with them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

from vcr import VCR

from factcheck import audit
from factcheck.settings import Extractor, Settings
from tests import recording

ROOT = Path(__file__).parents[2]
SEEDS = {path.name[:3]: path for path in sorted((ROOT / "seeds").glob("*.txt"))}
TEXTS = Path(__file__).parent / "texts"
CASSETTES = ROOT / "cassettes"


def name(path: Path) -> str:
    """A path as the tests name it on the command line: from the root of the checkout."""
    return path.relative_to(ROOT).as_posix()


def settings(folder: Path, **more: object) -> Settings:
    """Settings for a test that replays: a model by name, a cache of its own."""
    given = {
        "extractor": Extractor.LLM,
        "model": "recorded",
        "api": "chat",
        "timeout": 3600,
        "cache_dir": folder / "cache",
    }
    return Settings.model_validate(given | more)


@contextmanager
def replay_environment() -> Iterator[None]:
    """Outside the tests: their working folder and environment, whatever the caller's; his own afterwards."""
    own = recording.set_aside(os.environ)
    lent = recording.endpoint({}, recording=False)
    os.environ.update(lent)
    try:
        with chdir(ROOT):
            yield
    finally:
        for variable in lent:
            os.environ.pop(variable, None)
        os.environ.update(own)


@contextmanager
def replayed(cassette: str) -> Iterator[None]:
    """Answer with the cassette of a test, all of it and nothing else; whatever happens, nobody is asked."""
    player = VCR(record_mode="none")
    recording.configure(player, os.environ["OPENAI_BASE_URL"])
    module, _, test = cassette.removesuffix(".yaml").partition("/")
    again = f"to record it: make record TEST='tests/recorded/{module}.py::{test}'"
    with player.use_cassette(str(CASSETTES / cassette)) as tape, recording.replaying(tape, again):
        yield


def remember(path: Path, cassette: str, chosen: Settings) -> None:
    """Put what a model replied about one text, in a cassette of another test, into the cache."""
    with replayed(cassette):
        audit.claims(name(path), settings=chosen)


def remember_seeds(numbers: Iterable[str], chosen: Settings) -> list[str]:
    """Put what a model replied about seed articles into the cache; their names."""
    for number in numbers:
        remember(SEEDS[number], f"test_extraction/test_a_seed_is_read[{number}].yaml", chosen)
    return [name(SEEDS[number]) for number in numbers]
