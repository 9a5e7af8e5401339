"""Texts on which a regular expression may go back and forth, made from the expression itself, and
how each expression of the program is used."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from time import process_time
from typing import Any

SEARCHING = frozenset({"search", "finditer", "findall", "sub", "subn", "split"})
METHODS = SEARCHING | {"match", "fullmatch"}

_SIGNS = "aAzZ09 \n\t.,-_\"'<>()[]{}=/:;&#%+*|!?\\@~`^$é字，。一《》\u3000“”、："
_KINDS: dict[str, Callable[[str], bool]] = {
    "DIGIT": str.isdigit,
    "SPACE": str.isspace,
    "WORD": lambda sign: sign.isalnum() or sign == "_",
}
_NO_SIGN = "\x01"
_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)
_MANY = 200
"""A repetition of at least so many counts as endless."""


def _fits(items: Any, sign: str, flags: int) -> bool:
    """Whether a class of characters has this one."""
    found = is_other = False
    for op, value in items:
        is_other |= op is ops.NEGATE
        if op is ops.LITERAL:
            found |= value == ord(sign)
        elif op is ops.RANGE:
            found |= value[0] <= ord(sign) <= value[1]
        elif op is ops.CATEGORY:
            kind = str(value)
            fits = _KINDS[kind.rpartition("_")[2]](sign)
            fits = fits and (not flags & re.ASCII or sign.isascii())
            found |= fits != ("_NOT_" in kind)
    return found != is_other


def _class_of(op: Any, value: Any) -> Any:
    """The class of characters that a step matches one of; None for other steps."""
    if op is ops.IN:
        return value
    if op is ops.LITERAL:
        return [(op, value)]
    if op in (ops.NOT_LITERAL, ops.ANY):
        return [(ops.NEGATE, None), (ops.LITERAL, value or ord("\n"))]
    return None


def _inner(op: Any, value: Any) -> list[Any]:
    """The parts of a step that are expressions themselves."""
    if op in _REPEATS:
        return [value[2]]
    if op is ops.SUBPATTERN:
        return [value[3]]
    if op is ops.BRANCH:
        return list(value[1])
    if op in (ops.ASSERT, ops.ASSERT_NOT):
        return [value[1]]
    if op is ops.GROUPREF_EXISTS:
        return [part for part in value[1:] if part]
    return [value] if op is ops.ATOMIC_GROUP else []


class _Expression:
    """What an expression's endless repetitions repeat, and what comes before each."""

    def __init__(self, pattern: re.Pattern[Any]) -> None:
        self.flags = pattern.flags
        written = pattern.flags & ~re.UNICODE
        tree = parser.parse(pattern.pattern, written)
        steps = list(self._steps(tree))
        self.classes = [found for step in steps if (found := _class_of(*step)) is not None]
        own = {chr(value) for op, value in steps if op is ops.LITERAL}
        own |= {chr(v) for found in self.classes for o, v in found if o is ops.LITERAL}
        signs = dict.fromkeys([*_SIGNS, *sorted(own)])
        if isinstance(pattern.pattern, bytes):
            signs = {sign: None for sign in signs if ord(sign) < 0x100}
        weights = {s: sum(_fits(one, s, self.flags) for one in self.classes) for s in signs}
        self.signs = [s for s in sorted(signs, key=lambda s: -weights[s]) if weights[s]]
        self.loops: list[tuple[str, list[str]]] = []
        self._walk(tree, "")

    def _steps(self, tree: Any) -> Iterator[tuple[Any, Any]]:
        for op, value in tree:
            yield op, value
            for inner in _inner(op, value):
                yield from self._steps(inner)

    def _examples(self, tree: Any) -> list[str]:
        """A few texts that an expression matches."""
        found = [""]
        for op, value in tree:
            one = _class_of(op, value)
            if one is not None:
                ends = [s for s in self.signs if _fits(one, s, self.flags)][:3] or [_NO_SIGN]
            elif op in _REPEATS:
                least = min(value[0], 20)
                ends = [text * max(least, 1) for text in self._examples(value[2])[:3]]
                ends = ["", *ends] if not least else ends
            elif op in (ops.BRANCH, ops.SUBPATTERN, ops.ATOMIC_GROUP):
                ends = [e for part in _inner(op, value)[:8] for e in self._examples(part)[:3]]
            else:
                ends = [""]
            found = [text + end for text in found for end in ends][:12]
        return found

    def _walk(self, tree: Any, before: str) -> None:
        for op, value in tree:
            if op in _REPEATS and value[1] >= _MANY:
                self.loops.append((before, self._examples(value[2])))
            for inner in _inner(op, value):
                self._walk(inner, before)
            before += self._examples([(op, value)])[0]


def texts(pattern: re.Pattern[Any]) -> Iterator[Callable[[int], Any]]:
    """Functions that give texts of about a length, on which the expression may take long."""
    expression = _Expression(pattern)
    befores = list(dict.fromkeys(before for before, _bodies in expression.loops))[:12]
    pairs = {("", sign) for sign in expression.signs[:30]}
    for before in befores:
        pairs |= {(before, sign) for sign in expression.signs[:8]}
        pairs |= {("", before + sign) for sign in ("", *expression.signs[:8])}
    for before, bodies in expression.loops:
        pairs |= {pair for one in bodies for pair in (("", one), (before, one), ("", before + one))}
    for before, unit in sorted(pairs):
        if unit:
            for after in ("", _NO_SIGN):
                yield _text(before, unit, after, isinstance(pattern.pattern, bytes))


def _text(before: str, unit: str, after: str, is_bytes: bool) -> Callable[[int], Any]:
    def make(length: int) -> Any:
        text = before + unit * (length // len(unit)) + after
        return text.encode("latin-1", "replace") if is_bytes else text

    return make


def takes_too_long(pattern: re.Pattern[Any], method: str) -> Any:
    """A text for which the time grows faster than its length, or None. Of two times, the shorter
    counts: no other process can make that too long."""

    def time(text: Any) -> float:
        start = process_time()
        if method in SEARCHING:
            for _match in pattern.finditer(text):
                pass
        else:
            getattr(pattern, method)(text)
        return process_time() - start

    for make in texts(pattern):
        if time(make(1_500)) > 0.002:
            short, long = (min(time(make(n)) for _ in range(3)) for n in (1_000, 8_000))
            if long > 20 * short and long > 0.02:
                return make(40)
    return None


def uses(package: Path) -> dict[tuple[str, str], set[str]]:
    """The methods of expressions that are called, by module and name there."""
    found: dict[tuple[str, str], set[str]] = {}
    for path in sorted(package.rglob("*.py")):
        module = ".".join(path.relative_to(package.parent).with_suffix("").parts)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        homes = {
            alias.asname or alias.name: (node.module or "", alias.name)
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                name = node.value.id
                if node.attr in METHODS:
                    found.setdefault(homes.get(name, (module, name)), set()).add(node.attr)
    return found
