"""An office is read where it is printed, for whom it is printed."""

import pytest

from factcheck.model import Kind, Reason
from factcheck.values import Role
from tests.grounding.claims import Grounded, grounded, person, said


def role(result: Grounded) -> tuple[str, str, bool]:
    assert isinstance(result.value, Role)
    return result.value.person.name, result.value.office, result.value.former


TWO = "Landrätin Petra Ohm traf Außenminister Jan Wiebe."


@pytest.mark.parametrize(
    ("words", "name", "function", "read"),
    [
        ("Landrätin Petra Ohm", "Petra Ohm", "Landrätin", ("Petra Ohm", "district_administrator", False)),
        ("Jan Wiebe", "Jan Wiebe", "Außenminister", ("Jan Wiebe", "foreign_minister", False)),
        ("Landrätin Petra Ohm traf", "", "", ("Petra Ohm", "district_administrator", False)),
        (TWO, "Jan Wiebe", "Außenminister", ("Jan Wiebe", "foreign_minister", False)),
        ("sonst nichts", "Jan Wiebe", "Außenminister", ("Jan Wiebe", "foreign_minister", False)),
    ],
)
def test_the_office_that_recognition_read_counts(
    words: str, name: str, function: str, read: tuple[str, str, bool]
) -> None:
    result = grounded(TWO, said(TWO, words, Kind.ROLE, person(name, function)))
    assert role(result) == read
    assert result.claim.speaker == read[0]


END = " Danach war die Sitzung in der Stadt zu Ende."


@pytest.mark.parametrize(
    ("text", "function", "former", "place"),
    [
        (
            "Quorz ist Bürgermeister der Stadt.",
            "Bürgermeister der Stadt",
            False,
            "Quorz ist Bürgermeister der Stadt",
        ),
        ("Quorz ist neuer Bürgermeister.", "Bürgermeister", False, "Quorz ist neuer Bürgermeister"),
        (
            "Quorz ist ehemaliger Bürgermeister.",
            "Bürgermeister",
            True,
            "Quorz ist ehemaliger Bürgermeister",
        ),
        ("Quorz war Bürgermeister.", "Bürgermeister", True, "Quorz war Bürgermeister"),
        ("Quorz bleibt Bürgermeister.", "Bürgermeister", False, "Quorz bleibt Bürgermeister"),
        ("Es kam Quorz (Bürgermeister) in den Saal.", "Bürgermeister", False, "Quorz (Bürgermeister"),
        ("Es kam Quorz als Bürgermeister in den Saal.", "Bürgermeister", False, "Quorz als Bürgermeister"),
        ("Es kam Quorz, Bürgermeister von Orlach.", "Bürgermeister", False, "Quorz, Bürgermeister"),
        ("Gestern kam Quorz, Bürgermeister, spät.", "Bürgermeister", False, "Quorz, Bürgermeister"),
        ("Gestern kam Quorz, Bürgermeister.", "Bürgermeister", False, "Quorz, Bürgermeister"),
        ("Quorz kam, denn Quorz ist Bürgermeister.", "Bürgermeister", False, "Quorz ist Bürgermeister"),
    ],
)
def test_an_office_is_built_where_it_stands_at_the_name(
    text: str,
    function: str,
    former: bool,  # noqa: FBT001
    place: str,
) -> None:
    result = grounded(text + END, said(text, "Quorz", Kind.ROLE, person("Quorz", function)))
    assert role(result) == ("Quorz", "mayor", former)
    assert result.words == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Quorz ist seit Mai Bürgermeister.",
        "Quorz ist nicht Bürgermeister.",
        "Quorz traf den Bürgermeister.",
        "Quorz und der Bürgermeister kamen.",
        "Es kamen Quorz, der Bürgermeister und Brelk.",
        "Es kamen Quorz, Bürgermeister und Brelk.",
        "Es kamen Quorz, Bürgermeister Xul und Brelk.",
        "Es kamen Quorz, Bürgermeister, die Räte und Brelk.",
        "Es kamen Quorz (Bürgermeister Xul) und Brelk.",
        "Quorz ist Bürgermeister Xul begegnet.",
        "Der Bürgermeister hat gesagt, Quorz komme.",
        "Quorz war früher, als Brelk noch Bürgermeister war, in Kiel.",
        "Quorz’ Bürgermeister kam.",
    ],
)
def test_an_office_that_does_not_stand_at_the_name_is_not_read(text: str) -> None:
    result = grounded(text + END, said(text, "Quorz", Kind.ROLE, person("Quorz", "Bürgermeister")))
    assert [(item.reason, item.detail) for item in result.failed] == [(Reason.UNREADABLE, "Bürgermeister")]


def test_titles_and_adjectives_may_stand_between_an_office_and_a_name() -> None:
    text = "The mayor Dr. Quorz was late for the hearing."
    result = grounded(text, said(text, "Dr. Quorz", Kind.ROLE, person("Dr. Quorz", "mayor")))
    assert role(result) == ("Quorz", "mayor", False)


def test_a_description_holds_no_office() -> None:
    text = "Die Gäste sind Bürgermeister."
    result = grounded(text + END, said(text, "Gäste", Kind.ROLE, person("Gäste", "Bürgermeister")))
    assert result.reasons == [Reason.UNREADABLE]


@pytest.mark.parametrize(
    ("text", "words", "name", "function", "reason"),
    [
        (TWO, "Petra Ohm", "Petra Ohm", "Außenminister", None),  # her own office counts
        (
            "Am Abend hat der Außenminister Jan Wiebe den Quorz noch nicht getroffen.",
            "Quorz",
            "Quorz",
            "Außenminister",
            Reason.UNREADABLE,
        ),
        ("Quorz war lange Zeuge.", "Quorz", "Quorz", "Zeuge", Reason.UNREADABLE),
        ("The president’s friend Quorz did not come.", "Quorz", "Quorz", "president", Reason.UNREADABLE),
        ("Quorz war lange Bürgermeister.", "Quorz", "Quorz", "Landrat", Reason.UNGROUNDED),
        ("Quorz war lange Bürgermeister.", "Quorz", "Brelk", "Bürgermeister", Reason.UNGROUNDED),
        ("Quorz war lange Bürgermeister.", "Quorz", "", "Bürgermeister", Reason.UNREADABLE),
        ("Quorz war lange Bürgermeister.", "sonst nichts", "", "", Reason.UNGROUNDED),
    ],
)
def test_nobody_gets_an_office_that_the_text_does_not_give(
    text: str, words: str, name: str, function: str, reason: Reason | None
) -> None:
    result = grounded(text, said(text, words, Kind.ROLE, person(name, function)))
    assert result.reasons == ([] if reason is None else [reason])
    if reason is None:
        assert role(result) == ("Petra Ohm", "district_administrator", False)
