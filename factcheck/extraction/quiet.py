"""Keeps the libraries that talk to a language model from logging what they send and receive.

It silences them only while a question of ours is asked and only in the thread that asks it, so that a
program that uses the same libraries elsewhere keeps its logs.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_FAMILIES = frozenset({"openai", "instructor", "httpx2", "httpcore2"})
_quiet: ContextVar[bool] = ContextVar("quiet", default=False)


def _is_allowed(_record: logging.LogRecord) -> bool:
    return not _quiet.get()


@contextmanager
def quiet() -> Iterator[None]:
    """While it lasts, nothing that these libraries log in this thread reaches any handler.

    A filter acts on its own logger only, not on those below it: every logger that exists gets one.
    """
    for name, logger in list(logging.Logger.manager.loggerDict.items()):
        if isinstance(logger, logging.Logger) and name.partition(".")[0] in _FAMILIES:
            logger.addFilter(_is_allowed)
    token = _quiet.set(True)
    try:
        yield
    finally:
        _quiet.reset(token)
