"""Prints values the way German and English texts do, in digits and in words, to be read back."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

_MONTHS_DE = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
_MONTHS_EN = "January February March April May June July August September October November December"
_SMALL_DE = (
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn"
)
_SMALL_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS_DE = "- zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
_TENS_EN = "- ten twenty thirty forty fifty sixty seventy eighty ninety"
MONTHS = {"de": _MONTHS_DE.split(), "en": _MONTHS_EN.split()}
MARKS = {"de": (".", ","), "en": (",", ".")}
_SMALL = {"de": _SMALL_DE.split(), "en": _SMALL_EN.split()}
_TENS = {"de": _TENS_DE.split(), "en": _TENS_EN.split()}
_HUNDRED, _THOUSAND, _NOON = 100, 1000, 12


def in_digits(number: Fraction | int, lang: str, group: str | None = None) -> str:
    """A number with the marks of the language; `group` replaces its mark between groups of three digits."""
    mark, point = MARKS[lang]
    whole, rest = divmod(Fraction(number), 1)
    decimals = ""
    while rest:
        digit, rest = divmod(rest * 10, 1)
        decimals += str(digit)
    return f"{int(whole):,}".replace(",", mark if group is None else group) + (decimals and point + decimals)


def in_words(number: int, lang: str) -> str:
    """A whole number from 2 to 999,999: "zweitausendeinundzwanzig", "two thousand and twenty-one"."""
    if lang == "de":
        return _german(number)
    return _english(number)


def _german(number: int) -> str:
    thousands, rest = divmod(number, _THOUSAND)
    head = f"{_german(thousands)}tausend" if thousands else ""
    hundreds, rest = divmod(rest, _HUNDRED)
    head += f"{_SMALL['de'][hundreds]}hundert" if hundreds else ""
    if rest < len(_SMALL["de"]):
        return head + (_SMALL["de"][rest] if rest or not head else "")
    tens, ones = divmod(rest, 10)
    return head + (f"{_SMALL['de'][ones]}und" if ones else "") + _TENS["de"][tens]


def _english(number: int) -> str:
    thousands, rest = divmod(number, _THOUSAND)
    parts = [f"{_english(thousands)} thousand"] if thousands else []
    hundreds, rest = divmod(rest, _HUNDRED)
    if hundreds:
        parts.append(f"{_SMALL['en'][hundreds]} hundred")
    if rest or not parts:
        words = _below_hundred(rest)
        parts += ["and", words] if hundreds else [words]
    return " ".join(parts)


def _below_hundred(number: int) -> str:
    if number < len(_SMALL["en"]):
        return _SMALL["en"][number]
    tens, ones = divmod(number, 10)
    return f"{_TENS['en'][tens]}-{_SMALL['en'][ones]}" if ones else _TENS["en"][tens]


def day(date: dt.date, lang: str) -> str:
    """A date: "3. März 2024", "March 3, 2024"."""
    month = MONTHS[lang][date.month - 1]
    return f"{date.day}. {month} {date.year}" if lang == "de" else f"{month} {date.day}, {date.year}"


def clock(hour: int, minute: int, lang: str) -> str:
    """A clock time: "14:30 Uhr", "2:30 p.m."."""
    if lang == "de":
        return f"{hour}:{minute:02d} Uhr"
    return f"{hour % _NOON or _NOON}:{minute:02d} {'a.m.' if hour < _NOON else 'p.m.'}"
