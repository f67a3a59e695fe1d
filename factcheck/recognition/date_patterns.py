"""The grammar of dates: patterns over word classes, each with its reader, for German and English.

One pattern serves both languages where the word order is the same. What a match means is left to the readers.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from factcheck.recognition import date_readers as named
from factcheck.recognition import relative_dates as relative
from factcheck.recognition.date_outcomes import Outcome
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.grammar import Grammar, Sighting, compiled
from factcheck.values import Granularity

Rules = tuple[tuple[str, Callable[[Sighting], Outcome | None]], ...]

WEEKDAYS = "WEEKDAY|WEEKDAY_NAME"
ANY_WEEKDAY = f"{WEEKDAYS}|WEEKDAY_DAY|WEEKDAY_NIGHT"
MONTHS = "MONTH|MONTH_NAME"
MONTH = rf"(?P<month><{MONTHS}>|<MONTH_SHORT>\.?)"
PART = r"(?:(?P<part><PART>)(?:-| (?:<OF> )?(?:<ARTICLE> )?))"
COUNTS = "(?! ?<COUNTED|UNITS|YEARS_WORD>)"
IN_YEAR = (
    rf"(?: (?:<OF> |(?:<ARTICLE> |<WITHIN> )<YEAR_WORD> )?(?P<year><YEAR>){COUNTS}"
    r"| (?:<OF> |<ARTICLE> )?(?P<adjective><ADJECTIVE>) <YEAR_WORD>)"
)
LEAD = (
    rf"(?:<ADJECTIVE> )?(?P<weekday><{ANY_WEEKDAY}>|<WEEKDAY_SHORT>\.?)"
    r"(?: <DAYTIME|MORNING|NIGHT>)?,? (?:<ON> )?(?:<ARTICLE> )?"
)
JOIN = r"(?: ?[-–/] ?|,? (?:<CONJUNCTION|DISJUNCTION|UNTIL|ONTO> )(?:<ONTO> )?(?:<ARTICLE> )?|, )"
DAY_MONTH = rf"(?P<day><DAY>(?:\.|<NTH>)?|<ORDINAL>) ?(?:<OF> )?{MONTH}{IN_YEAR}?"
MONTH_DAY = rf"(?<!<WITHIN> ){MONTH} (?P<day><DAY>)<NTH>?(?:,? (?P<year><YEAR>){COUNTS})?"
FULL_NUMBERS = r"(?P<day><DAY>)\. ?(?P<month_number><DAY>)\. ?(?P<year><YEAR>)"
SHORT_NUMBERS = r"(?P<day><DAY>)\.(?P<month_number><DAY>)\.(?P<short_year><DAY>)"
TWO_NUMBERS = r"(?P<day><DAY>)\.(?P<month_number><DAY>)\."
CUE = (
    "(?:<ON|SINCE|UNTIL|ORIGIN|ONTO|BEFORE|PRIOR|AFTER|DEADLINE|ARTICLE|BETWEEN|CONJUNCTION|MEANT> |[(–-] ?)"
)
FROM_DAY = rf"(?:<ORIGIN> (?:<{WEEKDAYS}>|<DAY>\.(?: ?<{MONTHS}>)?) )?"
INTO_NIGHT = rf"<NIGHT> {FROM_DAY}<ONTO|UNTIL> (?:<ONTO> )?(?:<ARTICLE> )?"
YEAR_CUE = "(?:<SINCE|UNTIL|DEADLINE|BETWEEN|PRIOR> (?:<HEDGE> )?)"
LOOSE_YEAR_CUE = "(?:<WITHIN|ORIGIN|BEFORE|AFTER|MEANT> (?:<HEDGE> )?)"

SEVERAL = (
    f"{ANY_WEEKDAY}|MONTH|SEASON|UNIT|UNITS|YEAR_WORD|QUARTER_WORD|WEEKEND|HOLIDAY|DAYTIME|NIGHT|MORNING"
)
AMONG = r"(?:(?:<ON|WITHIN|ARTICLE|ORDINAL|ADJECTIVE|DAY|CARDINAL|YEAR_WORD|UNIT|OF>\.?|<ONE>) ){0,4}"
TIMESPAN = r"(?P<unit><UNIT|YEAR_WORD|QUARTER_WORD>)"
AMOUNT = r"(?:(?P<hedge><HEDGE>|<EXACTLY>) )?(?P<amount><CARDINAL|ONE|DAY|NUMBER|YEAR>)"
MONTH_JOIN = "(?: ?[-–/] ?| <UNTIL|CONJUNCTION|DISJUNCTION> )"
UNITS = r"(?P<unit><UNIT|UNITS|YEAR_WORD|YEARS_WORD>)"
POINTED = r"(?:(?P<pointing><ADJECTIVE>) )"

_read_quarter = named.numbered(Granularity.QUARTER)
_read_week = named.numbered(Granularity.WEEK)
_read_season = named.numbered(Granularity.SEASON)
_NUMBER = r"(?P<number><ORDINAL>|<DAY>(?:\.|<NTH>))"
_SEASON = r"(?P<number><SEASON>)"

DAYS: Rules = (
    (LEAD + DAY_MONTH, named.read_day),
    (DAY_MONTH, named.read_day),
    (LEAD + r"(?P<day><DAY>)(?:\.|<NTH>)(?! ?<ANY>)", relative.read_weekday_and_day),
    (LEAD + FULL_NUMBERS, named.read_day),
    (FULL_NUMBERS, named.read_day),
    (LEAD + SHORT_NUMBERS, named.read_numbers),
    (LEAD + TWO_NUMBERS, named.read_numbers),
    (rf"{CUE}(?P<core>{SHORT_NUMBERS})", named.read_numbers),
    (rf"{CUE}(?P<core>{TWO_NUMBERS})", named.read_numbers),
    (r"(?P<year><YEAR>)-(?P<month_number><DAY>)-(?P<day><DAY>)", named.read_day),
    (r"(?P<first><DAY>)/(?P<second><DAY>)/(?P<year><YEAR>)", named.read_slashes),
    (
        rf"(?P<core>(?P<day><DAY>)\.?)(?={JOIN}(?:<DAY>\.?{JOIN}){{0,4}}<DAY>\.? ?{MONTH}{IN_YEAR}?)",
        named.read_day,
    ),
    (
        rf"(?P<core>(?P<day><DAY>)\.)(?={JOIN}<DAY>\.(?P<month_number><DAY>)\.(?P<year><YEAR>)?)",
        named.read_numbers,
    ),
    (rf"(?P<core>{TWO_NUMBERS})(?={JOIN}<DAY>\.<DAY>\.(?P<year><YEAR>)?)", named.read_numbers),
    (INTO_NIGHT + DAY_MONTH, named.read_night),
    (INTO_NIGHT + rf"(?P<weekday><{WEEKDAYS}>)", named.read_night),
)
GERMAN_DAYS: Rules = (
    (SHORT_NUMBERS, named.read_full_numbers),
    (TWO_NUMBERS, named.read_full_numbers),
    (r"<ON> (?P<core>(?P<day><DAY>)\.(?P<month_number><DAY>))(?! ?<CLOCK>)", named.read_two_digit_month),
    (rf"(?P<pointing><RELATIVE_ADJECTIVE>) <{WEEKDAYS}>", relative.read_day),
)
ENGLISH_DAYS: Rules = (
    (rf"(?P<core>{MONTH} (?P<day><DAY>)<NTH>?)(?={JOIN}<DAY><NTH>?,? (?P<year><YEAR>))", named.read_day),
    (rf"(?P<day><DAY>)<NTH>? {MONTH}, (?P<year><YEAR>)", named.read_day),
    (LEAD + MONTH_DAY, named.read_day),
    (MONTH_DAY, named.read_day),
    (
        (
            rf"{MONTH} <DAY><NTH>?(?: ?[-–] ?|,? <UNTIL|CONJUNCTION|DISJUNCTION> )(?:<ARTICLE> )?"
            r"(?P<core>(?P<day><DAY>)<NTH>?(?:,? (?P<year><YEAR>))?)"
            rf"(?! <UNKNOWN|COUNTED|UNIT|UNITS|CAPITAL|{MONTHS}>)"
        ),
        named.read_day,
    ),
)
MONTH_RULES: Rules = (
    (rf"(?P<core>(?P<month><{MONTHS}>))(?= <CONJUNCTION|DISJUNCTION> <{MONTHS}>{IN_YEAR})", named.read_month),
    (rf"(?P<core>(?P<month><{MONTHS}>))(?={MONTH_JOIN}<{MONTHS}>)", named.read_month),
    (rf"{PART}?{MONTH}{IN_YEAR}", named.read_month),
    (rf"{PART}{MONTH}", named.read_month),
    (rf"{POINTED}(?P<month><{MONTHS}>)", named.read_month),
    (rf"<WITHIN|SINCE> (?:<ARTICLE> )?(?P<core>{POINTED}?(?P<month><{MONTHS}>))", named.read_month),
    (r"<UNTIL|PRIOR|DEADLINE|MEANT> (?:<ARTICLE> )?(?P<core>(?P<month><MONTH>))", named.read_month),
    (
        r"<ORIGIN|ONTO|BEFORE|AFTER> (?:<ARTICLE> )?(?P<core>(?P<month><MONTH>))(?! <CAPITAL>)",
        named.read_month,
    ),
    (
        rf"<{MONTHS}>{MONTH_JOIN}(?P<core>(?P<month><{MONTHS}>))",
        named.read_month,
    ),
)
SEASON_RULES: Rules = (
    (rf"{PART}?{_SEASON}{IN_YEAR}", _read_season),
    (rf"{PART}?{_SEASON} (?P<year><YEAR>)/<DAY|YEAR>", _read_season),
    (rf"(?:{PART}|{POINTED}){_SEASON}(?! <OF>)", _read_season),
    (rf"<WITHIN|SINCE|UNTIL|MEANT> (?:<ARTICLE> )?(?P<core>{POINTED}?{_SEASON})(?! <OF>)", _read_season),
    (rf"<BEFORE|PRIOR|AFTER|ONTO|DEADLINE> <ARTICLE> (?P<core>{_SEASON})(?! <OF>)", _read_season),
)
QUARTER_RULES: Rules = (
    (rf"{PART}?{_NUMBER} <QUARTER_WORD>{IN_YEAR}", _read_quarter),
    (rf"<WITHIN> (?P<core>{_NUMBER} <QUARTER_WORD>)", _read_quarter),
    (r"<QUARTER_SIGN>(?P<number><DAY>)(?:[ /-]| <OF> )(?P<year><YEAR>)", _read_quarter),
    (r"<WITHIN> (?P<core><QUARTER_SIGN>(?P<number><DAY>))", _read_quarter),
    (rf"{_NUMBER} <HALF_WORD>{IN_YEAR}", named.read_half),
    (r"<WEEK_NUMBER> (?P<number><DAY>)(?:[/ ](?P<year><YEAR>))?", _read_week),
    (rf"(?P<number><DAY>)\. <WEEK_NUMBER>{IN_YEAR}?", _read_week),
)
WEEKDAY_RULES: Rules = (
    (rf"{POINTED}?(?P<weekday><WEEKDAY|WEEKDAY_DAY>)(?: <DAYTIME|MORNING|TOMORROW>)?", named.read_weekday),
    (r"(?P<surname_like>)(?P<weekday><WEEKDAY_NAME>)(?: <DAYTIME|MORNING|TOMORROW>)?", named.read_weekday),
    (rf"{POINTED}(?P<weekday><WEEKDAY_NAME>)(?: <DAYTIME|MORNING|TOMORROW>)?", named.read_weekday),
    (rf"{POINTED}?(?P<weekday><WEEKDAY_NIGHT>)(?P<night>)", named.read_weekday),
    (rf"{POINTED}?(?P<weekday><{WEEKDAYS}>) (?P<night><NIGHT>)", named.read_weekday),
    (
        (
            rf"(?:(?P<nth><ORDINAL>)|(?P<final><ADJECTIVE>)) (?P<weekday><{WEEKDAYS}>) "
            rf"<WITHIN|ARTICLE|OF> (?:<ARTICLE> )?(?P<month><{MONTHS}>){IN_YEAR}?"
        ),
        named.read_weekday_of_month,
    ),
    (
        (
            rf"(?P<weekday><{ANY_WEEKDAY}>) (?:<OF|ARTICLE|WITHIN|ORIGIN> ){{0,2}}"
            r"(?P<adjective><ADJECTIVE>) (?P<unit><UNIT>)"
        ),
        relative.read_weekday_of_week,
    ),
    (
        rf"(?P<adjective><ADJECTIVE>) (?P<unit><UNIT>)(?: <ON>)? (?P<weekday><{ANY_WEEKDAY}>)",
        relative.read_weekday_of_week,
    ),
)
YEAR_RULES: Rules = (
    (rf"{PART}?<YEAR_WORD> (?P<year><YEAR>)", named.read_year),
    (rf"{PART}(?P<year><YEAR>){COUNTS}", named.read_year),
    (r"<YEARS_WORD> (?:<ORIGIN> )?(?P<core>(?P<year><YEAR>))", named.read_year),
    (rf"{YEAR_CUE}(?P<core>(?P<year><YEAR>)){COUNTS}", named.read_year),
    (r"(?P<year><YEAR>) ?[/–-] ?(?P<last><DAY|YEAR>)", named.read_years),
    (r"(?<!-)(?P<year><YEAR>)(?!/<DAY>)", named.read_bare_year),
    (rf"{PART}?(?P<decade><YEAR|DAY>)<DECADE_END>[ -]<YEAR_WORD|YEARS_WORD>", named.read_decade),
    (r"<ARTICLE> (?P<core>(?P<decade><DAY>)<DECADE_END>)", named.read_decade),
    (rf"{PART}?(?P<decade><YEAR>)<DECADE_END>", named.read_decade),
    (rf"{PART}?(?P<decade><DECADE_WORD>)[ -]<YEAR_WORD|YEARS_WORD>", named.read_decade),
    (rf"{PART}?(?P<decade><DECADE>)", named.read_decade),
    (rf"{PART}?{_NUMBER}[ -]<CENTURY_WORD>", named.read_century),
)
GERMAN_YEARS: Rules = (
    (rf"{LOOSE_YEAR_CUE}(?P<core>(?P<year><YEAR>)){COUNTS}(?! <CAPITAL>)", named.read_year),
)
ENGLISH_YEARS: Rules = (
    (rf"{LOOSE_YEAR_CUE}(?P<core>(?P<year><YEAR>)){COUNTS}", named.read_year),
    (r"<ARTICLE> '(?P<core>(?P<decade><DAY>)<DECADE_END>)", named.read_decade),
    (r"<ARTICLE> (?P<core>(?P<decade><DECADE_WORD>))", named.read_decade),
)
RELATIVE_RULES: Rules = (
    (r"(?P<pointing><RELATIVE_DAY|TOMORROW>)(?: <DAYTIME|MORNING|TOMORROW>)?", relative.read_day),
    (r"(?P<pointing><RELATIVE_DAY|TOMORROW>) (?P<night><NIGHT>)", relative.read_night),
    (r"(?P<pointing><RELATIVE_NIGHT>)", relative.read_night),
    (r"(?P<core>(?P<morning><MORNING>))(?= <FUTURE|CONJUNCTION>)", relative.read_tomorrow),
    (r"(?P<adjective><ADJECTIVE>) (?P<daytime><DAYTIME|MORNING>)", relative.read_this_daytime),
    (rf"{PART}?(?P<period><RELATIVE_PERIOD>)", relative.read_period),
    (
        rf"{PART}?(?P<adjective><ADJECTIVE>) {TIMESPAN}(?! <WITHIN|OF> (?:<ARTICLE> )?<YEAR|{MONTHS}>)",
        relative.read_timespan,
    ),
    (rf"(?:<COURSE> (?:<ARTICLE> )?|<WITHIN_THIS> ){TIMESPAN}", relative.read_timespan),
    (rf"(?P<part><PART>) (?:<OF> <ARTICLE>|<OF>|<ARTICLE>) {TIMESPAN}", relative.read_timespan),
    (
        r"<ON|ARTICLE|UNTIL|DEADLINE|BEFORE|AFTER|ORIGIN> (?:<ARTICLE> )?(?P<core><WEEKEND>)",
        relative.read_weekend,
    ),
    (r"(?P<pointing><ADJECTIVE>) <WEEKEND>", relative.read_weekend),
    (rf"<BEFORE> {AMOUNT} {UNITS}", relative.read_ago),
    (
        rf"(?:(?P<hedge><HEDGE>|<EXACTLY>) )?(?P<amount><CARDINAL|ONE|ARTICLE|DAY|NUMBER>) {UNITS} <AGO>",
        relative.read_ago,
    ),
    (rf"<WITHIN> {AMOUNT} {UNITS}", relative.read_ahead),
)
BLOCKS: Rules = (
    (rf"<EACH> {AMONG}<{SEVERAL}>(?: (?:<WITHIN|ON> )?<{SEVERAL}>)?", relative.not_a_date),
    (rf"<{WEEKDAYS}> <DAYTIME_PLURAL>", relative.not_a_date),
    (r"<IDIOM>", relative.not_a_date),
    (r"<YEAR|NUMBER|DAY>(?: <UNTIL> <YEAR|NUMBER|DAY>)? <BEFORE_CHRIST>", relative.not_a_date),
)
_BY_LANGUAGE = {"de": GERMAN_DAYS + GERMAN_YEARS, "en": ENGLISH_DAYS + ENGLISH_YEARS}


@cache
def date_grammar(lang: str) -> Grammar[Outcome]:
    """The date grammar of a language."""
    read_holiday = named.holiday_of(lang)
    holiday_rules: Rules = (
        (rf"(?P<holiday><HOLIDAY>){IN_YEAR}?", read_holiday),
        (rf"{POINTED}(?P<holiday><HOLIDAY>)", read_holiday),
    )
    common = (
        DAYS
        + MONTH_RULES
        + SEASON_RULES
        + QUARTER_RULES
        + WEEKDAY_RULES
        + YEAR_RULES
        + RELATIVE_RULES
        + BLOCKS
    )
    return compiled(date_vocabulary(lang), common + holiday_rules + _BY_LANGUAGE.get(lang, ()))
