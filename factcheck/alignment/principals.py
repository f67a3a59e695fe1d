"""Who an event is about: the two persons that every text names most. Lists often leave them out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.readings import Reading
from factcheck.values import Person

_PAIR = 2
_MENTIONS_PER_TEXT = 3


def principals(readings: Sequence[Reading]) -> tuple[Person, ...]:
    """The two persons most named in most of the texts, () when fewer than two stand out."""
    everywhere: Counter[str] = Counter()
    total: Counter[str] = Counter()
    fullest: dict[str, Person] = {}
    for reading in readings:
        names = [named.person.surname for named in reading.people]
        everywhere.update(set(names))
        total.update(names)
        for named in reading.people:
            known = fullest.get(named.person.surname)
            if known is None or len(named.person.given) > len(known.given):
                fullest[named.person.surname] = named.person
    common = [
        name
        for name in total
        if everywhere[name] * 2 > len(readings) and total[name] >= _MENTIONS_PER_TEXT * len(readings)
    ]
    common.sort(key=lambda name: (-total[name], name))
    return tuple(fullest[name] for name in common[:_PAIR]) if len(common) >= _PAIR else ()
