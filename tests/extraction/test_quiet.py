import logging
import subprocess
import sys
from collections.abc import Callable

import pytest

from factcheck.extraction.endpoint import Api
from factcheck.extraction.questions import Answer
from tests.extraction.serving import BAD, GOOD, REPLIED, Server, error, text

BOTH = pytest.mark.parametrize("api", list(Api))


def failing(api: Api) -> Callable[..., Answer]:
    return Server(api, [error(500), text(api, BAD), text(api, BAD)]).ask


@BOTH
def test_the_libraries_log_nothing(api: Api, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for family in ("openai", "instructor", "httpx2", "httpcore2"):
        caplog.set_level(logging.DEBUG, logger=family)
    failing(api)()
    assert caplog.text == ""


@BOTH
def test_the_libraries_log_what_they_see_where_that_is_allowed(
    api: Api, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    failing(api)(log_text=True)
    assert REPLIED in caplog.text
    assert {record.name.partition(".")[0] for record in caplog.records} >= {"instructor", "openai"}


def test_after_a_question_the_libraries_may_log_again(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    Server(Api.CHAT, [text(Api.CHAT, GOOD)]).ask()
    logging.getLogger("openai").info("of somebody else")
    assert caplog.messages == ["of somebody else"]


_FIRST_QUESTION = """
import logging, sys
import factcheck.extraction.client
loaded = {"openai", "instructor", "tenacity", "httpx2"} & set(sys.modules)
assert not loaded, loaded
logging.basicConfig(level=logging.DEBUG, stream=sys.stdout)
from pydantic import BaseModel, SecretStr
from factcheck.errors import ModelError
from factcheck.extraction.client import Client
from factcheck.extraction.endpoint import Api, Endpoint
from factcheck.extraction.questions import Question
class Reply(BaseModel):
    said: str
client = Client(Endpoint("m", "http://127.0.0.1:9/v1", SecretStr("k"), Api.CHAT), sleep=lambda _: None)
assert "openai" not in sys.modules
try:
    client.ask(Question("a", "p", "i", "t", Reply))
except ModelError as error:
    print(error)
"""


def test_importing_loads_no_library_and_even_the_first_question_logs_nothing() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _FIRST_QUESTION],
        capture_output=True,
        text=True,
        check=True,
        env={"OPENAI_LOG": "debug", "NO_PROXY": "*"},
    )
    assert run.stderr == ""
    assert run.stdout == (
        "a: m at http://127.0.0.1:9 cannot be reached (ConnectError); "
        "check OPENAI_BASE_URL and the network [5 attempts]\n"
    )
