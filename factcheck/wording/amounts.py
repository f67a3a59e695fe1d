"""Says numbers, quantities and lengths of time in words. It never touches dates or people."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import cast

from factcheck.printed_values import Ordinal
from factcheck.recognition.units import scale
from factcheck.resources import languages
from factcheck.values import Duration, Interval, Modifier, Quantity
from factcheck.wording.vocabulary import counted, entry, pattern, plural, row, spanned, table

_MOST_DECIMALS = 6
_ROUNDED_DECIMALS = 2
_SECONDS_PER_DAY = 86_400
_FRACTION = "fraction"
_COUNT = "count"


def quantity(value: Quantity, lang: str) -> str:
    """A quantity in its printed unit, hedged as printed: "etwa 20 Prozent", "1/3"."""
    if value.number is None:
        return quantity_interval(value, lang) or pattern(lang, "open")
    return hedged(_with_unit(value.number, value.unit, lang), value.modifier, value.interval, lang)


def quantity_interval(value: Quantity, lang: str) -> str:
    """The amounts the print allows, in the printed unit; shares in percent."""
    scale = _scale(value, lang)
    if scale is None:
        return ""
    unit, factor, offset = scale
    return between(value.interval, lambda bound: _with_unit(bound / factor - offset, unit, lang), lang)


def ordinal(value: Ordinal, lang: str) -> str:
    """A place in an order: "3.", "no. 3"."""
    return pattern(lang, "ordinal").format(value.rank)


def duration(value: Duration, lang: str) -> str:
    """A length of time, hedged as printed: "knapp 3 Stunden"."""
    if value.seconds is None:
        return between(value.interval, lambda bound: length(bound, lang), lang) or pattern(lang, "open")
    return hedged(length(value.seconds, lang), value.modifier, value.interval, lang)


def duration_interval(value: Duration, lang: str) -> str:
    """The lengths of time the print allows, in short units."""
    return between(value.interval, lambda bound: length(bound, lang, short=True), lang)


def number(value: Fraction, lang: str) -> str:
    """A number with the language's decimal and group marks; magnitudes from a million on are named."""
    for size, singular, several in cast("list[tuple[int, str, str]]", row(lang, "magnitudes")):
        scaled = value / size
        if abs(scaled) >= 1 and _decimals(scaled) <= 3:  # noqa: PLR2004 - "1,234 Millionen" still reads well
            return f"{_digits(scaled, lang)} {singular if abs(scaled) == 1 else several}"
    return _digits(value, lang)


def length(seconds: Fraction, lang: str, *, short: bool = False) -> str:
    """A length of time in the largest units that fit without a rest, abbreviated if `short`."""
    for size, least, forms in cast("list[tuple[int, int, list[str]]]", row(lang, "calendar_lengths")):
        amount = seconds / size
        if amount >= least and amount.denominator == 1:
            return f"{_digits(amount, lang)} {plural(forms, singular=amount == 1)}"
    return _clockwork(max(seconds, Fraction(0)), lang, short=short)


def between(interval: Interval, render: Callable[[Fraction], str], lang: str) -> str:
    """A range in words; empty for a single number and for a range without bounds."""
    low, high = interval.low, interval.high
    if low == high:
        return ""
    if low is None or high is None:
        return _one_sided(interval, render, lang)
    return spanned(lang, render(low), render(high))


def hedged(words: str, modifier: Modifier | None, interval: Interval, lang: str) -> str:
    """`words` with the modifier's own word; a bound that also holds on the other side is a "knapp"."""
    if modifier is None:
        return words
    name = modifier.value
    if modifier is Modifier.LESS_THAN and interval.low is not None and interval.low > 0:
        name = "LESS_THAN_NEAR"
    if modifier is Modifier.MORE_THAN and interval.high is not None:
        name = "MORE_THAN_NEAR"
    return pattern(lang, "hedges", name).format(words)


def _one_sided(interval: Interval, render: Callable[[Fraction], str], lang: str) -> str:
    if interval.low is not None:
        return pattern(lang, "more_than" if interval.low_open else "at_least").format(render(interval.low))
    name = "less_than" if interval.high_open else "at_most"
    return pattern(lang, name).format(render(interval.high)) if interval.high is not None else ""


def _with_unit(amount: Fraction, unit: str, lang: str) -> str:
    if unit == _FRACTION:
        return str(amount)
    above, slash, below = unit.partition("/")
    if unit in table(lang, "units") or not slash:
        return _counted(amount, unit, lang)
    per = plural(cast("list[str]", table(lang, "units").get(below, [below])), singular=True)
    return f"{_counted(amount, above, lang)}/{per}"


def _counted(amount: Fraction, unit: str, lang: str) -> str:
    if unit in table(lang, "units"):
        return counted(lang, number(amount, lang), "units", unit, singular=amount == 1)
    return f"{number(amount, lang)} {unit}".strip()


def _scale(value: Quantity, lang: str) -> tuple[str, Fraction, Fraction] | None:
    """The unit to show a range in, its factor and offset to the base unit; None for a unit nobody knows."""
    if value.unit == _FRACTION:
        return "percent", Fraction(1), Fraction(0)
    if value.dimension == _COUNT:
        return value.unit, Fraction(1), Fraction(0)
    for known in (lang, *languages()):
        found = scale(value.dimension, value.unit, known)
        if found is not None:
            return value.unit, *found
    return None


def _clockwork(seconds: Fraction, lang: str, *, short: bool) -> str:
    parts, rest = [], seconds
    rows = cast("list[tuple[int, list[str], str]]", row(lang, "clockwork"))
    for size, forms, abbreviation in rows:
        if size == _SECONDS_PER_DAY and seconds < 2 * _SECONDS_PER_DAY:
            continue  # "36 Stunden" reads better than "1 Tag 12 Stunden"
        amount = rest if size == 1 else Fraction(rest // size)
        rest -= amount * size
        if amount:
            unit = abbreviation if short else plural(forms, singular=amount == 1)
            parts.append(f"{_digits(amount, lang)} {unit}")
    _, forms, abbreviation = rows[-1]
    return " ".join(parts) or f"0 {abbreviation if short else plural(forms, singular=False)}"


def _digits(value: Fraction, lang: str) -> str:
    places = _decimals(value)
    if places > _MOST_DECIMALS:
        places = _ROUNDED_DECIMALS
    scaled = abs(round(value * 10**places))
    whole, rest = divmod(scaled, 10**places)
    sign = "-" if value < 0 and scaled else ""
    decimals = f"{pattern(lang, 'decimal_mark')}{rest:0{places}d}" if places else ""
    return f"{sign}{_grouped(whole, lang)}{decimals}"


def _decimals(value: Fraction) -> int:
    """How many decimals write the number exactly; one more than are ever written if there is no end."""
    for places in range(_MOST_DECIMALS + 1):
        if (value * 10**places).denominator == 1:
            return places
    return _MOST_DECIMALS + 1


def _grouped(whole: int, lang: str) -> str:
    if len(str(whole)) < cast("int", entry(lang, "group_from_digits")):
        return str(whole)
    return f"{whole:,}".replace(",", pattern(lang, "group_mark"))
