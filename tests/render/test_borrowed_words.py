"""Every page in a language without words of the theme: what it borrows says what it is in."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup, Tag

from site_builder.compose.borrowed import marked_strings
from site_builder.compose.feature_page import feature_page
from site_builder.compose.page_context import Neighbours, index_of
from site_builder.compose.photos_page import photos_page
from site_builder.compose.plain_page import plain_page
from site_builder.compose.redirects import redirect_page, redirects_of
from site_builder.compose.shell import Frame
from site_builder.compose.site_pages import chooser_page, home_pages, not_found_page
from site_builder.model.aliases import Alias
from site_builder.model.article import Note
from site_builder.model.outline import outline_of
from site_builder.model.site import Strings
from site_builder.views.pages import Page
from tests.support.features import (
    AR,
    EN,
    HERE,
    announce,
    award,
    directive,
    event,
    make_article,
    make_feature,
    make_frame,
    make_photo_file,
    make_site,
    number,
    part,
    person,
    photo,
    prose,
    rendered,
    section,
    strings_for,
)

OWN = "كلمة"


def own() -> dict[str, str]:
    return {"ar": OWN, "en": "word"}


def in_ar(record: object, *names: str) -> dict[str, object]:
    """A record of the facts whose texts are in both languages."""
    assert isinstance(record, dict)
    return record | {name: own() for name in names}


PICTURE = ("caption", "alt", "credit")
NOTES = (Note(1, ("<p>", OWN, "</p>"), 2),)
LEAD = (prose("lead-1", OWN),)
BLOCKS = (
    directive("gallery", "one-1", "street", "river"),
    directive("timeline", "one-2"),
    directive("awards", "one-3"),
    directive("numbers", "one-4", "teams"),
)
STORY = make_feature(
    make_article("ar", part("one", *BLOCKS, heading=OWN), lead=LEAD, notes=NOTES, title=OWN),
    make_article("en", part("one", *BLOCKS)),
    languages=("ar", "en"),
    source="ar",
    feature={
        "authors": ["ann"],
        "source": {"name": own()},
        "updated": "2022",
        "tags": ["own"],
        "series": "own",
        "draft": True,
    },
    tags=[{"id": "own", "name": own()}],
    series=[{"id": "own", "name": own()}],
    sections=[in_ar(section("one"), "label")],
    photos=[
        in_ar(photo("street", file="street.jpg", license="https://a.org/"), *PICTURE),
        in_ar(photo("river"), *PICTURE),
    ],
    files=[make_photo_file("street.jpg")],
    timeline=[in_ar(event("start", section="one", source={"name": own()}), "title")],
    awards=[
        in_ar(award("a", level="national", recipients=["ann", own()], count=5, by=own()), "name"),
        in_ar(award("b", count=3), "name"),
    ],
    numbers=[in_ar(number("teams", as_of="2021", source={"name": own()}), "label")],
    people=[in_ar(person("ann"), "name", "role")],
)
LISTED = [announce(STORY)] * 25


@pytest.fixture(scope="module")
def frame() -> Frame:
    """In Arabic every word of the theme is an English 'Zz', with its places to fill in."""
    site = make_site(AR, EN, title=own(), description=own())
    strings = strings_for(site.languages)["ar"]
    assert set(strings.foreign) == set(strings)
    words = {
        key: " ".join(["Zz", *(w for w in text.split() if "{" in w)])
        for key, text in strings.items()
    }
    borrowed = {"ar": Strings(words, strings.foreign), "en": strings_for((EN,))["en"]}
    base = make_frame(site)
    return Frame(site, marked_strings(borrowed, site.languages), base.assets, base.nav)


def pages(frame: Frame) -> Iterator[tuple[str, Page]]:
    index = index_of(STORY.facts)
    near = Neighbours({"ar": LISTED[0]}, {"ar": LISTED[0]}, {})
    yield "feature.html", feature_page(frame, STORY, index, near, "ar")
    yield "page.html", plain_page(frame, replace(STORY, form="page"), index, near, "ar")
    (former,) = redirects_of(frame, {"story": outline_of(STORY, (Alias("/ar/old/", "ar", HERE),))})
    yield "redirect.html", redirect_page(frame, former)
    large = photos_page(frame, STORY, index, "ar")
    assert large
    yield "photos.html", large
    for _, page in home_pages(frame, "ar", LISTED, {"ar": 2, "en": 1}):
        yield "home.html", page
    yield "chooser.html", chooser_page(frame)
    yield "404.html", not_found_page(frame)


def language_of(tag: Tag | None) -> tuple[str, str]:
    """What an element is in, with its direction."""
    assert tag
    said = tag if tag.get("lang") else tag.find_parent(lang=True)
    assert isinstance(said, Tag)
    return str(said["lang"]), str(said["dir"])


def test_every_run_carries_the_language_that_it_is_in(frame: Frame) -> None:
    seen = 0
    for template, page in pages(frame):
        soup = BeautifulSoup(rendered(template, page), "html.parser")
        for run in soup.body.find_all(string=True) if soup.body else ():
            if "Zz" in run:
                seen += 1
                assert language_of(run.parent) == ("en", "ltr"), (template, run)
                assert OWN not in run
            elif OWN in run:
                assert language_of(run.parent) == ("ar", "rtl"), (template, run)
    assert seen > 40


def test_attributes_are_in_the_language_of_their_element(frame: Frame) -> None:
    names = set()
    for template, page in pages(frame):
        soup = BeautifulSoup(rendered(template, page), "html.parser")
        for tag in soup.find_all(True):
            for name, value in tag.attrs.items():
                assert "<" not in str(value), (template, tag)
                if "Zz" in str(value) and not name.startswith("data-"):
                    names.add(name)
                    assert language_of(tag) == ("en", "ltr"), (template, tag)
                    assert OWN not in tag.get_text()
            for label in str(tag.get("aria-labelledby") or "").split():
                assert soup.find(id=label), (template, tag)
    assert names == {"aria-label", "content", "placeholder"}


def test_the_head_has_plain_words(frame: Frame) -> None:
    for template, page in pages(frame):
        soup = BeautifulSoup(rendered(template, page), "html.parser")
        assert soup.title
        assert "<" not in soup.title.get_text()
        assert not soup.title.find(True)


def test_the_words_of_the_lightbox_say_what_they_are_in(frame: Frame) -> None:
    soup = BeautifulSoup(rendered(*next(pages(frame))), "html.parser")
    script = soup.find("script", {"data-close": True})
    assert isinstance(script, Tag)
    for name in ("close", "previous", "next", "position"):
        assert str(script[f"data-{name}"]).startswith("Zz")
        assert script[f"data-{name}-lang"] == "en"
