"""Which claims become one fact: those that answer one question, and never two of one breath."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import alignment
from factcheck.alignment.bonds import Weights
from factcheck.alignment.frames import Frame
from factcheck.model import Confidence, Kind
from tests.texts import groups, printed, story


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (
            Kind.DURATION,
            ("Die Demonstration in Kassel dauerte zwei Stunden.", "Die Demonstration dauerte drei Stunden."),
        ),
        (Kind.DURATION, ("The concert lasted two hours.", "Critics left the three-hour concert early.")),
        (
            Kind.NUMBER,
            ("Bei dem Brand starben drei Menschen.", "Vier Menschen wurden bei dem Brand getötet."),
        ),
        (Kind.NUMBER, ("The blaze killed three people.", "Four residents died in the blaze.")),
        (Kind.TIME, ("Die Kundgebung begann um 14 Uhr.", "Um 15 Uhr begann die Kundgebung.")),
        (Kind.DATE, ("The trial began on March 12, 2024.", "Their trial has begun on March 14, 2024.")),
        (Kind.AGE, ("Bernd Altmann, 61, trat zurück.", "Der 63-jährige Bernd Altmann ist gegangen.")),
    ],
)
def test_claims_that_answer_one_question_are_one_fact(kind: Kind, texts: tuple[str, str]) -> None:
    assert [len(group) for group in groups(story(*texts).facts, kind)] == [2]


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (  # another event
            Kind.DURATION,
            ("Die Demonstration dauerte zwei Stunden.", "Die Pressekonferenz dauerte fünf Stunden."),
        ),
        (  # another one of its sort
            Kind.DURATION,
            ("Das Treffen dauerte zwei Stunden.", "Das zweite Treffen dauerte fünf Stunden."),
        ),
        (  # planned, not done
            Kind.DURATION,
            ("Das Treffen dauerte zwei Stunden.", "Das Treffen sollte fünf Stunden dauern."),
        ),
        (  # other people
            Kind.DURATION,
            (
                "Das Gespräch zwischen Anna Berger und Bernd Altmann dauerte zwei Stunden.",
                "Das Gespräch zwischen Carla Dorn und Karl Brandner dauerte fünf Stunden.",
            ),
        ),
        (  # another resignation
            Kind.DATE,
            (
                "Der Rücktritt von Minister Bernd Altmann am 3. Mai 2024 war erwartet worden.",
                "Der Rücktritt von Minister Karl Brandner am 7. Mai 2024 kam plötzlich.",
            ),
        ),
        (  # another person's age
            Kind.AGE,
            ("Bernd Altmann, 61, ist heute zurückgetreten.", "Die Ministerin Carla Dorn, 55, ist gegangen."),
        ),
        (  # start and end
            Kind.TIME,
            ("Die Kundgebung begann um 14 Uhr.", "Die Kundgebung endete um 17 Uhr."),
        ),
        (  # dead and injured
            Kind.NUMBER,
            ("Bei dem Brand starben drei Menschen.", "Bei dem Brand wurden neun Menschen verletzt."),
        ),
        (  # long ago
            Kind.NUMBER,
            (
                "Hamburg, 12. März 2025 - Bei dem Unfall wurden drei Menschen getötet.",
                "Hamburg, 12. März 2025 - Beim Unfall im Jahr 1998 wurden 101 Menschen getötet.",
            ),
        ),
        (  # money of another currency
            Kind.MONEY,
            (
                "Die Turnhalle in Eschwege kostet 5 Millionen Euro.",
                "Die Turnhalle in Eschwege kostet 5 Millionen Dollar.",
            ),
        ),
    ],
)
def test_what_distinguishes_claims_keeps_them_apart(kind: Kind, texts: tuple[str, str]) -> None:
    assert [len(group) for group in groups(story(*texts).facts, kind)] == [1, 1]


@pytest.mark.parametrize(
    "text",
    [
        "Bei dem Unfall in Köln starben drei Menschen. Bei dem Unfall in Bonn starben neun Menschen.",
        "The crash in Dover killed three people. The crash in Leeds killed nine people.",
    ],
)
def test_accidents_in_two_cities_of_one_text_are_two_facts(text: str) -> None:
    assert groups(story(text).facts, Kind.NUMBER) == [[one] for one in printed(text, Kind.NUMBER)]


def test_lengths_on_two_days_of_one_text_are_two_facts() -> None:
    found = story(
        "Der Streik dauerte am 3. März 2025 zwei Stunden. Der Streik dauerte am 4. März 2025 sechs Stunden."
    )
    assert groups(found.facts, Kind.DURATION) == [["zwei Stunden"], ["sechs Stunden"]]


def test_two_people_of_one_surname_have_two_ages() -> None:
    found = story("Bernd Altmann, 61, leitet die Schule. Anna Altmann, 34, ist seine Tochter und Lehrerin.")
    assert groups(found.facts, Kind.AGE) == [["61"], ["34"]]


def test_lengths_of_two_texts_on_different_days_are_never_surely_one() -> None:
    found = story(
        "Der Streik dauerte am 3. März 2025 zwei Stunden.",
        "Der Streik dauerte am 4. März 2025 sechs Stunden.",
    )
    (fact,) = [fact for fact in found.facts if fact.key[0] is Kind.DURATION]
    assert Confidence.HIGH not in fact.confidences


def test_a_sentence_that_says_both_values_never_contradicts_itself() -> None:
    found = story("Das Treffen dauerte erst zwei Stunden, dann dauerte das Treffen drei Stunden.")
    assert groups(found.facts, Kind.DURATION) == [["zwei Stunden"], ["drei Stunden"]]


def test_a_sentence_that_says_both_values_knows_of_both() -> None:
    found = story(
        "Das Treffen dauerte zwei Stunden und das Essen nach dem Treffen dauerte drei Stunden.",
        "Das Treffen dauerte drei Stunden.",
    )
    assert groups(found.facts, Kind.DURATION) == [["zwei Stunden"], ["drei Stunden", "drei Stunden"]]


def test_even_among_many_texts_no_fact_holds_two_claims_of_one_sentence() -> None:
    both = "Das Treffen dauerte erst drei Stunden, dann dauerte das Treffen fünf Stunden."
    found = story(*["Das Treffen dauerte zwei Stunden."] * 14, both)
    for fact in found.facts:
        sentences = Counter((claim.quote.document, claim.quote.start) for claim in fact.claims)
        assert set(sentences.values()) == {1}


def test_a_length_bound_from_the_sentence_before_makes_the_fact_less_sure() -> None:
    found = story(
        "Das Konzert in Kassel war laut. Es dauerte drei Stunden.",
        "Das Konzert in Kassel dauerte zwei Stunden.",
    )
    assert [fact.confidences for fact in found.facts] == [(Confidence.MEDIUM, Confidence.MEDIUM)]


def test_like_words_bind_what_no_lexicon_binds_across_texts() -> None:
    found = story(
        "Die Brücke über die Werra ist 42 Meter lang.", "Die Brücke über die Werra ist 45 Meter lang."
    )
    assert groups(found.facts) == [["42 Meter", "45 Meter"]]


def test_like_words_within_one_text_bind_nothing() -> None:
    found = story("Die Brücke über die Werra ist 42 Meter lang. Die Brücke über die Werra ist 45 Meter lang.")
    assert groups(found.facts) == [["42 Meter"], ["45 Meter"]]


def test_other_words_bind_nothing() -> None:
    found = story("Das Werk verarbeitet 300 Tonnen Zuckerrüben.", "Im Hafen lagen 310 Tonnen Kohle.")
    assert groups(found.facts) == [["300 Tonnen"], ["310 Tonnen"]]


def test_like_words_alone_never_make_a_fact_sure() -> None:
    found = story(
        "Das Ministerium zahlt 5 Millionen Euro für die Turnhalle in Eschwege.",
        "Für die Turnhalle in Eschwege zahlt das Ministerium 6 Millionen Euro.",
    )
    assert [fact.confidences for fact in found.facts] == [(Confidence.MEDIUM, Confidence.MEDIUM)]


def test_a_sentence_that_names_only_strangers_is_about_something_else() -> None:
    found = story(
        "Bei dem Unfall in Eschwege wurden drei Menschen getötet.",
        "Bei dem Unfall in Eschwege starben drei Menschen.",
        "In Quetzaltenango bei Chimaltenango wurden bei dem Unfall neun Menschen getötet.",
    )
    assert groups(found.facts, Kind.NUMBER) == [["drei", "drei"], ["neun"]]


def test_facts_stand_in_reading_order() -> None:
    found = story(
        "Die Kundgebung begann um 14 Uhr. Bei der Kundgebung wurden drei Menschen verletzt.",
        "Bei der Kundgebung wurden drei Menschen verletzt. Die Kundgebung begann um 14 Uhr.",
    )
    assert groups(found.facts) == [["14 Uhr", "14 Uhr"], ["drei", "drei"]]


def test_no_claims_make_no_facts() -> None:
    assert alignment.align([], [], []) == ()


SENTENCES = (
    "Die Demonstration in Kassel dauerte zwei Stunden.",
    "Die Demonstration dauerte am 3. März 2025 drei Stunden.",
    "Das zweite Treffen sollte fünf Stunden dauern.",
    "Bei dem Brand starben drei Menschen, neun Menschen wurden verletzt.",
    "Vier Menschen wurden bei dem Brand im Jahr 1998 getötet.",
    "Die Kundgebung begann um 14 Uhr und endete um 17 Uhr.",
    "Die Turnhalle in Eschwege kostet das Land 5 Millionen Euro.",
    "Für die Turnhalle in Eschwege zahlt das Land 6 Millionen Euro.",
    "Der 63-jährige Bernd Altmann verließ den Saal.",
    "„Wir werden dieses Gesetz niemals unterschreiben“, sagte Anna Berger.",
    "„Wir werden dieses Gesetz nicht unterschreiben“, sagte Anna Berger.",
)
TEXTS = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map(" ".join), min_size=1, max_size=4
)


@settings(deadline=None, max_examples=40)
@given(TEXTS)
def test_every_claim_is_in_exactly_one_fact_with_a_confidence_of_its_own(texts: list[str]) -> None:
    found = story(*texts)
    held = [claim.id for fact in found.facts for claim in fact.claims]
    assert sorted(held) == sorted(claim.id for claim in found.claims)
    assert all(len(fact.claims) == len(fact.confidences) for fact in found.facts)


@settings(deadline=None, max_examples=40)
@given(TEXTS)
def test_no_fact_holds_two_values_of_one_sentence(texts: list[str]) -> None:
    for fact in story(*texts).facts:
        if fact.key[0] in {Kind.ROSTER, Kind.QUOTATION, Kind.ROLE}:
            continue
        values = {(claim.quote.document, claim.quote.start) for claim in fact.claims}
        assert len(values) == len(fact.claims)


@settings(deadline=None, max_examples=25)
@given(TEXTS)
def test_all_claims_of_a_fact_share_kind_and_scope(texts: list[str]) -> None:
    for fact in story(*texts).facts:
        assert len({(claim.claim.kind, claim.claim.scope) for claim in fact.claims}) == 1


def bonds_tried(monkeypatch: pytest.MonkeyPatch, *texts: str) -> int:
    """How many pairs of claims are looked at while the texts are aligned."""
    tried = 0

    def counted(
        one: Frame, other: Frame, weights: Weights, known_things: frozenset[str]
    ) -> Confidence | None:
        nonlocal tried
        tried += 1
        return real(one, other, weights, known_things)

    real = alignment.bonds.bond
    found = story(*texts)
    with monkeypatch.context() as patched:
        patched.setattr(alignment, "bond", counted)
        alignment.align(found.claims, found.documents, found.readings)
    return tried


@pytest.mark.parametrize(
    "template",
    [
        "Das Gespräch mit Anna {name} in Kassel dauerte zwei Stunden.",
        "Die Firma {name} zahlt 5 Millionen Euro für ihr Werk in Kassel.",
        "Der Rücktritt von Minister Bernd {name} am 3. Mai 2024 war erwartet worden.",
    ],
)
def test_four_times_as_many_copies_take_about_four_times_as_many_looks(
    monkeypatch: pytest.MonkeyPatch, template: str
) -> None:
    heads, tails = ("Al", "Ber", "Cor", "Dor", "Ek", "Fal", "Gru", "Hol"), ("bach", "dorf", "feld", "stein")
    names = [f"{head}{middle}{tail}" for tail in tails for head in heads for middle in ("", "en")]
    few, many = (
        bonds_tried(monkeypatch, "\n\n".join(template.format(name=name) for name in names[:amount]))
        for amount in (16, 64)
    )
    assert many <= 6 * few


def test_copies_that_agree_are_looked_at_a_bounded_number_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Die Demonstration in Kassel dauerte zwei Stunden."
    few, many = (bonds_tried(monkeypatch, *[text] * amount) for amount in (12, 24))
    assert few <= 12 * 12
    assert many <= 24 * 12
