"""Corrections: at the end of the story, at what they are about, in the feed and for machines."""

import json
import re
from dataclasses import replace
from typing import Any

from site_builder.compose.feeds import feed
from site_builder.model.corrections import Correction
from site_builder.model.feature import Feature
from tests.support.features import (
    announce,
    award,
    directive,
    event,
    hole,
    make_article,
    make_feature,
    make_frame,
    make_page,
    number,
    part,
    photo,
    prose,
    rendered,
    section,
)


def correction(date: str, at: str | None = None, **text: str) -> Correction:
    values: dict[str, Any] = {"date": date, "text": text or {"zh": "误", "en": f"Of {at}"}}
    if at:
        values["at"] = at
    return Correction.model_validate(values, context={"languages": ("zh", "en")})


ADDRESSES = ("one", "heading", "number-teams", "event-start", "award-cup", "photo-street")


def corrected(*corrections: Correction, **feature: str) -> Feature:
    blocks = (
        prose("heading"),
        directive("numbers", "one-2", "teams"),
        directive("timeline", "one-3", "start"),
        directive("awards", "one-4", "cup"),
        directive("photo", "one-5", "street"),
    )
    made = make_feature(
        make_article("zh", part("one", *blocks)),
        make_article("en", part("one", *blocks[1:])),
        sections=[section("one")],
        numbers=[number("teams")],
        timeline=[event("start")],
        awards=[award("cup")],
        photos=[photo("street")],
        feature=feature,
    )
    return replace(made, facts=made.facts.model_copy(update={"corrections": corrections}))


ALL = tuple(correction(f"2022-01-0{day}", at) for day, at in enumerate(ADDRESSES, 1))


def test_each_passage_and_its_correction_lead_to_each_other() -> None:
    html = rendered("feature.html", make_page(corrected(*ALL), "zh"))
    for number_of, address in enumerate(ADDRESSES, 1):
        assert f'<li id="correction-{number_of}">' in html
        assert f'href="#{address}">查看更正之处' in html
        assert re.search(f'class="corrected" href="#correction-{number_of}">更正 <time', html)


def test_what_is_not_on_a_page_is_not_linked() -> None:
    page = make_page(corrected(*ALL), "en")
    assert [view.href for view in page.corrections] == [
        "" if address == "heading" else f"#{address}" for address in ADDRESSES
    ]


def test_one_of_the_whole_story_marks_nothing() -> None:
    html = rendered("feature.html", make_page(corrected(correction("2022-01-01")), "en"))
    assert 'id="correction-1"' in html
    assert 'class="corrected"' not in html


def test_a_passage_has_a_mark_for_each_of_its_corrections() -> None:
    twice = corrected(correction("2022-01-01", "one"), correction("2022-01-02", "one"))
    (view,) = make_page(twice, "en").sections
    assert re.findall(r'href="#([^"]*)"', view.corrected) == ["correction-1", "correction-2"]


def test_a_correction_is_an_update() -> None:
    one = corrected(correction("2022-01-01"))
    page = make_page(one, "en")
    assert page.updated is not None
    assert page.updated.text == "January 1, 2022"
    (entry,) = feed(make_frame(), "en", [announce(one)]).entries
    assert entry.updated == "2022-01-01T00:00:00Z"
    later = corrected(correction("2022-01-01"), updated="2022-01-02")
    (entry,) = feed(make_frame(), "en", [announce(later)]).entries
    assert entry.updated == "2022-01-02T00:00:00Z"


def test_the_feed_tells_what_was_wrong() -> None:
    (entry,) = feed(make_frame(), "zh", [announce(corrected(correction("2022-01-01")))]).entries
    assert entry.summary == "Summary zh\n\n更正（2022年1月1日）：误"


def test_machines_get_them_as_comments() -> None:
    page = make_page(corrected(correction("2022-01-01", "one")), "en")
    article = json.loads(page.shell.json_ld)["@graph"][0]
    assert article["dateModified"] == "2022-01-01"
    (comment,) = article["correction"]
    assert comment == {
        "@type": "CorrectionComment",
        "url": f"{article['url']}#correction-1",
        "datePublished": "2022-01-01",
        "text": "Of one",
        "inLanguage": "en",
    }


def test_a_fact_that_is_only_cited_is_marked_there() -> None:
    cites = make_article("zh", part("one", prose("one-1", "<p>", hole("number", "teams"), "</p>")))
    cited = corrected(correction("2022-01-01", "number-teams"))
    html = rendered("feature.html", make_page(replace(cited, articles={"zh": cites}), "zh"))
    assert re.search('<data id="number-teams".*</p>\n<p class="marks"><a class="corrected"', html)
    assert 'href="#number-teams">查看更正之处' in html


def test_so_is_one_in_a_heading_or_a_quotation() -> None:
    teams = hole("number", "teams")
    quoted = part("one", directive("quote", "one-1", body=("<p>", teams, "</p>")))
    headed = replace(part("one"), heading=("In ", teams))
    for where in (quoted, headed):
        cited = corrected(correction("2022-01-01", "number-teams"))
        article = make_article("zh", where)
        html = rendered("feature.html", make_page(replace(cited, articles={"zh": article}), "zh"))
        mark = html.index('<p class="marks"><a class="corrected"')
        assert 0 < mark - html.index('id="number-teams"') < 400


def test_a_text_in_another_language_is_marked() -> None:
    borrowed = corrected(correction("2022-01-01", None, zh="误"))
    html = rendered("feature.html", make_page(borrowed, "en"))
    assert '<span lang="zh-Hans" dir="ltr">误</span>' in html
