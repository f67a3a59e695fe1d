"""The grammar of dates seen from the date line, and of words that look like dates and are none."""

from __future__ import annotations

from factcheck.recognition import date_readers as named
from factcheck.recognition import distance_readers as distant
from factcheck.recognition import relative_dates as relative
from factcheck.recognition import told_days as told
from factcheck.recognition.date_fields import (
    ALONE,
    ALONE_END,
    ANY_MONTH,
    ANY_WEEKDAY,
    CLOSED,
    MONTHS,
    PART,
    WEEKDAYS,
    Rules,
)

_SEVERAL = (
    f"{ANY_WEEKDAY}|MONTH|SEASON|UNIT|UNITS|YEAR_WORD|QUARTER_WORD|WEEKEND|HOLIDAY|DAYTIME|NIGHT|MORNING"
)
_AMONG = r"(?:(?:<ON|WITHIN|ARTICLE|ORDINAL|ADJECTIVE|DAY|CARDINAL|YEAR_WORD|UNIT|OF>\.?|<ONE>) ){0,4}"
_TIMESPAN = r"(?P<unit><UNIT|YEAR_WORD|QUARTER_WORD>)"
_IN_SOMETHING = rf"(?! <WITHIN|OF> (?:<ARTICLE> )?<YEAR|{MONTHS}>)"
_HEDGED = r"(?:(?P<hedge><HEDGE>|<EXACTLY>) )?"
_COUNT = (
    r"(?:(?P<amount><CARDINAL|ONE|DAY|NUMBER|YEAR|HALVES>)"
    r"|(?:<ONE> )?(?:(?P<few><COUPLE>)|(?P<half><HALVED>)))"
)
_UNITS = r"(?P<unit><UNIT|UNITS|YEAR_WORD|YEARS_WORD|QUARTER_WORD|CENTURY_WORD>)"
_MORE = (
    r"(?:,? (?:<CONJUNCTION> )?(?P<more><CARDINAL|ONE|DAY|NUMBER>) "
    r"(?P<more_unit><UNIT|UNITS|YEAR_WORD|YEARS_WORD>)| (?P<and_half><AND_A_HALF>))?"
)
_DISTANCE = f"{_HEDGED}{_COUNT} {_UNITS}{_MORE}"
_NTH = r"(?:<ORDINAL|ADJECTIVE>|<DAY>(?:\.|<NTH>))(?: <CARDINAL|DAY>)?"
_AWAY = "(?P<away><AGO|FROM_NOW>)"
_TODAY = "(?P<pointing><RELATIVE_DAY|TOMORROW>)"
_WEEKDAY = f"(?P<weekday><{WEEKDAYS}>)"
_SPAN_PLURAL = r"(?P<unit><UNITS|YEARS_WORD>)"
_SPAN_COUNT = "(?P<amount><CARDINAL|DAY|NUMBER|FEW|COUPLE>)"
_SPANS = r"(?P<unit><UNIT|UNITS|YEAR_WORD|YEARS_WORD|QUARTER_WORD>)"

