"""The grammar of clock times: patterns over word classes, the same for German and English.

What a match means, and whether it is a time at all, is left to the readers.
"""

from __future__ import annotations

from functools import cache

from factcheck.recognition.wordclasses import Vocabulary, vocabulary, words_of

CLASSES = (
    "HOUR", "MINUTE_WORD", "TENS", "OH", "MINUTE", "CLOCK", "HOUR_SIGN", "MERIDIEM", "SHORT_MERIDIEM", "HALF",
    "QUARTER", "THREE_QUARTERS", "MIDNIGHT", "NOON", "DAYTIME", "DAYTIME_BESIDE", "DAYTIME_NOUN",
    "EARLY_LATE",
    "AT", "ORIGIN", "BETWEEN", "CONJUNCTION", "DISJUNCTION", "UNTIL", "TO", "BEFORE", "AFTER", "BOUND",
    "EDGE_BOUND", "LATER_BOUND", "ARTICLE", "POINTER", "ON", "OF", "FOLLOWER", "IDIOM", "WEEKDAY",
    "WEEKDAY_DAYTIME", "DURATION", "ZONE",
)  # fmt: skip
# Adverbs of the day ("abends", "früh"), and these with its nouns ("Abend").
ADVERB = "DAYTIME|DAYTIME_BESIDE"
PART = f"{ADVERB}|DAYTIME_NOUN"
_BOUNDS = "BOUND|EDGE_BOUND|BEFORE|AFTER|UNTIL"
# What may follow the minutes of "18 Uhr 30": the end of a phrase, so that "18 Uhr 30 Personen" keeps both.
_FOLLOWS = (
    r"(?=\.?[,;:!?)–-]|\.?$|\.? ?\n|\. |(?: ?[–-])"
    rf"| <{ADVERB}|ON|FOLLOWER|CONJUNCTION|UNTIL|ZONE|AT|BEFORE>)"
)


def _number(name: str) -> str:
    """Minutes in digits or words ("17", "siebzehn", "forty-five")."""
    return rf"(?:(?P<{name}><DAY|HOUR|MINUTE_WORD>)|(?P<{name}_tens><TENS>)(?:[- ](?P<{name}_unit><HOUR>))?)"


def _spoken(name: str) -> str:
    """What may stand before an hour: "halb", "viertel nach", "zehn vor halb", "twenty to"."""
    counted = (
        rf"(?:(?P<{name}_three><THREE_QUARTERS>)|(?P<{name}_quarter><QUARTER>)"
        rf"|{_number(f'{name}_count')}(?P<{name}_counted> <MINUTE>)?) "
    )
    side = rf"(?P<{name}_side><BEFORE|AFTER|TO>) (?:(?P<{name}_side_half><HALF>) )?"
    quarters = rf"(?P<{name}_three_quarters><THREE_QUARTERS>) |(?P<{name}_one_quarter><QUARTER>) "
    return rf"(?:(?P<{name}_half><HALF>) |{counted}{side}|{quarters})?"


def _minutes(name: str) -> str:
    """What may stand after an hour: ":30", ".30", "h30", " forty"."""
    second = rf"(?::(?P<{name}_second><DAY>)(?:[.,]<DAY|NUMBER|YEAR>)?)?"
    sign = rf"(?:(?P<{name}_short><SHORT_MERIDIEM>)|(?P<{name}_sign_gap> ?)<HOUR_SIGN>)?"
    said = (
        rf"(?P<{name}_said><MINUTE_WORD>)|(?P<{name}_said_tens><TENS>)(?:[- ](?P<{name}_said_unit><HOUR>))?"
    )
    return (
        rf"(?:(?P<{name}_colon>:)(?P<{name}_gap> ?)(?P<{name}_minute><DAY>){second}{sign}"
        rf"|\.(?P<{name}_dotted><DAY>)(?: ?<HOUR_SIGN>)?"
        rf"|(?P<{name}_hour_gap> ?)(?P<{name}_sign><HOUR_SIGN>)"
        rf"(?: ?(?P<{name}_sign_minute><DAY>)(?!\.<DAY>))?"
        rf"| (?:(?P<{name}_oh><OH>) (?P<{name}_oh_minute><HOUR>)|{said}))?"
    )


