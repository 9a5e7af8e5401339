"""This repository's own site: complete, and sound in every link, whatever browser reads it."""

import gzip
import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from site_builder.check.check import check_built, open_items, read_sources
from site_builder.model.launch import ITEMS
from tests.support.repository import BASE_URL, LANGUAGES, ROOT

SOURCE_FACTS = Path(__file__).parent / "source_facts"


@pytest.fixture(scope="module")
def built(repository: Path) -> Path:
    return repository / "build"


def test_the_check_finds_nothing(built: Path) -> None:
    assert check_built(read_sources(built.parent / "site"), built, BASE_URL) == ()


def test_nobody_has_signed_its_launch_list() -> None:
    """The stories of this repository are examples: no newsroom answers for them."""
    assert {item.item for item in open_items(read_sources(ROOT))} == set(ITEMS)


def text_of(path: Path) -> str:
    soup = BeautifulSoup(path.read_text("utf-8"), "html.parser")
    main = soup.find("main")
    assert main
    return re.sub(r"\s+", " ", main.get_text())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_of_the_newspaper_page_is_told(built: Path, language: str) -> None:
    text = text_of(built / language / "hengyang/index.html")
    facts = (SOURCE_FACTS / f"{language}.txt").read_text("utf-8").splitlines()
    missing = [fact for fact in facts if fact not in text]
    assert missing == []


def test_the_reporting_is_credited_and_no_award_is_laid_at_a_wrong_door(built: Path) -> None:
    for language, credit in (
        ("zh", ("撰文、插图／本站编辑", "来源 《衡阳日报》记者王靖的报道")),
        (
            "en",
            (
                "Text and illustrations by Site Builder staff",
                "Source: Hengyang Daily, reporting by Wang Jing",
            ),
        ),
    ):
        text = text_of(built / language / "hengyang/index.html")
        assert all(words in text for words in credit)
        assert not re.search("授予单位|Awarded by", text)


def test_there_are_facts_enough(built: Path) -> None:
    facts = json.loads((built / "en/hengyang/facts.json").read_text("utf-8"))
    assert len(facts["sections"]) in (5, 6)
    assert len(facts["numbers"]) >= 12
    assert len(facts["timeline"]) >= 8
    assert len(facts["photos"]) >= 6


def pages(built: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    for path in sorted(built.rglob("*.html")):
        soup = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        yield path.relative_to(built).as_posix(), soup


def file_of(built: Path, page: str, link: str) -> tuple[Path, str]:
    """The file that a link on a page leads to, and the anchor in it."""
    absolute = urljoin(urljoin(BASE_URL, page), link)
    assert absolute.startswith(BASE_URL), f"{page}: {link} leaves the site"
    parts = urlsplit(absolute)
    path = unquote(parts.path.removeprefix(urlsplit(BASE_URL).path))
    if path == "" or path.endswith("/"):
        path += "index.html"
    return built / path, parts.fragment


def test_every_link_leads_somewhere(built: Path) -> None:
    broken = []
    ids = {p: {e["id"] for e in soup.find_all(id=True)} for p, soup in pages(built)}
    for page, soup in pages(built):
        places = [(e, "href") for e in soup.find_all(href=True)]
        places += [(e, "src") for e in soup.find_all(src=True)]
        for element, attribute in places:
            link = str(element[attribute])
            target, anchor = file_of(built, page, link)
            known = ids.get(target.relative_to(built).as_posix(), set())
            if not target.is_file() or (anchor and unquote(anchor) not in known):
                broken.append(f"{page}: {link}")
    assert broken == []


def test_no_id_stands_twice_on_a_page(built: Path) -> None:
    for page, soup in pages(built):
        ids = [element["id"] for element in soup.find_all(id=True)]
        assert len(ids) == len(set(ids)), page


def test_every_page_names_its_languages_and_itself(built: Path) -> None:
    alternates: dict[str, dict[str, str]] = {}
    for page, soup in pages(built):
        if page == "404.html":
            continue
        canonical = soup.find("link", rel="canonical")
        assert canonical, page
        links = soup.find_all("link", rel="alternate", hreflang=True)
        if "/with-" in page:
            assert not links, "it is no version of the page that it names"
            continue
        alternates[str(canonical["href"])] = {str(e["hreflang"]): str(e["href"]) for e in links}
        assert file_of(built, "", str(canonical["href"]))[0] == built / page
    for url, others in alternates.items():
        assert set(others) == {"zh-Hans", "en", "zh-Hant-TW", "x-default"}
        assert url in others.values()
        assert all(alternates[other] == others for other in others.values())


def test_nothing_of_the_templates_is_left_in_the_text(built: Path) -> None:
    for page, soup in pages(built):
        words = soup.get_text()
        for sign in ("{{", "{%", "None", "undefined", "Markup("):
            assert sign not in words, f"{page}: {sign}"


def test_structured_data_is_complete(built: Path) -> None:
    for language in LANGUAGES:
        path = built / language / "hengyang/index.html"
        soup = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        script = soup.find("script", type="application/ld+json")
        assert script
        assert script.string
        data = json.loads(unescape(script.string))
        kinds = {item["@type"] for item in data["@graph"]}
        assert {"NewsArticle", "ItemList"} <= kinds
        story = next(item for item in data["@graph"] if item["@type"] == "NewsArticle")
        assert len(story["image"]) >= 6
        assert story["author"][0]["name"] in ("本站编辑", "Site Builder staff")
        assert re.search("王靖|Wang Jing", story["isBasedOn"]["name"])


def test_a_feature_page_is_light(built: Path) -> None:
    """Under 60 KB of HTML, style sheets and script, compressed, before the pictures."""
    files = [built / "zh/hengyang/index.html", *(built / "assets").glob("*.css")]
    files += (built / "assets").glob("*.js")
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < 60_000
