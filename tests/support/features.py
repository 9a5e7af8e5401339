"""Features, frames and pages made quickly in code, for the tests of compose/, rules/ and render/.

`make_feature(numbers=[{...}])` has sound defaults for all that is not given. Records are written
as in the facts' files, as mappings, and go through the same schema.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from html.parser import HTMLParser
from types import MappingProxyType
from typing import Any

from site_builder.compose.borrowed import marked_strings
from site_builder.compose.feature_page import feature_page
from site_builder.compose.page_context import NO_NEIGHBOURS, Neighbours, PageContext, index_of
from site_builder.compose.pictures import pictures_of
from site_builder.compose.shell import Frame
from site_builder.compose.site_links import account_entries, link_entries
from site_builder.compose.template_links import LinkedText
from site_builder.model.article import Article, ArticleSection, Block, Directive, Note, Prose
from site_builder.model.article import Reference as Hole
from site_builder.model.facts import RECORDS, Facts
from site_builder.model.feature import Feature
from site_builder.model.feature_facts import FeatureFacts, facts_of_page
from site_builder.model.forms import Form
from site_builder.model.outline import Announcement, Outline, outline_of
from site_builder.model.pictures import PhotoFile, PhotoMetadata
from site_builder.model.site import Language, Site, SiteLink, Strings
from site_builder.problems.problems import Location
from site_builder.read.strings import read_strings
from site_builder.render.default_theme import default_theme_folder
from site_builder.render.templates import render
from site_builder.render.theme import Theme, load_theme
from site_builder.views.pages import FeaturePage, Page

BASE = "https://example.org/repo/"
ZH = Language("zh", "zh-Hans", "中文")
EN = Language("en", "en", "English")
FR = Language("fr", "fr", "Français")
AR = Language("ar", "ar", "العربية")
HERE = Location("content/story/article.zh.md", 1, 1)

Record = Mapping[str, Any]


@lru_cache(maxsize=1)
def default_theme() -> Theme:
    folder = default_theme_folder()
    theme, problems = load_theme(folder, folder)
    assert not problems
    return theme


@lru_cache(maxsize=4)
def strings_for(languages: tuple[Language, ...]) -> dict[str, Strings]:
    """The default theme's words."""
    prefix, suffix = "strings/", ".yaml"
    files = {
        file.name.removeprefix(prefix).removesuffix(suffix): (file.path, file.data)
        for file in default_theme().templates
        if file.name.startswith(prefix)
    }
    return read_strings(files, languages)[0]


def make_site(*languages: Language, **changes: Any) -> Site:
    languages = languages or (ZH, EN)
    texts = {
        "title": {language.key: f"Site {language.key}" for language in languages},
        "description": {language.key: f"About {language.key}" for language in languages},
    }
    return Site(**{**texts, "base_url": BASE, "languages": languages} | changes)


def make_frame(
    site: Site | None = None,
    features: Iterable[Feature] = (),
    nav: tuple[SiteLink, ...] = (),
    assets: Mapping[str, str] | None = None,
    linked: Mapping[str, LinkedText] = MappingProxyType({}),
) -> Frame:
    """A frame with the default theme's words, and each of its assets at `assets/NAME`."""
    site = site or make_site()
    if nav:
        site = Site(site.title, site.description, site.base_url, site.languages, nav)
    names = [file.name for file in default_theme().assets]
    found = {name: f"assets/{name}" for name in names} if assets is None else assets
    outlines = {feature.slug: outline_of(feature) for feature in features}
    return Frame(
        site,
        marked_strings(strings_for(site.languages), site.languages),
        found,
        link_entries(site.nav, site, outlines),
        link_entries(site.footer, site, outlines),
        account_entries(site, outlines),
        linked,
    )


def text(words: str, *keys: str) -> dict[str, str]:
    """A text that says in each language which one it is: `words zh`."""
    return {key: f"{words} {key}" for key in keys or ("zh", "en")}


def make_facts(
    feature: Record | None = None,
    languages: Sequence[str] = ("zh", "en"),
    **kinds: Iterable[Record],
) -> Facts:
    """The facts, each kind a list of mappings as in its file; those of `feature` are changes."""
    context = {"languages": tuple(languages)}
    head = {"published": "2021-11-17", "authors": []} | dict(feature or {})
    records = {
        kind: tuple(RECORDS[kind].model_validate(dict(entry), context=context) for entry in entries)
        for kind, entries in kinds.items()
    }
    given: dict[str, Any] = {
        "feature": FeatureFacts.model_validate(head, context=context),
        **records,
    }
    return Facts.model_construct(**given)


def photo(name: str, /, **changes: Any) -> Record:
    sound = {
        "id": name,
        "kind": "photo",
        "caption": text(f"caption {name}"),
        "alt": text(f"alt {name}"),
        "credit": text("credit"),
    }
    return sound | changes


