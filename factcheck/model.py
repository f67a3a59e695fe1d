"""The vocabulary every stage speaks: documents, claims, facts, findings. Frozen data, no behaviour.

All offsets are code points. A `Span` points into `Document.text` (the readable text); a `Location`
points into the file's own text as it lies on disk.
"""

from __future__ import annotations

import bisect
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from factcheck.values import Basis, Person, Value


class Kind(StrEnum):
    """What sort of thing a claim states."""

    NUMBER = "number"
    PERCENTAGE = "percentage"
    MONEY = "money"
    AGE = "age"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    ROSTER = "roster"
    ROLE = "role"
    QUOTATION = "quotation"


class Severity(StrEnum):
    """How much a finding should disturb an editor."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class Confidence(StrEnum):
    """How sure alignment is that the claims speak of one fact."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for the surest."""
        return list(Confidence).index(self)


class Scope(StrEnum):
    """In which mode a text states something; only equal scopes are compared."""

    ACTUAL = "actual"
    PLANNED = "planned"
    DEMANDED = "demanded"
    NEGATED = "negated"
    GENERAL = "general"


class Part(StrEnum):
    """What a document is to the audit."""

    DRAFT = "draft"
    SOURCE = "source"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file on disk: 1-based lines and columns, 0-based offsets, `end` excluded."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters in one document's readable text, `end` excluded."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each character of the readable text stands in the file's text.

    `readable` and `original` are parallel and rising: from `readable[i]` on, the readable text runs
    alongside the original from `original[i]` on, up to the next pair.
    """

    readable: tuple[int, ...]
    original: tuple[int, ...]

    def to_original(self, offset: int) -> int:
        """The offset in the file's text of the readable character at `offset`."""
        index = bisect.bisect_right(self.readable, offset) - 1
        return self.original[index] + offset - self.readable[index]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or heading; `paragraph` numbers its paragraph, `entry` its ticker entry if any."""

    start: int
    end: int
    paragraph: int
    heading: bool = False
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a live ticker. `minute` counts from midnight of the ticker's first day.

    It passes 1440 after midnight, so entries sorted by `minute` are in the order they were written.
    `stamp_start:stamp_end` is the printed clock time, `start:end` the whole entry, stamp included.
    """

    minute: int
    stamp_start: int
    stamp_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateLine:
    """The day a text is dated; `start:end` where the readable text prints it, None if given apart."""

    day: dt.date
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One text, ready to be read. `name` is its path as the user gave it and identifies it.

    `text` is readable: no front matter, no markup, LF line ends, plain spaces, no invisible characters.
    `original` is the file's text as decoded (a byte order mark is not part of it); `line_starts` are the
    offsets in it at which lines begin (after LF, CR LF or a lone CR), the first is 0.
    """

    name: str
    text: str
    original: str
    offsets: OffsetMap
    line_starts: tuple[int, ...]
    part: Part
    lang: str
    sentences: tuple[Sentence, ...]
    entries: tuple[Entry, ...] = ()
    dateline: DateLine | None = None
    title: str = ""
    outlet: str = ""
    address: str = ""

    def location(self, start: int, end: int) -> Location:
        """Where on disk the readable characters `start:end` stand (`start < end`)."""
        first = self.offsets.to_original(start)
        last = self.offsets.to_original(end - 1) + 1
        line, column = self._line_and_column(first)
        end_line, end_column = self._line_and_column(last)
        return Location(self.name, line, column, end_line, end_column, first, last)

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Claim:
    """What an extractor says a text says. Nothing in it is trusted until it is grounded.

    `quote` is verbatim, at most a sentence; `words` are the value's own words inside it. `event`,
    `attribute` and `thing` are lexicon codes or short English labels. `near` (of the
    quote) and `at` (of the words) are readable offsets that tell several occurrences apart, None where
    the extractor knows none. `binding` is how sure the extractor is of event and attribute.
    """

    document: str
    quote: str
    words: str
    kind: Kind
    event: str = ""
    attribute: str = ""
    thing: str = ""
    scope: Scope = Scope.ACTUAL
    speaker: str = ""
    basis: Basis | None = None
    near: int | None = None
    at: int | None = None
    binding: Confidence = Confidence.HIGH


@dataclass(frozen=True, slots=True)
class GroundedClaim:
    """A claim whose quote stands in the text and whose value was read from it by code.

    `span` covers the value's words, `quote` the evidence around them.
    """

    id: str
    claim: Claim
    span: Span
    quote: Span
    value: Value


class Reason(StrEnum):
    """Why something was not checked."""

    NO_DATE_LINE = "no date line"
    UNREADABLE = "unreadable value"
    UNGROUNDED = "quote not found in the text"
    OTHER_LANGUAGE = "language not supported"
    NO_COUNTERPART = "no comparable statement"
    UNBOUND = "not clear what the value belongs to"
    LIMIT = "limit reached"


@dataclass(frozen=True, slots=True)
class Mention:
    """A value that recognition read at `start:end` of a text; the span covers the value's own words."""

    start: int
    end: int
    kind: Kind
    value: Value


