"""A translation beside its source."""

from collections import Counter

from hypothesis import given, settings
from markupsafe import Markup

from site_builder.compose.page_context import NO_NEIGHBOURS, index_of
from site_builder.compose.parallel_page import parallel_page
from site_builder.model.article import Note, Prose
from site_builder.model.feature import Feature
from site_builder.views.blocks import HtmlBlock, PhotoBlock, QuoteBlock, TimelineBlock
from site_builder.views.pages import ParallelPage
from site_builder.views.shell import Tongue, Words
from tests.support.feature_strategies import features
from tests.support.features import (
    AR,
    BASE,
    EN,
    HERE,
    ZH,
    directive,
    event,
    ids_in,
    links_in,
    make_article,
    make_feature,
    make_frame,
    make_photo_file,
    make_site,
    part,
    photo,
    prose,
    rendered,
)

NOTE = '<sup id="note-ref-1"><a href="#note-1">1</a></sup>'


def beside(feature: Feature, key: str = "en") -> ParallelPage:
    frame = make_frame(make_site(ZH, EN, AR))
    return parallel_page(frame, feature, index_of(feature.facts), NO_NEIGHBOURS, key)


def whole() -> Feature:
    blocks = (
        prose("a-1", "x", NOTE),
        directive("photo", "a-2", "p"),
        directive("timeline", "a-3"),
        directive("quote", "a-4", body=("<p>Words.</p>",)),
    )
    note = Note(1, ("<p>Note.</p>",), 1)
    articles = [make_article(k, part("a", *blocks), notes=(note,)) for k in ("zh", "en")]
    return make_feature(
        *articles,
        photos=[photo("p", file="a.jpg")],
        timeline=[event("e", photo="p")],
        files=[make_photo_file()],
    )


@given(features())
@settings(deadline=None, max_examples=40)
def test_laws_of_every_page(feature: Feature) -> None:
    for key in feature.languages:
        if key != feature.source_language:
            html = rendered("parallel.html", beside(feature, key))
            ids = Counter(ids_in(html))
            assert max(ids.values()) == 1, "an id stands twice"
            here = {link[1:] for link in links_in(html) if link.startswith("#")}
            assert set(ids) >= here, "a link on the page leads nowhere"
            article = feature.articles[key]
            blocks = [b.anchor for section in article.sections for b in section.blocks]
            assert set(ids) >= {*blocks, *(section.id for section in article.sections)}


def test_each_side_is_in_its_own_language_and_pictures_are_shown_once() -> None:
    page = beside(whole())
    assert (page.tongue, page.source_tongue) == (Tongue(), Tongue("zh-Hans", "ltr"))
    assert (page.title, page.source_title) == ("Title en", "Title zh")
    _lead, section = page.sections
    assert (section.id, section.heading, section.source_heading) == ("a", "Heading a", "Heading a")
    text, picture, timeline, quotation = section.pairs
    assert isinstance(text.own, HtmlBlock)
    assert isinstance(text.source, HtmlBlock)
    assert 'id="a-1"' in text.own.html
    assert 'id="source_a-1"' in text.source.html
    assert 'id="source_note-ref-1"><a href="#source_note-1"' in text.source.html
    assert isinstance(picture.shared, PhotoBlock)
    assert picture.shared.photo.caption == Words("caption p en")
    assert picture.shared.photo.second == Words("caption p zh", "zh-Hans", "ltr")
    assert isinstance(timeline.source, TimelineBlock)
    assert timeline.source.events[0].title == Words("event e zh")
    assert (timeline.source.events[0].anchor, timeline.source.events[0].photo) == ("", None)
    assert isinstance(quotation.source, QuoteBlock)
    assert quotation.source.anchor == "source_a-4"
    (note,) = page.notes
    assert note.source is not None
    assert (note.source.anchor, note.source.backlinks) == ("source_note-1", ("source_note-ref-1",))


def test_the_page_is_about_the_translations_own() -> None:
    shell = beside(whole()).shell
    assert (shell.canonical, shell.x_default) == (f"{BASE}en/story/", "")
    assert dict(shell.open_graph)["og:url"] == f"{BASE}en/story/"
    assert '"inLanguage": ["en", "zh-Hans"]' in shell.json_ld
    html = rendered("parallel.html", beside(whole()))
    assert '<link rel="alternate" hreflang' not in html
    assert '<h2 class="told" lang="zh-Hans" dir="ltr">' in html
    assert "大事记" in html
    assert "Timeline" in html


