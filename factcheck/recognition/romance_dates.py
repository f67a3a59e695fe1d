"""The grammar of dates whose adjective follows its noun: "lundi dernier", "la semaine prochaine".

What a match means is left to the readers that the other grammars use, too.
"""

from __future__ import annotations

from factcheck.recognition import date_readers as named
from factcheck.recognition import relative_dates as relative
from factcheck.recognition.date_fields import ANY_MONTH, PART, WEEKDAYS, Rules

_FOLLOWED = "(?P<pointing><ADJECTIVE>)"

RULES: Rules = (
    (rf"(?P<weekday><{WEEKDAYS}>) {_FOLLOWED}", named.read_weekday),
    (rf"{PART}?(?P<month><{ANY_MONTH}>) {_FOLLOWED}", named.read_month),
    (rf"<WEEKEND> {_FOLLOWED}", relative.read_weekend),
    (
        rf"{PART}?(?P<unit><UNIT|YEAR_WORD|QUARTER_WORD>) (?P<adjective><ADJECTIVE>)",
        relative.read_timespan,
    ),
)
