"""The grammar of dates: patterns over word classes, each with its reader.

One pattern serves all languages where the word order is the same; the lexicon of a language names its own
word orders. What a match means is left to the readers.
"""

from __future__ import annotations

from functools import cache

from factcheck.errors import RuleError
from factcheck.recognition import (
    counted_patterns,
    numeric_patterns,
    relative_patterns,
    romance_dates,
    year_patterns,
)
from factcheck.recognition import date_readers as named
from factcheck.recognition import relative_dates as relative
from factcheck.recognition.date_fields import (
    ALONE,
    ALONE_END,
    ANY_MONTH,
    ANY_WEEKDAY,
    CLOSED,
    COUNTS,
    DAY_MONTH,
    IN_SOME_YEAR,
    IN_YEAR,
    JOIN,
    LEAD,
    MONTH,
    MONTH_DAY,
    MONTHS,
    PART,
    POINTED,
    SHORT_YEAR,
    SPOKEN_YEAR,
    WEEKDAY_AFTER,
    WEEKDAYS,
    Rules,
)
from factcheck.recognition.date_outcomes import Outcome
from factcheck.recognition.date_words import date_vocabulary
from factcheck.recognition.grammar import Grammar, compiled
from factcheck.resources import lexicon
from factcheck.values import Granularity

FROM_DAY = rf"(?:<ORIGIN> (?:<{WEEKDAYS}>|<DAY>\.(?: ?<{MONTHS}>)?) )?"
INTO_NIGHT = rf"<NIGHT> {FROM_DAY}<ONTO|UNTIL> (?:<ONTO> )?(?:<ARTICLE> )?"
MONTH_JOIN = "(?: ?[-–/] ?| <UNTIL|CONJUNCTION|DISJUNCTION> )"
# The month of the second date where a pattern holds two.
LAST_MONTH = MONTH.replace("month", "last")
DAY_OF_MONTH = rf"<DAY|ORDINAL>(?:\.|<NTH>)? (?:<OF> )?<{MONTHS}|MONTH_SHORT>"

_read_season = named.numbered(Granularity.SEASON)
_SEASON = r"(?P<number><SEASON>)"

# A number that follows day and month and counts nothing: a year, be it one that is not read.
_FAR_YEAR = (
    r"(?P<year><NUMBER>)(?! ?<CAPITAL|COUNTED|UNIT|UNITS|YEARS_WORD|CLOCK|CARDINAL|DAY|NUMBER|YEAR|LONG>)"
)
_DAY_OF = rf"(?P<day><DAY>(?:\.|<NTH>)?|<ORDINAL>) ?(?:<OF> )?{MONTH},? "
_FAR_DAY = rf"(?:{LEAD})?{_DAY_OF}{_FAR_YEAR}"

