"""Texts exchanged for others; the users' tests have more."""

from site_builder.model.article import Note
from site_builder.model.site import Account, Site, SiteLink
from site_builder.text.rewriting import (
    each_form,
    rewritten_article,
    rewritten_record,
    rewritten_site,
)
from tests.support.features import directive, make_article, make_facts, part, person, photo, prose


def loud(text: dict[str, str]) -> dict[str, str]:
    return {key: words.upper() for key, words in text.items()}


def test_every_text_of_an_article() -> None:
    quote = directive("quote", "s-2", body=("b",), attribution=("c",))
    article = make_article(
        "en", part("s", prose("s-1", "a"), quote, heading="h"), notes=(Note(1, ("n",), 1),)
    )
    found = rewritten_article(article, str.upper, lambda parts: tuple(str(p) + "!" for p in parts))
    assert (found.title, found.deck, found.summary) == ("TITLE EN", "DECK EN", "SUMMARY EN")
    section = found.sections[0]
    assert (section.heading, found.notes[0].parts) == (("h!",), ("n!",))
    assert section.blocks[1].attribution == ("c!",)  # type: ignore[union-attr]
    assert section.blocks[0].parts[1] == "a!"  # type: ignore[union-attr]


def test_every_text_of_the_facts_and_nothing_else() -> None:
    facts = make_facts(photos=[photo("a", file="a.jpg")], people=[person("p", role={"en": "r"})])
    found = rewritten_record(facts, loud)
    assert found.photos[0].caption == {"zh": "CAPTION A ZH", "en": "CAPTION A EN"}
    assert (found.photos[0].file, found.photos[0].id) == ("a.jpg", "a")
    assert found.people[0].role == {"en": "R"}
    assert rewritten_record(facts, lambda text: text) is facts


def test_forms_of_a_unit() -> None:
    assert each_form({"one": "a", "other": "b"}, str.upper) == {"one": "A", "other": "B"}
    assert (each_form("a", str.upper), each_form(None, str.upper)) == ("A", None)


def test_every_text_of_a_site() -> None:
    link = (SiteLink({"en": "l"}, "x"),)
    site = Site({"en": "t"}, {"en": "d"}, "", (), link, link, (Account({"en": "a"}, "x"),))
    found = rewritten_site(site, loud)
    assert (found.title, found.description) == ({"en": "T"}, {"en": "D"})
    assert {one.label["en"] for one in (*found.nav, *found.footer)} == {"L"}
    assert (found.accounts[0].label, found.nav[0].link) == ({"en": "A"}, "x")
