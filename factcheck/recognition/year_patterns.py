"""The grammar of years, decades and centuries: patterns over word classes, each with its reader."""

from __future__ import annotations

from factcheck.recognition import date_readers as named
from factcheck.recognition.date_fields import ALONE, ALONE_END, CLOSED, COUNTS, PART, SPOKEN_YEAR, YEAR, Rules

_CUE = "(?:<SINCE|UNTIL|DEADLINE|BETWEEN|PRIOR> (?:<HEDGE> )?)"
_LOOSE_CUE = "(?:<WITHIN|ORIGIN|BEFORE|AFTER|MEANT> (?:<HEDGE> )?)"
_AFTER_CHRIST = "<DAY|NUMBER|YEAR> <AFTER_CHRIST>"
_NUMBER = r"(?P<number><ORDINAL>|<DAY>(?:\.|<NTH>))"

RULES: Rules = (
    (rf"{PART}?<YEAR_WORD> {YEAR}", named.read_year),
    (rf"{PART}{YEAR}", named.read_year),
    (r"<YEARS_WORD> (?:<ORIGIN> )?(?P<core>(?P<year><YEAR>))", named.read_year),
    (rf"{_CUE}(?P<core>{YEAR})", named.read_year),
    (
        r"(?<!<YEAR>-)(?:<YEAR_WORD|YEARS_WORD> )?(?P<year><YEAR>) ?[/–-] ?(?P<last><DAY|YEAR>)(?!-<DAY>)",
        named.read_years,
    ),
    (r"(?<![-.])(?P<year><YEAR>)(?!/<DAY>|-<DAY>-<DAY>)", named.read_bare_year),
    # "20 Prozent mehr als 2023"
    (rf"(?<=<COUNTED> <HEDGE> )(?P<core>(?P<year><YEAR>)){CLOSED}", named.read_usual_year),
    (rf"(?<=% <HEDGE> )(?P<core>(?P<year><YEAR>)){CLOSED}", named.read_usual_year),
    # "Sie hatte 2019 230.000 Mitglieder", "Köln 1999 155 S."
    (
        (
            r"(?<=<UNKNOWN|CAPITAL|PAST|FUTURE> )(?P<core>(?P<year><YEAR>))"
            r"(?= <DAY|NUMBER>(?:[.,]<NUMBER>)*(?:,<DAY>)? <ANY>)"
        ),
        named.read_year_before_number,
    ),
    (rf"(?:<YEAR_WORD> )?(?P<core>(?P<year>{_AFTER_CHRIST}))", named.read_year),
    (rf"<WITHIN|SINCE|AFTER|BEFORE|PRIOR|OF> '(?P<core>(?P<short_year><DAY>)){COUNTS}", named.read_year),
    (r"<AFTER_CHRIST> (?P<year><DAY|NUMBER|YEAR>)", named.read_year),
    (r"(?P<period><RELATIVE_PERIOD>) (?P<year><YEAR>)", named.read_period_of_year),
    (rf"{PART}?(?P<decade><YEAR|DAY>)<DECADE_END>[ -]<YEAR_WORD|YEARS_WORD>", named.read_decade),
    (rf"<ARTICLE|WITHIN> (?P<core>{PART}?(?P<decade><DAY>)<DECADE_END>)", named.read_decade),
    (rf"{PART}(?P<decade><DAY>)<DECADE_END>", named.read_decade),
    (
        r"<ARTICLE|WITHIN> (?P<core>(?P<decade><YEAR|DAY>)'<DECADE_END>)(?! <CAPITAL|UNKNOWN>)",
        named.read_decade,
    ),
    (rf"{PART}?(?P<decade><YEAR>)<DECADE_END>", named.read_decade),
    (rf"{PART}?(?P<decade><DECADE_WORD>)[ -]<YEAR_WORD|YEARS_WORD>", named.read_decade),
    (rf"<ARTICLE|WITHIN> (?P<core>{PART}?(?P<decade><DECADE_WORD>))(?! <CAPITAL>)", named.read_decade),
    (rf"{PART}?(?P<decade><DECADE>)", named.read_decade),
    (rf"{PART}?{_NUMBER}[ -]<CENTURY_WORD>", named.read_century),
)
GERMAN: Rules = ((rf"{_LOOSE_CUE}(?P<core>{YEAR})(?! <CAPITAL>)", named.read_announced_year),)
ENGLISH: Rules = (
    (rf"{_LOOSE_CUE}(?P<core>{YEAR})", named.read_announced_year),
    (rf"<ARTICLE|WITHIN> (?P<core>{PART}?'(?P<decade><DAY>)<DECADE_END>)", named.read_decade),
    (rf"{ALONE}(?P<spoken>{SPOKEN_YEAR}){ALONE_END}", named.read_year),
)
