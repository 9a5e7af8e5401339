"""Drawings, pages and their checks take work that grows with what is in them, as reading texts does
(test_growth.py).

What is given to a step isn't counted, only the step itself.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from site_builder.check.links import inner_links
from site_builder.check.private import private_words
from site_builder.check.reading import read_page
from site_builder.check.tracing import Places, source_place
from site_builder.check.values import Context, Finding, Page, Spot
from site_builder.check.values import Link as Address
from site_builder.check.written import Search, Written
from site_builder.images.svg.expansion import find_excess
from site_builder.markdown.wording import avoided_by, find_avoided
from site_builder.messages.message import _
from site_builder.model.article import Block
from site_builder.model.credits import People
from site_builder.model.facts import Term
from site_builder.model.pictures import PhotoMetadata
from site_builder.parity import value_rules
from site_builder.parity.answering import Said
from site_builder.parity.claims import claims_in
from site_builder.parity.matching import Open
from site_builder.parity.value_rules import Cites
from site_builder.problems import suggestions
from site_builder.problems.problems import Location
from site_builder.render.line_breaks.breaks import find_breaks
from site_builder.render.line_breaks.marks import phrased
from site_builder.rules.directives import check_directives
from site_builder.rules.makers import other_credit
from site_builder.rules.translation import check_blocks
from site_builder.text.source import Source
from tests.support.features import (
    directive,
    hole,
    make_article,
    make_feature,
    make_page,
    make_photo_file,
    part,
    person,
    photo,
    prose,
    section,
)
from tests.support.growth import Work, counted, out_of_step, work_of
from tests.test_growth import LENGTHS

BASE = "https://example.org/"
Step = Callable[[], object]


def all_of(results: Iterator[Any]) -> None:
    for _result in results:
        pass


def rules(count: int) -> Step:
    """Rules that all elements have."""
    sheet = "".join(f".a {{ fill: url(#p{n}) }}" for n in range(count))
    data = ("<svg>" + '<g class="a"/>' * count + "</svg>").encode()
    return lambda: find_excess(data, [sheet])


def sections(count: int) -> Step:
    names = [f"s{n}" for n in range(5 * count)]
    articles = [make_article(key, *map(part, names)) for key in ("zh", "en")]
    feature = make_feature(*articles, sections=map(section, names))
    return lambda: make_page(feature)


def creators(count: int) -> Step:
    """Pictures whose files name somebody, among many people."""
    names = [f"p{n}" for n in range(count)]
    feature = make_feature(
        photos=[photo(name, file=f"{name}.svg") for name in names],
        people=map(person, names),
        files=[make_photo_file(f"{name}.svg") for name in names],
        metadata={f"{name}.svg": PhotoMetadata(creators=("Nobody",)) for name in names},
    )
    return lambda: make_page(feature)


def credits_of(count: int) -> Step:
    people = People.of({f"p{n}": {"zh": f"王{n}", "en": f"Wang {n}"} for n in range(count)})
    credit, data = {"en": "Li Na"}, PhotoMetadata(creators=("Wang Jing",))
    return lambda: [other_credit(credit, data, people) for _photo in range(count)]


def headline(count: int) -> Step:
    """Words too long for a line."""
    words = f"字{'a' * 30} " * count
    return lambda: phrased(words, "zh-Hans")


def facts_in_one(count: int) -> Step:
    """Numbers that a text cites, and its translation doesn't."""
    cited = [prose(f"top-{n}", hole("number", f"n{n}")) for n in range(count)]
    plain = [prose(f"top-{n}") for n in range(count)]
    return compared(check_blocks, cited, plain)


def photos_in_one(count: int) -> Step:
    shown = [directive("photo", f"top-{n}", f"p{n}") for n in range(count)]
    others = [directive("photo", f"top-{n}", f"q{n}") for n in range(count)]
    return compared(check_directives, shown, others)


def photos_in_other_order(count: int) -> Step:
    shown: list[Block] = [directive("photo", f"top-{n}", f"p{n}") for n in range(count)]
    return compared(check_directives, shown, shown[::-1])


def compared(check: Callable[..., Iterator[Any]], ours: Any, theirs: Any) -> Step:
    source = make_article("zh", lead=tuple(ours))
    articles = {"zh": source, "en": make_article("en", lead=tuple(theirs))}
    return lambda: all_of(check(source, articles))


