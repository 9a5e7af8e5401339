"""The formats that others read, byte for byte. To write them anew: tests/support/golden.py."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from site_builder.compose.feeds import feed, robots, sitemap
from site_builder.compose.image_data import about_facts, published_pictures
from site_builder.compose.site_pages import chooser_page, home_pages, newest_first
from site_builder.model.outline import Announcement
from site_builder.render.open_data import facts_json, written_records
from tests.support.features import (
    EN,
    FR,
    ZH,
    announce,
    award,
    event,
    make_article,
    make_feature,
    make_frame,
    make_page,
    make_photo_file,
    make_site,
    number,
    part,
    person,
    photo,
    rendered,
    section,
)
from tests.support.golden import check_golden

GOLDEN = Path(__file__).parent / "golden"

SOURCE = {"name": {"zh": "衡阳日报", "en": "Hengyang Daily"}, "date": "2021-11"}
STORY = make_feature(
    make_article("zh", part("one"), title="一座城的“考卷” & <94.70>"),
    make_article("en", part("one")),
    slug="story",
    languages=("zh", "en", "fr"),
    feature={
        "published": "2021-11-17T08:00:00+08:00",
        "updated": "2022-01",
        "authors": ["wang"],
        "cover": "cover",
        "source": SOURCE,
        "tags": ["city"],
    },
    tags=[{"id": "city", "name": {"zh": "城市", "en": "The city"}}],
    sections=[section("one", photos=["street"], numbers=["score"])],
    photos=[
        photo("street", file="street.svg", credit="wang", taken="2021-09-17", focus=[0.5, 0.25]),
        photo("cover", file="cover.jpg", license="https://creativecommons.org/licenses/by/4.0/"),
        photo("gone", place={"zh": "雁峰区"}),
    ],
    files=[make_photo_file("street.svg"), make_photo_file("cover.jpg", 4800, 2700)],
    timeline=[
        event("end", "2021-09/..", text={"zh": "至今"}, section="one", source=SOURCE),
        event("start", "2020~", photo="street"),
    ],
    awards=[award("w", "2021-11", level="national", recipients=["wang", {"zh": "彭斌"}], count=5)],
    numbers=[
        number("score", Decimal("94.70"), as_of="2021"),
        number("volunteers", 1_440_000, approx="over", unit={"zh": "人", "en": "people"}),
    ],
    people=[person("wang", role={"zh": "记者", "en": "Reporter"})],
    terms=[{"id": "t", "approved": {"zh": "文明"}, "avoid": {"en": ["civilised"]}}],
)
LATER = make_feature(make_article("fr"), slug="later", feature={"published": "2023"})
FRAME = make_frame(make_site(ZH, EN, FR))
ANNOUNCED = newest_first([announce(STORY), announce(LATER)])
COUNTS = {"zh": 1, "en": 1, "fr": 1}


def listed(key: str) -> list[Announcement]:
    return [a for a in ANNOUNCED if key in a.headlines]


@pytest.mark.parametrize("key", ["zh", "en", "fr"])
def test_feed(key: str) -> None:
    check_golden(
        GOLDEN / f"feed.{key}.xml", rendered("feed.xml", feed(FRAME, key, listed(key))).encode()
    )


def test_sitemap() -> None:
    text = rendered("sitemap.xml", sitemap(FRAME, ANNOUNCED, COUNTS))
    check_golden(GOLDEN / "sitemap.xml", text.encode())


def test_robots() -> None:
    check_golden(GOLDEN / "robots.txt", rendered("robots.txt", robots(FRAME)).encode())


def test_facts() -> None:
    about, pictures = about_facts(FRAME, STORY, "en"), published_pictures(FRAME, STORY)
    check_golden(
        GOLDEN / "facts.json",
        facts_json(about, written_records(STORY.facts, pictures, ("zh", "en", "fr"))),
    )


@pytest.mark.parametrize("key", ["zh", "en"])
def test_json_ld_and_open_graph_of_a_feature(key: str) -> None:
    shell = make_page(STORY, key, FRAME).shell
    check_golden(GOLDEN / f"feature.{key}.jsonld", shell.json_ld.encode() + b"\n")
    tags = "\n".join(f"{name} = {content}" for name, content in shell.open_graph)
    check_golden(GOLDEN / f"feature.{key}.og.txt", f"{tags}\n".encode())


def test_json_ld_of_the_sites_own_pages() -> None:
    ((_, home),) = home_pages(FRAME, "fr", listed("fr"), COUNTS)
    made = [json.loads(page.shell.json_ld) for page in (home, chooser_page(FRAME))]
    text = json.dumps(made, ensure_ascii=False, indent=2) + "\n"
    check_golden(GOLDEN / "site.jsonld", text.encode())
