"""The grammar of dates in digits: "16.8.25", "2025-08-16", "8/16/2025", "16-Aug-2025", "2025-W33"."""

from __future__ import annotations

from factcheck.recognition import numeric_readers as numeric
from factcheck.recognition.date_fields import (
    ALONE,
    ALONE_END,
    ANY_MONTH,
    ANY_WEEKDAY,
    CLOSED,
    CUE,
    JOIN,
    LEAD,
    WEEKDAY_AFTER,
    Rules,
)

_DAY, _MONTH_NUMBER = r"(?P<day><DAY>)", r"(?P<month_number><DAY>)"
_YEAR, _SHORT = r"(?P<year><YEAR>)", r"(?P<short_year><DAY>)"
FULL = rf"{_DAY}\. ?{_MONTH_NUMBER}\. ?{_YEAR}"
SHORT = rf"{_DAY}\.{_MONTH_NUMBER}\.{_SHORT}"
# "3.4. Mai" names two days of May.
TWO = rf"{_DAY}\. ?{_MONTH_NUMBER}\.(?! ?<MONTH|MONTH_NAME|MONTH_SHORT>)"
OPEN = rf"{_DAY}\.{_MONTH_NUMBER}(?!\.? ?<MONTH|MONTH_NAME|MONTH_SHORT>)"
SLASHED = (
    r"(?P<first><DAY>)(?P<sign>[/-])(?P<second><DAY>)(?P=sign)(?:(?P<year><YEAR>)|(?P<short_year><DAY>))"
)
DOTTED = r"(?P<first><DAY>)\. ?(?P<second><DAY>)\. ?(?P<year><YEAR>)"
PAIR = r"(?P<first><DAY>)/(?P<second><DAY>)"
YEAR_FIRST = r"(?P<year><YEAR>)(?P<sign>[./-])(?P<first><DAY>)(?P=sign)(?P<second><DAY>)"
_NAME = rf"(?P<month><{ANY_MONTH}>)"
_EITHER_YEAR = r"(?:(?P<year><YEAR>)|(?P<short_year><DAY>))"
_TO = r"(?: ?[-–] ?| <UNTIL|CONJUNCTION|ONTO> (?:<ONTO> )?(?:<ARTICLE> )?)"
_NO_CLOCK = "(?! ?<CLOCK>)"
_SAYS = rf"(?:<ON|SINCE|ORIGIN> (?:<ARTICLE> )?|{LEAD})"
_PLAIN_SAYS = "(?:<ON|SINCE|PRIOR> (?:<ARTICLE> )?)"
_PLAIN_WEEKDAY = rf"(?:<{ANY_WEEKDAY}|WEEKDAY_SHORT>\.?,? (?:<ON> )?(?:<ARTICLE> )?)"
# A part of a range whose other part is a date: "vom 16.10-22.10.", "23-25.08".
_OTHER = r"<DAY>\.<DAY>(?:\.<DAY|YEAR>|\.)?"
_WORDLESS = r"(?! ?<UNKNOWN|CAPITAL|CLOCK|COUNTED|UNIT|UNITS|OF|ARTICLE|MONTH|MONTH_NAME|MONTH_SHORT>)"

