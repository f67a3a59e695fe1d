import pytest

from factcheck.model import Kind
from factcheck.readings import Mention
from factcheck.recognition import people, rosters
from factcheck.values import Basis, Roster, Standing


def mentions(text: str, lang: str = "de") -> list[Mention]:
    return rosters.find(text, lang, people.find(text, lang))


def read(text: str, lang: str = "de") -> list[Roster]:
    found = mentions(text, lang)
    assert all(mention.kind is Kind.ROSTER for mention in found)
    return [mention.value for mention in found if isinstance(mention.value, Roster)]


def shown(roster: Roster) -> str:
    return ", ".join(m.person.name if m.person else f"{m.heads} {m.function}".strip() for m in roster.members)


@pytest.mark.parametrize(
    ("text", "members", "basis"),
    [
        (
            "An der Sitzung nahmen Finanzministerin Clara Holm und Notenbankchef Karl Abel teil.",
            "Clara Holm, Karl Abel",
            Basis.EVERYBODY,
        ),
        (
            "An den Gesprächen waren auf US-Seite Clara Holm und der Gesandte Jan Petri beteiligt.",
            "Clara Holm, Jan Petri",
            Basis.ONE_SIDE,
        ),
        (
            "Für Polen nahmen neben Jan Petri Außenministerin Clara Holm und Holms Berater Karl Abel teil.",
            "Jan Petri, Clara Holm, Karl Abel",
            Basis.ONE_SIDE,
        ),
        (
            (
                "Am Treffen nahmen zudem Clara Holm, Holms Gesandter für Polen, Jan Petri, "
                "der russische Berater Juri Usch und Karl Abel teil."
            ),
            "Clara Holm, Jan Petri, Juri Usch, Karl Abel",
            Basis.BESIDES,
        ),
        (
            "Am Tisch saßen beide Präsidenten mit Clara Holm und Jan Petri, dazu jeweils ein Dolmetscher.",
            "Clara Holm, Jan Petri, 2 interpreter",
            Basis.BESIDES,
        ),
        (
            "Für Polen dabei: Clara Holm, Berater Jan Petri sowie ein Dolmetscher.",
            "Clara Holm, Jan Petri, 1 interpreter",
            Basis.ONE_SIDE,
        ),
        (
            "Für Polen dabei:\n\nClara Holm, Berater Jan Petri und ebenfalls ein Dolmetscher.",
            "Clara Holm, Jan Petri, 1 interpreter",
            Basis.ONE_SIDE,
        ),
        (
            "Die Holm-Verstärkung:\n\nBerater Jan Petri und Karl Abel. Beide schwiegen.",
            "Jan Petri, Karl Abel",
            Basis.ONE_SIDE,
        ),
        ("Auf dem Podium saßen Clara Holm und Jan Petri.", "Clara Holm, Jan Petri", Basis.EVERYBODY),
        (
            "Zu den Gästen zählten die Schauspielerin Eva Lind und der Sänger Max Roth.",
            "Eva Lind, Max Roth",
            Basis.EVERYBODY,
        ),
        (
            "Begleitet wurde Clara Holm von Jan Petri und Karl Abel.",
            "Clara Holm, Jan Petri, Karl Abel",
            Basis.ONE_SIDE,
        ),
        (
            "Die deutsche Delegation bestand aus Clara Holm und Jan Petri.",
            "Clara Holm, Jan Petri",
            Basis.ONE_SIDE,
        ),
        (
            "Beteiligt waren auf deutscher Seite Clara Holm und auf polnischer Seite Jan Petri.",
            "Clara Holm, Jan Petri",
            Basis.EVERYBODY,
        ),
        (
            "Mit dabei waren neben Clara Holm auch Jan Petri und drei Dolmetscher.",
            "Clara Holm, Jan Petri, 3 interpreter",
            Basis.BESIDES,
        ),
        (
            "Clara Holm sagte, Jan Petri und Karl Abel würden an dem Treffen teilnehmen.",
            "Jan Petri, Karl Abel",
            Basis.EVERYBODY,
        ),
        (
            "Laut Sprecherin Ida Brand nahmen Clara Holm und Jan Petri an dem Treffen teil.",
            "Clara Holm, Jan Petri",
            Basis.EVERYBODY,
        ),
        (
            "Ohne Clara Holm nahmen Jan Petri und Karl Abel an der Runde teil.",
            "Jan Petri, Karl Abel",
            Basis.EVERYBODY,
        ),
    ],
)
def test_german_lists(text: str, members: str, basis: Basis) -> None:
    (roster,) = read(text)
    assert (shown(roster), roster.basis, roster.complete) == (members, basis, True)


