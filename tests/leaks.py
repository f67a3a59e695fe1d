"""Finds what must never stand in a published recording: keys, accounts, machines.

It never repeats what it found.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_HEADERS = (
    "authorization|proxy-authorization|cookie|set-cookie|x-api-key|api-key|openai-organization|openai-project"
    "|x-request-id|cf-ray"
)
KINDS: Mapping[str, re.Pattern[str]] = {
    "a key": re.compile(
        r"(?<![A-Za-z0-9])sk-[\w-]{8,}|\bgh[pousr]_\w{16,}|\bAKIA[A-Z0-9]{12,}|\bAIza[\w-]{20,}"
    ),
    "a token": re.compile(r"(?i:\bbearer)\s+[\w.~+/=-]{8,}|\beyJ[\w-]{10,}\.[\w-]{10,}"),
    "an account": re.compile(r"(?<![A-Za-z0-9])(?:org|proj|user)[-_](?=[A-Za-z]*\d)[A-Za-z0-9]{8,}"),
    "a header that tells who asked": re.compile(rf"(?i)(?<![\w-])(?:{_HEADERS})[\"']?\s*:"),
    "an address of a person": re.compile(
        r"[\w.+-]{1,64}@(?!example\.|[\w-]{1,63}\.(?:invalid|test)\b)[\w-]{1,63}\.\w"
    ),
    "a path of a machine": re.compile(
        r"(?<![\w.])/(?:home|Users|root|tmp|work|private|var/folders)/|\b[A-Z]:\\+Users\b"
    ),
    "an address of a machine": re.compile(
        r"(?i)\blocalhost\b|\b127\.\d+\.\d+\.\d+|\b192\.168\.\d+\.\d+|\b10\.\d+\.\d+\.\d+|//\[::1\]"
    ),
}

_ESCAPE = re.compile(r"\\[a-zA-Z]")  # the letter of an escape is no part of a word


def found(text: str) -> list[str]:
    """What the text holds and in which line, in reading order, one entry for each."""
    return [
        f"{kind} in line {number}"
        for number, line in enumerate(text.splitlines(), 1)
        for kind, pattern in KINDS.items()
        if pattern.search(line) or pattern.search(_ESCAPE.sub(" ", line))
    ]
