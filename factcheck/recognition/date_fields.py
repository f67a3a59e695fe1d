"""The parts that the patterns of dates share: month, year, weekday, the words that lead to a date."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.recognition.date_outcomes import Outcome
from factcheck.recognition.grammar import Sighting

Rules = tuple[tuple[str, Callable[[Sighting], Outcome | None]], ...]

WEEKDAYS = "WEEKDAY|WEEKDAY_NAME"
ANY_WEEKDAY = f"{WEEKDAYS}|WEEKDAY_DAY|WEEKDAY_NIGHT"
MONTHS = "MONTH|MONTH_NAME"
MONTH = rf"(?P<month><{MONTHS}>|<MONTH_SHORT>\.?)"
ANY_MONTH = f"{MONTHS}|MONTH_SHORT|MONTH_WORD"
PART = r"(?:(?P<part><PART>)(?:-| (?:<OF> )?(?:<ARTICLE> )?))"
POINTED = r"(?:(?P<pointing><ADJECTIVE>) )"

# Where a date ends for sure.
CLOSED = r"(?= ?[,;)!?]|[.:](?! ?<DAY>)|\n|$)"
# A paragraph of its own, such as a line of a list of dates.
ALONE, ALONE_END = r"(?<![^\n])", r"(?=\.?(?:\n|$))"

COUNTS = "(?! ?<COUNTED|UNITS|YEARS_WORD>)"
SPOKEN_YEAR = r"<CARDINAL|ONE> <CARDINAL|OH|THOUSAND>(?:(?:[ -]| <CONJUNCTION> )<CARDINAL|ONE>){0,4}"
YEAR = rf"(?:(?P<year><YEAR>)|(?P<spoken>{SPOKEN_YEAR})){COUNTS}"
_TO_YEAR = (
    r"(?: |,? <OF> | <WITHIN> | (?:<ARTICLE> |<WITHIN> )<YEAR_WORD> | ?, ?(?=<YEAR>(?! <CAPITAL|UNKNOWN>)))"
)
IN_YEAR = rf"(?:{_TO_YEAR}{YEAR}| (?:<OF> |<ARTICLE> )?(?P<adjective><ADJECTIVE>) <YEAR_WORD>)"
# "18. Juli 14" at the end of a clause, "Mai '68".
SHORT_YEAR = rf"(?: (?:(?:<OF> )?'(?=<DAY>)|(?=<DAY>{CLOSED}))(?P<short_year><DAY>))"
# What ends the day and month before a year is told or not.
IN_SOME_YEAR = rf"(?:{IN_YEAR}|{SHORT_YEAR})"

LEAD = (
    rf"(?:<ADJECTIVE> )?(?P<weekday><{ANY_WEEKDAY}|WEEKDAY_SHORT>)\.?"
    r"(?: <DAYTIME|MORNING|NIGHT>)?(?:,| ,)? (?:<ON> )?(?:<ARTICLE> )?"
)
WEEKDAY_AFTER = rf",? (?P<weekday><{WEEKDAYS}|WEEKDAY_SHORT>){CLOSED}"
JOIN = r"(?: ?[-–/] ?|,? (?:<CONJUNCTION|DISJUNCTION|UNTIL|ONTO> )(?:<ONTO> )?(?:<ARTICLE> )?|, )"
DAY_MONTH = rf"(?P<day><DAY>(?:\.|<NTH>)?|<ORDINAL>) ?(?:<OF> )?{MONTH}{IN_SOME_YEAR}?"
MONTH_DAY = (
    rf"(?<!<WITHIN> ){MONTH} ?(?:<ARTICLE> )?(?P<day><DAY>|<ORDINAL>)<NTH>?"
    rf"(?:(?: | ?, ?| <OF> ){YEAR}|{SHORT_YEAR})?"
)
CUE = (
    "(?:<ON|SINCE|UNTIL|ORIGIN|ONTO|BEFORE|PRIOR|AFTER|DEADLINE|ARTICLE|BETWEEN|CONJUNCTION|MEANT> |[(–-] ?)"
)