@pytest.mark.parametrize(
    ("text", "members", "basis"),
    [
        (
            "Foreign Minister Anna Kerr, envoy Paul Dane and John Rell attended the talks.",
            "Anna Kerr, Paul Dane, John Rell",
            Basis.EVERYBODY,
        ),
        (
            "The panel included the journalist Mary Lowe and Senator Peter Voss.",
            "Mary Lowe, Peter Voss",
            Basis.EVERYBODY,
        ),
        (
            "Anna Kerr was joined by Paul Dane and John Rell.",
            "Anna Kerr, Paul Dane, John Rell",
            Basis.ONE_SIDE,
        ),
        ("On the British side, Anna Kerr and Paul Dane took part.", "Anna Kerr, Paul Dane", Basis.ONE_SIDE),
        (
            "Also present were Anna Kerr, Paul Dane and an interpreter.",
            "Anna Kerr, Paul Dane, 1 interpreter",
            Basis.BESIDES,
        ),
        (
            "The two presidents sat at the table with Anna Kerr and Paul Dane, each with an interpreter.",
            "Anna Kerr, Paul Dane, 2 interpreter",
            Basis.BESIDES,
        ),
    ],
)
def test_english_lists(text: str, members: str, basis: Basis) -> None:
    (roster,) = read(text, "en")
    assert (shown(roster), roster.basis, roster.complete) == (members, basis, True)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Auf dem Podium saßen unter anderem Clara Holm und Jan Petri.", "de"),
        ("An dem Treffen nahmen 20 Minister teil, darunter Clara Holm und Jan Petri.", "de"),
        (
            (
                "Anwesend waren neben den beiden Präsidenten auch Clara Holm und Jan Petri "
                "sowie weitere Mitglieder ihrer Delegation."
            ),
            "de",
        ),
        ("An der Runde nahm Clara Holm teil.", "de"),
        ("The delegation included Anna Kerr, Paul Dane and others.", "en"),
    ],
)
def test_open_lists_are_not_complete(text: str, lang: str) -> None:
    (roster,) = read(text, lang)
    assert not roster.complete


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Im Hintergrund waren Clara Holm sowie Holms Berater Jan Petri eingebunden.", "de"),
        ("In the background were Anna Kerr and Paul Dane.", "en"),
    ],
)
def test_people_in_the_background_have_another_standing(text: str, lang: str) -> None:
    (roster,) = read(text, lang)
    assert {member.standing for member in roster.members} == {Standing.BACKGROUND}
    assert len(roster.members) == 2


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Die Polizei nahm den Mann zum Teil ernst. Dabei traf Clara Holm Jan Petri.", "de"),
        ("Trainer Jens Lotz saß mit Max Roth auf der Bank.", "de"),
        ("Die Demo wurde von Beamten begleitet, sagte der Vorsitzende, Stephan Thoma.", "de"),
        ("Anna Kerr attended Oxford. John Rell joined the company in 2017.", "en"),
        ("20.000 Menschen nahmen teil.", "de"),
        ("Regisseur Jan Petri ist dabei, einen Film zu drehen.", "de"),
        ("Clara Holm half Jan Petri dabei, sein Haus zu bauen.", "de"),
    ],
)
def test_other_sentences_are_no_lists(text: str, lang: str) -> None:
    assert read(text, lang) == []


