"""Compares what two texts quote. Whether both quote one remark is decided before; here only words count.

Reasons: "same-words"; "shortened", "reworded" (compatible); "cut-changes-statement", "negation-differs",
"number-differs", "name-differs" (conflicts); "unrelated" (incomparable). Details: "one_words" and
"other_words", what each side has where they part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from factcheck.comparison.names import same_person, spelling_variant
from factcheck.comparison.quoted_words import Word, is_name, is_negation, is_restriction, number, words_of
from factcheck.language.detection import detect
from factcheck.language.words import lemma
from factcheck.model import Agreement, Verdict
from factcheck.values import Person, Quotation

_FEWEST_SHARED = 4
_RUN = 3
_HALF = Fraction(1, 2)
_MOST = Fraction(3, 4)
_LONGEST_CHANGE = 4
_LONG_WORD = 4


@dataclass(frozen=True, slots=True)
class _Block:
    """The words `one:one + size` of the first quotation are the words `other:other + size` of the second."""

    one: int
    other: int
    size: int


def compare(one: Quotation, other: Quotation) -> Verdict:
    """How two wordings of one remark relate; cut, negated and changed words first, free wording last."""
    first, second = words_of(one), words_of(other)
    if [w.folded for w in first] == [w.folded for w in second]:
        return Verdict(Agreement.SAME, "same-words")
    blocks = _blocks(first, second)
    if not _are_related(first, second, blocks):
        return Verdict(Agreement.INCOMPARABLE, "unrelated")
    elided = one.elided or other.elided
    changed = _changed(first, second, blocks, elided=elided) or _cut(first, second, blocks)
    return changed or _harmless(first, second, blocks)


def compare_wordings(one: Quotation, other: Quotation) -> Verdict:
    """How two wordings relate that a reader held to be one remark; whether it is one is not for code to say.

    Reasons: "other-words" (compatible) where the shorter one shares fewer than half of its words,
    "other-language" (incomparable) where one is a translation, else those of `compare`.
    """
    verdict = compare(one, other)
    if verdict.reason not in {"unrelated", "reworded"} or _common(one, other) >= _HALF:
        return verdict
    languages = detect(one.words), detect(other.words)
    if all(languages) and languages[0] != languages[1]:
        return Verdict(Agreement.INCOMPARABLE, "other-language")
    return Verdict(Agreement.COMPATIBLE, "other-words")


def _common(one: Quotation, other: Quotation) -> Fraction:
    """The share of the shorter quotation's words that the other has in some form, 0 to 1."""
    lang = detect(one.words) or detect(other.words) or "de"
    first, second = ([lemma(word.folded, lang) for word in words_of(quoted)] for quoted in (one, other))
    shorter, longer = sorted((first, second), key=lambda words: (len(words), words))
    if not shorter:
        return Fraction(0)
    known = frozenset(longer)
    return Fraction(sum(word in known for word in shorter), len(shorter))


def shared(one: Quotation, other: Quotation) -> Fraction:
    """The share of the shorter quotation's words that stand in common runs of at least three, 0 to 1."""
    first, second = words_of(one), words_of(other)
    if not first or not second:
        return Fraction(0)
    running = sum(block.size for block in _blocks(first, second) if block.size >= _RUN)
    return Fraction(running, min(len(first), len(second)))


def _blocks(one: Sequence[Word], other: Sequence[Word]) -> list[_Block]:
    """The longest common subsequence as runs; of several equally long ones the same for both orders."""
    first, second = [w.folded for w in one], [w.folded for w in other]
    if first > second:
        return [_Block(block.other, block.one, block.size) for block in _blocks(other, one)]
    codes = LCSseq.opcodes(first, second)
    return [_Block(c.src_start, c.dest_start, c.src_end - c.src_start) for c in codes if c.tag == "equal"]


def _are_related(one: Sequence[Word], other: Sequence[Word], blocks: Sequence[_Block]) -> bool:
    """Whether a long run, or a shorter one and most of the shorter quotation, is common."""
    shortest = min(len(one), len(other))
    longest = max(blocks, key=lambda block: block.size, default=_Block(0, 0, 0))
    common = (word for block in blocks for word in one[block.one : block.one + block.size])
    if not any(len(word.folded) >= _LONG_WORD for word in common):
        return False
    total = sum(block.size for block in blocks)
    share = Fraction(total, shortest)
    if total >= _FEWEST_SHARED and Fraction(total, max(len(one), len(other))) >= _MOST:
        return True
    run = one[longest.one : longest.one + longest.size]
    if longest.size >= _FEWEST_SHARED:
        return longest.size > _FEWEST_SHARED or share >= _HALF
    telling = any(len(word.folded) > _LONG_WORD for word in run)
    return longest.size >= _RUN and share >= _MOST and telling


