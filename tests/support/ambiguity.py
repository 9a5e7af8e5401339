"""Regular expressions that may take more than linear time, told by a look at them.

A pattern is made an automaton: each place in it that takes a character is a state, and there are as
many ways from one to the next as the engine would try. It takes exponential time where two ways
lead from a state back to it by the same text; time that grows with the square, or more, where the
same text leads from a state to itself, on to another one, and from that to itself (Andreas Weber
and Helmut Seidl, *On the degree of ambiguity of finite automata*, 1991). What looks around a place
is judged by itself, and taken for nothing there, but for what forbids the next character.
Repetitions that have an end are taken for few. A search begins anew at each place, as if anything
stood before the pattern; it doesn't where the pattern has matched.
"""

import importlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

_parser: Any = importlib.import_module("re._parser")
_MANY, _FEW = 2, 8
_ENDLESS = 200
"""A repetition that may go on as long has no end."""
_SAMPLES = "aZ09_ \t\n\r-.é字　\0\x1f\x85\u2028\U0001f600"

_TAKING = ("LITERAL", "NOT_LITERAL", "ANY", "IN")

Ways = dict[int, int]
Check = Callable[[str], bool]


def _anything(_character: str) -> bool:
    return True


@dataclass
class Part:
    """A part of a pattern: in how many ways it may be empty, and how many lead to the states that
    it may begin with, and from those that it may end with. Where it is empty, none of the
    `forbidden` may be the next character."""

    empty: int = 1
    first: Ways = field(default_factory=dict)
    last: Ways = field(default_factory=dict)
    forbidden: tuple[Check, ...] = ()


def _sum(one: Ways, other: Ways, times: int = 1) -> Ways:
    both = {key: one.get(key, 0) + times * other.get(key, 0) for key in (*one, *other)}
    return {key: min(ways, _MANY) for key, ways in both.items() if ways}


class Automaton:
    """The states of a pattern, what each takes, and in how many ways others follow it."""

    def __init__(self, pattern: re.Pattern[Any], before: Sequence[Any] = ()) -> None:
        is_text = isinstance(pattern.pattern, str)
        self.takes: list[Check] = []
        self.found: list[tuple[int, int, int, Check]] = []
        self.guards: dict[int, Check] = {}
        self.doubts: list[tuple[int, Check]] = []
        self._takers: dict[str, Check] = {}
        self.characters = set(
            _SAMPLES if isinstance(pattern.pattern, str) else map(chr, range(256))
        )
        flags = pattern.flags | (0 if is_text else re.ASCII)
        tree = _parser.parse(pattern.pattern, pattern.flags)
        whole = self._sequence([*before, *(_taken_before(tree) if before else tree)], flags)
        self.next: dict[int, set[int]] = {state: set() for state in range(len(self.takes))}
        self.ways: dict[tuple[int, int], int] = defaultdict(int)
        self.texts: dict[tuple[int, int], set[str]] = defaultdict(set)
        checks = {*self.takes, *(guard for *_way, guard in self.found)}
        kinds = {tuple(check(c) for check in checks): c for c in sorted(self.characters)}.values()
        taken = {check: frozenset(filter(check, kinds)) for check in checks}
        for one, other, ways, guard in self.found:
            if texts := taken[self.takes[other]] & taken[guard]:
                self.next[one].add(other)
                self.ways[one, other] += ways
                self.texts[one, other] |= texts
        self.endless = {
            state for state in whole.last if len(self.texts[state, state]) == len(kinds)
        }
        """The states that take whatever is left, after which nothing fails."""
        doubtful = {
            state
            for state, check in self.doubts
            if any(check(c) and not self.takes[state](c) for c in kinds)
        }
        self.matched = whole.last.keys() - doubtful
        """The states at which a pattern has matched, whatever is next."""

    def _sequence(self, tree: Iterable[tuple[Any, Any]], flags: int) -> Part:
        whole = Part()
        for operator, argument in tree:
            if str(operator) == "ASSERT_NOT" and argument[0] == 1 and len(argument[1]) == 1:
                inner, value = argument[1][0]
                self._guard(whole, str(inner), value, flags)
            whole = self._joined(whole, self._part(str(operator), argument, flags))
        return whole

    def _guard(self, before: Part, operator: str, argument: Any, flags: int) -> None:
        """Let nothing follow a part that a negative look ahead at one character forbids."""
        if operator in _TAKING:
            takes = self._taker(operator, argument, flags)
            for state in before.last:
                self.guards[state] = lambda character: not takes(character)

    def _joined(self, one: Part, other: Part) -> Part:
        self._lead(one, other)
        self.doubts += product(one.last, other.forbidden)
        forbidden = (*one.forbidden, *other.forbidden) if one.empty and other.empty else ()
        return Part(
            min(one.empty * other.empty, _MANY),
            _sum(one.first, other.first, one.empty),
            _sum(other.last, one.last, other.empty),
            forbidden,
        )

    def _lead(self, one: Part, other: Part) -> None:
        for (last, ways), (first, more) in product(one.last.items(), other.first.items()):
            self.found.append((last, first, ways * more, self.guards.get(last, _anything)))

    def _part(self, operator: str, argument: Any, flags: int) -> Part:
        match operator:
            case operator if operator in _TAKING:
                return self._state(operator, argument, flags)
            case "BRANCH":
                return self._either([self._sequence(tree, flags) for tree in argument[1]])
            case "SUBPATTERN":
                _group, added, removed, tree = argument
                return self._sequence(tree, (flags | added) & ~removed)
            case "MAX_REPEAT" | "MIN_REPEAT":
                least, most, tree = argument
                return self._repeated(least, most, tree, flags)
            case "GROUPREF_EXISTS":
                trees = (tree or () for tree in argument[1:])
                return self._either([self._sequence(tree, flags) for tree in trees])
            case "ASSERT" | "ASSERT_NOT":
                self._sequence(argument[1], flags)
                inner = argument[1]
                if operator == "ASSERT_NOT" and argument[0] == 1 and len(inner) == 1:
                    name, value = inner[0]
                    if str(name) in _TAKING:
                        return Part(forbidden=(self._taker(str(name), value, flags),))
                return Part(forbidden=(_anything,))
            case "AT" | "GROUPREF" | "FAILURE":
                return Part(forbidden=(_anything,))
        raise ValueError(operator)

    def _taker(self, operator: str, argument: Any, flags: int) -> Check:
        key = f"{operator} {argument} {flags}"
        if key not in self._takers:
            self._takers[key] = _taker(operator, argument, flags, self.characters)
        return self._takers[key]

    def _either(self, parts: list[Part]) -> Part:
        whole = Part(0)
        for part in parts:
            whole.empty = min(whole.empty + part.empty, _MANY)
            whole.forbidden += part.forbidden
            whole.first, whole.last = _sum(whole.first, part.first), _sum(whole.last, part.last)
        return whole

    def _repeated(self, least: int, most: int, tree: Any, flags: int) -> Part:
        """As often as must be, up to a few times; then a few times more, or again and again."""
        few = _FEW if len(tree) == 1 and str(tree[0][0]) in _TAKING else _MANY
        whole = Part()
        for _time in range(min(least, few)):
            whole = self._joined(whole, self._sequence(tree, flags))
        more = Part()
        for _time in range(1 if most >= _ENDLESS else min(most - least, few)):
            once = self._sequence(tree, flags)
            if most >= _ENDLESS:
                self._lead(once, once)
            more = self._joined(once, more)
            more.empty = min(more.empty + 1, _MANY)
        return self._joined(whole, more)

    def _state(self, operator: str, argument: Any, flags: int) -> Part:
        self.takes.append(self._taker(operator, argument, flags))
        state = {len(self.takes) - 1: 1}
        return Part(0, state, state)


