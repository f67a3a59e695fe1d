"""The word classes of dates in one language, with the compounds and holidays the lexicon describes.

It reads no date itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.recognition.holidays import names
from factcheck.recognition.wordclasses import Vocabulary, vocabulary, words_of
from factcheck.recognition.year_words import compound_years
from factcheck.resources import lexicon

CLASSES = (
    "MONTH", "MONTH_NAME", "MONTH_SHORT", "WEEKDAY", "WEEKDAY_NAME", "WEEKDAY_SHORT", "WEEKDAY_DAY",
    "WEEKDAY_NIGHT", "DAYTIME", "DAYTIME_PLURAL", "NIGHT", "MORNING", "TOMORROW", "SEASON", "HOLIDAY",
    "ARTICLE", "WITHIN", "ON", "SINCE", "UNTIL", "ORIGIN", "ONTO", "BEFORE", "PRIOR", "AFTER",
    "BETWEEN", "MEANT", "CONJUNCTION", "DISJUNCTION", "OF", "EACH", "ADJECTIVE", "COURSE",
    "WITHIN_THIS", "PART", "HEDGE", "EXACTLY", "DEADLINE", "ONE", "CARDINAL", "ORDINAL", "NTH", "UNIT",
    "UNITS", "YEAR_WORD", "YEARS_WORD", "QUARTER_WORD", "QUARTER_SIGN", "HALF_WORD", "CENTURY_WORD",
    "WEEKEND", "WEEK_NUMBER", "DECADE_END", "DECADE_WORD", "DECADE", "RELATIVE_DAY", "RELATIVE_NIGHT",
    "RELATIVE_ADJECTIVE", "RELATIVE_PERIOD", "AGO", "IDIOM", "FUTURE", "PAST", "CLOCK", "NOT_A_YEAR",
    "COUNTED", "BEFORE_CHRIST", "AFTER_CHRIST", "MONTH_WORD", "THOUSAND", "OH", "WEEK_SIGN", "HALF_SIGN",
    "FROM_NOW", "LATER", "NEARBY_DAY", "NEARBY_YEAR", "BESIDE", "FOLLOWING", "HALVES", "AND_A_HALF",
    "HALVED", "FEW", "COUPLE", "INSIDE", "REST", "SO_FAR", "ONWARD", "SPANNING", "WEEKDAY_PLURAL", "THAN",
    "RECORD",
)  # fmt: skip
_IN_CAPITALS = frozenset(("month", "month_name", "month_short", "weekday", "weekday_name", "weekday_short"))


@cache
def date_vocabulary(lang: str) -> Vocabulary:
    """The word classes of dates in a language. Raises RuleError when its lexicon is malformed."""
    words = words_of(lang, "date_words")
    if "relative_words" in lexicon(lang):
        words |= words_of(lang, "relative_words")
    words["holiday"] = dict(names(lang))
    if "weekday_compounds" in lexicon(lang):
        compounds = words_of(lang, "weekday_compounds")
        weekdays = words["weekday"] | words.get("weekday_name", {})
        for daytime, endings in compounds.items():
            words[f"weekday_{daytime}"] = {day + end: weekdays[day] for day in weekdays for end in endings}
    cardinals = {word: number for word, number in words["cardinal"].items() if isinstance(number, int)}
    words["year"] = dict(compound_years(lang, cardinals))
    return vocabulary(CLASSES, _with_headlines(words))


def _with_headlines(words: Mapping[str, Mapping[str, str | int]]) -> dict[str, dict[str, str | int]]:
    """The words, those of months and weekdays in capitals too ("AM MONTAG", "JAN 15")."""
    known = {word for group in words.values() for word in group}
    return {
        name: dict(group)
        | {word.upper(): value for word, value in group.items() if word.upper() not in known}
        if name in _IN_CAPITALS
        else dict(group)
        for name, group in words.items()
    }
