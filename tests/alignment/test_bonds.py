"""How strongly two claims are bound, and what weight shared words have."""

from factcheck.alignment.bonds import Weights, bond
from factcheck.alignment.frames import Frame
from factcheck.language.terms import known_things
from factcheck.model import Confidence
from tests.texts import Story, story


def weights(found: Story) -> Weights:
    return Weights.of(found.frames)


def bonded(one: str, other: str) -> Confidence | None:
    """The bond of the last claims of two texts."""
    found = story(one, other)
    last: dict[str, Frame] = {frame.claim.claim.document: frame for frame in found.frames}
    return bond(last["a.txt"], last["b.txt"], weights(found), known_things())


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    found = story(
        "Die Brücke ist 42 Meter lang. Die Brücke ist 12 Meter breit. Die Brücke und die Mühle: 9 Meter."
    )
    weighing = weights(found)
    assert weighing.weight(["mühle"]) > weighing.weight(["brücke"])


def test_a_sentence_with_two_values_counts_once() -> None:
    found = story("Die Brücke ist 42 Meter lang und 12 Meter breit.")
    assert weights(found).counts["brücke"] == 1
    assert weights(found).sentences == 1


def test_no_words_weigh_nothing() -> None:
    assert Weights.of([]).weight([]) == 0


def test_the_weight_of_words_does_not_depend_on_their_order() -> None:
    weighing = weights(story("Die Brücke über die Werra bei Eschwege ist 42 Meter lang."))
    words = ["brücke", "werra", "eschwege", "turm"]
    assert weighing.weight(words) == weighing.weight(reversed(words))


def test_the_same_event_binds_surely() -> None:
    one, other = "Das Konzert in Kassel dauerte zwei Stunden.", "Das Konzert in Kassel dauerte drei Stunden."
    assert bonded(one, other) is Confidence.HIGH


def test_texts_that_share_no_person_and_no_place_bind_less_surely() -> None:
    one, other = "Das Konzert dauerte zwei Stunden.", "Das Konzert dauerte drei Stunden."
    assert bonded(one, other) is Confidence.MEDIUM


def test_events_with_other_arguments_bind_hardly_at_all() -> None:
    one = "Das Interview in Kassel begann. Das Interview mit dem Trainer dauerte 30 Minuten."
    other = "Das Interview in Kassel begann. Das Interview mit dem Torwart dauerte zehn Minuten."
    assert bonded(one, other) is Confidence.LOW


def test_two_people_of_one_surname_have_ages_of_their_own() -> None:
    one, other = "Die Turnerin Anna Müller (34) gewann.", "Der Trainer Peter Müller (56) lobte sie."
    assert bonded(one, other) is None


def test_an_unresolved_other_year_is_another_time() -> None:
    one = "Im Vorjahr waren bei dem Brand zwölf Menschen gestorben."
    assert bonded(one, "Bei dem Brand starben drei Menschen.") is None


def test_a_count_whose_event_one_text_leaves_out_binds_less_surely() -> None:
    one, other = "Bei dem Brand starben drei Menschen.", "In der Mühle starben vier Menschen."
    assert bonded(one, other) in {Confidence.MEDIUM, Confidence.LOW}


def test_counts_of_different_events_are_not_bound() -> None:
    assert bonded("Bei dem Brand starben drei Menschen.", "Bei dem Unfall starben vier Menschen.") is None


def test_the_more_words_are_shared_the_surer() -> None:
    one = "Die Brücke über die Werra bei Eschwege ist 42 Meter lang."
    assert bonded(one, one.replace("42", "45")) is Confidence.MEDIUM
    assert bonded(one, "Die Mühle bei Eschwege ist außen 45 Meter lang.") in {Confidence.LOW, None}
    assert bonded(one, "Der Tunnel ist 45 Meter tief.") is None


def test_a_shared_word_must_stand_in_both_clauses() -> None:
    one = "Die Brücke ist schön, die Mühle kostete 5 Millionen Euro."
    other = "Die Brücke ist alt, der Hafen verschlang 6 Millionen Euro."
    assert bonded(one, other) is None


def test_a_bond_does_not_depend_on_the_order_of_its_ends() -> None:
    found = story(
        "Die Brücke über die Werra ist 42 Meter lang. Bei dem Brand starben drei Menschen.",
        "Die Brücke ist 45 Meter lang. Das Konzert dauerte drei Tage. Bei dem Brand starben vier Menschen.",
    )
    weighing = weights(found)
    for one in found.frames:
        for other in found.frames:
            assert bond(one, other, weighing, known_things()) == bond(other, one, weighing, known_things())


def test_events_of_one_text_with_other_arguments_are_two() -> None:
    found = story(
        "Das Interview mit dem Trainer dauerte 30 Minuten."
        " Das Interview mit dem Torwart dauerte zehn Minuten."
    )
    one, other = found.frames
    assert {one.claim.claim.event, other.claim.claim.event} == {"interview"}
    assert bond(one, other, weights(found), known_things()) is None


def test_measures_of_two_days_are_not_bound_by_their_words() -> None:
    one = "Die Werra bei Eschwege war am 4. März 2025 an der Brücke 2 Meter hoch."
    assert bonded(one, one.replace("2 Meter", "3 Meter")) is Confidence.MEDIUM
    assert bonded(one, one.replace("2 Meter", "3 Meter").replace("4. März", "6. März")) is None
