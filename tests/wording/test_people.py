"""Lists of people, offices and quotations read as an editor would write them."""

from __future__ import annotations

import pytest

from factcheck.values import Actor, Basis, Member, Person, Place, Quotation, Role, Roster, Standing, Value
from factcheck.wording import interval, show

_ADAM, _BAUM, _COHN = Member(Person("Adam", "Eva")), Member(Person("Baum")), Member(Person("Cohn"))
_HEADS = Member(None, heads=6)


def _roster(*members: Member, basis: Basis = Basis.EVERYBODY, complete: bool = True) -> Roster:
    return Roster(members, basis, complete)


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (_roster(_ADAM), "Eva Adam", "Eva Adam"),
        (_roster(_ADAM, _BAUM, _COHN), "Eva Adam, Baum und Cohn", "Eva Adam, Baum and Cohn"),
        (
            _roster(_ADAM, _BAUM, complete=False),
            "unter anderem Eva Adam und Baum",
            "among others Eva Adam and Baum",
        ),
        (
            _roster(_BAUM, Member(Person("Dorn"), "interpreter")),
            "Baum und Dorn (Dolmetscher)",
            "Baum and Dorn (interpreter)",
        ),
        (_roster(_BAUM, Member(Person("Dorn"), "adviser")), "Baum und Dorn", "Baum and Dorn"),
        (Actor(Person("Adam", "Eva")), "Eva Adam", "Eva Adam"),
        (Place("im Rathaus\n von  Altona"), "im Rathaus von Altona", "im Rathaus von Altona"),
        (_roster(_HEADS), "6 Personen", "6 people"),
        (_roster(_HEADS, complete=False), "6 Personen", "6 people"),
        (_roster(Member(None)), "1 Person", "1 person"),
        (_roster(_HEADS, basis=Basis.PER_SIDE), "6 Personen je Seite", "6 people on each side"),
        (
            _roster(_HEADS, basis=Basis.BESIDES),
            "6 Personen außer den Hauptpersonen",
            "6 people besides the principals",
        ),
        (
            _roster(_BAUM, Member(None, "interpreter", heads=2)),
            "Baum und 2 Dolmetscher",
            "Baum and 2 interpreters",
        ),
        (
            _roster(_BAUM, Member(None, "Notar", heads=2)),
            "Baum und 2 × Notar",
            "Baum and 2 × Notar",
        ),
        (
            _roster(_BAUM, Member(Person("Dahl"), standing=Standing.BACKGROUND)),
            "Baum; im Hintergrund: Dahl",
            "Baum; in the background: Dahl",
        ),
        (_roster(Member(Person("Dahl"), standing=Standing.ABSENT)), "nicht dabei: Dahl", "absent: Dahl"),
        (_roster(), "niemand", "nobody"),
        (
            Role(Person("Baum", "Ina"), "minister", "Ministerin"),
            "Ina Baum, Ministerin",
            "Ina Baum, Ministerin",
        ),
        (
            Role(Person("Baum"), "minister", "Ministerin", former=True),
            "Baum, früher Ministerin",
            "Baum, formerly Ministerin",
        ),
        (Quotation("Das bleibt so", "Baum"), "Baum: „Das bleibt so“", "Baum: “Das bleibt so”"),
        (Quotation("Das bleibt so", None), "„Das bleibt so“", "“Das bleibt so”"),
    ],
)
def test_show(value: Value, german: str, english: str) -> None:
    assert show(value, "de") == german
    assert show(value, "en") == english
    assert interval(value, "de") == ""
