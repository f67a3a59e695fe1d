"""What surrounds a value: words, people, dates and other values of its sentence."""

from factcheck.alignment.frames import Frame
from factcheck.values import Duration
from tests.texts import story


def frame(words: str, *texts: str) -> Frame:
    """The frame of the claim printed as `words`."""
    return next(frame for frame in story(*texts).frames if frame.claim.claim.words == words)


def test_content_words_are_base_forms_without_function_words_and_the_value() -> None:
    found = frame("42 Meter", "Die alten Brücken über die Werra sind 42 Meter lang.")
    assert {"brücke", "werra"} <= found.words
    assert not {"die", "über", "meter", "42"} & found.words


def test_the_near_words_are_those_of_the_clause() -> None:
    found = frame("42 Meter", "Die Mühle brannte ab, die Brücke ist 42 Meter lang.")
    assert "brücke" in found.near
    assert "mühle" in found.words - found.near


def test_parts_of_a_compound_with_hyphen_count_apart() -> None:
    assert {"werra", "brücke"} <= frame("42 Meter", "Die Werra-Brücke ist 42 Meter lang.").words


def test_people_are_those_of_the_clause() -> None:
    found = frame(
        "5 Millionen Euro", "Anna Berger schwieg, für den Bau zahlte Bernd Altmann 5 Millionen Euro."
    )
    assert found.people == {"altmann"}


def test_a_length_of_time_looks_for_people_in_the_whole_sentence() -> None:
    found = frame("zwei Stunden", "Anna Berger redete viel, das Treffen dauerte zwei Stunden.")
    assert found.people == {"berger"}


def test_the_subject_is_who_was_named_last_before_the_value() -> None:
    text = "Anna Berger wurde 2001 von Bernd Altmann gewählt, Carla Dorn blieb."
    assert frame("2001", text).subject == "berger"


def test_siblings_are_the_other_values_of_the_kind_in_the_sentence() -> None:
    found = frame(
        "zwei Stunden", "Das Treffen dauerte zwei Stunden, das Essen drei Stunden. Es kamen 20 Gäste."
    )
    (sibling,) = found.siblings
    assert isinstance(sibling, Duration)
    assert sibling.seconds == 3 * 3600


def test_a_date_far_from_the_date_lines_is_elsewhen() -> None:
    line = "Kassel, 12. März 2025 - "
    text = "Der Streik vom 9. November 1989 dauerte neun Stunden. Der neue Streik dauerte zwei Stunden."
    assert frame("neun Stunden", line + text).elsewhen
    assert not frame("zwei Stunden", line + text).elsewhen


def test_a_date_near_the_date_line_is_not_elsewhen() -> None:
    found = frame("neun Stunden", "Kassel, 12. März 2025 - Der Streik am 10. März 2025 dauerte neun Stunden.")
    assert not found.elsewhen
    assert [days.first.isoformat() for days in found.days] == ["2025-03-10"]


def test_without_date_line_the_date_printed_most_is_today() -> None:
    text = (
        "Am 4. März 2025 begann der Streik. Am 4. März 2025 schneite es."
        " Der Streik im Jahr 1998 dauerte neun Stunden."
    )
    assert frame("neun Stunden", text).elsewhen


def test_without_any_date_nothing_is_elsewhen() -> None:
    assert not frame("neun Stunden", "Der Streik der Fahrer dauerte neun Stunden.").elsewhen


def test_a_far_date_is_far_itself() -> None:
    line = "Kassel, 12. März 2025 - "
    text = line + "Der Streik begann am 9. November 1989. Der neue Streik begann am 10. März 2025."
    assert frame("9. November 1989", text).far
    assert not frame("10. März 2025", text).far


def test_names_are_capitalised_words_inside_an_english_sentence() -> None:
    assert frame("three", "Yesterday the crash near Dover killed three people.").names == {"dover"}


def test_a_german_noun_is_no_name_but_a_word_no_dictionary_lists_is() -> None:
    found = frame("drei", "Bei dem Unfall in Quetzaltenango starben drei Menschen auf der Autobahn.")
    assert found.names == {"quetzaltenango"}


def test_a_sentence_whose_names_no_other_text_knows_is_foreign() -> None:
    texts = (
        "In a crash near Dover on Route Nine three people died.",
        "The crash near Dover on Route Nine killed three people.",
        "In the spring a crash near Lagos in Nigeria killed 20 people.",
    )
    assert frame("20", *texts).foreign
    assert not frame("three", *texts).foreign


def test_one_strange_name_is_not_enough_to_be_foreign() -> None:
    texts = ("In a crash near Dover three people died.", "In a crash near Deal 20 people died.")
    assert not frame("20", *texts, texts[0]).foreign