RULES: Rules = (
    (LEAD + SHORT, numeric.read_valid),
    (LEAD + TWO, numeric.read_valid),
    (rf"{CUE}(?P<core>{SHORT})", numeric.read_valid),
    (rf"{CUE}(?P<core>{TWO})", numeric.read_valid),
    (SHORT, numeric.read_written_out),
    (YEAR_FIRST, numeric.read_year_first),
    (
        rf"(?P<core>{_DAY}\.?)(?={JOIN}<DAY>\.(?P<month_number><DAY>)\.(?:{_YEAR}|{_SHORT})?{_NO_CLOCK})",
        numeric.read_valid,
    ),
    (rf"(?P<core>{TWO})(?={JOIN}<DAY>\.<DAY>\.(?:{_YEAR}|{_SHORT})?)", numeric.read_valid),
    (rf"{_DAY}(?P<sign>[/-]){_NAME}(?P=sign){_EITHER_YEAR}", numeric.read_valid),
    (rf"{_NAME}(?P<sign>[/-]){_DAY}(?P=sign){_EITHER_YEAR}", numeric.read_valid),
    (rf"{_YEAR}(?P<sign>[/-]){_NAME}(?P=sign){_DAY}", numeric.read_valid),
    (rf"{_YEAR}(?P<sign>[/-]){_DAY}(?P=sign){_NAME}", numeric.read_valid),
    (rf"{_NAME}(?P<sign>[/-]){_YEAR}(?P=sign){_DAY}", numeric.read_valid),
    (rf"{_DAY}(?P<sign>[/-]){_YEAR}(?P=sign){_NAME}", numeric.read_valid),
    (rf"(?P<month><{ANY_MONTH}>)[/-]{_YEAR}", numeric.read_month),
    (r"(?P<digits><NUMBER>)", numeric.read_eight_digits),
    (rf"{_YEAR}-?<WEEK_SIGN>(?P<number><DAY>)(?:-(?P<iso_day><DAY>))?", numeric.read_iso_week),
    (rf"(?<!<CAPITAL> )(?P<month_number><DAY>) ?[/-] ?{_YEAR}", numeric.read_written_out_month),
    (rf"{_YEAR} ?[/-] ?(?P<month_number><DAY>)(?!-<DAY>)", numeric.read_year_month),
    (rf"(?P<core>{YEAR_FIRST})<ANY><DAY>:<DAY>(?::<DAY>)?<CAPITAL>?", numeric.read_impossible_stamp),
    # What counts as a date only where it stands in a line of its own.
    (rf"{ALONE}{TWO}{ALONE_END}", numeric.read_valid),
    (rf"{ALONE}{OPEN}{ALONE_END}", numeric.read_valid),
    (rf"{ALONE}(?P<core>{OPEN}\.?)(?={_TO}{_OTHER}{ALONE_END})", numeric.read_valid),
    (rf"{ALONE}<DAY>(?:\.<DAY>)?\.?{_TO}(?P<core>{OPEN}){ALONE_END}", numeric.read_valid),
    (rf"{ALONE}(?P<core>{_DAY}\.?)(?={_TO}<DAY>\.{_MONTH_NUMBER}{ALONE_END})", numeric.read_valid),
)
GERMAN: Rules = (
    (LEAD + FULL, numeric.read_fields),
    (FULL, numeric.read_fields),
    (FULL + WEEKDAY_AFTER, numeric.read_fields),
    (TWO, numeric.read_written_out),
    (rf"<ON> (?P<core>{OPEN}){_WORDLESS}", numeric.read_valid),
    (rf"<ON> (?P<core>{OPEN}){_NO_CLOCK}", numeric.read_two_digit_month),
    (rf"{LEAD}{OPEN}{_NO_CLOCK}", numeric.read_valid),
    (
        rf"{_SAYS}(?P<core>{OPEN}\.?)(?={_TO}(?:<{ANY_WEEKDAY}|WEEKDAY_SHORT>\.? )?{_OTHER}{_NO_CLOCK})",
        numeric.read_valid,
    ),
    (rf"{_SAYS}(?P<core>{_DAY}\.?)(?={_TO}<DAY>\.{_MONTH_NUMBER}{_NO_CLOCK})", numeric.read_valid),
    (rf"{_SAYS}<DAY>(?:\.<DAY>)?\.?,?{_TO}(?P<core>{OPEN}){_NO_CLOCK}", numeric.read_valid),
    (rf"(?P<core>{OPEN})(?={JOIN}<DAY>\.<DAY>\.(?:{_YEAR}|{_SHORT})?{_NO_CLOCK})", numeric.read_written_out),
    (rf"{LEAD}{SLASHED}", numeric.read_day_first),
    (SLASHED, numeric.read_day_first),
    (rf"{_PLAIN_SAYS}(?P<core>{PAIR}){_WORDLESS}", numeric.read_day_first),
    (rf"{LEAD}{PAIR}{_WORDLESS}", numeric.read_day_first),
    (rf"{ALONE}{PAIR}{ALONE_END}", numeric.read_day_first),
    (rf"{ALONE}(?P<core>{PAIR})(?= <DAY>[.:]<DAY>)", numeric.read_day_first),
    (
        rf"{ALONE}(?:{_PLAIN_SAYS})?(?P<core>{PAIR})(?={_TO}(?:<ARTICLE|UNKNOWN> )?<DAY>/<DAY>(?! <ANY>))",
        numeric.read_day_first,
    ),
    (rf"{ALONE}(?:{_PLAIN_SAYS})?<DAY>/<DAY>{_TO}(?P<core>{PAIR})(?! <ANY>)", numeric.read_day_first),
    (
        (
            r"<ON> (?P<core>(?P<day><DAY>\.|<ORDINAL>) ?/? ?(?P<spoken_month><ORDINAL>|<DAY>\.)"
            r"(?: (?P<year><YEAR>))?)(?! <CAPITAL|MONTH|MONTH_NAME|MONTH_SHORT>)"
        ),
        numeric.read_spoken_month,
    ),
    (
        LEAD + r"(?P<day><DAY>\.|<ORDINAL>) (?P<spoken_month><ORDINAL>)(?: (?P<year><YEAR>))?(?! <CAPITAL>)",
        numeric.read_spoken_month,
    ),
)
ENGLISH: Rules = (
    (rf"{LEAD}{SLASHED}", numeric.read_month_first),
    (SLASHED, numeric.read_month_first),
    (LEAD + DOTTED, numeric.read_day_first),
    (DOTTED, numeric.read_day_first),
    (rf"{LEAD}{OPEN}{_WORDLESS}", numeric.read_valid),
    (rf"{_PLAIN_SAYS}(?P<core>{PAIR}){_WORDLESS}", numeric.read_month_first),
    (rf"{_PLAIN_WEEKDAY}(?P<core>{PAIR}){_WORDLESS}", numeric.read_month_first),
    (rf"{ALONE}{PAIR}{ALONE_END}", numeric.read_month_first),
    (
        (
            rf"(?:<ORIGIN|BETWEEN> |{ALONE})(?P<core>{PAIR})"
            rf"(?={_TO}<DAY>/<DAY>(?:/(?P<year><YEAR>))?{_WORDLESS})"
        ),
        numeric.read_month_first,
    ),
    (
        rf"(?:<ORIGIN|BETWEEN> |{ALONE})<DAY>/<DAY>{_TO}(?P<core>{PAIR}(?:,? (?P<year><YEAR>))?){_WORDLESS}",
        numeric.read_month_first,
    ),
    (rf"(?P<core>{PAIR})(?=-<DAY>/<DAY>/(?P<year><YEAR>))", numeric.read_month_first),
    (rf"(?P<year><YEAR>)\.(?P<month_number><DAY>){CLOSED}", numeric.read_year_month),
)
