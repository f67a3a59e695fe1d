import pytest

from factcheck.comparison.functions import another


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("interpreter", "adviser", True),
        ("foreign_minister", "ambassador", True),
        ("deputy_mayor", "ambassador", True),
        ("deputy", "ambassador", False),
        ("adviser", "adviser", False),
        ("minister", "foreign_minister", False),
        ("mayor", "deputy_mayor", False),
        ("chancellor", "chair", False),
        ("deputy_chair", "minister", False),
        ("adviser", "", False),
        ("", "", False),
        ("adviser", "Gesandter des Fürsten", False),
    ],
)
def test_two_functions_are_two_only_where_the_words_are_known(
    one: str, other: str, *, expected: bool
) -> None:
    assert another(one, other) is expected
    assert another(other, one) is expected
