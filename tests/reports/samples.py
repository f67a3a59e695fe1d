"""Small audits made by hand, with texts written for the purpose."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from factcheck.model import (
    Audit,
    Claim,
    Confidence,
    Evidence,
    Fact,
    Finding,
    GroundedClaim,
    Kind,
    NotChecked,
    Reason,
    Severity,
    Side,
    State,
)
from factcheck.texts import DateLine, Document, OffsetMap, Part, Span
from factcheck.values import Duration, Interval, Quantity, TimeOfDay, Value
from factcheck.wording import show


def document(name: str, text: str, part: Part = Part.REPORT, outlet: str = "", title: str = "") -> Document:
    starts = (0, *(index + 1 for index, mark in enumerate(text) if mark == "\n"))
    return Document(
        name=name,
        text=text,
        original=text,
        offsets=OffsetMap((0,), (0,)),
        line_starts=starts,
        part=part,
        lang="de",
        sentences=(),
        dateline=DateLine(dt.date(2024, 5, 2)),
        title=title,
        outlet=outlet,
    )


def claim(text: Document, id_: str, words: str, value: Value) -> GroundedClaim:
    """The claim of the line of `text` that holds `words`."""
    at = text.text.index(words)
    line = max(start for start in text.line_starts if start <= at)
    end = text.text.find("\n", at)
    stop = len(text.text) if end < 0 else end
    lasting = isinstance(value, Duration)
    kind, attribute = (Kind.DURATION, "length") if lasting else (Kind.PERCENTAGE, "")
    said = Claim(text.name, text.text[line:stop], words, kind, event="talks", attribute=attribute)
    return GroundedClaim(id_, said, Span(text.name, at, at + len(words)), Span(text.name, line, stop), value)


def evidence(text: Document, stated: GroundedClaim, lang: str = "de") -> Evidence:
    return Evidence(
        location=text.location(stated.span.start, stated.span.end),
        quote=text.text[stated.quote.start : stated.quote.end],
        words=text.text[stated.span.start : stated.span.end],
        value=show(stated.value, lang),
        claim=stated.id,
    )


def minutes(amount: int) -> Duration:
    return Duration(Fraction(amount * 60), Interval.exactly(amount * 60))


def around(amount: int, slack: int) -> Duration:
    low, high = Fraction((amount - slack) * 60), Fraction((amount + slack) * 60)
    return Duration(Fraction(amount * 60), Interval(low, high))


def percent(amount: int) -> Quantity:
    return Quantity(Fraction(amount), "percent", "share", Interval.rounded(amount, 1))


A = document(
    "wien/a.txt",
    "Neues aus Wien\nDie Runde tagte 2 Stunden lang.\nDas Plus lag bei 20 Prozent.",
    outlet="Agentur",
)
B = document("wien/b.txt", "Die Gespräche dauerten 3 Stunden.\nEs waren 20 Prozent mehr.")
C = document("wien/c.txt", "Nach etwa 3 Stunden war alles vorbei.\nGestern hieß es anders.")
CLOCK = TimeOfDay((Interval.exactly(18 * 60),))
FINDING_CLAIMS = (
    claim(A, "1-1", "2 Stunden", minutes(120)),
    claim(B, "2-1", "3 Stunden", minutes(180)),
    claim(C, "3-1", "etwa 3 Stunden", around(180, 15)),
)
AGREEING = (
    claim(A, "1-2", "20 Prozent", percent(20)),
    claim(B, "2-2", "20 Prozent", percent(20)),
)


def side(*pairs: tuple[Document, GroundedClaim], origins: int = 1) -> Side:
    value = show(pairs[0][1].value, "de")
    return Side(value, tuple(evidence(text, stated) for text, stated in pairs), origins)


def finding(
    sides: Sequence[Side],
    severity: Severity = Severity.ERROR,
    rule: str = "DUR001",
    title: str = "Dauer: Gespräche",
) -> Finding:
    return Finding(
        rule=rule,
        name="duration-mismatch",
        severity=severity,
        confidence=Confidence.HIGH,
        title=title,
        explanation="Die Spannen berühren sich nicht. Beginn und Ende nachsehen.",
        sides=tuple(sides),
        fact=0,
        fingerprint="0123456789abcdef",
    )


def fact(claims: Sequence[GroundedClaim], key: tuple[str, ...] = ("duration",)) -> Fact:
    return Fact(key, tuple(claims), tuple(Confidence.HIGH for _ in claims))


def comparison(lang: str = "de") -> Audit:
    """Three reports: one finding with two sides, one fact they agree on, three places not checked."""
    one, two, three = FINDING_CLAIMS
    return Audit(
        documents=(A, B, C),
        facts=(fact(FINDING_CLAIMS), fact(AGREEING, ("percentage",))),
        findings=(finding([side((A, one)), side((B, two), (C, three))]),),
        not_checked=(
            NotChecked("wien/c.txt", Reason.NO_DATE_LINE, span=Span("wien/c.txt", 38, 45), kind=Kind.DATE),
            NotChecked("wien/d.txt", Reason.OTHER_LANGUAGE, "fr"),
            NotChecked("wien/a.txt", Reason.NO_DATE_LINE, span=Span("wien/a.txt", 0, 5), kind=Kind.DATE),
        ),
        states=(),
        lang=lang,
        extractor="builtin",
        agreed=(1,),
    )


def draft_check() -> Audit:
    """A draft with a claim in each of three states, against one source."""
    draft = document(
        "entwurf.md", "Man sprach 2 Stunden.\nEs waren 30 Prozent.\nDanach 20 Prozent.", Part.DRAFT
    )
    source = document("wien/b.txt", B.text, Part.SOURCE)
    wrong = claim(draft, "1-1", "2 Stunden", minutes(120))
    alone = claim(draft, "1-2", "30 Prozent", percent(30))
    right = claim(draft, "1-3", "20 Prozent", percent(20))
    said = claim(source, "2-1", "3 Stunden", minutes(180))
    share = claim(source, "2-2", "20 Prozent", percent(20))
    return Audit(
        documents=(draft, source),
        facts=(fact((wrong, said)), fact((right, share), ("percentage",)), fact((alone,), ("percentage",))),
        findings=(finding([side((draft, wrong)), side((source, said))]),),
        not_checked=(),
        states=(("1-1", State.CONTRADICTED), ("1-3", State.CONFIRMED), ("1-2", State.UNSUPPORTED)),
        lang="de",
        extractor="builtin",
        agreed=(1,),
    )


def derived() -> Audit:
    """A length that follows from two clock times of one text, against a length that another states."""
    first = document("a.txt", "Beginn war um 18 Uhr.\nEnde war um 19 Uhr.")
    second = document("b.txt", "Es dauerte 20 Minuten.")
    begin, end = claim(first, "1-1", "18 Uhr", CLOCK), claim(first, "1-2", "19 Uhr", CLOCK)
    length = replace(begin, id="1-1+1-2", value=minutes(60))
    stated = claim(second, "2-1", "20 Minuten", minutes(20))
    known = replace(fact((length, stated)), derived_from=((length.id, (begin, end)),))
    sides = (Side("60 Minuten", (evidence(first, begin), evidence(first, end))), side((second, stated)))
    return Audit((first, second), (known,), (finding(sides),), (), (), "de", "builtin")
