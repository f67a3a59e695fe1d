"""The word classes of dates in one language, with the compounds and holidays the lexicon describes."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from factcheck.errors import RuleError
from factcheck.recognition.calendar import Holiday
from factcheck.recognition.wordclasses import Vocabulary, vocabulary, words_of
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
    "COUNTED", "BEFORE_CHRIST",
)  # fmt: skip


class _Entry(BaseModel):
    """A holiday as the lexicon writes it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    names: tuple[str, ...]
    month: int = 1
    day: int = 1
    easter: int | None = None
    weekday: int = 0
    nth: int = 0
    length: int = 1

    def rule(self) -> Holiday:
        return Holiday(self.month, self.day, self.easter, self.weekday, self.nth, self.length)


_entries = TypeAdapter(tuple[_Entry, ...])


@cache
def holidays(lang: str) -> tuple[Holiday, ...]:
    """The holidays of a language; the value of a holiday's name is its place here."""
    return tuple(entry.rule() for entry in _holiday_entries(lang))


@cache
def date_vocabulary(lang: str) -> Vocabulary:
    """The word classes of dates in a language. Raises RuleError when its lexicon is malformed."""
    words = words_of(lang, "date_words")
    words["holiday"] = {
        name: index for index, entry in enumerate(_holiday_entries(lang)) for name in entry.names
    }
    if "weekday_compounds" in lexicon(lang):
        compounds = words_of(lang, "weekday_compounds")
        weekdays = words["weekday"] | words.get("weekday_name", {})
        for daytime, endings in compounds.items():
            words[f"weekday_{daytime}"] = {day + end: weekdays[day] for day in weekdays for end in endings}
    return vocabulary(CLASSES, words)


def _holiday_entries(lang: str) -> tuple[_Entry, ...]:
    try:
        return _entries.validate_python(lexicon(lang).get("holidays"))
    except ValidationError as error:
        message = (
            f"rules/lexicon/{lang}: the section 'holidays' is missing or malformed ({error}); correct it"
        )
        raise RuleError(message) from error