def _taker(operator: str, argument: Any, flags: int, known: set[str]) -> Check:
    """Whether a character is taken; those on either side of what is written become known."""
    items = argument if operator == "IN" else [(operator, argument or 0)]
    kinds = "".join(_written(name, value, known) for name, value in items)
    written = "." if operator == "ANY" else f"[{kinds}]"
    pattern = re.compile(written, flags & (re.IGNORECASE | re.DOTALL | re.ASCII))
    return lambda character: pattern.match(character) is not None


_CATEGORIES = {"DIGIT": "d", "SPACE": "s", "WORD": "w"}


def _written(operator: Any, value: Any, known: set[str]) -> str:
    match str(operator):
        case "NEGATE":
            return "^"
        case "CATEGORY":
            name = _CATEGORIES[str(value).rpartition("_")[2]]
            return "\\" + (name.upper() if "_NOT_" in str(value) else name)
    low, high = value if str(operator) == "RANGE" else (value, value)
    near = {chr(code) for code in (low - 1, low, high, high + 1) if 0 <= code <= 0x10FFFF}
    known |= near | {form for one in near for form in one.swapcase()[:1]}
    return ("^" if str(operator) == "NOT_LITERAL" else "") + f"\\U{low:08x}-\\U{high:08x}"


def fault(pattern: re.Pattern[Any]) -> str:
    """What makes a pattern slow: "exponential" or "polynomial"; or ''."""
    automaton = Automaton(pattern)
    loops = [group for group in _groups(automaton.next) if _goes_round(group, automaton.next)]
    if any(_is_exponential(automaton, group) for group in loops):
        return "exponential"
    reached = {group: _reached(min(group), automaton.next) for group in loops}
    for one, other in product(loops, repeat=2):
        shared = _texts_in(automaton, one) & _texts_in(automaton, other)
        if shared and one is not other and min(other) in reached[one]:
            for p, q in product(one, other - automaton.endless):
                if _goes_on(automaton, (one, p), (other, q)):
                    return "polynomial"
    return ""


_BEFORE = tuple(_parser.parse("(?s:.)*"))