DAYS: Rules = (
    (rf"{_TODAY}(?: <DAYTIME|MORNING|TOMORROW>)?", relative.read_day),
    (rf"{_TODAY} (?P<night><NIGHT>)", relative.read_night),
    (r"(?P<pointing><RELATIVE_NIGHT>)", relative.read_night),
    (r"(?P<core>(?P<morning><MORNING>))(?= <FUTURE|CONJUNCTION>)", relative.read_tomorrow),
    (r"(?P<adjective><ADJECTIVE>) (?P<daytime><DAYTIME|MORNING>)", relative.read_this_daytime),
    (
        r"<ON|ARTICLE|UNTIL|DEADLINE|BEFORE|AFTER|ORIGIN> (?:<ARTICLE> )?(?P<core><WEEKEND>)",
        relative.read_weekend,
    ),
    (r"(?P<pointing><ADJECTIVE>) <WEEKEND>", relative.read_weekend),
    (rf"{_WEEKDAY} <AFTER> <ARTICLE> (?P<adjective><ADJECTIVE>)(?! <ANY>)", relative.read_weekday_beyond),
    (rf"{_WEEKDAY} <AFTER|PRIOR> (?P<adjective><ADJECTIVE>)(?! <ANY>)", relative.read_weekday_beyond),
    (rf"{_WEEKDAY}, (?P<adjective><ADJECTIVE>) (?P<unit><UNIT>)", relative.read_weekday_of_week),
    (
        rf"(?P<adjective><ADJECTIVE>) (?P<unit><UNIT>)'<DECADE_END> {_WEEKDAY}",
        relative.read_weekday_of_week,
    ),
)
PERIODS: Rules = (
    (rf"{PART}?(?P<period><RELATIVE_PERIOD>)", relative.read_period),
    (rf"{PART}?(?P<adjective><ADJECTIVE>) {_TIMESPAN}{_IN_SOMETHING}", relative.read_timespan),
    (rf"{PART}?<SPANNING> {_TIMESPAN}{_IN_SOMETHING}", relative.read_past_span),
    (rf"<COURSE> (?:<ARTICLE> )?{_TIMESPAN}", relative.read_timespan),
    (rf"(?P<later><LATER>) (?:<WITHIN> )?(?P<adjective><ADJECTIVE>) {_TIMESPAN}", relative.read_within_this),
    (rf"(?P<later><LATER>) <WITHIN> <ARTICLE> {_TIMESPAN}", relative.read_within_this),
    (rf"(?P<part><PART>) (?:<OF> <ARTICLE>|<OF>|<ARTICLE>) {_TIMESPAN}", relative.read_timespan),
    (
        (
            rf"{PART}?(?P<unit><UNIT|YEAR_WORD|WEEKEND>) <AFTER|PRIOR> (?P<adjective><ADJECTIVE>)"
            rf"(?! (?:<OF> )?<{_SEVERAL}|CAPITAL|YEARS_WORD>)"
        ),
        relative.read_span_beyond,
    ),
    (
        (
            rf"{PART}?(?P<unit><UNIT|YEAR_WORD|WEEKEND>) <AFTER|PRIOR> <ARTICLE> "
            rf"(?P<adjective><ADJECTIVE>){CLOSED}"
        ),
        relative.read_span_beyond,
    ),
    # Only where words before it say which of its days or weeks ("der erste Montag des Monats").
    (
        (
            rf"{_NTH} <UNIT|UNITS|WEEKEND|{WEEKDAYS}> (?:<OF> |<WITHIN> (?=<ARTICLE>))?"
            rf"(?:<ARTICLE> )(?P<core>{_TIMESPAN})"
        ),
        relative.read_timespan,
    ),
    (rf"{_NTH} <UNIT|UNITS|WEEKEND> <OF> (?P<core>(?P<month><{ANY_MONTH}>))", named.read_month),
    (rf"<REST> (?:(?:<OF> )?(?:<ARTICLE>|<ADJECTIVE>) |<OF> ){_TIMESPAN}", distant.read_rest),
    (r"(?P<unit><SO_FAR>)", distant.read_so_far),
)
DISTANCES: Rules = (
    (rf"<BEFORE> {_DISTANCE}", distant.read_ago),
    (rf"(?<!<ADJECTIVE> ){_DISTANCE} {_AWAY}", distant.read_ago),
    (rf"{ALONE}{_DISTANCE} (?P<away><LATER>){ALONE_END}", distant.read_ago),
    (rf"<WITHIN> {_DISTANCE}", distant.read_ahead),
    (rf"{_TODAY} (?P<back><BEFORE>) {_DISTANCE}", distant.read_day_from),
    (rf"{_TODAY} <WITHIN> {_DISTANCE}", distant.read_day_from),
    (rf"{_DISTANCE} {_AWAY} {_TODAY}", distant.read_day_from),
    (rf"{_WEEKDAY} (?P<back><BEFORE>) {_DISTANCE}", distant.read_weekday_from),
    (rf"{_WEEKDAY} <WITHIN> {_DISTANCE}", distant.read_weekday_from),
    (rf"{_WEEKDAY},? {_DISTANCE} {_AWAY}", distant.read_weekday_from),
    (rf"{_DISTANCE} {_AWAY} (?:<ON> )?{_WEEKDAY}", distant.read_weekday_from),
    (rf"(?P<amount><CARDINAL|DAY>) (?P<weekday><WEEKDAY_PLURAL>) {_AWAY}", distant.read_weekdays_from),
    (
        rf"(?P<adjective><ADJECTIVE|SPANNING>) {_HEDGED}{_SPAN_COUNT} {_SPANS}",
        distant.read_stretch,
    ),
    (
        rf"(?P<amount><CARDINAL|DAY|NUMBER>) (?P<adjective><ADJECTIVE|SPANNING>) {_SPAN_PLURAL}",
        distant.read_stretch,
    ),
)
TOLD: Rules = (
    (r"(?P<nearby><NEARBY_DAY>)", told.read_nearby_day),
    (r"(?P<nearby><BESIDE>)(?! <ANY>)", told.read_nearby_day),
    (r"(?P<nearby><NEARBY_YEAR>)", told.read_nearby_year),
    (rf"{_DISTANCE} (?P<away><LATER>)(?! <THAN>)", told.read_later),
    (rf"(?:{PART}|<ARTICLE|WITHIN|ON> )<FOLLOWING> {_TIMESPAN}", told.read_following),
    (
        r"(?<!<CARDINAL|ONE|DAY|NUMBER|HALVES> )(?P<unit><UNIT|YEAR_WORD>) (?P<away><LATER>)",
        told.read_following,
    ),
    (rf"<ARTICLE|ON> <FOLLOWING> {_WEEKDAY}", told.read_following_weekday),
    (rf"{_WEEKDAY} (?P<away><LATER>)", told.read_following_weekday),
)
_INSIDE = rf"<INSIDE> (?:<ARTICLE> )?(?:<ADJECTIVE> )?{_DISTANCE}"
GERMAN: Rules = ((_INSIDE, distant.read_within_alone),)
ENGLISH: Rules = ((_INSIDE, distant.read_within),)
RULES: Rules = DAYS + PERIODS + DISTANCES + TOLD
BLOCKS: Rules = (
    (rf"<EACH> {_AMONG}<{_SEVERAL}>(?: (?:<WITHIN|ON> )?<{_SEVERAL}>)?", relative.not_a_date),
    (rf"<EACH> <{ANY_WEEKDAY}>(?:(?:,| <CONJUNCTION>) <{ANY_WEEKDAY}>)+", relative.not_a_date),
    (rf"<{WEEKDAYS}> <DAYTIME_PLURAL>", relative.not_a_date),
    (r"<IDIOM>", relative.not_a_date),
    (r"<YEAR|NUMBER|DAY>(?: <UNTIL> <YEAR|NUMBER|DAY>)? <BEFORE_CHRIST>", named.read_unreadable),
)
