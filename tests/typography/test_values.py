"""The marks of an article, the facts and the site."""

from dataclasses import replace

from site_builder.model.article import Note
from site_builder.model.site import SiteLink
from site_builder.typography.values import (
    typographic_article,
    typographic_record,
    typographic_site,
)
from tests.support.features import (
    directive,
    make_article,
    make_facts,
    make_site,
    number,
    part,
    person,
    photo,
    prose,
)

TAGS = {"zh": "zh-Hans", "en": "en"}


def test_an_article() -> None:
    article = replace(
        make_article(
            "en",
            part("s", prose("s-1", "it's"), directive("quote", "s-2", body=("it's",))),
            lead=(prose("top-1", "it's"),),
            notes=(Note(1, ("it's",), 1),),
            title="It's",
        ),
        deck='"A"',
        summary="'A'",
    )
    found = typographic_article(article, TAGS)
    assert (found.title, found.deck, found.summary) == ("It’s", "“A”", "‘A’")
    assert found.notes[0].parts == ("it’s",)
    assert found.lead[0].parts[1] == "it’s"  # type: ignore[union-attr]
    assert [getattr(b, "body", None) for b in found.sections[0].blocks] == [None, ("it’s",)]


def test_facts() -> None:
    facts = make_facts(
        {"source": {"name": {"zh": "它's", "en": "It's"}}, "tags": ["its"]},
        photos=[photo("a", credit={"en": "It's"}, caption={"en": '"A"\n\n"B"', "zh": '"甲"'})],
        numbers=[number("n", unit={"en": {"one": "it's", "other": "its'"}, "zh": "个"})],
        people=[person("p")],
    )
    found = typographic_record(facts, TAGS)
    assert found.feature.source is not None
    assert found.feature.source.name == {"zh": "它's", "en": "It’s"}
    assert found.feature.tags == ("its",)
    assert found.photos[0].credit == {"en": "It’s"}
    assert found.photos[0].caption == {"en": "“A”\n\n“B”", "zh": '"甲"'}
    assert found.numbers[0].unit == {"en": {"one": "it’s", "other": "its’"}, "zh": "个"}
    assert found.people is facts.people


def test_the_site() -> None:
    site = make_site(title={"zh": '"站"', "en": "Our 'site'"})
    site = replace(site, nav=(SiteLink({"zh": "a'b", "en": "What's new"}, "a"),))
    found = typographic_site(site)
    assert found.title == {"zh": '"站"', "en": "Our ‘site’"}
    assert found.nav[0].label == {"zh": "a'b", "en": "What’s new"}