def search_fault(pattern: re.Pattern[Any]) -> str:
    """ "polynomial" where a search, which begins anew at each place, goes over the same text again
    and again; or ''."""
    tree = _parser.parse(pattern.pattern, pattern.flags)
    if tree and str(tree[0][0]) == "AT" and not _is_line_start(tree[0], pattern.flags):
        return ""
    automaton = Automaton(pattern, _BEFORE)
    loops = [group for group in _groups(automaton.next) if _goes_round(group, automaton.next)]
    (first,) = (group for group in loops if 0 in group)
    reached = _reached(0, automaton.next)
    # Where a loop goes by a state that has matched, no more than a round of it was in vain.
    failing = reached - automaton.matched - automaton.endless
    follow = {state: automaton.next[state] & failing for state in failing}
    vain = {q for group in _groups(follow) if _goes_round(group, follow) for q in group}
    for other in loops:
        for q in (other & vain) - first:
            if _goes_on(automaton, (first, 0), (other, q)):
                return "polynomial"
    return ""


def _is_line_start(node: Any, flags: int) -> bool:
    return str(node[1]) == "AT_BEGINNING" and bool(flags & re.MULTILINE)


def _taken_before(tree: Any) -> list[Any]:
    """A pattern with what looks back at the character before it, or at a line's beginning, as
    something that takes this character."""
    if not tree:
        return []
    (operator, argument), rest = tree[0], list(tree[1:])
    name = str(operator)
    if name == "AT":
        return [(_parser.LITERAL, ord("\n")), *rest]
    if name not in ("ASSERT", "ASSERT_NOT") or argument[0] == 1 or len(argument[1]) != 1:
        return [tree[0], *rest]
    inner, value = argument[1][0]
    if str(inner) not in ("LITERAL", "NOT_LITERAL", "IN"):
        return [tree[0], *rest]
    items = list(value) if str(inner) == "IN" else [(_parser.LITERAL, value)]
    is_negative = (str(inner) == "NOT_LITERAL") != (name == "ASSERT_NOT")
    if is_negative:
        negated = bool(items) and str(items[0][0]) == "NEGATE"
        items = items[1:] if negated else [(_parser.NEGATE, None), *items]
    return [(_parser.IN, items), *rest]


def _texts_in(automaton: Automaton, group: frozenset[int]) -> set[str]:
    ways = ((p, q) for p in group for q in automaton.next[p] & group)
    return {text for way in ways for text in automaton.texts[way]}


def _is_exponential(automaton: Automaton, group: frozenset[int]) -> bool:
    """Whether two ways lead from a state of a loop back to it by the same text."""
    inside = {state: automaton.next[state] & group for state in group}
    if any(automaton.ways[one, other] > 1 for one in group for other in inside[one]):
        return True
    if len(group) == 1:
        return False
    pairs = {
        (p, q): {
            (r, s)
            for r, s in product(inside[p], inside[q])
            if automaton.texts[p, r] & automaton.texts[q, s]
        }
        for p, q in product(group, repeat=2)
    }
    return any(len({p == q for p, q in same}) > 1 for same in _groups(pairs))


def _goes_on(
    automaton: Automaton, begin: tuple[frozenset[int], int], end: tuple[frozenset[int], int]
) -> bool:
    """Whether the same text leads from a state of a loop to itself, on to one of another loop, and
    from that to itself."""
    texts, follow = automaton.texts, automaton.next
    (one, p), (other, q) = begin, end
    waiting, seen = [(p, p, q)], set[tuple[int, int, int]]()
    while waiting:
        first, middle, last = waiting.pop()
        for a, c in product(follow[first] & one, follow[last] & other):
            shared = texts[first, a] & texts[last, c]
            for b in follow[middle] if shared else ():
                if (a, b, c) not in seen and texts[middle, b] & shared:
                    seen.add((a, b, c))
                    waiting.append((a, b, c))
    return (p, q, q) in seen


def _reached(state: Any, follow: dict[Any, set[Any]]) -> set[Any]:
    seen: set[Any] = set()
    waiting = [state]
    while waiting:
        for other in follow[waiting.pop()] - seen:
            seen.add(other)
            waiting.append(other)
    return seen


def _goes_round(group: frozenset[Any], follow: dict[Any, set[Any]]) -> bool:
    return len(group) > 1 or any(state in follow[state] for state in group)


def _groups(follow: dict[Any, set[Any]]) -> Iterator[frozenset[Any]]:
    """The states that can be reached from each other (S. Rao Kosaraju)."""
    order: list[Any] = []
    seen: set[Any] = set()
    for start in follow:
        waiting = [(one, iter(follow[one])) for one in (start,) if one not in seen]
        seen.add(start)
        while waiting:
            state, others = waiting[-1]
            other = next((one for one in others if one not in seen), None)
            if other is None:
                waiting.pop()
                order.append(state)
            else:
                seen.add(other)
                waiting.append((other, iter(follow[other])))
    back: dict[Any, set[Any]] = {state: set() for state in follow}
    for state in follow:
        for one in follow[state]:
            back[one].add(state)
    left = set(follow)
    for state in reversed(order):
        if state in left:
            group = ({state} | _reached(state, back)) & left
            left -= group
            yield frozenset(group)
