"""Feeds, the sitemap, robots.txt."""

from xml.etree import ElementTree

from site_builder.compose.feeds import FEED_LENGTH, feed, robots, sitemap
from site_builder.compose.shell import Frame
from site_builder.compose.site_pages import (
    PAGE_SIZE,
    chooser_page,
    count_pages,
    home_pages,
    newest_first,
)
from site_builder.model.feature import Feature
from site_builder.views.feeds import SitemapEntry
from site_builder.views.shell import Shell
from tests.support.features import (
    BASE,
    EN,
    FR,
    ZH,
    announce,
    make_article,
    make_feature,
    make_frame,
    make_page,
    make_site,
    person,
    rendered,
)

ATOM = "{http://www.w3.org/2005/Atom}"


def test_an_entry() -> None:
    feature = make_feature(
        people=[person("wang", name={"zh": "王靖"})],
        tags=[{"id": "river", "name": {"zh": "河流", "en": "Rivers"}}],
        feature={
            "authors": ["wang"],
            "updated": "2022-01-02T08:00:00+08:00",
            "tags": ["river"],
        },
    )
    (entry,) = feed(make_frame(), "en", [announce(feature)]).entries
    assert entry == (
        f"{BASE}en/story/",
        "Title en",
        "Summary en",
        "2021-11-17T00:00:00Z",
        "2022-01-02T08:00:00+08:00",
        ("王靖",),
        (),
        (("zh-Hans", f"{BASE}zh/story/"),),
        (("river", "Rivers"),),
    )


def test_a_feature_without_authors_is_by_the_site() -> None:
    (entry,) = feed(make_frame(), "zh", [announce(make_feature())]).entries
    assert entry.authors == ("Site zh",)


def test_whoever_did_not_write_is_a_contributor() -> None:
    work = [
        {"role": "text", "people": [{"zh": "社", "en": "Agency"}]},
        {"role": "photos", "people": ["wang"]},
        {"role": "translation", "people": [{"zh": "周", "en": "Zhou"}]},
        {"role": "data", "people": ["wang"]},
    ]
    people = [person("wang", name={"zh": "王", "en": "Wang"})]
    feature = make_feature(people=people, feature={"credits": work})
    found = {key: feed(make_frame(), key, [announce(feature)]).entries[0] for key in ("zh", "en")}
    assert (found["zh"].authors, found["zh"].contributors) == (("社",), ("王",))
    assert (found["en"].authors, found["en"].contributors) == (("Agency",), ("Wang", "Zhou"))


def test_nothing_is_updated_before_it_is_published() -> None:
    feature = make_feature(feature={"published": "2021-05-03", "updated": "2021"})
    (entry,) = feed(make_frame(), "zh", [announce(feature)]).entries
    assert entry.updated == entry.published == "2021-05-03T00:00:00Z"


def test_a_feed_is_as_new_as_the_newest_of_its_entries() -> None:
    dates = ["2021-11-17T08:00:00+08:00", "2021-11-17T01:00:00Z", "2020"]
    found = [announce(make_feature(feature={"published": date})) for date in dates]
    assert feed(make_frame(), "zh", found).updated == "2021-11-17T01:00:00Z"
    assert feed(make_frame(), "zh", []).updated == "1970-01-01T00:00:00Z"


def test_a_feed_is_bounded() -> None:
    found = [announce(make_feature(slug=f"s{n}")) for n in range(FEED_LENGTH + 5)]
    entries = feed(make_frame(), "zh", found).entries
    assert [entry.url for entry in entries] == [f"{BASE}zh/s{n}/" for n in range(FEED_LENGTH)]


