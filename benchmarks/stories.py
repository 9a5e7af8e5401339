"""Generated feature stories in two languages: the same every time, and of any number."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks import wording
from benchmarks.wording import Pair

LANGUAGES = ("zh", "en")
SIZE = 7_000
"""About how many bytes of UTF-8 the body of an article has, in each language."""

_FIRST_DAY = date(2010, 1, 4)
_SECTIONS = 5


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: Pair
    role: Pair


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    heading: Pair


@dataclass(frozen=True, slots=True)
class Story:
    """`bodies` are Markdown, each with one link to a story of the same site, written as
    `LINK(slug)`, for every generator has its own way to write that."""

    slug: str
    published: date
    title: Pair
    deck: Pair
    summary: Pair
    authors: tuple[str, ...]
    people: tuple[Person, ...]
    sections: tuple[Section, ...]
    bodies: Pair


def slug_of(number: int) -> str:
    return f"story-{number:05}"


def stories(count: int) -> Iterator[Story]:
    """So many stories, one a day. The first ones are the same whatever the count."""
    for number in range(count):
        yield _story(number, count)


def _story(number: int, count: int) -> Story:
    draw = random.Random(number)  # deterministic: no secret hangs on it
    people = tuple(
        Person(name, (zh, en), draw.choice(wording.ROLES))
        for name, zh, en in draw.sample(wording.PEOPLE, 3)
    )
    subject = draw.choice(wording.SUBJECTS)
    place = draw.choice(wording.PLACES)
    sections = tuple(
        Section(name, (zh, en)) for name, zh, en in draw.sample(wording.SECTIONS, _SECTIONS)
    )
    writer = _Writer(draw, people, number, count)
    decks = [writer.sentence(plain=True) for _ in range(2)]
    return Story(
        slug=slug_of(number),
        published=_FIRST_DAY + timedelta(days=number),
        title=(
            f"{subject[0]}：{place[0]}手记（{number + 1}）",
            f"{subject[1]}: {place[1]} ({number + 1})",
        ),
        deck=decks[0],
        summary=decks[1],
        authors=tuple(person.id for person in people[: draw.choice((1, 1, 2))]),
        people=people,
        sections=sections,
        bodies=_bodies(writer, sections),
    )


def _bodies(writer: "_Writer", sections: tuple[Section, ...]) -> Pair:
    blocks: list[Pair] = [writer.paragraph(3)]
    with_quote = writer.draw.randrange(_SECTIONS)
    with_table = writer.draw.randrange(3 * _SECTIONS)  # one story in three has a table
    for index, section in enumerate(sections):
        zh, en = section.heading
        blocks.append((f"## {zh} {{#{section.id}}}", f"## {en} {{#{section.id}}}"))
        blocks.append(writer.paragraph(3))
        if index == with_quote:
            blocks.append(writer.quote())
        if index == with_table:
            blocks.append(writer.table())
        if index % 2:
            blocks.append(writer.bullets())
        blocks.append(writer.paragraph(3))
        if index == _SECTIONS - 1:
            blocks.append(writer.cross_link())
        # Every section comes up to its share of the size, in the language that is behind.
        while _size(blocks) < SIZE * (index + 1) // _SECTIONS - 300:
            blocks.append(writer.paragraph(2))
    return "\n\n".join(b[0] for b in blocks) + "\n", "\n\n".join(b[1] for b in blocks) + "\n"


def _size(blocks: list[Pair]) -> int:
    return sum(len(zh.encode()) + len(en.encode()) for zh, en in blocks) // 2


class _Writer:
    """Draws words and fills them in, the same in both languages."""

    def __init__(
        self, draw: random.Random, people: tuple[Person, ...], number: int, count: int
    ) -> None:
        self.draw = draw
        self.people = people
        self.number = number
        self.count = count
        self.waiting: list[Pair] = []

    def sentence(self, plain: bool = False) -> Pair:
        template = self._next()
        while plain and any(sign in template[1] for sign in "*["):
            template = self._next()
        return self._fill(template)

    def _next(self) -> Pair:
        """Every sentence once, in some order, before any comes again."""
        if not self.waiting:
            self.waiting = self.draw.sample(wording.SENTENCES[:-1], len(wording.SENTENCES) - 1)
        return self.waiting.pop()

    def paragraph(self, length: int) -> Pair:
        return _joined([self.sentence() for _ in range(length)])

    def quote(self) -> Pair:
        zh, en = self.draw.choice(wording.QUOTES)
        return f"> {zh}", f"> {en}"

    def bullets(self) -> Pair:
        items = [self._fill(item) for item in self.draw.sample(wording.ITEMS, 3)]
        return "\n".join(f"- {zh}" for zh, _ in items), "\n".join(f"- {en}" for _, en in items)

    def table(self) -> Pair:
        rows = [
            f"| {year} | {self.draw.randrange(3, 90)} | {self.draw.randrange(100, 9000)} |"
            for year in range(2019, 2024)
        ]
        return self._table(0, rows), self._table(1, rows)

    def _table(self, language: int, rows: list[str]) -> str:
        head = " | ".join(column[language] for column in wording.COLUMNS)
        return "\n".join([f"| {head} |", "|---|---|---|", *rows])

    def cross_link(self) -> Pair:
        """A sentence that leads to the story before; from the first, to the last."""
        other = (self.number - 1) % self.count
        target = slug_of(other)
        template = wording.SENTENCES[-1]
        return self._fill(template, link=f"LINK({target})", other=target)

    def _fill(self, template: Pair, **more: str) -> Pair:
        draw = self.draw
        place, person = draw.choice(wording.PLACES), draw.choice(self.people).name
        numbers = {
            "number": draw.randrange(12, 99),
            "count": draw.randrange(120, 980),
            "digit": draw.randrange(3, 9),
            "year": draw.randrange(2009, 2024),
        }
        return (
            template[0].format(place=place[0], person=person[0], **numbers, **more),
            template[1].format(place=place[1], person=person[1], **numbers, **more),
        )


def _joined(sentences: list[Pair]) -> Pair:
    return "".join(zh for zh, _ in sentences), " ".join(en for _, en in sentences)


def with_links(body: str, link: Callable[[str], str]) -> str:
    """The body with each link to another story as `link` writes it, given the slug."""
    before, _, rest = body.partition("(LINK(")
    slug, found, after = rest.partition("))")
    return f"{before}({link(slug)}){after}" if found else body
