"""Joins a number with its repetition in brackets ("forty-five (45)", "3 (drei)"). It compares values only."""

from __future__ import annotations

from dataclasses import replace

from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.tokens import Tokens

_SINGLE = frozenset({Form.DIGITS, Form.WORDS})


def single(tokens: Tokens, found: list[Amount]) -> list[Amount]:
    """The numbers in reading order without those that only repeat the one before them in brackets."""
    result: list[Amount] = []
    for amount in found:
        before = result[-1] if result else None
        if before is not None and _repeats(tokens, before, amount):
            result[-1] = replace(before, stop=amount.stop + 1)
        else:
            result.append(amount)
    return result


def _repeats(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    if before.value is None or before.value != amount.value or {before.form, amount.form} != _SINGLE:
        return False
    opened = tokens.word(before.stop) == "(" and amount.first == before.stop + 1
    return opened and tokens.word(amount.stop) == ")"