DAYS: Rules = (
    (_FAR_DAY + "(?! ?<UNKNOWN>)", named.read_day_of_far_year),
    (LEAD + DAY_MONTH, named.read_day),
    (DAY_MONTH, named.read_day),
    (POINTED + DAY_MONTH, named.read_day),
    (DAY_MONTH + WEEKDAY_AFTER, named.read_day),
    (LEAD + r"(?P<day><DAY>)(?:\.|<NTH>)(?! ?<ANY>)", relative.read_weekday_and_day),
    (
        rf"(?P<core>(?P<day><DAY>)\.?)(?={JOIN}(?:<DAY>\.?{JOIN}){{0,4}}<DAY>\.? ?{MONTH}{IN_YEAR}?)",
        named.read_day,
    ),
    # "3/4 May", "3.4. Mai": two days of one month.
    (rf"<DAY>(?:/|\.)(?P<core>(?P<day><DAY>)\.? ?{MONTH}{IN_YEAR}?)", named.read_day),
    (rf"(?P<core>(?P<day><DAY>)\.)<DAY>\. ?{MONTH}{IN_YEAR}?", named.read_day),
    (INTO_NIGHT + DAY_MONTH, named.read_night),
    (INTO_NIGHT + rf"(?P<weekday><{WEEKDAYS}>)", named.read_night),
    (
        rf"(?P<day><DAY|ORDINAL>(?:\.|<NTH>)?) (?:<OF> )?{MONTH} (?P<year><DAY|NUMBER|YEAR>) <AFTER_CHRIST>",
        named.read_day,
    ),
)
GERMAN_DAYS: Rules = (
    (_FAR_DAY + "(?! <UNKNOWN> <CAPITAL|COUNTED|UNITS>)", named.read_day_of_far_year),
    (
        rf"(?P<pointing><RELATIVE_ADJECTIVE>) (?P<weekday><{WEEKDAYS}|WEEKDAY_DAY>)",
        relative.read_pointed_weekday,
    ),
    (r"(?P<pointing><RELATIVE_ADJECTIVE>) (?P<unit><UNIT>)", relative.read_this_day),
    (r"(?P<pointing><RELATIVE_ADJECTIVE>) <DAYTIME|MORNING>", relative.read_day),
    (
        (
            r"(?P<core>(?P<morning><MORNING>))"
            r"(?= <UNKNOWN>|,? (?:<HEDGE|SINCE|UNTIL> )?<DAY>(?:[.:]<DAY>)? <CLOCK>)"
        ),
        relative.read_tomorrow,
    ),
    # The English way round, where nothing else can be meant.
    (rf"{MONTH} (?P<day><DAY>)<NTH>", named.read_day),
    (rf"(?<!<WITHIN> ){MONTH} (?P<day><DAY>)(?: ?, ?| )(?P<year><YEAR>){COUNTS}", named.read_day),
    (rf"(?<!<WITHIN> )(?P<core>{MONTH} (?P<day><DAY>))(?=,? <DAY>:<DAY>)", named.read_day),
    (
        rf"{ALONE}(?P<core>{MONTH} (?P<day><DAY>))(?=(?: ?[-–] ?{LAST_MONTH} <DAY>)?(?:\n|$))",
        named.read_day,
    ),
    (
        rf"{ALONE}{LAST_MONTH} <DAY> ?[-–] ?(?P<core>{MONTH} (?P<day><DAY>)){ALONE_END}",
        named.read_day,
    ),
)
ENGLISH_DAYS: Rules = (
    (
        rf"(?:{LEAD})?{MONTH} (?P<day><DAY>|<ORDINAL>)<NTH>?,? {_FAR_YEAR}(?! ?<UNKNOWN>)",
        named.read_day_of_far_year,
    ),
    (
        (
            rf"(?P<core>{MONTH} (?P<day><DAY>)<NTH>?)"
            rf"(?={JOIN}(?:<ARTICLE> )?<DAY><NTH>?,? (?P<year><YEAR>))"
        ),
        named.read_day,
    ),
    (
        (
            rf"(?P<core>(?P<day><DAY>)<NTH>?|(?P<spoken_day><ORDINAL>))"
            rf"(?=(?: ?[-–] ?| <UNTIL|CONJUNCTION> )(?:<ARTICLE> )?(?:<DAY><NTH>?|<ORDINAL>) (?:<OF> )?"
            rf"{MONTH}{IN_YEAR}?)"
        ),
        named.read_day,
    ),
    (LEAD + MONTH_DAY, named.read_day),
    (MONTH_DAY, named.read_day),
    (MONTH_DAY + WEEKDAY_AFTER, named.read_day),
    (
        (
            rf"{MONTH} (?:<DAY><NTH>?|<ORDINAL>)"
            r"(?: ?[-–] ?|,? <UNTIL|CONJUNCTION|DISJUNCTION> )(?:<ARTICLE> )?"
            r"(?P<core>(?:(?P<day><DAY>)<NTH>?|(?P<spoken_day><ORDINAL>))(?:,? (?P<year><YEAR>))?)"
            rf"(?! <UNKNOWN|COUNTED|UNIT|UNITS|CAPITAL|{MONTHS}>)"
        ),
        named.read_day,
    ),
    (rf"{MONTH}, (?P<day><DAY>)<NTH>", named.read_day),
    (
        rf"(?P<weekday><{WEEKDAYS}>),? <ARTICLE> (?P<day><DAY>)<NTH>(?! <OF|{ANY_MONTH}|CAPITAL>)",
        relative.read_weekday_and_day,
    ),
    # "march" and "may" in small letters are months only beside a day or a year.
    (rf"(?P<day><DAY><NTH>|<ORDINAL>) <OF> (?P<month><MONTH_WORD>){IN_YEAR}?", named.read_day),
    (r"(?P<day><DAY><NTH>?) (?:<OF> )?(?P<month><MONTH_WORD>)(?:,? (?P<year><YEAR>))", named.read_day),
    (
        (
            rf"(?P<month><MONTH_WORD>) (?P<day><DAY>)(?:<NTH>|(?= ?, ?<YEAR>)|{CLOSED})"
            r"(?: ?, ?(?P<year><YEAR>))?"
        ),
        named.read_day,
    ),
    (rf"{ALONE}(?:(?P<month><MONTH_WORD>) (?P<day><DAY>|<ORDINAL>)<NTH>?){ALONE_END}", named.read_day),
)
MONTH_RULES: Rules = (
    (rf"(?P<core>(?P<month><{MONTHS}>))(?= <CONJUNCTION|DISJUNCTION> <{MONTHS}>{IN_YEAR})", named.read_month),
    (rf"(?P<core>(?P<month><{MONTHS}>))(?={MONTH_JOIN}<{MONTHS}>)", named.read_month),
    (rf"{PART}?{MONTH}{IN_YEAR}", named.read_month),
    (rf"{PART}?{MONTH} (?:<OF> )?'(?P<short_year><DAY>)", named.read_month),
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
    (
        rf"(?P<core>(?P<month><MONTH_SHORT>)\.?)(?={MONTH_JOIN}{LAST_MONTH}{IN_YEAR})",
        named.read_month,
    ),
)
GERMAN_MONTHS: Rules = ((rf"{PART}?(?P<month><MONTH>){SHORT_YEAR}", named.read_month_of_short_year),)
ENGLISH_MONTHS: Rules = (
    (rf"{PART}?{MONTH} <OF> (?P<short_year><DAY>)", named.read_month_of_short_year),
    (r"(?P<month><MONTH_WORD>)(?: | <OF> )(?P<year><YEAR>)(?! ?<COUNTED|UNITS>)", named.read_month),
    (r"<WITHIN> (?:<ARTICLE> )?(?P<core>(?P<month><MONTH_WORD>))(?! <ANY>)", named.read_month),
    (rf"(?<!<WITHIN> )(?P<year><YEAR>),? {MONTH}(?! ?<DAY|YEAR>){CLOSED}", named.read_month),
    (rf"{ALONE}(?P<month><MONTH_WORD>) (?P<spoken>{SPOKEN_YEAR})", named.read_month),
)
SEASON_RULES: Rules = (
    (rf"{PART}?{_SEASON}{IN_SOME_YEAR}", _read_season),
    (rf"{PART}?{_SEASON} (?P<year><YEAR>)/<DAY|YEAR>", _read_season),
    (rf"(?:{PART}|{POINTED}){_SEASON}(?! <OF>)", _read_season),
    (rf"<WITHIN|SINCE|UNTIL|MEANT> (?:<ARTICLE> )?(?P<core>{POINTED}?{_SEASON})(?! <OF>)", _read_season),
    (rf"<BEFORE|PRIOR|AFTER|ONTO|DEADLINE> <ARTICLE> (?P<core>{_SEASON})(?! <OF>)", _read_season),
)
WEEKDAY_RULES: Rules = (
    (rf"{POINTED}?(?P<weekday><WEEKDAY|WEEKDAY_DAY>)(?: <DAYTIME|MORNING|TOMORROW>)?", named.read_weekday),
    (r"(?P<surname_like>)(?P<weekday><WEEKDAY_NAME>)(?: <DAYTIME|MORNING|TOMORROW>)?", named.read_weekday),
    (rf"{POINTED}(?P<weekday><WEEKDAY_NAME>)(?: <DAYTIME|MORNING|TOMORROW>)?", named.read_weekday),
    (rf"{POINTED}?(?P<weekday><WEEKDAY_NIGHT>)(?P<night>)", named.read_weekday),
    (r"(?P<core>(?P<weekday><WEEKDAY_SHORT>)\.?)(?=,? <DAY>(?:[.:]<DAY>)? <CLOCK>)", named.read_weekday),
    (rf"{POINTED}?(?P<weekday><{WEEKDAYS}>) (?P<night><NIGHT>)", named.read_weekday),
    (
        (
            rf"(?:(?P<nth><ORDINAL>|<DAY>(?:\.|<NTH>))|(?P<final><ADJECTIVE>)) (?P<weekday><{WEEKDAYS}>) "
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
# What stands before the year of a date before our era: a day in words or in digits, a first year.
_ERA_DAY = rf"{DAY_OF_MONTH}\.? |<{MONTHS}> (?:<DAY><NTH>?,? )?|<DAY>\. ?<DAY>\. ?"
BLOCKS: Rules = (
    (
        (
            rf"(?:{LEAD})?(?:{_ERA_DAY})?(?:<YEAR|NUMBER|DAY>(?: ?[-–] ?| <UNTIL|CONJUNCTION> ))?"
            r"<YEAR|NUMBER|DAY>(?: <UNIT|UNITS|YEAR_WORD|YEARS_WORD>)? ?<BEFORE_CHRIST>"
        ),
        named.read_unreadable,
    ),
    (r"(?:<ORDINAL>|<DAY>(?:\.|<NTH>)) <CENTURY_WORD> <BEFORE_CHRIST>", named.read_unreadable),
)
_BY_WORD_ORDER = {
    "german": GERMAN_DAYS
    + GERMAN_MONTHS
    + year_patterns.GERMAN
    + numeric_patterns.GERMAN
    + counted_patterns.GERMAN
    + relative_patterns.GERMAN,
    "english": ENGLISH_DAYS
    + ENGLISH_MONTHS
    + year_patterns.ENGLISH
    + numeric_patterns.ENGLISH
    + counted_patterns.ENGLISH
    + relative_patterns.ENGLISH,
    "romance": romance_dates.RULES,
}


@cache
def date_grammar(lang: str) -> Grammar[Outcome]:
    """The date grammar of a language."""
    read_holiday = named.holiday_of(lang)
    holiday_rules: Rules = (
        (rf"(?P<holiday><HOLIDAY>){IN_SOME_YEAR}?", read_holiday),
        (rf"{POINTED}(?P<holiday><HOLIDAY>)", read_holiday),
    )
    common = (
        DAYS
        + numeric_patterns.RULES
        + MONTH_RULES
        + SEASON_RULES
        + WEEKDAY_RULES
        + counted_patterns.RULES
        + year_patterns.RULES
        + BLOCKS
        + relative_patterns.RULES
        + relative_patterns.BLOCKS
    )
    return compiled(date_vocabulary(lang), common + holiday_rules + _own_rules(lang))


def _own_rules(lang: str) -> Rules:
    """The rules of the word orders that the lexicon says the language has."""
    orders = lexicon(lang).get("date_word_orders")
    if not isinstance(orders, list) or not set(orders) <= set(_BY_WORD_ORDER):
        known = ", ".join(_BY_WORD_ORDER)
        message = (
            f"the lexicon of '{lang}': the section 'date_word_orders' must list some of {known}; correct it"
        )
        raise RuleError(message)
    return tuple(rule for order in orders for rule in _BY_WORD_ORDER[order])
