"""Features of every shape, for laws that hold for all of them."""

from typing import Any

from hypothesis import strategies as st

from site_builder.model.article import ArticleSection, Block
from site_builder.model.feature import Feature
from tests.support.features import (
    award,
    directive,
    event,
    make_article,
    make_feature,
    make_photo_file,
    number,
    part,
    person,
    photo,
    prose,
    section,
    text,
)

FILES = ("p.jpg", "q.png", "r.svg")
PHOTOS, EVENTS, AWARDS, NUMBERS = ("p", "q", "r"), ("e", "f"), ("v", "w"), ("m", "n")
# Some look like the anchors of another one's blocks.
SECTIONS = ("one", "one-2", "one-1-1", "two")

_DATES = st.sampled_from(
    ["2021", "2021-09-17", "2020~", "202X", "../2021", "2021/..", "2021-21", "2021-09-17T08:00:00Z"]
)


def _some(names: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(names), max_size=4)


@st.composite
def _block(draw: st.DrawFn, anchor: str) -> Block:
    kinds = ["prose", "photo", "gallery", "timeline", "awards", "numbers", "quote"]
    match draw(st.sampled_from(kinds)):
        case "prose":
            return prose(anchor)
        case "photo":
            return directive("photo", anchor, draw(st.sampled_from(PHOTOS)))
        case "gallery":
            shown = draw(st.lists(st.sampled_from(PHOTOS), min_size=1, max_size=4))
            return directive("gallery", anchor, *shown)
        case "quote":
            return directive("quote", anchor, "wang", body=("<p>So.</p>",))
        case kind:
            names = {"timeline": EVENTS, "awards": AWARDS, "numbers": NUMBERS}[kind]
            return directive(kind, anchor, *draw(_some(names)))


@st.composite
def _blocks(draw: st.DrawFn, prefix: str, taken: set[str]) -> tuple[Block, ...]:
    """Blocks with the anchors that reading gives them; one that is taken already would have been
    reported as a problem, so that block is left out."""
    blocks = []
    for number_ in range(1, draw(st.integers(0, 4)) + 1):
        anchor = f"{prefix}-{number_}"
        if anchor not in taken:
            taken.add(anchor)
            blocks.append(draw(_block(anchor)))
    return tuple(blocks)


@st.composite
def _sections(draw: st.DrawFn, names: list[str]) -> tuple[ArticleSection, ...]:
    taken = set(names)
    return tuple(part(name, *draw(_blocks(name, taken))) for name in names)


@st.composite
def _section_record(draw: st.DrawFn, name: str) -> dict[str, Any]:
    return dict(
        section(
            name,
            photos=draw(_some(PHOTOS)),
            timeline=draw(_some(EVENTS)),
            awards=draw(_some(AWARDS)),
            numbers=draw(_some(NUMBERS)),
        )
    )


@st.composite
def features(draw: st.DrawFn) -> Feature:
    """A sound feature: its facts are placed by anything, once, often, or not at all."""
    names = draw(st.lists(st.sampled_from(SECTIONS), unique=True))
    files = draw(st.lists(st.sampled_from(FILES), unique=True))
    head: dict[str, Any] = {
        "published": draw(_DATES),
        "authors": draw(st.sampled_from([[], ["wang"], ["wang", "peng"]])),
        "cover": draw(st.sampled_from([None, *PHOTOS])),
        "draft": draw(st.booleans()),
        "tags": draw(st.sampled_from([[], ["city"]])),
    }
    if draw(st.booleans()):
        head["updated"] = draw(_DATES)
    events = [
        event(name, draw(_DATES), photo=draw(st.sampled_from([None, *PHOTOS]))) for name in EVENTS
    ]
    kinds: dict[str, Any] = {
        "photos": [photo(name, file=f) for name, f in zip(PHOTOS, FILES, strict=True)],
        "timeline": events,
        "awards": [award(name) for name in AWARDS],
        "tags": [{"id": "city", "name": text("City")}],
        "numbers": [number(name) for name in NUMBERS],
    }
    articles = [
        make_article(key, *draw(_sections(names)), lead=draw(_blocks("top", set())))
        for key in draw(st.sampled_from([["zh"], ["zh", "en"], ["en"]]))
    ]
    return make_feature(
        *articles,
        slug=draw(st.sampled_from(["story", "a"])),
        feature=head,
        files=[make_photo_file(name) for name in files],
        sections=[draw(_section_record(name)) for name in names],
        people=[person("wang"), person("peng", name={"zh": "彭"})],
        **kinds,
    )
