import pytest

from factcheck.recognition.offices import in_words


@pytest.mark.parametrize(
    ("printed", "code", "former"),
    [
        ("Außenminister", "foreign_minister", False),
        ("Bundesaußenministerin", "foreign_minister", False),
        ("US-Präsidenten", "president", False),
        ("Kremlsprecher", "spokesperson", False),
        ("Polizeichefin", "police_chief", False),
        ("Polizeipräsidenten", "police_chief", False),
        ("Sondergesandter", "envoy", False),
        ("Vizepräsident", "vice_president", False),
        ("stellvertretende Ministerpräsident", "deputy_state_premier", False),
        ("kommissarischer Parteichef", "acting_chair", False),
        ("designierte Kanzlerin", "designated_chancellor", False),
        ("Ex-Trumer-Berater", "adviser", True),
        ("Altkanzler", "chancellor", True),
        ("ehemaliger deutscher Botschafter", "ambassador", True),
        ("damaligen Innenministers", "interior_minister", True),
    ],
)
def test_german_offices(printed: str, code: str, former: bool) -> None:  # noqa: FBT001
    (office,) = in_words(printed, "de")
    assert (office.code, office.former) == (code, former)


@pytest.mark.parametrize(
    ("printed", "code", "former"),
    [
        ("Secretary of State", "foreign_minister", False),
        ("foreign minister", "foreign_minister", False),
        ("Defense Secretary", "defence_minister", False),
        ("Deputy Secretary of Defense", "deputy_defence_minister", False),
        ("acting secretary of defense", "acting_defence_minister", False),
        ("Assistant Police Chief", "deputy_police_chief", False),
        ("chief of police", "police_chief", False),
        ("Chief", "chief", False),
        ("Gov.", "governor", False),
        ("then-President", "president", True),
        ("former Senator", "senator", True),
        ("White House chief of staff", "chief_of_staff", False),
        ("Senators", "senator", False),
    ],
)
def test_english_offices(printed: str, code: str, former: bool) -> None:  # noqa: FBT001
    (office,) = in_words(printed, "en")
    assert (office.code, office.former) == (code, former)


@pytest.mark.parametrize(
    "word", ["Begleiter", "Premiere", "Lautsprecher", "Service", "präsident", "Halbleitern", "x" * 500]
)
def test_words_that_only_look_like_offices(word: str) -> None:
    assert in_words(word, "de") == []


def test_the_longest_phrase_wins() -> None:
    (office,) = in_words("the national security adviser", "en")
    assert office.code == "national_security_adviser"


@pytest.mark.parametrize(
    ("printed", "code"),
    [("CFO Jane Doe", "finance_chief"), ("chief financial officer", "finance_chief"), ("COS", None)],
)
def test_only_listed_offices_are_printed_by_their_initials(printed: str, code: str | None) -> None:
    assert [office.code for office in in_words(printed, "en")] == ([code] if code else [])
