"""What is published as recorded holds no secret, belongs to a test and is replayed without anybody's key."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import leaks, recording
from tests.endpoints import Server, listening
from tests.transcript import Transcript

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "cassettes"
CASSETTES = sorted(FOLDER.rglob("*.yaml"))
MAKE = shutil.which("make") or ""


def leaking(folder: Path) -> dict[str, list[str]]:
    """What every file of a folder holds that it must not, by its name."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    found = {path.name: leaks.found(path.read_text(encoding="utf-8")) for path in files}
    return {name: kinds for name, kinds in found.items() if kinds}


def test_nothing_recorded_holds_a_key_an_account_or_a_machine() -> None:
    assert any(FOLDER.iterdir())
    assert leaking(FOLDER) == {}


PLANTED = [
    ("Authorization: [Basic abc]", "a header that tells who asked"),
    ("  set-cookie:", "a header that tells who asked"),
    ('{"openai-organization": "x"}', "a header that tells who asked"),
    ("    X-Api-Key: x", "a header that tells who asked"),
    ("sk-" + "Ab12Cd34_Ef-g", "a key"),
    ('"\\nsk-' + 'Ab12Cd34Ef"', "a key"),
    ("ghp_" + "a1" * 12, "a key"),
    ("Bearer " + "abcdef.123456", "a token"),
    ("bearer  " + "abcdef123456", "a token"),
    ("eyJ" + "hbGciOiJIUzI1." + "eyJzdWIiOiIx", "a token"),
    ("organization: org-" + "Ab12Cd34Ef56", "an account"),
    ("user_" + "2aBcDeFgH", "an account"),
    ("erika.muster@" + "zeitung.de", "an address of a person"),
    ("file: /" + "home/erika/text.txt", "a path of a machine"),
    ("'/" + "tmp/x'", "a path of a machine"),
    ("C:\\\\" + "Users\\\\erika", "a path of a machine"),
    ("http://" + "127.0.0.1:8089/v1", "an address of a machine"),
    ("http://" + "localhost/v1", "an address of a machine"),
    ("host: " + "192.168.0.7", "an address of a machine"),
]


@pytest.mark.parametrize(("line", "kind"), PLANTED)
def test_a_secret_is_found_in_its_line_and_not_repeated(tmp_path: Path, line: str, kind: str) -> None:
    (tmp_path / "module").mkdir()
    (tmp_path / "module" / "planted.yaml").write_text(f"version: 1\n{line}\n", encoding="utf-8")
    assert leaking(tmp_path) == {"planted.yaml": [f"{kind} in line 2"]}


@pytest.mark.parametrize(
    "line",
    [
        "Die Risk-Managerin: user-generated content, ein Disk-Laufwerk",
        "Keine Cookies, keine Authorization. Der Bearer of bad news",
        "am 10.11.2025 um 12.30 Uhr, 192.168 Stimmen",
        "https://example.org/home/ und https://zeitung.example/work/heute, a/tmp/b",
        "post@example.org",
        "Organisation: org-weit; sk-",
    ],
)
def test_what_newspapers_write_is_no_secret(line: str) -> None:
    assert leaks.found(line) == []


def test_every_cassette_belongs_to_one_test() -> None:
    for path in CASSETTES:
        modules = list((ROOT / "tests").rglob(f"{path.parent.name}.py"))
        function = f"def {path.stem.partition('[')[0]}("
        assert len([page for page in modules if function in page.read_text(encoding="utf-8")]) == 1, path


def test_every_cassette_is_as_the_recorder_writes_it() -> None:
    for path in CASSETTES:
        text = path.read_bytes().decode("utf-8")
        read = Transcript.deserialize(text)
        assert Transcript.serialize(read) == text, path
        for part in read["interactions"]:
            assert part["request"]["uri"].startswith(f"{recording.ADDRESS}/"), path
            assert {*part["request"]["headers"], *part["response"]["headers"]} <= {"content-type"}, path


@pytest.mark.skipif(not MAKE, reason="make is not installed")
def test_make_records_the_named_test_only() -> None:
    command = [MAKE, "--no-print-directory", "--dry-run", "record", "TEST=tests/test_x.py::test_y[a b]"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1].endswith('--record-mode=rewrite "tests/test_x.py::test_y[a b]"')


def test_the_page_says_how_to_record_and_where_replies_lead() -> None:
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert "make record TEST=" in page
    assert recording.ADDRESS in page
    assert re.findall(r"`(OPENAI_\w+)`", page)


Run = Callable[..., str]
SUITE = """
import os, socket
import openai, pytest

def ask(text):
    with openai.OpenAI() as client:
        client.chat.completions.create(model="relay", messages=[{"role": "user", "content": text}])

@pytest.fixture(scope="session")
def early():
    return sorted(name for name in os.environ if name.startswith(("OPENAI_", "FACTCHECK_")))

@pytest.mark.vcr
def test_asks():
    ask("QUESTION")

@pytest.mark.vcr
@pytest.mark.parametrize("word", ["a/b"])
def test_asks_twice(word):
    for text in TWICE:
        ask(text + word)

def test_settings(early):
    assert early == [name for name in os.environ if name.startswith(("OPENAI_", "FACTCHECK_"))] == []

def test_network():
    with socket.socket() as caller, pytest.raises(RuntimeError, match="Network is disabled"):
        caller.connect(("127.0.0.1", 9))
"""


@pytest.fixture
def server() -> Iterator[Server]:
    with listening() as one:
        yield one


@pytest.fixture
def run(tmp_path: Path, server: Server) -> Run:
    """Run a suite of its own as a developer would whose environment names a model and a key."""
    (tmp_path / "tests").mkdir()
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name in ("conftest", "recording", "transcript", "leaks"):
        shutil.copy(ROOT / "tests" / f"{name}.py", tmp_path / "tests")
    caller = {"OPENAI_BASE_URL": server.address, "OPENAI_API_KEY": "geheim", "FACTCHECK_LANG": "xx"}

    def suite(question: str, twice: tuple[str, ...], *options: str) -> str:
        text = SUITE.replace("QUESTION", question).replace("TWICE", repr(twice))
        (tmp_path / "tests" / "test_model.py").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options]
        environment = {**os.environ, **caller, "NO_PROXY": "*"}
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        return done.stdout + done.stderr

    return suite


def test_a_suite_is_recorded_once_and_replayed_without_the_model(
    run: Run, server: Server, tmp_path: Path
) -> None:
    assert "4 passed" in run("Wie viele?", ("eins ", "zwei "), "--record-mode=rewrite")
    written = sorted(path.name for path in (tmp_path / "cassettes" / "test_model").iterdir())
    assert (written, len(server.asked)) == (["test_asks.yaml", "test_asks_twice[a-b].yaml"], 3)
    assert leaking(tmp_path / "cassettes") == {}
    assert "4 passed" in run("Wie viele?", ("eins ", "zwei "))

    changed = run("Wie wenige?", ("zwei ",))  # one was never recorded, of another only a part is asked
    assert "1 failed, 3 passed, 1 error" in changed
    assert "make record TEST='tests/test_model.py::test_asks'" in changed
    assert "Wie wenige?" in changed
    assert "1 of 2 recorded replies were not asked for; to record it: make record" in changed
    assert len(server.asked) == 3
