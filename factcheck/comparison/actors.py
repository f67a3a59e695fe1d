"""Compares who did what one person does: spoke first, signed. That both mean one occasion is decided before.

Reasons: "same-person"; "spelled-differently" (compatible); "another-person" (conflict). Details: "person"
and "other_person".
"""

from __future__ import annotations

from factcheck.comparison.names import same_person, spelling_variant
from factcheck.model import Agreement, Verdict
from factcheck.values import Actor


def compare(one: Actor, other: Actor) -> Verdict:
    """How two answers to the question who it was relate."""
    if same_person(one.person, other.person):
        return Verdict(Agreement.SAME, "same-person")
    names = (("person", one.person.name), ("other_person", other.person.name))
    if spelling_variant(one.person, other.person):
        return Verdict(Agreement.COMPATIBLE, "spelled-differently", names)
    return Verdict(Agreement.CONFLICT, "another-person", names)
