"""Claims are put together as a language model says, as far as code lets it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from factcheck import derivation
from factcheck.alignment import llm
from factcheck.alignment.llm import Group, Groups
from factcheck.model import Confidence, Fact, GroundedClaim, Kind, Scope
from tests.texts import Story, story

TALKS = story(
    "Die Verhandlungen im Rathaus dauerten zwei Stunden. Geplant waren sechs Stunden."
    " 40 Menschen protestierten.",
    "Der Gipfel ging nach drei Stunden zu Ende. Zur Kundgebung kamen 90 Leute. Es waren 12 Grad.",
)


def named(told: Story, words: str) -> GroundedClaim:
    texts = {document.name: document.text for document in told.documents}
    (found,) = [c for c in told.claims if texts[c.span.document][c.span.start : c.span.end] == words]
    return found


def group(label: str, claims: Sequence[str], event: str = "talks", attribute: str = "length") -> Group:
    return Group(label=label, event=event, attribute=attribute, claims=list(claims))


def facts(told: Story, *groups: Group) -> tuple[Fact, ...]:
    return llm.facts(told.claims, told.documents, told.readings, [Groups(groups=list(groups))])


def labelled(found: Sequence[Fact]) -> list[tuple[str, list[str]]]:
    return [(fact.label, [claim.id for claim in fact.claims]) for fact in found if fact.label]


def test_a_group_becomes_a_fact_with_its_label_and_its_names_for_event_and_attribute() -> None:
    ids = [named(TALKS, "zwei Stunden").id, named(TALKS, "drei Stunden").id]
    (fact,) = [f for f in facts(TALKS, group("Dauer der  Gespräche", ids, "Talks ")) if f.label]
    assert fact.label == "Dauer der Gespräche"
    assert fact.key == (Kind.DURATION, "time", "length", "", "talks", Scope.ACTUAL)
    assert [claim.id for claim in fact.claims] == ids
    assert {(claim.claim.event, claim.claim.attribute) for claim in fact.claims} == {("talks", "length")}


def test_every_claim_is_in_one_fact_and_facts_are_in_reading_order() -> None:
    ids = [named(TALKS, "drei Stunden").id, named(TALKS, "zwei Stunden").id]
    found = facts(TALKS, group("Dauer", ids), group("Noch einmal", ids))
    placed = [claim.id for fact in found for claim in fact.claims]
    assert sorted(placed) == sorted(claim.id for claim in TALKS.claims)
    assert found[0].claims[0].id == TALKS.claims[0].id
    assert labelled(found) == [("Dauer", sorted(ids))]


def test_other_kinds_dimensions_and_scopes_are_taken_apart() -> None:
    words = ("zwei Stunden", "sechs Stunden", "drei Stunden", "90", "12 Grad")
    ids = {word: named(TALKS, word).id for word in words}
    found = labelled(facts(TALKS, group("Alles", list(ids.values()))))
    together = [members for _, members in found if len(members) > 1]
    assert together == [[ids["zwei Stunden"], ids["drei Stunden"]]]


def test_two_claims_of_one_sentence_are_never_compared() -> None:
    told = story(
        "Bei dem Brand wurden 3 Menschen getötet, in einem anderen Ort 8 Menschen.", "Es gab 5 Tote."
    )
    ids = [claim.id for claim in told.claims if claim.claim.kind is Kind.NUMBER]
    found = [members for _, members in labelled(facts(told, group("Tote", ids, "fire", "person killed")))]
    assert [len(members) for members in found] == [2, 1]
    assert not any({"1.1", "1.2"} <= set(members) for members in found)


@pytest.mark.parametrize("invented", [["9.9"], ["1.1 "], [""], ["1.1; drop", "2.77"]])
def test_ids_that_nobody_gave_are_ignored(invented: list[str]) -> None:
    found = facts(TALKS, group("Erfunden", invented))
    assert labelled(found) == []
    assert sum(len(fact.claims) for fact in found) == len(TALKS.claims)


def test_offices_are_put_together_by_the_name_whatever_the_model_says() -> None:
    told = story("Außenministerin Clara Voss kam nach Genf.", "Innenminister Paul Adam kam nach Genf.")
    roles = [claim.id for claim in told.claims if claim.claim.kind is Kind.ROLE]
    assert len(roles) == 2
    assert labelled(facts(told, group("Amt", roles, "x", "office"))) == []


REMARKS = story(
    "„Wir werden den Damm in jedem Fall bauen“, sagte Clara Voss.",
    "„Der Damm kommt, so oder so, noch vor dem Winter“, sagte Clara Voss.",
    "„Wir werden den Damm in jedem Fall bauen“, sagte Clara Voss am Abend.",
)


def test_remarks_with_common_words_need_no_model_and_the_model_adds_other_wordings() -> None:
    alone = [f for f in facts(REMARKS) if f.key[0] == Kind.QUOTATION]
    assert sorted(len(fact.claims) for fact in alone) == [1, 2]
    ids = [claim.id for claim in REMARKS.claims if claim.claim.kind is Kind.QUOTATION]
    (fact,) = [f for f in facts(REMARKS, group("Zusage zum Damm", ids[:2])) if f.key[0] == Kind.QUOTATION]
    assert (fact.label, len(fact.claims)) == ("Zusage zum Damm", 3)
    assert set(fact.confidences) == {Confidence.MEDIUM}
    assert fact.key[-1] == "Clara Voss"


def test_a_model_that_answers_nothing_leaves_every_claim_by_itself() -> None:
    found = llm.facts(TALKS.claims, TALKS.documents, TALKS.readings, [])
    assert [len(fact.claims) for fact in found] == [1] * len(TALKS.claims)


FIRST = story(
    "Clara Voss sprach zuerst.",
    "Emil Roth sprach zuerst.",
    "Clara Voss sprach zuerst. Emil Roth sprach zuerst.",
)


def test_a_text_that_names_two_people_as_first_is_left_out() -> None:
    actors = [claim.id for claim in FIRST.claims if claim.claim.kind is Kind.ACTOR]
    assert actors == ["1.1", "2.1", "3.1", "3.2"]
    found = facts(FIRST, group("Wer zuerst sprach", actors, "press conference", "spoke first"))
    assert labelled(found) == [("Wer zuerst sprach", ["1.1", "2.1"])]
    assert [[claim.id for claim in fact.claims] for fact in found if not fact.label] == [["3.1"], ["3.2"]]


def test_a_text_may_say_twice_who_was_first() -> None:
    told = story("Clara Voss sprach zuerst. Als Erste sprach Clara Voss.", "Emil Roth sprach zuerst.")
    actors = [claim.id for claim in told.claims if claim.claim.kind is Kind.ACTOR]
    found = [members for _, members in labelled(facts(told, group("Wer zuerst sprach", actors)))]
    assert found == [["1.1", "1.2", "2.1"]]


COPIED = story(
    "„Wir werden den Damm in jedem Fall bauen“, sagte Clara Voss.",
    "„Der Damm kommt, so oder so, noch vor dem Winter“, sagte Clara Voss.",
    "„Wir werden den Damm in jedem Fall bauen“, sagte Clara Voss am Abend.",
    "„Wir werden den Damm in jedem Fall bauen, wenn das Geld reicht“, sagte Clara Voss.",
)


def remarks(*groups: Group) -> list[tuple[str, list[str]]]:
    found = facts(COPIED, *groups)
    return [(f.label, [claim.id for claim in f.claims]) for f in found if f.key[0] == Kind.QUOTATION]


def test_copies_of_a_remark_follow_their_group_and_longer_versions_stay() -> None:
    ids = {claim.claim.document: claim.id for claim in COPIED.claims if claim.claim.kind is Kind.QUOTATION}
    copy, longer = ids["c.txt"], ids["d.txt"]
    assert remarks() == [("", [ids["a.txt"], copy, longer]), ("", [ids["b.txt"]])]
    found = remarks(group("Zusage zum Damm", [ids["a.txt"], ids["b.txt"]]))
    assert [label for label, _ in found] == ["Zusage zum Damm", ""]
    assert sorted(found[0][1]) == sorted([ids["a.txt"], copy, ids["b.txt"]])
    assert found[1][1] == [longer]


def test_a_copy_is_in_the_first_group_alone() -> None:
    quoted = [claim.id for claim in COPIED.claims if claim.claim.kind is Kind.QUOTATION]
    found = remarks(group("Eins", [quoted[0], quoted[1]]), group("Zwei", [quoted[2], quoted[3]]))
    placed = [name for _, members in found for name in members]
    assert sorted(placed) == sorted(quoted)
    assert {quoted[0], quoted[2]} <= set(found[0][1])


STAMPED = story(
    "Die Sitzung begann um 13.00 Uhr. Die Sitzung endete um 15.00 Uhr.", "Die Sitzung begann um 13.20 Uhr."
)


def timed(thing: str) -> tuple[Fact, ...]:
    """The facts of both starts in one group, the first of them the stamp of an entry or a stated time."""
    first, *others = STAMPED.claims
    claims = (replace(first, claim=replace(first.claim, thing=thing)), *others)
    groups = [group("Beginn", ["1.1", "2.1"], "session", "start"), group("Ende", ["1.2"], "session", "end")]
    return llm.facts(claims, STAMPED.documents, STAMPED.readings, [Groups(groups=groups)])


@pytest.mark.parametrize(
    ("thing", "starts"), [("", [["1.1", "2.1"]]), ("entry", [["1.1"], ["2.1"]])], ids=["stated", "stamp"]
)
def test_the_stamp_of_an_entry_and_a_stated_time_are_not_compared(
    thing: str, starts: list[list[str]]
) -> None:
    found = timed(thing)
    assert [[c.id for c in f.claims] for f in found if f.claims[0].claim.attribute == "start"] == starts


@pytest.mark.parametrize("thing", ["", "entry"])
def test_a_length_follows_from_a_stamp_as_from_a_stated_time(thing: str) -> None:
    derived = derivation.derive(timed(thing), STAMPED.documents, STAMPED.readings)
    sources = {name: [part.id for part in parts] for fact in derived for name, parts in fact.derived_from}
    assert sources == {"1.1→1.2": ["1.1", "1.2"]}


TWO = story(
    "Die Sitzung dauerte zwei Stunden.", "Die Sitzung dauerte drei Stunden. Der Flug dauerte drei Stunden."
)


def from_two_listings(*later: Group) -> list[tuple[str, list[str]]]:
    """The labelled facts where one reply groups the first two claims and another gives later groups."""
    first = Groups(groups=[group("Dauer", ["1.1", "2.1"])])
    replies = [first, Groups(groups=list(later))]
    return labelled(llm.facts(TWO.claims, TWO.documents, TWO.readings, replies))


def test_groups_of_two_listings_with_a_common_claim_are_one() -> None:
    assert from_two_listings(group("Länge", ["1.1", "2.2"])) == [("Dauer", ["1.1", "2.1", "2.2"])]
    assert from_two_listings(group("Länge", ["2.2"])) == [("Dauer", ["1.1", "2.1"]), ("Länge", ["2.2"])]


def test_a_second_group_of_one_listing_with_a_common_claim_stays_apart() -> None:
    again = [group("Länge", ["2.2"]), group("Flug", ["2.2", "2.2"])]
    assert from_two_listings(*again) == [("Dauer", ["1.1", "2.1"]), ("Länge", ["2.2"])]


TIMES = story(
    "Die Sitzung begann um 9 Uhr. Die Sitzung endete um 12 Uhr. Um 11 Uhr gab es Kaffee.",
    "Die Sitzung begann um 10 Uhr.",
)


def attributes(*given: str, name: str = "start") -> list[tuple[str, str, list[str]]]:
    """Attribute, label and claims of the facts of one group, the claims labelled as given by their reader."""
    claims = [
        replace(claim, claim=replace(claim.claim, attribute=own))
        for claim, own in zip(TIMES.claims, given, strict=True)
    ]
    groups = [Groups(groups=[group("Beginn", [c.id for c in claims], "session", name)])]
    found = llm.facts(claims, TIMES.documents, TIMES.readings, groups)
    return [(fact.claims[0].claim.attribute, fact.label, [c.id for c in fact.claims]) for fact in found]


def test_no_group_makes_an_end_or_a_mere_time_a_start() -> None:
    assert attributes("start", "end", "when", "start") == [
        ("start", "Beginn", ["1.1", "2.1"]),
        ("end", "", ["1.2"]),
        ("when", "", ["1.3"]),
    ]


def test_a_group_names_what_a_reader_left_open() -> None:
    assert attributes("", "", "", "start") == [("start", "Beginn", ["1.1", "1.2", "1.3", "2.1"])]


def test_a_length_by_another_word_is_a_length_and_a_date_may_be_a_start() -> None:
    told = story("Die Sitzung dauerte zwei Stunden.", "Der Krieg begann am 3. Mai 2019.")
    length, date = told.claims
    assert (length.claim.kind, date.claim.kind) == (Kind.DURATION, Kind.DATE)
    claims = [
        replace(length, claim=replace(length.claim, attribute="duration")),
        replace(date, claim=replace(date.claim, attribute="when")),
    ]
    groups = [group("Dauer", [length.id]), group("Beginn", [date.id], "war", "start")]
    found = llm.facts(claims, told.documents, told.readings, [Groups(groups=groups)])
    assert [fact.claims[0].claim.attribute for fact in found] == ["length", "start"]


@pytest.mark.parametrize(
    ("label", "kept"),
    [
        ("Dauer der Gespräche", "Dauer der Gespräche"),
        ("Dauer der 99 Gespräche", ""),
        ("Die 40 Menschen", "Die 40 Menschen"),
        ("Dauer " * 20, " ".join(["Dauer"] * 20)),
        ("Dauer " * 21, ""),
    ],
)
def test_a_label_is_short_and_gives_no_figure_of_its_own(label: str, kept: str) -> None:
    told = story("Die Sitzung der 40 Menschen dauerte zwei Stunden.", "Die Sitzung dauerte drei Stunden.")
    lengths = [claim.id for claim in told.claims if claim.claim.kind is Kind.DURATION]
    (fact,) = [f for f in facts(told, group(label, lengths)) if f.key[0] == Kind.DURATION]
    assert fact.label == kept
