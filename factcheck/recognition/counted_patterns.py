"""The grammar of counted periods: quarters, half-years, weeks by number, days of a month without a name."""

from __future__ import annotations

from factcheck.recognition import counted_readers as counted
from factcheck.recognition import date_readers as named
from factcheck.recognition.date_fields import (
    ALONE,
    ALONE_END,
    CLOSED,
    IN_YEAR,
    MONTHS,
    PART,
    WEEKDAYS,
    YEAR,
    Rules,
)
from factcheck.values import Granularity

_read_quarter = named.numbered(Granularity.QUARTER)
_read_week = named.numbered(Granularity.WEEK)
_NUMBER = r"(?P<number><ORDINAL>|<DAY>(?:\.|<NTH>))"
_Q = r"<QUARTER_SIGN>(?P<number><DAY>)"
_H = r"<HALF_SIGN>(?P<number><DAY>)"
_HALF_OF_YEAR = r"<HALF_WORD> (?:<OF> )?<ARTICLE> <YEAR_WORD>(?! <YEAR>)"
# Words after which "am 15." counts something and names no day.
_COUNTED = (
    "CAPITAL|UNIT|UNITS|COUNTED|CLOCK|CENTURY_WORD|YEAR_WORD|QUARTER_WORD|WEEK_NUMBER|WEEKEND|MONTH|DAY"
)
_COUNTING = f"(?! ?<{_COUNTED}>)"
_DAY = r"(?P<day><DAY>(?:\.|<NTH>))"

RULES: Rules = (
    (rf"{PART}?{_NUMBER} <QUARTER_WORD>{IN_YEAR}", _read_quarter),
    (rf"<WITHIN|SINCE|UNTIL> (?:<ARTICLE> )?(?P<core>{PART}?{_NUMBER} <QUARTER_WORD>)", _read_quarter),
    (rf"{_Q}(?:[ /-]| <OF> |, ?)?{YEAR}", _read_quarter),
    (rf"(?P<year><YEAR>)[ /-]?{_Q}", _read_quarter),
    (rf"<WITHIN|SINCE|UNTIL|MEANT|OF|BETWEEN|CONJUNCTION|DISJUNCTION> (?P<core>{_Q})", _read_quarter),
    (rf"(?P<core>{_Q})(?= <CONJUNCTION|DISJUNCTION> <QUARTER_SIGN><DAY>)", _read_quarter),
    (rf"{PART}?{_NUMBER} <HALF_WORD>{IN_YEAR}", named.read_half),
    (rf"{_NUMBER} {_HALF_OF_YEAR}", named.read_half),
    (rf"{_H}(?:[ /-]| <OF> |, ?)?{YEAR}", named.read_half),
    (rf"(?P<year><YEAR>)[ /-]?{_H}", named.read_half),
    (r"<WEEK_NUMBER> (?P<number><DAY>)(?:(?:[/ ]| <OF> )(?P<year><YEAR>))?", _read_week),
    (rf"(?P<number><DAY>)\. <WEEK_NUMBER>{IN_YEAR}?", _read_week),
    (
        (
            r"(?P<day><DAY>(?:\.|<NTH>)?|<ORDINAL>) (?:<OF> <ARTICLE> |<OF|ARTICLE> |(?=<ADJECTIVE>))"
            r"(?:(?P<adjective><ADJECTIVE>) )?(?P<unit><UNIT>)"
        ),
        counted.read_day_of_this_month,
    ),
)
GERMAN: Rules = (
    (rf"{_NUMBER} <QUARTER_WORD>", _read_quarter),
    (rf"{_NUMBER} <HALF_WORD>(?! ?<ARTICLE|OF>)", named.read_half),
    (
        (
            rf"<ON> (?P<core>(?P<day><DAY>)(?:\.|<NTH>)){_COUNTING}"
            rf"(?! <CONJUNCTION|DISJUNCTION|UNTIL> <DAY>\. <{_COUNTED}>)"
        ),
        counted.read_day_of_some_month,
    ),
    (
        rf"<ON> (?P<core>{_DAY})(?= (?:<CONJUNCTION|DISJUNCTION>) (?:<DAY>\.){_COUNTING})",
        counted.read_day_of_some_month,
    ),
    (
        rf"<ON|ONTO> <DAY>\. <CONJUNCTION|DISJUNCTION> (?P<core>{_DAY}){_COUNTING}",
        counted.read_day_of_some_month,
    ),
)
ENGLISH: Rules = (
    (rf"{ALONE}{_NUMBER} <QUARTER_WORD>{ALONE_END}", _read_quarter),
    (
        rf"(?P<unit><UNIT>) (?P<number><DAY>)(?! <OF|{MONTHS}|{WEEKDAYS}|UNIT|UNITS>)",
        counted.read_week_number,
    ),
    (
        rf"<ON|UNTIL|DEADLINE|SINCE|PRIOR> <ARTICLE> (?P<core>(?P<day><DAY><NTH>)){CLOSED}",
        counted.read_day_of_some_month,
    ),
)
