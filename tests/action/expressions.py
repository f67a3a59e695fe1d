"""Evaluates the expressions of an action file as a runner does, as far as action.yml uses them.

An expression it does not know fails loudly: a test must not pass because a condition was misread.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

Value = str | bool | None
Contexts = Mapping[str, object]

_EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)
_TOKEN = re.compile(r"\s*(?:('(?:[^']|'')*')|(&&|\|\||==|!=|[!()])|([A-Za-z_][\w.-]*))")


def text(value: Value) -> str:
    """A value as a runner puts it into a string."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else value


def filled(template: str, contexts: Contexts) -> str:
    """The template with every `${{ }}` replaced by what it stands for."""
    return _EXPRESSION.sub(lambda found: text(evaluated(found[1], contexts)), template)


def holds(condition: str, contexts: Contexts, *, failed: bool) -> bool:
    """Whether a step runs; one that asks for no status runs only if no step failed before it."""
    stripped = _EXPRESSION.fullmatch(condition.strip())
    inner = stripped[1] if stripped else condition
    asks = any(f"{name}()" in inner for name in ("always", "cancelled", "failure", "success"))
    return bool(evaluated(inner, contexts)) and (asks or not failed)


def evaluated(source: str, contexts: Contexts) -> Value:
    """The value of one expression. Raises ValueError for one it cannot read."""
    reading = _Reading(_tokens(source), contexts)
    value = reading.either()
    if reading.place != len(reading.tokens):
        raise ValueError(f"unread: {reading.tokens[reading.place :]} in {source!r}")
    return value


def _tokens(source: str) -> list[str]:
    tokens, place = [], 0
    while source[place:].strip():
        found = _TOKEN.match(source, place)
        if found is None:
            raise ValueError(f"not understood: {source[place:]!r}")
        tokens.append(found[0].strip())
        place = found.end()
    return tokens


@dataclass
class _Reading:
    tokens: Sequence[str]
    contexts: Contexts
    place: int = field(default=0)

    def either(self) -> Value:
        value = self.both()
        while self._take("||"):
            other = self.both()
            value = value or other
        return value

    def both(self) -> Value:
        value = self.compared()
        while self._take("&&"):
            other = self.compared()
            value = value and other
        return value

    def compared(self) -> Value:
        value = self.single()
        if self._take("=="):
            return _same(value, self.single())
        if self._take("!="):
            return not _same(value, self.single())
        return value

    def single(self) -> Value:
        if self._take("!"):
            return not self.single()
        if self._take("("):
            value = self.either()
            self._demand(")")
            return value
        token = self.tokens[self.place]
        self.place += 1
        if token.startswith("'"):
            return token[1:-1].replace("''", "'")
        return self._called(token) if self._take("(") else self._named(token)

    def _called(self, name: str) -> Value:
        self._demand(")")
        status: dict[str, Callable[[], bool]] = {"always": lambda: True, "cancelled": lambda: False}
        return status[name]()

    def _named(self, path: str) -> Value:
        if path in {"true", "false"}:
            return path == "true"
        first, *rest = path.split(".")
        found: object = self.contexts[first]
        for name in rest:
            found = found.get(name) if isinstance(found, Mapping) else None
        if found is None or isinstance(found, str | bool):
            return found
        return str(found) if isinstance(found, int) else ""

    def _take(self, token: str) -> bool:
        if self.tokens[self.place : self.place + 1] != [token]:
            return False
        self.place += 1
        return True

    def _demand(self, token: str) -> None:
        if not self._take(token):
            raise ValueError(f"{token} is missing in {self.tokens}")


def _same(one: Value, other: Value) -> bool:
    """Compare as a runner does: strings without regard to case, anything missing like an empty string."""
    return text(one).casefold() == text(other).casefold()