def event(name: str, /, date: str = "2021", **changes: Any) -> Record:
    return {"id": name, "date": date, "title": text(f"event {name}")} | changes


def award(name: str, /, date: str = "2021", **changes: Any) -> Record:
    return {"id": name, "date": date, "name": text(f"award {name}")} | changes


def number(name: str, /, value: Any = 5100, **changes: Any) -> Record:
    return {"id": name, "value": value, "label": text(f"number {name}")} | changes


def section(name: str, /, **changes: Any) -> Record:
    return {"id": name, "label": text(f"label {name}")} | changes


def person(name: str, /, **changes: Any) -> Record:
    return {"id": name, "name": text(f"person {name}")} | changes


def make_photo_file(name: str = "a.jpg", width: int = 1200, height: int = 800) -> PhotoFile:
    suffix = name.rpartition(".")[2].upper()
    kind = {"JPG": "JPEG"}.get(suffix, suffix)
    look = ("", "") if kind == "SVG" else ("#a1b2c3", "UklGRg==")
    return PhotoFile(name, width, height, kind, f"digest of {name}", False, *look)


def hole(role: Any, target: str, title: str = "") -> Hole:
    return Hole(role, target, HERE, title)


def prose(anchor: str, *parts: str | Hole) -> Prose:
    """A paragraph with its anchor, as the reader of Markdown makes it."""
    return Prose(anchor, "paragraph", (f'<p id="{anchor}">', *(parts or ("Words.",)), "</p>"), HERE)


def directive(name: Any, anchor: str, *arguments: str, **changes: Any) -> Directive:
    return Directive(anchor, name, arguments, (HERE,) * len(arguments), HERE, **changes)


def part(name: str, *blocks: Block, heading: str = "") -> ArticleSection:
    """A section of an article."""
    return ArticleSection(name, (heading or f"Heading {name}",), blocks, HERE)


def make_article(
    language: str,
    *sections: ArticleSection,
    lead: tuple[Block, ...] = (),
    notes: tuple[Note, ...] = (),
    title: str = "",
) -> Article:
    title = title or f"Title {language}"
    deck, summary = f"Deck {language}", f"Summary {language}"
    return Article(language, title, deck, summary, lead, sections, notes, HERE)


def make_feature(
    *articles: Article,
    slug: str = "story",
    source: str = "",
    files: Iterable[PhotoFile] = (),
    languages: Sequence[str] = ("zh", "en"),
    metadata: Mapping[str, PhotoMetadata] | None = None,
    form: Form = "article",
    **kinds: Any,
) -> Feature:
    """A feature or a plain page, of two empty articles if none is given; `kinds` go to
    `make_facts`."""
    articles = articles or tuple(make_article(key) for key in languages)
    source = source or articles[0].language
    facts = make_facts(languages=languages, **kinds)
    if form == "page":
        facts = facts.model_copy(update={"feature": facts_of_page(source_language=source)})
    by_language = {article.language: article for article in articles}
    spoken = tuple(language for language in (ZH, EN, FR, AR) if language.key in languages)
    by_name = {file.name: file for file in files}
    pictures = pictures_of(facts, by_language, by_name, spoken, source, metadata or {})
    return Feature(slug, source, facts, by_language, pictures, form=form)


def make_page_context(feature: Feature, key: str = "zh", frame: Frame | None = None) -> PageContext:
    frame = frame or make_frame()
    reader = frame.reader(key, feature.source_language)
    here = f"{key}/{feature.slug}/"
    return PageContext(reader, feature, index_of(feature.facts), NO_NEIGHBOURS, here)


def make_page(
    feature: Feature,
    key: str = "zh",
    frame: Frame | None = None,
    neighbours: Neighbours = NO_NEIGHBOURS,
) -> FeaturePage:
    frame = frame or make_frame()
    return feature_page(frame, feature, index_of(feature.facts), neighbours, key)


def announce(feature: Feature) -> Announcement:
    announcement = outline_of(feature).announcement
    assert announcement
    return announcement


def outlines_of(*features: Feature) -> dict[str, Outline]:
    return {feature.slug: outline_of(feature) for feature in features}


def rendered(template: str, page: Page) -> str:
    """The page by the default theme."""
    return render(default_theme().pages, template, page).decode("utf-8")


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src"):
                self.links.append(value or "")


def ids_in(html: str) -> list[str]:
    """Every id of a page, in order."""
    reader = _Ids()
    reader.feed(html)
    return reader.ids


def links_in(html: str) -> list[str]:
    """Every href and src of a page, in order."""
    reader = _Ids()
    reader.feed(html)
    return reader.links
