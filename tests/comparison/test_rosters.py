import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison import rosters
from factcheck.model import Agreement
from factcheck.values import Basis, Company, Member, Person, Roster, Standing

PRINCIPALS = Company((Person("Adler", "Anna"), Person("Bauer", "Bert")))
NAMES = {
    "C": Person("Conrad", "Carl"),
    "D": Person("Dorn", "Dora"),
    "E": Person("Engel", "Emil"),
    "F": Person("Fuchs", "Fina"),
}


def people(
    letters: str, basis: Basis = Basis.BESIDES, *, complete: bool = True, interpreters: int = 0
) -> Roster:
    members = [Member(NAMES[letter]) for letter in letters]
    members += [Member(None, "interpreter", heads=interpreters)] if interpreters else []
    return Roster(tuple(members), basis, complete)


def heads(number: int, basis: Basis) -> Roster:
    return Roster((Member(None, heads=number),), basis, complete=True)


ONE_SIDE, EVERYBODY, PER_SIDE, EACH = Basis.ONE_SIDE, Basis.EVERYBODY, Basis.PER_SIDE, Basis.BESIDES_PER_SIDE


@pytest.mark.parametrize(
    ("one", "other", "agreement", "reason"),
    [
        (people("CDEF"), people("FEDC"), Agreement.SAME, "same-people"),
        (people("CDEF"), people("CD"), Agreement.CONFLICT, "missing-from-complete-list"),
        (people("CDEF"), people("CD", complete=False), Agreement.COMPATIBLE, "open-list"),
        (people("CDEF"), people("CD", ONE_SIDE), Agreement.COMPATIBLE, "part-of-list"),
        (people("CDE"), people("CF", ONE_SIDE), Agreement.CONFLICT, "missing-from-complete-list"),
        (people("CD", ONE_SIDE), people("CE", ONE_SIDE), Agreement.CONFLICT, "missing-from-complete-list"),
        (people("CD", ONE_SIDE), people("EF", ONE_SIDE), Agreement.INCOMPARABLE, "one-side-only"),
        (people("CD"), people("EF"), Agreement.INCOMPARABLE, "nobody-shared"),
        (people("CD"), people("CD", interpreters=2), Agreement.COMPATIBLE, "interpreters-on-one-list"),
        (people("CDEF"), heads(6, EVERYBODY), Agreement.COMPATIBLE, "heads-agree"),
        (people("CDEF"), heads(5, EVERYBODY), Agreement.CONFLICT, "heads-differ"),
        (
            people("CD", interpreters=2),
            heads(6, EVERYBODY),
            Agreement.COMPATIBLE,
            "heads-differ-by-interpreters",
        ),
        (people("CD", complete=False), heads(6, EVERYBODY), Agreement.COMPATIBLE, "open-list"),
        (people("CDEF", complete=False), heads(4, EVERYBODY), Agreement.INCOMPARABLE, "uncountable"),
        (people("CDEF"), heads(2, EACH), Agreement.COMPATIBLE, "heads-agree"),
        (people("CD", ONE_SIDE), heads(2, EACH), Agreement.COMPATIBLE, "heads-agree"),
        (
            people("CD", ONE_SIDE, interpreters=1),
            heads(3, EACH),
            Agreement.COMPATIBLE,
            "heads-differ-by-interpreters",
        ),
        (people("CD", ONE_SIDE), heads(6, EVERYBODY), Agreement.INCOMPARABLE, "uncountable"),
        (heads(6, EVERYBODY), heads(2, EACH), Agreement.SAME, "same-heads"),
        (heads(6, EVERYBODY), heads(3, PER_SIDE), Agreement.SAME, "same-heads"),
        (heads(6, EVERYBODY), heads(3, EACH), Agreement.CONFLICT, "heads-differ"),
        (heads(6, EVERYBODY), heads(5, EVERYBODY), Agreement.CONFLICT, "heads-differ"),
        (heads(3, ONE_SIDE), heads(6, EVERYBODY), Agreement.INCOMPARABLE, "uncountable"),
    ],
)
def test_lists_and_head_counts(one: Roster, other: Roster, agreement: Agreement, reason: str) -> None:
    for verdict in (rosters.compare(one, other, PRINCIPALS), rosters.compare(other, one, PRINCIPALS)):
        assert (verdict.agreement, verdict.reason) == (agreement, reason)


def test_principals_may_be_named_or_left_out() -> None:
    named = Roster(
        (Member(Person("Adler")), Member(PRINCIPALS.principals[1]), Member(NAMES["C"])),
        EVERYBODY,
        complete=True,
    )
    assert rosters.compare(named, people("C"), PRINCIPALS).reason == "same-people"
    assert rosters.compare(named, heads(3, EVERYBODY), PRINCIPALS).reason == "heads-agree"


def test_without_principals_only_counts_on_one_basis_are_compared() -> None:
    assert rosters.compare(heads(6, EVERYBODY), heads(5, EVERYBODY), Company()).reason == "heads-differ"
    assert rosters.compare(heads(6, EVERYBODY), people("CDEF"), Company()).reason == "uncountable"


def test_somebody_at_the_table_here_and_in_the_background_there() -> None:
    background = Roster((Member(NAMES["D"], standing=Standing.BACKGROUND),), Basis.BESIDES, complete=True)
    verdict = rosters.compare(people("CDEF"), background, PRINCIPALS)
    assert (verdict.agreement, verdict.reason) == (Agreement.CONFLICT, "another-standing")
    assert verdict.details == (("persons", "Dora Dorn"),)


