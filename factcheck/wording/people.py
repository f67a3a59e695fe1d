"""Says who took part, who holds which office and what was said. It never decides who somebody is."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.values import Basis, Member, Quotation, Role, Roster, Standing
from factcheck.wording.vocabulary import counted, joined, pattern, table

_BASES = {
    Basis.PER_SIDE: "per_side",
    Basis.ONE_SIDE: "one_side",
    Basis.BESIDES: "besides",
    Basis.BESIDES_PER_SIDE: "besides_per_side",
}


def roster(value: Roster, lang: str) -> str:
    """Those who took part by name, or their number: "Rubio, Witkoff und Lawrow", "6 Personen je Seite"."""
    present = [member for member in value.members if member.standing is Standing.PARTICIPANT]
    parts = [_present(present, value, lang)] if present else []
    for standing, name in ((Standing.BACKGROUND, "background"), (Standing.ABSENT, "absent")):
        others = [_member(member, lang) for member in value.members if member.standing is standing]
        parts += [pattern(lang, name).format(joined(lang, others))] if others else []
    return "; ".join(parts) or pattern(lang, "nobody")


def role(value: Role, lang: str) -> str:
    """A person and the office as printed: "Marco Rubio, Außenminister"."""
    name = "former" if value.former else "holds"
    return pattern(lang, name).format(person=value.person.name, office=value.printed)


def quotation(value: Quotation, lang: str) -> str:
    """The quoted words in quotation marks, after the speaker's name if one is known."""
    words = pattern(lang, "quotation").format(value.words)
    if not value.speaker:
        return words
    return pattern(lang, "said").format(speaker=value.speaker, words=words)


def _present(members: Sequence[Member], value: Roster, lang: str) -> str:
    words = joined(lang, [_member(member, lang) for member in members])
    if value.basis in _BASES:
        words = pattern(lang, _BASES[value.basis]).format(words)
    named = any(member.person for member in members)
    return words if value.complete or not named else pattern(lang, "open_list").format(words)


def _member(member: Member, lang: str) -> str:
    if member.person is not None:
        return member.person.name
    if member.function and member.function not in table(lang, "functions"):
        return member.function if member.heads == 1 else f"{member.heads} × {member.function}"
    if member.function:
        return counted(lang, str(member.heads), "functions", member.function, singular=member.heads == 1)
    return counted(lang, str(member.heads), "units", "people", singular=member.heads == 1)
