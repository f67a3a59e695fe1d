"""The grammar of what stands beside a date: a clock time, a part of the day, and what joins them to it."""

from __future__ import annotations

from factcheck.recognition.clock_patterns import ADVERB, AFTER_ADVERB, PART, RANGE, SINGLE

# A part of the day between a date and a clock time ("01.12. morgens ab 8 Uhr").
_LEAD_PART = (
    rf"(?:(?:<{ADVERB}>,? )?(?:<ON> (?:<ARTICLE> )?)?(?:<EARLY_LATE>[ -])?(?P<lead_part><{PART}>),? \(?)?"
)
_GAP = r":?,? ?(?:[-–] )?(?:\(|/ )?"
_GAP_BEFORE_DATE = r"(?=[ ,)(·∙-])\)?,? ?(?:[·∙-] ?)?(?:<ON|OF|ARTICLE|ORIGIN> ){0,2}\(?"
AFTER_DATE = (rf"{_GAP}{_LEAD_PART}{RANGE}", rf"{_GAP}{_LEAD_PART}{SINGLE}")
# After a date that ends in digits or a short word, whose dot is its own ("21. Okt. 16.49").
AFTER_DOT = (rf"\.?{_GAP}{_LEAD_PART}{RANGE}", rf"\.?{_GAP}{_LEAD_PART}{SINGLE}")
# The same time in another zone ("at 11:30 a.m. local time (1930 GMT) on Friday").
_ASIDE = r"(?: \((?:<DAY>(?:[:.]<DAY>)?|<NUMBER|YEAR>)(?: ?<MERIDIEM|CLOCK>)? <ZONE>(?=\)))?"
BEFORE_DATE = (
    rf"{RANGE}{_GAP_BEFORE_DATE}",
    rf"{SINGLE}{_ASIDE}{_GAP_BEFORE_DATE}",
    rf"{AFTER_ADVERB}{_GAP_BEFORE_DATE}",
)
# A clock time of the same date as the one before it ("am Freitag um 18 und 20 Uhr").
ALSO = rf"(?:,? <CONJUNCTION|DISJUNCTION> |, ){SINGLE}"
# A clock time that ends what begins at the one before it ("between 2:00 tomorrow and 4:00").
ONWARD = rf"\)? ?(?:[-–]|<UNTIL|TO>|(?P<both><CONJUNCTION>)) ?{SINGLE}(?![/.-]<DAY|YEAR>)"
# What stands between two dates with clock times of which the second is the end of the first.
BETWEEN = r"\)?,? ?(?:[-–/]|<UNTIL|TO>|(?P<both><CONJUNCTION>)) ?(?:<FOLLOWER|ARTICLE|AT|ON> ){0,3}\(?"
_DEGREE = r"(?:(?P<early_late><EARLY_LATE>)(?: <ON> (?:<ARTICLE> )?|[- ]))?"
PART_AFTER_DATE = rf",? (?:<ON|AT|BOUND> (?:<ARTICLE|POINTER> )?)?{_DEGREE}(?P<part><{PART}>)"
PART_BEFORE_DATE = rf"{_DEGREE}(?P<part><{PART}>),? (?:<ON|OF|ARTICLE|ORIGIN> ){{0,2}}"
# "früh" alone is no time.
PART_ALONE = (
    r"(?P<core>(?:(?P<cue><ON|BOUND>) (?:<ARTICLE|POINTER> )?|<ARTICLE|POINTER> )?"
    rf"{_DEGREE}(?P<part><DAYTIME|DAYTIME_NOUN>))"
)
PART_CUE = r"<DAYTIME|DAYTIME_NOUN>"