def test_a_block_of_one_side_alone_has_an_empty_place_beside_it() -> None:
    source = make_article("zh", part("a", prose("a-1"), directive("photo", "a-2", "p")))
    feature = make_feature(source, make_article("en", part("b", prose("b-1"))), photos=[photo("p")])
    page = beside(feature)
    pairs = [pair for section in page.sections for pair in section.pairs]
    assert [section.id for section in page.sections] == ["", "b", "source_a"] or [
        section.id for section in page.sections
    ] == ["", "source_a", "b"]
    assert sum(1 for pair in pairs if pair.own is None and pair.source) == 1
    assert sum(1 for pair in pairs if pair.source is None and pair.own) == 1
    (alone,) = (pair.shared for pair in pairs if pair.shared)
    assert isinstance(alone, PhotoBlock)
    assert alone.anchor == "source_a-2"


def test_what_was_borrowed_from_the_source_is_said_to_be_wanting() -> None:
    lacking = Prose("a-1", "paragraph", ('<p id="a-1" lang="zh-Hans" dir="ltr">x</p>',), HERE)
    source = make_article("zh", part("a", prose("a-1")))
    page = beside(make_feature(source, make_article("en", part("a", lacking))))
    (pair,) = page.sections[1].pairs
    assert pair.own == HtmlBlock(
        "html", Markup('<p id="a-1" class="wanting">Not yet translated</p>')
    )
    assert isinstance(pair.source, HtmlBlock)
    assert "Words." in pair.source.html


BORROWED = '<p lang="zh-Hans" dir="ltr">只有原文。</p>'


def test_a_quotation_that_was_borrowed_is_wanting_and_one_that_was_not_stays() -> None:
    source = part("a", *(directive("quote", f"a-{n}", body=("<p>原文。</p>",)) for n in (1, 2)))
    own = part(
        "a",
        directive("quote", "a-1", body=(BORROWED,)),
        directive("quote", "a-2", body=("<p>Ours.</p>", BORROWED)),
    )
    page = beside(make_feature(make_article("zh", source), make_article("en", own)))
    borrowed, mixed = page.sections[1].pairs
    assert borrowed.own == HtmlBlock(
        "html", Markup('<p id="a-1" class="wanting">Not yet translated</p>')
    )
    assert isinstance(borrowed.source, QuoteBlock)
    assert isinstance(mixed.own, QuoteBlock)


def test_a_note_that_was_borrowed_is_wanting_and_leads_back_to_nothing_that_is_not_there() -> None:
    mark = NOTE.replace("-1", "-2")
    borrowed = f'<p id="a-2" lang="zh-Hans" dir="ltr">甲{mark}</p>'
    blocks = {
        "zh": [prose("a-1", "x", NOTE), prose("a-2", "y", mark)],
        "en": [prose("a-1", "x", NOTE), Prose("a-2", "paragraph", (borrowed,), HERE)],
    }
    notes = {
        "zh": [Note(n, ("<p>原注。</p>",), 1) for n in (1, 2)],
        "en": [Note(1, ("<p>A note.</p>",), 1), Note(2, (BORROWED,), 1)],
    }
    articles = [
        make_article(key, part("a", *blocks[key]), notes=tuple(notes[key])) for key in ("zh", "en")
    ]
    page = beside(make_feature(*articles))
    first, second = page.notes
    assert first.own
    assert first.own.backlinks == ("note-ref-1",)
    assert second.own
    assert (second.own.html, second.own.backlinks) == (
        Markup('<p class="wanting">Not yet translated</p>'),
        (),
    )
    html = rendered("parallel.html", page)
    assert {link[1:] for link in links_in(html) if link.startswith("#")} <= set(ids_in(html))
    assert '<ol dir="ltr">' in html, "a number stands on its own language's side"


def test_a_page_from_right_to_left() -> None:
    articles = [make_article(key, part("a", prose("a-1"))) for key in ("zh", "ar")]
    feature = make_feature(*articles, languages=("zh", "ar"))
    html = rendered("parallel.html", beside(feature, "ar"))
    assert '<html lang="ar" dir="rtl">' in html
    assert '<div class="told" lang="zh-Hans" dir="ltr">' in html
