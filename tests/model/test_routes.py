"""Routes, and the links between them."""

from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import routes
from site_builder.model.pictures import Picture, Rights
from site_builder.model.renditions import Rendition
from tests.support.features import BASE, make_photo_file

SLUGS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True)
LANGUAGES = st.sampled_from(["zh", "en", "pt-br"])
NAMES = st.text("az09 -_.#?%&:;'\"()字é", min_size=1).filter(lambda name: name.strip("."))

ROUTES = st.one_of(
    st.just(routes.CHOOSER),
    st.sampled_from([routes.NOT_FOUND, routes.SITEMAP, routes.ROBOTS]),
    st.builds(routes.home, LANGUAGES, st.integers(1, 30)),
    st.builds(routes.feature, LANGUAGES, SLUGS),
    st.builds(routes.facts, LANGUAGES, SLUGS),
    st.builds(routes.feed, LANGUAGES),
    st.builds(lambda name: f"assets/{name}", NAMES),
    st.builds(lambda slug, name: f"media/{slug}/{name}", SLUGS, NAMES),
)


@given(ROUTES, ROUTES)
def test_following_a_relative_link_leads_there(here: str, there: str) -> None:
    base = "https://example.org/some/base/"
    link = routes.relative(here, there)
    address = urlsplit(urljoin(routes.absolute(base, here), link))
    assert (address.query, address.fragment) == ("", "")
    assert unquote(address.path) == f"/some/base/{there}"
    assert not link.startswith("/")


@given(ROUTES, ROUTES)
def test_a_rooted_link_leads_there_from_everywhere(here: str, there: str) -> None:
    rooted = routes.rooted(BASE, there)
    address = urljoin("https://example.org/" + here, rooted)
    assert address == routes.absolute(BASE, there)
    assert urljoin("http://127.0.0.1:8000/x/y/", rooted).startswith("http://127.0.0.1:8000/repo/")


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("", "", "./"),
        ("", "zh/", "zh/"),
        ("zh/", "", "../"),
        ("zh/story/", "zh/story/", "./"),
        ("zh/story/", "en/story/", "../../en/story/"),
        ("zh/story/", "zh/story/facts.json", "facts.json"),
        ("zh/page/2/", "zh/", "../../"),
        ("404.html", "assets/a b.css", "assets/a%20b.css"),
        ("", "assets/a:b.css", "assets/a%3Ab.css"),
        ("", "assets/a#b.css", "assets/a%23b.css"),
    ],
)
def test_relative(here: str, there: str, link: str) -> None:
    assert routes.relative(here, there) == link


def test_a_site_at_the_root_has_rooted_links_too() -> None:
    assert routes.rooted("https://example.org/", "zh/") == "/zh/"


def test_the_first_page_of_a_list_is_its_home() -> None:
    assert routes.home("zh") == routes.home("zh", 1) == "zh/"
    assert routes.home("zh", 2) == "zh/page/2/"


def test_the_file_of_a_route() -> None:
    published = [routes.output_path(route) for route in ("", "zh/", "zh/feed.xml")]
    assert published == ["index.html", "zh/index.html", "zh/feed.xml"]


def test_a_picture_is_named_after_its_photo_its_content_and_its_width() -> None:
    rendition = Rendition(640, 480, "AVIF")
    picture = Picture(make_photo_file(), Rights(), (rendition,), "6e0cb76e72")
    name = routes.media("story", "street", picture, rendition)
    assert name == "media/story/street.6e0cb76e72-640.avif"
    drawing = Rendition(640, 480, "SVG")
    name = routes.media("story", "street", picture, drawing)
    assert name == "media/story/street.6e0cb76e72.svg"
