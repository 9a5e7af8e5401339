"""What the rest of the site needs to know of a feature."""

from site_builder.model.article import Note
from site_builder.model.outline import (
    Headline,
    blocks_of,
    outline_of,
    references_in,
    written_anchors,
)
from tests.support.features import (
    announce,
    award,
    directive,
    event,
    hole,
    make_article,
    make_feature,
    make_photo_file,
    number,
    part,
    person,
    photo,
    prose,
    text,
)

ARTICLE = make_article(
    "zh",
    part(
        "one",
        prose("one-1", hole("number", "n")),
        directive("quote", "one-2", body=(hole("link", "#one"),), attribution=(hole("date", "e"),)),
    ),
    lead=(prose("top-1", hole("person", "wang")),),
    notes=(Note(1, (hole("term", "t"),), 1),),
)


def test_blocks_and_references_are_in_reading_order() -> None:
    assert [block.anchor for block in blocks_of(ARTICLE)] == ["top-1", "one-1", "one-2"]
    roles = [reference.role for reference in references_in(ARTICLE)]
    assert roles == ["person", "number", "link", "date", "term"]


def test_the_anchors_that_a_link_may_name() -> None:
    feature = make_feature(
        ARTICLE,
        photos=[photo("p")],
        timeline=[event("e")],
        awards=[award("w")],
        numbers=[number("n")],
    )
    written = {"one", "top-1", "one-1", "one-2"}
    assert written_anchors(ARTICLE) == written
    facts = {"photo-p", "event-e", "award-w", "number-n"}
    assert outline_of(feature).anchors == {"zh": written | facts}


def test_only_links_are_followed() -> None:
    (link,) = outline_of(make_feature(ARTICLE)).links
    assert (link.language, link.reference.target) == ("zh", "#one")


def test_an_announcement() -> None:
    feature = make_feature(
        make_article("en"),
        make_article("zh"),
        photos=[photo("p", file="a.jpg")],
        files=[make_photo_file()],
        people=[person("wang", page=True)],
        tags=[{"id": "river", "name": text("River")}],
        series=[{"id": "walk", "name": text("Walk")}],
        feature={
            "cover": "p",
            "authors": ["wang"],
            "draft": True,
            "updated": "2022",
            "tags": ["river"],
            "series": "walk",
        },
    )
    outline = outline_of(feature)
    made = announce(feature)
    assert (outline.slug, outline.languages) == ("story", ("en", "zh"))
    assert (made.source_language, made.is_draft) == ("en", True)
    assert (made.published.text, made.updated and made.updated.text) == ("2021-11-17", "2022")
    (credit,) = made.credits
    assert credit == ("text", ({"zh": "person wang zh", "en": "person wang en"},), None, ("wang",))
    assert (made.tags, made.series) == ((("river", text("River")),), "walk")
    assert made.cover_picture
    assert made.cover_picture.file == make_photo_file()
    assert made.headlines["en"] == ("Title en", "Deck en", "Summary en", 1)


def test_the_reading_time_is_that_of_each_text_in_its_language() -> None:
    words = prose("top-1", "字" * 300, hole("number", "n"), "</p><p>")
    feature = make_feature(make_article("zh", lead=(words,)), make_article("en", lead=(words,)))
    made = outline_of(feature, tags={"zh": "zh-Hans", "en": "ja"}).announcement
    assert made
    assert {key: one.minutes for key, one in made.headlines.items()} == {"zh": 2, "en": 1}


def test_what_another_feature_shows_of_it() -> None:
    feature = make_feature(
        people=[person("wang")], feature={"authors": ["wang"], "updated": "2022"}
    )
    made = announce(feature)
    brief = made.brief()
    assert brief.headlines == {"zh": Headline("Title zh"), "en": Headline("Title en")}
    assert (brief.published, brief.credits, brief.updated) == (made.published, (), None)


def test_without_a_cover() -> None:
    made = announce(make_feature(photos=[photo("p")]))
    assert (made.cover, made.cover_picture) == (None, None)


def test_nothing_announces_a_page() -> None:
    outline = outline_of(make_feature(ARTICLE, form="page"))
    assert (outline.form, outline.announcement) == ("page", None)
    assert outline.titles == {"zh": "Title zh"}
    assert outline.presence("hide") == (("zh",), "zh", "hide")
