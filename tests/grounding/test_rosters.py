"""A list of people is what recognition read, else what the quote names; nobody is added to it."""

import pytest

from factcheck.model import Kind, Participant, Reason
from factcheck.values import Basis, Member, Person, Roster, Standing
from tests.grounding.claims import Grounded, grounded, person, said

OHM, WIEBE, AYDIN = person("Petra Ohm"), person("Jan Wiebe"), person("Lale Aydin")
TALK = "Petra Ohm, Jan Wiebe und Lale Aydin redeten in der Sitzung über Geld."


def names(result: Grounded) -> list[str]:
    assert isinstance(result.value, Roster)
    return [member.person.name for member in result.value.members if member.person]


def roster(result: Grounded) -> Roster:
    assert isinstance(result.value, Roster)
    return result.value


def test_the_list_that_recognition_read_counts() -> None:
    text = "Am Tisch saßen Petra Ohm, Jan Wiebe und Lale Aydin."
    result = grounded(text, said(text, "Petra Ohm, Jan Wiebe", Kind.ROSTER, OHM, WIEBE))
    assert names(result) == ["Petra Ohm", "Jan Wiebe", "Lale Aydin"]
    assert result.words == [text.rstrip(".")]
    assert result.claim.words == text.rstrip(".")


def test_a_list_that_lacks_somebody_claimed_is_not_complete() -> None:
    text = "Am Tisch saßen Petra Ohm und Jan Wiebe, während Lale Aydin noch fehlte."
    claims = [
        said(text, "Petra Ohm und Jan Wiebe", Kind.ROSTER, *people) for people in ((OHM, WIEBE), (OHM, AYDIN))
    ]
    assert [roster(grounded(text, claim)).complete for claim in claims] == [True, False]
    assert names(grounded(text, claims[1])) == ["Petra Ohm", "Jan Wiebe"]


def test_a_list_that_recognition_did_not_read_is_built_from_the_names() -> None:
    text = f"Dann war Pause. {TALK}"
    result = grounded(text, said(TALK, "Petra Ohm", Kind.ROSTER, OHM, WIEBE, AYDIN, complete=True))
    assert roster(result) == Roster(
        (
            Member(Person("Ohm", "Petra")),
            Member(Person("Wiebe", "Jan")),
            Member(Person("Aydin", "Lale")),
        ),
        Basis.EVERYBODY,
        complete=True,
    )
    assert result.words == ["Petra Ohm, Jan Wiebe und Lale Aydin"]


def test_words_that_stand_nowhere_do_not_hurt_a_list_of_names_that_do() -> None:
    assert names(grounded(TALK, said(TALK, "Ohm und Wiebe", Kind.ROSTER, OHM, WIEBE))) == [
        "Petra Ohm",
        "Jan Wiebe",
    ]


def test_a_head_count_is_read_where_nobody_is_named() -> None:
    text = "Am Abend gab es ein Sechsertreffen."
    for words in ("Sechsertreffen", "ein Sechsertreffen", "Am Abend"):
        result = grounded(text, said(text, words, Kind.ROSTER))
        assert result.words == ["Sechsertreffen"]
        assert [member.heads for member in roster(result).members] == [6]


def test_a_head_count_beside_the_names_is_no_list_of_them() -> None:
    text = "Nach dem Sechsertreffen redeten Petra Ohm und Jan Wiebe."
    words = "Sechsertreffen redeten Petra Ohm und Jan Wiebe"
    assert names(grounded(text, said(text, words, Kind.ROSTER, OHM, WIEBE))) == ["Petra Ohm", "Jan Wiebe"]
    assert grounded(text, said(text, "Sechsertreffen", Kind.ROSTER, OHM, WIEBE)).words == ["Sechsertreffen"]
    assert names(grounded(text, said(text, "redeten", Kind.ROSTER, OHM, WIEBE))) == ["Petra Ohm", "Jan Wiebe"]


def test_a_name_that_the_quote_does_not_print_fails_the_whole_list() -> None:
    result = grounded(f"{TALK} Tom Kern kam.", said(TALK, "Petra Ohm", Kind.ROSTER, OHM, person("Tom Kern")))
    assert [(item.reason, item.detail) for item in result.failed] == [(Reason.UNGROUNDED, TALK)]


