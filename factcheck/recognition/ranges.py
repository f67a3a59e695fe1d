"""Joins two neighbouring numbers into a range ("10 bis 15", "zwischen 3 und 4", "455–475")."""

from __future__ import annotations

from dataclasses import replace

from factcheck.recognition.amounts import Amount, Form
from factcheck.recognition.number_words import vocabulary
from factcheck.recognition.tokens import HYPHENS, Tokens

_DASHES = HYPHENS | {"–", "—"}
_ENDS = frozenset({Form.DIGITS, Form.WORDS, Form.FRACTION})


def joined(tokens: Tokens, found: list[Amount], lang: str) -> list[Amount]:
    """The numbers in reading order, pairs that make a range joined; a falling pair of digits is a score."""
    result: list[Amount] = []
    for amount in found:
        before = result[-1] if result else None
        if before is None or not _connected(tokens, before, amount, lang):
            result.append(amount)
            continue
        result.pop()
        whole = _range(tokens, before, amount, lang)
        if whole is not None:
            result.append(whole)
        elif not _dashed(tokens, before, amount):
            result += [before, amount]
    return result


def _connected(tokens: Tokens, low: Amount, high: Amount, lang: str) -> bool:
    if low.form not in _ENDS | {Form.ARTICLE} or high.form not in _ENDS or low.tied:
        return False
    return _dashed(tokens, low, high) or _worded(tokens, low, high, lang)


def _dashed(tokens: Tokens, low: Amount, high: Amount) -> bool:
    dash = tokens.word(low.stop) in _DASHES and high.first == low.stop + 1
    tight = tokens.glued(low.stop) and tokens.glued(high.first)
    return dash and tight and tokens.numeral(low.first) and tokens.numeral(high.first)


def _worded(tokens: Tokens, low: Amount, high: Amount, lang: str) -> bool:
    words = vocabulary(lang)
    if words.between.get(tokens.word(low.first - 1)) == tokens.word(low.stop) and high.first == low.stop + 1:
        return True
    link = words.ranges.starting(tokens, low.stop)
    return link is not None and link[1] == high.first


def _range(tokens: Tokens, low: Amount, high: Amount, lang: str) -> Amount | None:
    if low.value is None or high.value is None:
        return None
    shared = high.scale > 1 and low.scale == 1 and low.value < high.value / high.scale
    value = low.value * high.scale if shared else low.value
    if value >= high.value:
        return None
    low = low.times(high.scale, low.stop) if shared else low
    low = replace(low, form=Form.WORDS) if low.form is Form.ARTICLE else low
    lead = vocabulary(lang).between.get(tokens.word(low.first - 1)) == tokens.word(low.stop)
    first = low.first - 1 if lead else low.first
    return Amount(first, high.stop, None, form=Form.RANGE, ends=(low, high), tied=high.tied)