def test_the_feed_is_atom() -> None:
    """RFC 4287 §4.1: what a feed and its entries must have, and how often."""
    found = [
        announce(make_feature(slug="a")),
        announce(make_feature(make_article("zh", title="A & <B>"), slug="b")),
    ]
    root = ElementTree.fromstring(rendered("feed.xml", feed(make_frame(), "zh", found)))
    assert root.tag == f"{ATOM}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh-Hans"
    assert [link.get("rel") for link in root.findall(f"{ATOM}link")] == ["self", "alternate"]
    entries = root.findall(f"{ATOM}entry")
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(ATOM + name)) == 1
        assert element.find(f"{ATOM}author/{ATOM}name") is not None
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert ids == [f"{BASE}zh/a/", f"{BASE}zh/b/"]
    assert entries[1].findtext(f"{ATOM}title") == "A & <B>"
    for entry in entries:
        alternates = [link.get("hreflang") for link in entry.findall(f"{ATOM}link")]
        assert len(alternates) == len(set(alternates))


def hreflang(shell: Shell) -> tuple[tuple[str, str], ...]:
    """The hreflang links that a page has (templates/parts/addresses.html)."""
    existing = ((a.tag, a.url) for a in shell.alternates if a.exists)
    return (*existing, ("x-default", shell.x_default))


def all_shells(frame: Frame, features: list[Feature]) -> tuple[dict[str, Shell], dict[str, int]]:
    """The shells of all pages of a site by their address, and the page counts of its lists."""
    listed = {
        key: newest_first([announce(f) for f in features if key in f.articles])
        for key in frame.site.keys
    }
    counts = {key: count_pages(len(order)) for key, order in listed.items()}
    shells = [chooser_page(frame).shell]
    for key, order in listed.items():
        shells += [page.shell for _, page in home_pages(frame, key, order, counts)]
    for feature in features:
        shells += [make_page(feature, key, frame).shell for key in feature.languages]
    return {shell.canonical: shell for shell in shells}, counts


def test_the_sitemap_and_the_pages_say_the_same_and_answer_each_other() -> None:
    frame = make_frame(make_site(ZH, EN, FR))
    languages = [("zh",), ("en", "fr"), ("zh", "en", "fr"), ("en",)]
    features = [
        make_feature(*map(make_article, keys), slug=f"s{n}", languages=("zh", "en", "fr"))
        for n, keys in enumerate(languages)
    ]
    features += [make_feature(make_article("fr"), slug=f"f{n}") for n in range(PAGE_SIZE)]
    features += [make_feature(make_article("en"), slug=f"e{n}") for n in range(2 * PAGE_SIZE)]
    shells, counts = all_shells(frame, features)
    entries = sitemap(frame, [announce(feature) for feature in features], counts).entries

    assert {entry.url: entry.alternates for entry in entries} == {
        url: hreflang(shell) for url, shell in shells.items()
    }
    assert len({entry.url for entry in entries}) == len(entries)
    for url, shell in shells.items():
        for tag, other in hreflang(shell):
            assert hreflang(shells[other]) == hreflang(shell), f"{url} and {other}"
            assert tag == "x-default" or shells[other].lang == tag


def test_a_sitemap_tells_when_a_feature_was_changed() -> None:
    features = [
        make_feature(slug="a", feature={"published": "2021", "updated": "2022-01-02T08:00+08:00"}),
        make_feature(slug="b", feature={"published": "2021-09~"}),
    ]
    found = sitemap(make_frame(), [announce(feature) for feature in features], {"zh": 1, "en": 1})
    modified = {entry.url: entry.modified for entry in found.entries}
    assert modified[f"{BASE}zh/a/"] == modified[f"{BASE}en/a/"] == "2022-01-02T08:00:00+08:00"
    assert modified[f"{BASE}zh/b/"] == "2021-09"
    assert modified[BASE] == ""


def test_the_smallest_sitemap() -> None:
    found = sitemap(make_frame(make_site(ZH)), [], {"zh": 1})
    alternates = (("zh-Hans", f"{BASE}zh/"), ("x-default", BASE))
    assert found.entries == (
        SitemapEntry(BASE, "", alternates),
        SitemapEntry(f"{BASE}zh/", "", alternates),
    )


def test_robots_are_led_to_the_sitemap() -> None:
    text = rendered("robots.txt", robots(make_frame(make_site(base_url="https://a.org/b&c/"))))
    assert text == "User-agent: *\nAllow: /\n\nSitemap: https://a.org/b&c/sitemap.xml\n"