def _clock(name: str) -> str:
    """The pattern of a clock time; its groups begin with `name`."""
    told = rf"(?P<{name}_after_said> <MINUTE>)|(?<=<HOUR|MINUTE_WORD>)(?! <CAPITAL>)|{_FOLLOWS}"
    after = rf"(?: (?:<CONJUNCTION> )?{_number(f'{name}_after')}(?:{told}))?"
    landmark = rf"(?:(?P<{name}_twelve><DAY>) )?(?:(?P<{name}_midnight><MIDNIGHT>)|(?P<{name}_noon><NOON>))"
    return (
        rf"(?:{_spoken(name)}(?:{landmark}"
        rf"|(?:(?P<{name}_hour><DAY|HOUR>){_minutes(name)}|(?P<{name}_compact><NUMBER|YEAR>))"
        rf"(?: ?(?P<{name}_meridiem><MERIDIEM>)| ?(?P<{name}_word><CLOCK>){after})?))"
    )


_ONE, _TWO = _clock("one"), _clock("two")
_BOUND = rf"(?:(?P<bound><{_BOUNDS}>) (?:(?:<AT|ARTICLE>|(?P<inner_bound><BOUND|EDGE_BOUND>)) ){{0,2}})?"
_AT = r"(?:(?P<at><AT>) )?"
# The part of the day before a clock time, which is not among its words ("am Abend um acht Uhr").
_EARLIER = (
    r"(?:(?:<ON> (?:<ARTICLE> )?(?:<EARLY_LATE> )?(?P<earlier_noun><DAYTIME_NOUN>)"
    r"|(?P<earlier_day><WEEKDAY_DAYTIME>)"
    rf"|(?<=<WEEKDAY|DAYTIME_NOUN> )(?P<earlier_word><{ADVERB}>)) )?"
)
_LATER = (
    rf"(?: <ON> (?:<ARTICLE> )?(?:<EARLY_LATE> )?(?P<later><{PART}>)| (?P<later_word><{ADVERB}>)"
    r"|(?= <WEEKDAY> (?P<later_day><DAYTIME_NOUN>)))?"
)
_ZONE = (
    r"(?:,? (?P<zone><ZONE>)(?P<offset>[+-]<DAY>(?::<DAY>)?)?| \((?P<bracketed_zone><ZONE>)\))?"
    r"(?: (?P<late_bound><LATER_BOUND|EDGE_BOUND>)(?! <DAY|HOUR|NUMBER|YEAR>))?"
    r"(?! ?<DURATION>)(?!-<MINUTE|DURATION>)(?!(?<=<DAY>) ?<MINUTE>)"
)
_JOIN = (
    r"(?: ?(?:[-–]|(?P<slash>/)) ?| <UNTIL|TO> | (?P<and><CONJUNCTION>) | (?P<or><DISJUNCTION>) )"
    r"(?:<AT|BOUND> )?"
)
_BEGIN = (
    rf"(?:(?:(?P<between><BETWEEN>)|(?P<origin><ORIGIN>)|(?P<bound><{_BOUNDS}>)(?: <AT>)?(?: <BOUND>)?) )?"
)
_FIRST_PART = rf"(?: (?:<ON> (?:<ARTICLE> )?)?(?P<first_daytime><{PART}>))?"
SINGLE = rf"{_EARLIER}{_AT}(?P<core>{_BOUND}{_ONE}{_LATER}{_ZONE})"
AFTER_ADVERB = rf"(?P<core>(?<!<WEEKDAY|DAYTIME_NOUN> )(?P<earlier><{ADVERB}>) {_AT}{_BOUND}{_ONE}{_ZONE})"
RANGE = rf"{_EARLIER}{_AT}(?P<core>{_BEGIN}(?:<AT|BOUND> )?{_ONE}{_FIRST_PART}{_JOIN}{_TWO}{_LATER}{_ZONE})"
# The first of two clock times that share their word ("um 18 und 20 Uhr").
SHARED = (
    r"(?P<core>(?P<one_hour><DAY>)(?:\.(?P<one_dotted><DAY>))?)"
    r" <CONJUNCTION> <DAY>(?:[.:]<DAY>)? (?P<one_word><CLOCK>)"
)
# What every clock time shows that no date announces.
CUE = (
    rf"<CLOCK|MERIDIEM|MIDNIGHT|NOON|HALF|QUARTER|THREE_QUARTERS|ZONE|{PART}>|<DAY>: ?<DAY>"
    r"|<DAY> ?<HOUR_SIGN>|<BETWEEN|ORIGIN> <NUMBER>[-–]|<HOUR> <TENS|MINUTE_WORD|OH>"
    r"|<DAY|HOUR|TENS|MINUTE_WORD|MINUTE> <BEFORE|AFTER|TO> <HOUR|DAY>"
)


@cache
def time_vocabulary(lang: str) -> Vocabulary:
    """The word classes of clock times in a language. Raises RuleError when its lexicon is malformed."""
    return vocabulary(CLASSES, words_of(lang, "time_words"))
