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
_RANKS_DE = {"ein": "ers", "drei": "drit", "sieben": "sieb", "acht": "ach"}
_RANKS_EN = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_SCALES_DE = (
    (10**12, "eine Billion", "Billionen"),
    (10**9, "eine Milliarde", "Milliarden"),
    (10**6, "eine Million", "Millionen"),
)
_SCALES_EN = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
_POINT = {"de": "Komma", "en": "point"}
_HUNDRED, _THOUSAND, _NOON, _LAST_IRREGULAR = 100, 1000, 12, 8


def in_digits(number: Fraction | int, lang: str, group: str | None = None) -> str:
    """A number with the marks of the language; `group` replaces its mark between groups of three digits."""
    mark, point = MARKS[lang]
    whole, rest = divmod(Fraction(number), 1)
    decimals = ""
    while rest:
        digit, rest = divmod(rest * 10, 1)
        decimals += str(digit)
    return f"{int(whole):,}".replace(",", mark if group is None else group) + (decimals and point + decimals)


def in_words(number: int, lang: str, comma: str = "") -> str:
    """A whole number from 0 up to a trillion: "zweitausendeinundzwanzig", "two thousand and twenty-one".

    `comma` parts the thousands of an English number from the rest: "two thousand, six hundred".
    """
    return _german(number) if lang == "de" else _english(number, comma)


def ordinal_in_words(rank: int, lang: str) -> str:
    """The ordinal of a rank below a million: "einundzwanzigste", "twenty-first"."""
    if lang == "de":
        return _german_ordinal(rank)
    head, mark, last = _last_word(_english(rank, ""))
    regular = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    return head + mark + _RANKS_EN.get(last, regular)


def decimals_in_words(number: Fraction, places: int, lang: str) -> str:
    """A number with so many decimals, each as a word: "drei Komma null fünf", "three point zero five"."""
    whole, rest = divmod(int(number * 10**places), 10**places)
    digits = [in_words(int(digit), lang) for digit in f"{rest:0{places}d}"]
    return " ".join([in_words(whole, lang), _POINT[lang], *digits])


def _german(number: int) -> str:
    for scale, one, several in _SCALES_DE:
        above, rest = divmod(number, scale)
        if above:
            head = one if above == 1 else f"{_german(above)} {several}"
            return f"{head} {_german(rest)}" if rest else head
    return _german_below_million(number, last="eins")


def _german_below_million(number: int, last: str = "ein") -> str:
    """As one word; `last` is what a single one at its end is called."""
    thousands, rest = divmod(number, _THOUSAND)
    head = f"{_german_below_million(thousands)}tausend" if thousands else ""
    hundreds, rest = divmod(rest, _HUNDRED)
    head += f"{_SMALL['de'][hundreds]}hundert" if hundreds else ""
    if rest == 1:
        return head + last
    if rest < len(_SMALL["de"]):
        return head + (_SMALL["de"][rest] if rest or not head else "")
    tens, ones = divmod(rest, 10)
    return head + (f"{_SMALL['de'][ones]}und" if ones else "") + _TENS["de"][tens]


def _german_ordinal(rank: int) -> str:
    words, below = _german_below_million(rank), rank % _HUNDRED
    for cardinal, stem in _RANKS_DE.items():
        if 0 < below <= _LAST_IRREGULAR and words.endswith(cardinal):
            return words.removesuffix(cardinal) + stem + "te"
    return words + ("te" if 0 < below < len(_SMALL["de"]) else "ste")


def _english(number: int, comma: str) -> str:
    parts, rest = [], number
    for scale, name in _SCALES_EN:
        above, rest = divmod(rest, scale)
        if above:
            parts.append(f"{_english_below_thousand(above)} {name}")
    if parts and 0 < rest < _HUNDRED:
        return f"{f'{comma} '.join(parts)} and {_below_hundred(rest)}"
    if rest or not parts:
        parts.append(_english_below_thousand(rest))
    return f"{comma} ".join(parts)


def _english_below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, _HUNDRED)
    if not hundreds:
        return _below_hundred(rest)
    head = f"{_SMALL['en'][hundreds]} hundred"
    return f"{head} and {_below_hundred(rest)}" if rest else head


def _below_hundred(number: int) -> str:
    if number < len(_SMALL["en"]):
        return _SMALL["en"][number]
    tens, ones = divmod(number, 10)
    return f"{_TENS['en'][tens]}-{_SMALL['en'][ones]}" if ones else _TENS["en"][tens]


def _last_word(words: str) -> tuple[str, str, str]:
    """The words before the last one, the mark that parts it from them, and the last one."""
    return words.rpartition("-" if words.rfind("-") > words.rfind(" ") else " ")


def day(date: dt.date, lang: str) -> str:
    """A date: "3. März 2024", "March 3, 2024"."""
    month = MONTHS[lang][date.month - 1]
    return f"{date.day}. {month} {date.year}" if lang == "de" else f"{month} {date.day}, {date.year}"


def clock(hour: int, minute: int, lang: str) -> str:
    """A clock time: "14:30 Uhr", "2:30 p.m."."""
    if lang == "de":
        return f"{hour}:{minute:02d} Uhr"
    return f"{hour % _NOON or _NOON}:{minute:02d} {'a.m.' if hour < _NOON else 'p.m.'}"
