"""Reads the groups of one clock time in a match of the clock grammar into a `Clock`. It knows no context."""

from __future__ import annotations

from factcheck.recognition.clock_times import (
    HALF_DAY,
    HOURS_PER_DAY,
    MINUTES_PER_HOUR,
    SECONDS_PER_MINUTE,
    Clock,
)
from factcheck.recognition.grammar import Sighting

_QUARTER, _HALF = 15, 30
_TWO_DIGITS = 2
NOON = HALF_DAY // MINUTES_PER_HOUR


def face(sighting: Sighting, name: str) -> Clock | None:
    """The clock time whose groups begin with `name`; None where the numbers are no clock time."""
    if sighting.has(f"{name}_midnight") or sighting.has(f"{name}_noon"):
        return _landmark(sighting, name)
    printed = _hour_and_minute(sighting, name)
    shift = _shift(sighting, name)
    if printed is None or shift is None:
        return None
    hour, minute = printed
    second = sighting.number(f"{name}_second")
    if (
        hour * MINUTES_PER_HOUR + minute > HOURS_PER_DAY * MINUTES_PER_HOUR
        or (second or 0) >= SECONDS_PER_MINUTE
    ):
        return None
    return _on_half(sighting, name, Clock(hour, minute + shift, seconds=second), spoken=shift != 0)


def _landmark(sighting: Sighting, name: str) -> Clock | None:
    """Midnight or noon, with what stands before it ("15 minutes past noon")."""
    twelve, shift = sighting.number(f"{name}_twelve"), _shift(sighting, name)
    if shift is None or twelve not in {None, NOON}:
        return None
    return Clock(0 if sighting.has(f"{name}_midnight") else NOON, shift)


def _on_half(sighting: Sighting, name: str, clock: Clock, *, spoken: bool) -> Clock | None:
    meridiem = sighting.value(f"{name}_meridiem") or sighting.value(f"{name}_short")
    if spoken and clock.hour > NOON and not sighting.has(f"{name}_word") and not sighting.has(f"{name}_sign"):
        return None
    if meridiem is not None and clock.hour <= NOON:
        hour = clock.hour % NOON + (NOON if meridiem == "pm" else 0)
        return Clock(hour, clock.minutes, seconds=clock.seconds, settled=True)
    if meridiem is not None:  # "15:30 pm"
        return clock if meridiem == "pm" and _tells_minutes(sighting, name) else None
    twelve = clock.hour <= NOON and _either_half(sighting, name, spoken=spoken)
    return Clock(clock.hour, clock.minutes, twelve, clock.seconds)


def _tells_minutes(sighting: Sighting, name: str) -> bool:
    return any(
        sighting.has(f"{name}_{group}") for group in ("minute", "dotted", "compact", "said", "said_tens")
    )


def _either_half(sighting: Sighting, name: str, *, spoken: bool) -> bool:
    """Whether the words leave the half of the day open: spoken forms do, digits only in English."""
    if sighting.has(f"{name}_compact") or sighting.has(f"{name}_sign"):
        return False
    printed = sighting.word(f"{name}_hour")
    if spoken or not printed.isdecimal():
        return spoken or sighting.number(f"{name}_hour") != 0
    return counts_to_twelve(sighting) and not printed.startswith("0")


def counts_to_twelve(sighting: Sighting) -> bool:
    """Whether the language tells the halves of the day apart by a.m. and p.m."""
    entry = sighting.vocabulary.entry("am")
    return entry is not None and entry.code == sighting.vocabulary.codes["MERIDIEM"]


def _hour_and_minute(sighting: Sighting, name: str) -> tuple[int, int] | None:
    if sighting.has(f"{name}_compact"):
        return _compact(sighting.word(f"{name}_compact"))
    hour, minute = sighting.number(f"{name}_hour"), _minute(sighting, name)
    return None if hour is None or minute is None else (hour, minute)


def _compact(digits: str) -> tuple[int, int] | None:
    """The hour and minute of "0805", "330"."""
    hour, minute = int(digits[:-_TWO_DIGITS]), int(digits[-_TWO_DIGITS:])
    return (hour, minute) if len(digits) <= 2 * _TWO_DIGITS and minute < MINUTES_PER_HOUR else None


def _minute(sighting: Sighting, name: str) -> int | None:
    for group in ("minute", "dotted", "sign_minute"):
        if sighting.has(f"{name}_{group}"):
            minute = sighting.number(f"{name}_{group}") or 0
            two_digits = len(sighting.word(f"{name}_{group}")) == _TWO_DIGITS
            return minute if two_digits and minute < MINUTES_PER_HOUR else None
    if sighting.has(f"{name}_oh"):
        return sighting.number(f"{name}_oh_minute")
    if sighting.has(f"{name}_after") or sighting.has(f"{name}_after_tens"):
        return _after(sighting, name)
    said = number(sighting, f"{name}_said")
    return None if said is not None and not _pair_of_words(sighting, name) else said or 0


def _pair_of_words(sighting: Sighting, name: str) -> bool:
    return counts_to_twelve(sighting) and not sighting.word(f"{name}_hour").isdecimal()


def _after(sighting: Sighting, name: str) -> int | None:
    """The minutes after the word of the clock ("18 Uhr 30", "null Uhr siebzehn")."""
    minute = number(sighting, f"{name}_after") or 0
    group = f"{name}_after"
    digits = sighting.word(group) if sighting.has(group) else ""
    short = digits.isdecimal() and len(digits) < _TWO_DIGITS and not sighting.has(f"{name}_after_said")
    return None if short or minute >= MINUTES_PER_HOUR else minute


def number(sighting: Sighting, group: str) -> int | None:
    """The number of a group in digits or words, tens and units apart in English ("forty-five")."""
    tens = sighting.number(f"{group}_tens")
    if tens is None:
        return sighting.number(group)
    unit = sighting.number(f"{group}_unit") or 0
    return tens + unit if unit < MINUTES_PER_HOUR // 6 else None


def _shift(sighting: Sighting, name: str) -> int | None:
    """How many minutes the words before the hour move it; None where they are no minutes."""
    if sighting.has(f"{name}_half"):
        return -_HALF if sighting.value(f"{name}_half") == "before" else _HALF
    if sighting.has(f"{name}_three_quarters"):
        return -_QUARTER
    if sighting.has(f"{name}_one_quarter"):
        return _QUARTER - MINUTES_PER_HOUR
    if not sighting.has(f"{name}_side"):
        return 0
    minutes = _counted(sighting, name)
    if minutes is None or not 0 < minutes < MINUTES_PER_HOUR:
        return None
    half = -_HALF if sighting.has(f"{name}_side_half") else 0
    return half + (-minutes if sighting.value(f"{name}_side") == "before" else minutes)


def _counted(sighting: Sighting, name: str) -> int | None:
    if sighting.has(f"{name}_three"):
        return 3 * _QUARTER
    return _QUARTER if sighting.has(f"{name}_quarter") else number(sighting, f"{name}_count")
