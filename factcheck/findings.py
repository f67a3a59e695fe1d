"""Words what the rules found: who says what, why it cannot both hold, where it stands. It decides nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from factcheck import wording
from factcheck.model import AGREEING, Agreement, Evidence, Fact, Finding, GroundedClaim, Kind, Severity, Side
from factcheck.rules import Conflict, Language, Rule, capped, company, conflicts, judge
from factcheck.texts import Document, Location, Span
from factcheck.values import Company, Person

_DOUBLED_STOP = re.compile(r"(?<!\.)\.\.(?!\.)|(?<=\.[“\"])\.")  # an abbreviation at the end of a sentence
_ABOUT_QUOTATIONS = frozenset({"quotation-cut", "quotation-changed"})
_MOST_REASONS = 3
_MOST_VALUES = 4
_MOST_SIDES = 26  # A to Z


class Explainer:
    """Turns conflicts into findings in one report language, with evidence from the given documents."""

    def __init__(
        self,
        documents: Sequence[Document],
        principals: tuple[Person, ...],
        origins: Mapping[str, int],
        lang: Language,
    ) -> None:
        self._documents = {document.name: document for document in documents}
        self._principals = principals
        self._origins = origins
        self._lang = lang

    def findings(self, facts: Sequence[Fact], rules: Iterable[Rule]) -> list[Finding]:
        """All findings of all rules, in the order of the facts."""
        chosen = list(rules)
        found = []
        for number, fact in enumerate(facts):
            derived = dict(fact.derived_from)
            for rule in chosen:
                pairs = conflicts(rule, fact, frozenset(derived), company(fact, self._principals))
                if pairs:
                    found.append(self._finding(rule, number, fact, pairs))
        return _without_echoes(found)

    def agreed(self, facts: Sequence[Fact]) -> tuple[int, ...]:
        """The indexes of the facts that at least two texts state and nobody disputes."""
        return tuple(
            index
            for index, fact in enumerate(facts)
            if len({claim.claim.document for claim in fact.claims}) > 1 and self._is_agreed(fact)
        )

    def _is_agreed(self, fact: Fact) -> bool:
        known = company(fact, self._principals)
        distinct = list({claim.value: claim for claim in fact.claims}.values())
        return all(judge(one, other, known).agreement in AGREEING for one, other in combinations(distinct, 2))

    def _finding(self, rule: Rule, number: int, fact: Fact, pairs: Sequence[Conflict]) -> Finding:
        groups, between = self._groups(fact, pairs)
        told = _told(pairs)
        sides = tuple(self._side(fact, group) for group in _shown(groups, told))
        label = wording.fact_label(fact, self._lang)
        values = " / ".join(dict.fromkeys(side.value for side in sides[:_MOST_VALUES]))
        return Finding(
            rule=rule.code,
            name=rule.name,
            severity=_severity(rule, pairs),
            confidence=pairs[0].confidence,
            title=rule.title[self._lang].format_map(
                {**self._blanks(fact, pairs[0]), "label": label, "values": values}
            ),
            explanation=self._explanation(rule, fact, told, len(groups) - len(sides)),
            sides=sides,
            fact=number,
            compatible=tuple(self._evidence(claim) for claim in between),
        )

    def _explanation(self, rule: Rule, fact: Fact, told: Sequence[Conflict], hidden: int) -> str:
        """One sentence for each reason, one about sides that are not shown if there are, what to check."""
        sentences = [
            rule.reasons[pair.verdict.reason][self._lang].format_map(self._blanks(fact, pair))
            for pair in told
        ]
        if hidden:
            sentences.append(wording.hidden_sides(hidden, self._lang))
        return _DOUBLED_STOP.sub(_single_stop, " ".join([*sentences, rule.check[self._lang]]))

    def _blanks(self, fact: Fact, pair: Conflict) -> dict[str, str]:
        """What a rule may mention: both claims, the derived `d_value` and the stated `s`, the details."""
        derived = dict(fact.derived_from)
        computed, stated = (pair.one, pair.other) if pair.one.id in derived else (pair.other, pair.one)
        return {
            "a": self._words(pair.one.span),
            "b": self._words(pair.other.span),
            "a_value": wording.show(pair.one.value, self._lang),
            "b_value": wording.show(pair.other.value, self._lang),
            "a_range": self._range(pair.one),
            "b_range": self._range(pair.other),
            "d_value": wording.show(computed.value, self._lang),
            "s": self._words(stated.span),
            "longer": max(self._words(pair.one.span), self._words(pair.other.span), key=len),
            "shorter": min(self._words(pair.one.span), self._words(pair.other.span), key=len),
            **dict(pair.verdict.details),
        }

    def _range(self, claim: GroundedClaim) -> str:
        return wording.interval(claim.value, self._lang) or wording.show(claim.value, self._lang)

    def _groups(
        self, fact: Fact, pairs: Sequence[Conflict]
    ) -> tuple[list[list[GroundedClaim]], list[GroundedClaim]]:
        """The claims by side, so that nobody on a side contradicts another, and those that fit several."""
        involved = {pair.one.id for pair in pairs} | {pair.other.id for pair in pairs}
        opposed = {frozenset((pair.one.id, pair.other.id)) for pair in pairs}
        known = company(fact, self._principals)
        derived = dict(fact.derived_from)
        groups: list[list[GroundedClaim]] = []
        for leader in (claim for claim in fact.claims if claim.id in involved):
            fits = [g for g in groups if not any(_opposed(leader, m, opposed, known) for m in g)]
            if fits:
                fits[0].append(leader)
            else:
                groups.append([leader])
        others = [c for c in fact.claims if c.id not in involved and c.id not in derived]
        between = [claim for claim in others if _seat(claim, groups, known)]
        place = {claim.id: at for at, claim in enumerate(fact.claims)}
        return [sorted(group, key=lambda claim: place[claim.id]) for group in groups], between

    def _side(self, fact: Fact, group: Sequence[GroundedClaim]) -> Side:
        derived = dict(fact.derived_from)
        parts = [part for claim in group for part in derived.get(claim.id, (claim,))]
        files = {part.claim.document for part in parts}
        return Side(
            value=wording.show(group[0].value, self._lang),
            evidence=tuple(self._evidence(part) for part in parts),
            origins=len({self._origins.get(file, -1) for file in files}),
        )

    def _evidence(self, claim: GroundedClaim) -> Evidence:
        document = self._documents[claim.claim.document]
        return Evidence(
            location=document.location(claim.span.start, claim.span.end),
            quote=document.text[claim.quote.start : claim.quote.end],
            words=document.text[claim.span.start : claim.span.end],
            value=wording.show(claim.value, self._lang),
            claim=claim.id,
        )

    def _words(self, span: Span) -> str:
        return " ".join(self._documents[span.document].text[span.start : span.end].split())


def _told(pairs: Sequence[Conflict]) -> list[Conflict]:
    """The pairs that the explanation is about: for each reason the surest that has it."""
    first: dict[str, Conflict] = {}
    for pair in pairs:
        first.setdefault(pair.verdict.reason, pair)
    return list(first.values())[:_MOST_REASONS]


def _shown(groups: Sequence[list[GroundedClaim]], told: Sequence[Conflict]) -> list[list[GroundedClaim]]:
    """The sides that a finding shows: those the explanation is about, then the first ones, in their order."""
    named = {claim.id for pair in told for claim in (pair.one, pair.other)}
    ranked = sorted(range(len(groups)), key=lambda at: named.isdisjoint(claim.id for claim in groups[at]))
    return [groups[at] for at in sorted(ranked[:_MOST_SIDES])]


def _opposed(one: GroundedClaim, other: GroundedClaim, opposed: set[frozenset[str]], known: Company) -> bool:
    if frozenset((one.id, other.id)) in opposed:
        return True
    return judge(one, other, known).agreement is Agreement.CONFLICT


def _seat(claim: GroundedClaim, groups: list[list[GroundedClaim]], known: Company) -> bool:
    """Add a claim to the one side it agrees with; whether it fits several and so takes none.

    Lists and quotations take a side only if they say the same.
    """
    whole = claim.claim.kind in {Kind.ROSTER, Kind.QUOTATION, Kind.ROLE}
    enough = {Agreement.SAME} if whole else AGREEING
    agreeing = [
        group for group in groups if all(judge(claim, member, known).agreement in enough for member in group)
    ]
    if len(agreeing) == 1:
        agreeing[0].append(claim)
    return len(agreeing) > 1


def _without_echoes(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those whose every place lies inside quotations that another one is about."""
    quoted = [e.location for f in findings if f.name in _ABOUT_QUOTATIONS for e in _places(f)]
    return [
        finding
        for finding in findings
        if finding.name in _ABOUT_QUOTATIONS
        or not all(any(_is_inside(e.location, quote) for quote in quoted) for e in _places(finding))
    ]


def _places(finding: Finding) -> list[Evidence]:
    return [evidence for side in finding.sides for evidence in side.evidence]


def _is_inside(one: Location, other: Location) -> bool:
    return one.file == other.file and other.start <= one.start and one.end <= other.end


def _severity(rule: Rule, pairs: Sequence[Conflict]) -> Severity:
    """The rule's severity, less where the pairs are less sure or both statements may survive."""
    severities = (
        max(capped(rule.severity, pair.confidence), _least(rule, pair), key=lambda s: s.rank)
        for pair in pairs
    )
    return min(severities, key=lambda s: s.rank)


def _least(rule: Rule, pair: Conflict) -> Severity:
    return Severity.WARNING if pair.verdict.reason in rule.at_most_warning else rule.severity


def _single_stop(match: re.Match[str]) -> str:
    return "." if len(match.group()) > 1 else ""
