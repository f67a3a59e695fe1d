"""Says who took part, who holds which office and what was said. It never decides who somebody is."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.values import Actor, Basis, Member, Place, Quotation, Role, Roster, Standing
from factcheck.wording.vocabulary import counted, joined, pattern, plural, table

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


def actor(value: Actor) -> str:
    """The name of who did it."""
    return value.person.name


def place(value: Place) -> str:
    """The place in the words of the text, on one line."""
    return " ".join(value.words.split())


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


def _named(name: str, function: str, lang: str) -> str:
    """The name, with the function where the text gives one that is no office ("as interpreter")."""
    forms = table(lang, "functions").get(function)
    return (
        pattern(lang, "serving").format(person=name, function=plural(forms, singular=True)) if forms else name
    )


def _member(member: Member, lang: str) -> str:
    if member.person is not None:
        return _named(member.person.name, member.function, lang)
    if member.function and member.function not in table(lang, "functions"):
        return member.function if member.heads == 1 else f"{member.heads} × {member.function}"
    if member.function:
        return counted(lang, str(member.heads), "functions", member.function, singular=member.heads == 1)
    return counted(lang, str(member.heads), "units", "people", singular=member.heads == 1)