def test_a_list_and_a_head_count_in_one_sentence_are_two_mentions() -> None:
    text = "An dem Fünfertreffen nahmen zudem Clara Holm, Jan Petri und Karl Abel teil. Danach war Schluss."
    first, second = mentions(text)
    assert text[first.start : first.end] == text.partition(".")[0]
    assert text[second.start : second.end] == "Fünfertreffen"


def test_the_span_of_a_subordinate_list_is_its_clause() -> None:
    text = "Sie bestätigte, dass Clara Holm und Jan Petri an dem Treffen teilnehmen, weil es wichtig ist."
    (mention,) = mentions(text)
    assert text[mention.start : mention.end] == "dass Clara Holm und Jan Petri an dem Treffen teilnehmen"


@pytest.mark.parametrize(
    ("text", "lang", "words", "heads", "basis"),
    [
        ("Es war ein Sechsertreffen.", "de", "Sechsertreffen", 6, Basis.EVERYBODY),
        ("Ein Dreier-Treffen folgt.", "de", "Dreier-Treffen", 3, Basis.EVERYBODY),
        ("Das Vieraugengespräch entfiel.", "de", "Vieraugengespräch", 2, Basis.EVERYBODY),
        ("Das Vier-Augen-Gespräch entfiel.", "de", "Vier-Augen-Gespräch", 2, Basis.EVERYBODY),
        ("Sie trafen sich unter vier Augen.", "de", "unter vier Augen", 2, Basis.EVERYBODY),
        (
            "Sie verhandelten mit je dreiköpfigen Delegationen an ihrer Seite.",
            "de",
            "je dreiköpfigen Delegationen",
            3,
            Basis.BESIDES_PER_SIDE,
        ),
        ("Es trafen sich je 3-köpfige Delegationen.", "de", "je 3-köpfige Delegationen", 3, Basis.PER_SIDE),
        ("Es kam eine vierköpfige Delegation.", "de", "vierköpfige Delegation", 4, Basis.ONE_SIDE),
        (
            "Neben Clara Holm und Jan Petri werden jeweils zwei weitere hochrangige Vertreter dabei sein.",
            "de",
            "jeweils zwei weitere hochrangige Vertreter",
            2,
            Basis.BESIDES_PER_SIDE,
        ),
        ("Zu den Gesprächen kamen je zwei Berater.", "de", "je zwei Berater", 2, Basis.PER_SIDE),
        ("It became six-way talks.", "en", "six-way talks", 6, Basis.EVERYBODY),
        ("It was a one-on-one meeting.", "en", "one-on-one", 2, Basis.EVERYBODY),
        ("They met for talks with two aides each.", "en", "two aides each", 2, Basis.PER_SIDE),
        (
            "The meeting, with three-member delegations on each side, was short.",
            "en",
            "three-member delegations",
            3,
            Basis.PER_SIDE,
        ),
    ],
)
def test_head_counts(text: str, lang: str, words: str, heads: int, basis: Basis) -> None:
    (mention,) = mentions(text, lang)
    assert text[mention.start : mention.end] == words
    assert isinstance(mention.value, Roster)
    assert [(m.person, m.function, m.heads) for m in mention.value.members] == [(None, "", heads)]
    assert mention.value.basis is basis


@pytest.mark.parametrize(
    "text",
    [
        "Die Fünferkette stand sicher.",
        "Eine vierköpfige Familie zog ein.",
        "Jeweils zwei Tore fielen.",
        "Das zehnköpfige Team gewann.",
        "Jeweils zwei Mitarbeiter wurden befördert.",
        "Es kamen mehrere hundert Menschen.",
    ],
)
def test_other_numbers_are_no_head_counts(text: str) -> None:
    assert read(text) == []