@pytest.mark.parametrize("people", [(), (person("", "Dolmetscher"),)])
def test_nobody_named_is_no_list(people: tuple[Participant, ...]) -> None:
    for words in ("Petra Ohm, Jan Wiebe und Lale Aydin", "sonst nichts"):
        result = grounded(TALK, said(TALK, words, Kind.ROSTER, *people))
        assert result.reasons == [Reason.UNREADABLE]


@pytest.mark.parametrize(
    ("text", "people", "claimed", "complete"),
    [
        (TALK, (OHM, WIEBE, AYDIN), True, True),
        (TALK, (OHM, WIEBE, AYDIN), False, False),
        (TALK, (OHM,), True, False),
        (TALK, (OHM, OHM), True, False),
        (TALK, (OHM, WIEBE, person("", "Dolmetscher")), True, False),
        (TALK, (OHM, WIEBE), True, False),
        (TALK.replace(" in der Sitzung", ""), (OHM, WIEBE, AYDIN), True, False),
        ("Petra Ohm und Jan Wiebe redeten im Haushalts-Gespräch.", (OHM, WIEBE), True, True),
        ("Petra Ohm und der Landrat Jan Wiebe redeten im Gespräch.", (OHM, WIEBE), True, True),
        ("Petra Ohm und Putins Berater Jan Wiebe redeten im Gespräch.", (OHM, WIEBE), True, True),
        ("Petra Ohm und Jan Wiebe, Quorz redeten im Gespräch.", (OHM, WIEBE), True, False),
        ("Im Gespräch waren Quorz, Petra Ohm und Jan Wiebe.", (OHM, WIEBE), True, False),
        ("Im Gespräch waren Petra Ohm, die alte Quorz und Jan Wiebe.", (OHM, WIEBE), True, False),
        ("Petra Ohm und Jan Wiebe redeten im Gespräch über Lale Aydins Plan.", (OHM, WIEBE), True, True),
        ("Petra Ohm, Jan Wiebe und andere redeten.", (OHM, WIEBE), True, False),
        ("Unter anderem Petra Ohm und Jan Wiebe redeten.", (OHM, WIEBE), True, False),
    ],
)
def test_a_list_is_complete_only_if_nothing_says_otherwise(
    text: str,
    people: tuple[Participant, ...],
    claimed: bool,  # noqa: FBT001
    complete: bool,  # noqa: FBT001
) -> None:
    result = grounded(text, said(text, "Petra Ohm", Kind.ROSTER, *people, complete=claimed))
    assert roster(result).complete is complete


@pytest.mark.parametrize(
    ("beside", "basis", "complete"),
    [
        ("neben Anna Feld", Basis.BESIDES, True),
        ("neben der Landrätin Anna Feld", Basis.BESIDES, True),
        ("neben Tom Kern und Anna Feld", Basis.BESIDES_PER_SIDE, True),
        ("neben Tom Kern, Anna Feld", Basis.BESIDES, True),
        ("neben Anna Feld", Basis.EVERYBODY, False),
        ("vor Anna Feld", Basis.BESIDES, False),
        ("vor Tom Kern und Anna Feld", Basis.BESIDES, False),
        ("neben Geld und Anna Feld", Basis.BESIDES, False),
    ],
)
def test_a_list_besides_others_may_name_those(
    beside: str,
    basis: Basis,
    complete: bool,  # noqa: FBT001
) -> None:
    text = f"Petra Ohm und Jan Wiebe redeten in der Sitzung {beside} lange."
    result = grounded(text, said(text, "Petra Ohm", Kind.ROSTER, OHM, WIEBE, complete=True, basis=basis))
    assert roster(result).complete is complete


@pytest.mark.parametrize("name", ["Geld", "Runde", "Ukraine", "Landrat", "die Ukraine"])
def test_a_list_names_nobody_but_people(name: str) -> None:
    text = "Petra Ohm redete in der Runde lange über Geld, die Ukraine und den Landrat."
    result = grounded(text, said(text, "redete", Kind.ROSTER, OHM, person(name)))
    assert [(item.reason, item.detail) for item in result.failed] == [(Reason.UNREADABLE, "redete")]