def test_a_list_of_the_background_alone_says_nothing_of_the_table() -> None:
    background = Roster((Member(NAMES["F"], standing=Standing.BACKGROUND),), Basis.BESIDES, complete=True)
    assert rosters.compare(people("CD"), background, PRINCIPALS).agreement is Agreement.INCOMPARABLE


def test_the_details_name_whom_the_complete_list_misses() -> None:
    verdict = rosters.compare(people("CDEF"), people("CD"), PRINCIPALS)
    assert verdict.details == (("persons", "Emil Engel, Fina Fuchs"),)


def test_the_details_of_head_counts_are_those_besides_the_principals() -> None:
    verdict = rosters.compare(heads(6, EVERYBODY), heads(3, EACH), PRINCIPALS)
    assert dict(verdict.details) == {"one_heads": "4", "other_heads": "6"}


def test_a_name_spelled_in_two_ways_misses_nobody() -> None:
    other = Roster((Member(Person("Dorn", "Dorra")), Member(NAMES["C"])), Basis.BESIDES, complete=True)
    verdict = rosters.compare(people("CD"), other, PRINCIPALS)
    assert (verdict.agreement, verdict.reason) == (Agreement.COMPATIBLE, "spelled-differently")


lists = st.builds(
    people,
    st.text(alphabet="CDEF", max_size=4).map(lambda letters: "".join(dict.fromkeys(letters))),
    st.sampled_from([Basis.BESIDES, Basis.ONE_SIDE, Basis.EVERYBODY]),
    complete=st.booleans(),
    interpreters=st.integers(0, 2),
)


@given(lists, lists)
def test_comparing_is_symmetric(one: Roster, other: Roster) -> None:
    first, second = rosters.compare(one, other, PRINCIPALS), rosters.compare(other, one, PRINCIPALS)
    assert (first.agreement, first.reason) == (second.agreement, second.reason)


@given(lists)
def test_no_list_conflicts_with_itself(roster: Roster) -> None:
    assert rosters.compare(roster, roster, PRINCIPALS).agreement is not Agreement.CONFLICT


def test_interpreters_that_another_list_names_explain_a_difference() -> None:
    three, two = heads(3, EACH), heads(2, EACH)
    known = Company(PRINCIPALS.principals, interpreters=2)
    assert rosters.compare(three, two, known).reason == "heads-differ-by-interpreters"
    assert rosters.compare(three, two, PRINCIPALS).reason == "heads-differ"


def test_interpreters_explain_no_larger_difference() -> None:
    known = Company(PRINCIPALS.principals, interpreters=2)
    assert rosters.compare(heads(4, EACH), heads(2, EACH), known).reason == "heads-differ"


def test_one_interpreter_explains_a_difference_on_one_side() -> None:
    known = Company((), interpreters=2)
    side = people("CD", ONE_SIDE)
    assert rosters.compare(heads(3, EACH), side, known).reason == "heads-differ-by-interpreters"


def test_people_in_the_background_may_be_counted() -> None:
    members = (Member(NAMES["C"]), Member(NAMES["D"], standing=Standing.BACKGROUND))
    listed = Roster(members, Basis.BESIDES, complete=True)
    assert rosters.compare(heads(4, EVERYBODY), listed, PRINCIPALS).reason == "heads-differ-by-standing"
    assert rosters.compare(heads(5, EVERYBODY), listed, PRINCIPALS).reason == "heads-differ"


def test_a_list_whose_one_name_is_spelled_differently_is_the_same_list() -> None:
    one = Roster((Member(Person("Kern", "Torsten")),), Basis.BESIDES, complete=True)
    other = Roster((Member(Person("Kern", "Thorsten")),), Basis.BESIDES, complete=True)
    assert rosters.compare(one, other, PRINCIPALS).reason == "spelled-differently"


def serving(*functions: str, complete: bool = True) -> Roster:
    members = (Member(person, code) for person, code in zip(NAMES.values(), functions, strict=False))
    return Roster(tuple(members), Basis.BESIDES, complete)


@pytest.mark.parametrize(
    ("one", "other", "agreement", "reason"),
    [
        (serving("", "interpreter"), serving("", "adviser"), Agreement.COMPATIBLE, "another-function"),
        (serving("", "interpreter"), serving("", ""), Agreement.SAME, "same-people"),
        (serving("", "minister"), serving("", "foreign_minister"), Agreement.SAME, "same-people"),
        (
            serving("", "interpreter", complete=False),
            serving("", "adviser", "", complete=False),
            Agreement.COMPATIBLE,
            "another-function",
        ),
        (
            serving("", "interpreter", ""),
            serving("", "adviser"),
            Agreement.CONFLICT,
            "missing-from-complete-list",
        ),
    ],
)
def test_one_person_in_two_functions(one: Roster, other: Roster, agreement: Agreement, reason: str) -> None:
    for verdict in (rosters.compare(one, other, PRINCIPALS), rosters.compare(other, one, PRINCIPALS)):
        assert (verdict.agreement, verdict.reason) == (agreement, reason)


def test_who_has_two_functions_is_named() -> None:
    verdict = rosters.compare(serving("", "interpreter"), serving("", "adviser"), PRINCIPALS)
    assert dict(verdict.details) == {"persons": "Dora Dorn"}