@dataclass(frozen=True, slots=True)
class Unread:
    """Something recognition saw at `start:end` and could not turn into a value, and why."""

    start: int
    end: int
    kind: Kind
    reason: Reason


@dataclass(frozen=True, slots=True)
class Named:
    """A person named at `start:end`; `title` holds the words of office before or after, as printed."""

    start: int
    end: int
    person: Person
    title: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything recognition read in one text, each tuple in reading order."""

    mentions: tuple[Mention, ...]
    unread: tuple[Unread, ...]
    people: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Something that was seen and not compared, and why. `span` is None for a whole document."""

    document: str
    reason: Reason
    detail: str = ""
    span: Span | None = None
    kind: Kind | None = None


class Agreement(StrEnum):
    """How two values of one fact relate."""

    SAME = "same"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    INCOMPARABLE = "incomparable"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two values relate and why. `reason` is a code that rule files word; `details` fill its blanks."""

    agreement: Agreement
    reason: str
    details: tuple[tuple[str, str], ...] = ()


class State(StrEnum):
    """What became of one claim of a draft."""

    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    CONFIRMED = "confirmed"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True, slots=True)
class Fact:
    """The claims of all texts that answer the same question.

    `key` holds the codes the claims share (kind, dimension, attribute, thing, scope). `derived_from`
    lists, per claim id, the claims a derived value follows from; `confidences` says, claim by claim, how
    sure alignment is that it belongs here.
    """

    key: tuple[str, ...]
    claims: tuple[GroundedClaim, ...]
    confidences: tuple[Confidence, ...]
    derived_from: tuple[tuple[str, tuple[GroundedClaim, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One cell of a finding: where a text says it, in its own words, and the value read there."""

    location: Location
    quote: str
    words: str
    value: str
    claim: str


@dataclass(frozen=True, slots=True)
class Side:
    """The statements of a finding that agree with each other."""

    value: str
    evidence: tuple[Evidence, ...]
    origins: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where texts disagree. `sides` lists who says what, `title` and `explanation` why it matters.

    `compatible` holds what fits more than one side, such as "mehrere Stunden".
    """

    rule: str
    name: str
    severity: Severity
    confidence: Confidence
    title: str
    explanation: str
    sides: tuple[Side, ...]
    fact: int
    fingerprint: str = ""
    compatible: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """The finished check of one set of texts; reports are made from it and from nothing else.

    `states` gives the state of each claim of a draft by claim id; it is empty when reports are compared.
    `lang` is the language of the report ("de" or "en"). `Finding.fact` and `agreed` index `facts`; `agreed`
    lists the facts that several texts state without contradicting each other.
    """

    documents: tuple[Document, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...]
    states: tuple[tuple[str, State], ...]
    lang: str
    extractor: str
    agreed: tuple[int, ...] = ()