def _changed(
    one: Sequence[Word], other: Sequence[Word], blocks: Sequence[_Block], *, elided: bool
) -> Verdict | None:
    """The first short difference between common runs that makes another statement."""
    if Fraction(sum(block.size for block in blocks), min(len(one), len(other))) < _MOST:
        return None
    for left, right in _gaps(one, other, blocks):
        if max(len(left), len(right)) <= _LONGEST_CHANGE:
            reason = _reason(left, right, elided=elided)
            if reason is not None:
                return Verdict(Agreement.CONFLICT, reason, _details(left, right))
    return None


def _gaps(
    one: Sequence[Word], other: Sequence[Word], blocks: Sequence[_Block]
) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """What stands between the common runs on each side, and the two ends where both sides have words."""
    first, last = blocks[0], blocks[-1]
    for before, after in pairwise(blocks):
        yield one[before.one + before.size : after.one], other[before.other + before.size : after.other]
    for left, right in (
        (one[: first.one], other[: first.other]),
        (one[last.one + last.size :], other[last.other + last.size :]),
    ):
        if left and right:
            yield left, right


def _reason(left: Sequence[Word], right: Sequence[Word], *, elided: bool) -> str | None:
    numbers = [number(w) for w in left if number(w)], [number(w) for w in right if number(w)]
    if all(numbers) and numbers[0] != numbers[1]:
        return "number-differs"
    names = [w.printed for w in left if is_name(w)], [w.printed for w in right if is_name(w)]
    if all(names) and not any(_same_name(a, b) for a in names[0] for b in names[1]):
        return "name-differs"
    negated = any(is_negation(w) for w in left), any(is_negation(w) for w in right)
    return "negation-differs" if negated[0] != negated[1] and not elided else None


def _same_name(one: str, other: str) -> bool:
    """Whether two words are one name, also in the genitive or another spelling."""
    first, second = Person(one.rstrip("s")), Person(other.rstrip("s"))
    given = spelling_variant(Person("", one), Person("", other))
    return same_person(first, second) or given


def _details(left: Sequence[Word], right: Sequence[Word]) -> tuple[tuple[str, str], ...]:
    printed = [" ".join(word.printed for word in words) for words in (left, right)]
    return (("one_words", printed[0]), ("other_words", printed[1]))


def _cut(one: Sequence[Word], other: Sequence[Word], blocks: Sequence[_Block]) -> Verdict | None:
    """A restricting clause that one side has and the other ends the sentence before, or begins it after."""
    last = blocks[-1]
    tails = one[last.one + last.size :], other[last.other + last.size :]
    whole = last.size >= _RUN and sum(block.size for block in blocks) >= _FEWEST_SHARED
    for tail, longer, shorter, at in (
        (tails[0], one, other, last.one + last.size),
        (tails[1], other, one, last.other + last.size),
    ):
        rest = tails[1] if tail is tails[0] else tails[0]
        if whole and tail and not rest and _is_restricted(longer, at) and _ends_whole(shorter, blocks):
            details = _details(tail, ()) if longer is one else _details((), tail)
            return Verdict(Agreement.CONFLICT, "cut-changes-statement", details)
    return None


def _is_restricted(longer: Sequence[Word], at: int) -> bool:
    """Whether the words from `at` on restrict the clause before, in the same sentence."""
    return not longer[at - 1].ends and is_restriction(longer[at:])


def _ends_whole(shorter: Sequence[Word], blocks: Sequence[_Block]) -> bool:
    """Whether the shorter quotation is one whole statement that does not trail off."""
    complete = Fraction(sum(block.size for block in blocks), len(shorter)) >= _MOST
    last = shorter[-1]
    sentence = last.ends or shorter[0].printed[0].isupper()
    return complete and sentence and not last.trails_off and not (last.pauses and not last.ends)


def _harmless(one: Sequence[Word], other: Sequence[Word], blocks: Sequence[_Block]) -> Verdict:
    """Shortened when one side's words all stand in one run of the other, reworded otherwise."""
    whole = len(blocks) == 1 and blocks[0].size == min(len(one), len(other))
    gaps = [gap for gap in _gaps(one, other, blocks) if gap[0] or gap[1]]
    left, right = gaps[0] if gaps else ((), ())
    return Verdict(Agreement.COMPATIBLE, "shortened" if whole else "reworded", _details(left, right))
