"""The number as the grammar of numbers builds it, token by token. It holds data and arithmetic only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from factcheck.values import Interval

_ONE = Fraction(1)
_DOZEN = 12
_WIDEST_DOZEN_STEP = Fraction(6)


class Form(StrEnum):
    """How a number is printed; the last four say nothing without a unit or a noun after them."""

    DIGITS = "digits"
    WORDS = "words"
    FRACTION = "fraction"
    VAGUE = "vague"
    RANGE = "range"
    ORDINAL = "ordinal"
    ARTICLE = "article"
    HALF = "half"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number at the tokens `first:stop`.

    `step` is the place of the last printed digit, `scale` the word or suffix it is multiplied with
    ("1,25 Millionen": step 10,000, scale 1,000,000). A vague number has `bounds` and no `value`, a range has
    its two `ends`. `manner` is a hedge inside it ("ein gutes Dutzend"); `tied` numbers hang on the
    letters that follow ("79-jährige", "20km").
    """

    first: int
    stop: int
    value: Fraction | None
    step: Fraction = _ONE
    scale: Fraction = _ONE
    form: Form = Form.WORDS
    bounds: Interval | None = None
    ends: tuple[Amount, ...] = ()
    manner: str = ""
    tied: bool = False

    @property
    def size(self) -> Fraction:
        """The value, 0 where the number is vague."""
        return self.value if self.value is not None else Fraction(0)

    def times(self, factor: Fraction, stop: int) -> Amount:
        """The number multiplied with the scale word that ends before the token `stop`."""
        value = None if self.value is None else self.value * factor
        bounds = None if self.bounds is None else self.bounds.scaled(factor)
        step, scale = self.step * factor, self.scale * factor
        return replace(self, value=value, bounds=bounds, step=step, scale=scale, stop=stop)

    def dozens(self, stop: int) -> Amount:
        """So many dozens: a round number, printed to about half a dozen."""
        value = (self.value or _ONE) * _DOZEN
        step = min(_WIDEST_DOZEN_STEP, value / 3)
        return replace(self, value=value, step=step, scale=Fraction(_DOZEN), stop=stop, form=Form.WORDS)

    def fraction(self, part: Fraction, stop: int) -> Amount:
        """So many thirds or fifths of a unit, good to half a third and never worse than half of itself."""
        value = (self.value or _ONE) * part
        return replace(self, value=value, step=min(part, value / 2), stop=stop, form=Form.FRACTION)

    def as_share(self) -> Amount:
        """A fraction of a whole; as a share such a word is good to a twentieth and a quarter of itself."""
        return replace(self, step=min(Fraction(1, 20), (self.value or _ONE) / 4))

    def half_more(self, stop: int) -> Amount:
        """The number and a half ("two and a half")."""
        return replace(self, value=(self.value or _ONE) + Fraction(1, 2), step=Fraction(1, 2), stop=stop)


def vague(first: int, stop: int, low: Fraction, high: Fraction, form: Form = Form.VAGUE) -> Amount:
    """A number that only has bounds; the upper one does not belong to it."""
    return Amount(first, stop, None, form=form, bounds=Interval(low, high, high_open=True))
