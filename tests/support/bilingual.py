"""A text and its translation, both of which are edited, and how each of their units must stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from site_builder.model.translation import Accepted, TranslationRecord, Unit, UnitKind, UnitStanding
from site_builder.problems.problems import Location
from site_builder.translation.judge import judge

PLACE = Location("content/story/article.zh.md", 1, 1)
_SYLLABLES = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo")
_HAN = [chr(code) for code in range(0x4E00, 0x4E00 + 1500)]


def unit(address: str, text: str, kind: UnitKind = "paragraph") -> Unit:
    return Unit(address, kind, text, PLACE, PLACE)


def units(texts: Sequence[str], kind: UnitKind = "paragraph") -> tuple[Unit, ...]:
    """Paragraphs before the first section."""
    return tuple(unit(f"top-{number}", text, kind) for number, text in enumerate(texts, 1))


def words(random: Random, count: int) -> list[str]:
    return ["".join(random.choices(_SYLLABLES, k=3)) for _word in range(count)]


def characters(random: Random, count: int) -> list[str]:
    return random.choices(_HAN, k=count)


@dataclass
class Bilingual:
    """Both texts as lists of the ids of their units; `said` has the words of a unit by the side and
    its id, `recorded` the source that a unit was accepted for."""

    random: Random
    count: int
    order: dict[str, list[int]] = field(default_factory=dict)
    said: dict[tuple[str, int], list[str]] = field(default_factory=dict)
    recorded: dict[int, list[str]] = field(default_factory=dict)
    edited: set[tuple[str, int]] = field(default_factory=set)
    last: int = 0
    record: TranslationRecord = field(default_factory=lambda: TranslationRecord("zh", "en"))

    def __post_init__(self) -> None:
        for side in ("source", "target"):
            self.order[side] = list(range(self.count))
            for number in range(self.count):
                self.said[side, number] = self.new_words(side)
        self.last = self.count
        self.accept_all()

    def new_words(self, side: str) -> list[str]:
        make = characters if side == "source" else words
        return make(self.random, self.random.randint(8, 40))

    def units(self, side: str) -> tuple[Unit, ...]:
        joint = "" if side == "source" else " "
        return units([joint.join(self.said[side, number]) for number in self.order[side]])

    def judge(self) -> tuple[UnitStanding, ...]:
        return judge(self.units("source"), self.units("target"), self.record)

    def accept_all(self) -> None:
        """Record all that is in both texts, as `accept` would if every pair were known."""
        theirs = dict(zip(self.order["target"], self.units("target"), strict=True))
        pairs = zip(self.order["source"], self.units("source"), strict=True)
        self.record = replace(
            self.record,
            accepted=tuple(
                Accepted(theirs[number].address, "paragraph", ours.text, theirs[number].text)
                for number, ours in pairs
                if number in theirs
            ),
        )
        both = set(self.order["source"]) & set(theirs)
        self.recorded = {number: self.said["source", number] for number in both}

    def expected(self) -> dict[int, str]:
        """The state of each unit by its id."""
        source, target = self.order["source"], self.order["target"]
        states = dict.fromkeys(target, "orphaned") | dict.fromkeys(source, "missing")
        for number in set(source) & set(target):
            is_fresh = self.recorded.get(number) == self.said["source", number]
            states[number] = "fresh" if is_fresh else "stale"
        return states

    def found(self) -> dict[int, str]:
        """The state of each unit by its id, as it is judged."""
        places = {
            side: {f"top-{at}": number for at, number in enumerate(self.order[side], 1)}
            for side in self.order
        }
        states: dict[int, str] = {}
        for standing in self.judge():
            numbers = set()
            if standing.source:
                numbers.add(places["source"][standing.source.address])
            if standing.target:
                numbers.add(places["target"][standing.target.address])
            (number,) = numbers
            assert number not in states
            states[number] = standing.state
        return states

    def gaps(self, side: str) -> list[int]:
        """Of each unit that was inserted, how many recorded ones come before it."""
        order = self.order[side]
        return [
            sum(other in self.recorded for other in order[:at])
            for at, number in enumerate(order)
            if number not in self.recorded
        ]

    def change(self, side: str, name: str, place: int) -> None:
        operations: dict[str, Callable[[str, int], None]] = {
            "insert": self.insert,
            "delete": self.delete,
            "edit": self.edit,
            "move": self.move,
            "split": self.split,
            "merge": self.merge,
        }
        operations[name](side, place)

    def insert(self, side: str, place: int) -> None:
        self.said[side, self.last] = self.new_words(side)
        self.order[side].insert(place % (len(self.order[side]) + 1), self.last)
        self.last += 1

    def delete(self, side: str, place: int) -> None:
        """Delete a unit that isn't a half: the other one would be what is left of the whole."""
        if self.order[side]:
            at = place % len(self.order[side])
            if (side, self.order[side][at]) not in self.edited:
                del self.order[side][at]

    def edit(self, side: str, place: int) -> None:
        """Replace a third of a unit's words, if it wasn't edited before."""
        if self.order[side]:
            number = self.order[side][place % len(self.order[side])]
            if (side, number) in self.edited:
                return
            self.edited.add((side, number))
            said = list(self.said[side, number])
            for at in self.random.sample(range(len(said)), len(said) // 3):
                said[at] = self.new_words(side)[0]
            self.said[side, number] = said

    def move(self, side: str, place: int) -> None:
        order = self.order[side]
        if order:
            number = order.pop(place % len(order))
            order.insert(place * 7 % (len(order) + 1), number)

    def split(self, side: str, place: int) -> None:
        """Make two units of one; the greater part, before or after the other, is the same unit."""
        if not self.order[side]:
            return
        at = place % len(self.order[side])
        number = self.order[side][at]
        if (side, number) in self.edited:
            return
        said = self.said[side, number]
        size = len(said) // 3
        is_first = place % 2 == 0
        other, rest = (said[:size], said[size:]) if is_first else (said[-size:], said[:-size])
        self.said[side, number], self.said[side, self.last] = rest, other
        self.order[side].insert(at if is_first else at + 1, self.last)
        self.edited |= {(side, number), (side, self.last)}
        self.last += 1

    def merge(self, side: str, place: int) -> None:
        """Make one unit of two recorded neighbours, which is the longer one of the two, if one
        is."""
        order = self.order[side]
        if len(order) < 2:
            return
        at = place % (len(order) - 1)
        one, other = order[at : at + 2]
        words = self.said[side, one], self.said[side, other]
        lengths = sorted(map(len, words))
        is_new = not {one, other} <= self.recorded.keys()
        is_edited = bool({(side, one), (side, other)} & self.edited)
        if is_new or is_edited or lengths[1] < 1.3 * lengths[0]:
            return
        longer = one if len(words[0]) > len(words[1]) else other
        order[at : at + 2] = [longer]
        self.said[side, longer] = words[0] + words[1]
        self.edited |= {(side, one), (side, other)}