def test_the_basis_is_the_claimed_one() -> None:
    result = grounded(TALK, said(TALK, "Petra Ohm", Kind.ROSTER, OHM, WIEBE, basis=Basis.ONE_SIDE))
    assert roster(result).basis is Basis.ONE_SIDE


@pytest.mark.parametrize(
    ("text", "standing", "reads"),
    [
        ("Petra Ohm redete ohne Jan Wiebe.", Standing.ABSENT, True),
        ("Petra Ohm redete mit Jan Wiebe.", Standing.ABSENT, False),
        ("Petra Ohm redete mit Jan Wiebe.", Standing.BACKGROUND, False),
        ("Petra Ohm redete mit Jan Wiebe.", Standing.PARTICIPANT, True),
    ],
)
def test_nobody_is_absent_or_in_the_background_without_a_word_for_it(
    text: str,
    standing: Standing,
    reads: bool,  # noqa: FBT001
) -> None:
    claim = said(text, "Petra Ohm", Kind.ROSTER, OHM, person("Jan Wiebe", standing=standing))
    result = grounded(text, claim)
    if reads:
        assert [member.standing for member in roster(result).members] == [Standing.PARTICIPANT, standing]
    else:
        assert [(item.reason, item.detail) for item in result.failed] == [(Reason.UNREADABLE, "Petra Ohm")]


def test_somebody_in_the_background_is_told_by_recognition_s_own_words() -> None:
    text = "Im Hintergrund beteiligt: Quorz und Brelk."
    people = [person(name, standing=Standing.BACKGROUND) for name in ("Quorz", "Brelk")]
    result = grounded(text, said(text, "Quorz und Brelk", Kind.ROSTER, *people))
    assert [member.standing for member in roster(result).members] == [Standing.BACKGROUND] * 2


@pytest.mark.parametrize(
    ("printed", "function", "code"),
    [
        ("Landrätin Quorz", "Landrätin", "district_administrator"),
        ("Dolmetscherin Quorz", "Dolmetscherin", "interpreter"),
        ("Zeugin Quorz", "Zeugin", "Zeugin"),
        ("Quorz (Landrätin)", "Landrätin", "district_administrator"),
        ("die Landrätin, Quorz", "Landrätin", ""),
        ("Landrätin Xul, Quorz", "Landrätin", ""),
        ("Quorz", "Königin", ""),
        ("Quorz", "", ""),
    ],
)
def test_functions_are_codes_or_words_at_the_name(printed: str, function: str, code: str) -> None:
    text = f"Es redeten {printed} und Brelk."
    result = grounded(text, said(text, "redeten", Kind.ROSTER, person("Quorz", function), person("Brelk")))
    assert [member.function for member in roster(result).members] == [code, ""]


ASIDE = "Am Tisch saßen Landrätin Petra Ohm und Putins Berater Jan Wiebe, dazu ein Dolmetscher."


def test_a_list_that_recognition_read_gets_the_functions_at_the_names() -> None:
    people = [
        person("Ohm", "Landrätin"),
        person("Jan Wiebe", "Berater"),
        person("Putin", "Berater"),
        person("", "Dolmetscher"),
    ]
    result = grounded(ASIDE, said(ASIDE, "Petra Ohm", Kind.ROSTER, *people))
    assert [(m.person and m.person.name, m.function) for m in roster(result).members] == [
        ("Petra Ohm", "district_administrator"),
        ("Jan Wiebe", "adviser"),
        (None, "interpreter"),
    ]


def test_nobody_gets_the_function_of_somebody_else() -> None:
    people = [person("Petra Ohm", "Berater"), person("Jan Wiebe", "Landrätin")]
    result = grounded(ASIDE, said(ASIDE, "Petra Ohm", Kind.ROSTER, *people))
    assert [member.function for member in roster(result).members] == ["", "", "interpreter"]


def test_a_list_follows_its_words_where_a_name_stands_twice() -> None:
    text = "Petra Ohm lachte, als Petra Ohm und Jan Wiebe redeten."
    result = grounded(text, said(text, "Petra Ohm und Jan Wiebe", Kind.ROSTER, OHM, WIEBE))
    assert result.words == ["Petra Ohm und Jan Wiebe"]