def nested(count: int) -> Step:
    """A drawing as deep as it is long, with a title at each level."""
    data = ("<svg>" + "<g><title>a</title>" * count + "</g>" * count + "</svg>").encode()
    return lambda: read_page("a.svg", data)


def dead_links(count: int) -> Step:
    sizes = {f"en/f{n}/index.html": 1 for n in range(50 * count)}
    there = [Address("a", "href", "../none/", Spot(n + 1, 1), False) for n in range(count)]
    page = Page("en/a/index.html", links=tuple(there))
    return lambda: all_of(inner_links(page, Context(BASE, {}, sizes)))


def places(count: int) -> Step:
    """Findings in as many blocks."""
    path = "content/a/article.en.md"
    blocks = {f"top-{n}": Location(path, n + 1, 1) for n in range(count)}
    lines = {path: range(1, count + 1)}
    known = Places("content/a", {"en": blocks}, {}, {path: Source(path, "a\n" * count)},
                   frozenset({"en"}), "en", lines)  # fmt: skip
    found = [Finding("en/a/index.html", Spot(1, 1, name), "x", _("a"), needle="words")
             for name in blocks]  # fmt: skip
    return lambda: [source_place(one, "en", known, None, Search()) for one in found]


def avoided_terms(count: int) -> Step:
    """Terms, and as many texts, of which each has a wording to avoid."""
    terms = [
        Term(id=f"t{n}", approved={"en": f"good{n:04}"}, avoid={"en": (f"bad{n:04}",)})
        for n in range(20 * count)
    ]
    avoided = avoided_by(terms, "en")
    assert avoided
    return lambda: [find_avoided(f"a bad{n:04} word", avoided) for n in range(20 * count)]


def cited_values(count: int) -> Step:
    """Paragraphs that spell a value, and others that cite another one."""
    spelled = [claims_in(f"{70_000 + n} people", "en") for n in range(count)]
    cited = [claims_in(f"{30_000 + n} people", "en") for n in range(count)]
    opened = [Open(Said(), Said(), open_source=list(claims)) for claims in spelled]
    cites = [Cites([], list(claims)) for claims in cited]
    return lambda: value_rules._close_cited(opened, cites)


STEPS = (
    rules, sections, creators, credits_of, headline, facts_in_one, photos_in_one,
    photos_in_other_order, nested, dead_links, places, avoided_terms, cited_values,
)  # fmt: skip


@pytest.mark.parametrize("step", STEPS)
def test_work_grows_with_what_is_there(
    step: Callable[[int], Step], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggestions, "_MOST_COMPARED", 200)
    monkeypatch.setattr(value_rules, "MOST", 4)
    step(2)()  # what is done once
    assert not out_of_step([_work(step(count)) for count in LENGTHS])


def _work(action: Step) -> Work:
    with counted() as work:
        action()
    return work


def test_what_looks_left_over_is_looked_up_in_what_was_written() -> None:
    """Many texts of a site end in a word that templates leave."""

    def look_up(text: str) -> None:
        written = Written(text)
        for words in str(text).split("."):
            written.has(words, "None")

    texts = ("".join(f"wordword{30_000 + n}None." for n in range(20 * n)) for n in LENGTHS)
    assert not out_of_step([work_of(look_up, text) for text in texts])


def test_what_is_looked_for_has_a_limit() -> None:
    """Many addresses in a block that is as long as they are many."""

    def look_for(text: str) -> None:
        source, search = Source("a.md", text), Search(4_000)
        for needle in str(text).split():
            search.find(source, needle, 0, len(text))

    texts = ("".join(f"address-{30_000 + n} " for n in range(20 * n)) for n in LENGTHS)
    assert not out_of_step([work_of(look_for, text) for text in texts])


def test_each_place_for_a_break_is_looked_at_once() -> None:
    assert not out_of_step(
        [work_of(lambda text: find_breaks(text, "en"), "字 " * 20 * count) for count in LENGTHS]
    )


class _Bytes(bytes):
    """Bytes that count how many of them are copied."""

    copied = 0

    def __getitem__(self, key: Any) -> Any:
        part = super().__getitem__(key)
        self.copied += len(part) if isinstance(part, bytes) else 1
        return part


def test_a_picture_is_copied_once_at_most() -> None:
    """Each of these bytes may begin a structure which names private things."""
    picture = _Bytes(b"II*\0" * 1_000)
    assert private_words(picture) == ()
    assert picture.copied <= len(picture)
