"""The stories laid out as a site of Site Builder, with a theme of its own."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from benchmarks import wording
from benchmarks.stories import LANGUAGES, Story, with_links
from benchmarks.wording import Pair

THEME = Path(__file__).parent / "themes" / "site_builder"
TAGS = {"zh": "zh-Hans", "en": "en"}
NAMES = {"zh": "中文", "en": "English"}
BASE_URL = "https://example.org/"


def lay_out(folder: Path, stories: Iterable[Story]) -> None:
    """Write the site into a folder that does not exist yet."""
    shutil.copytree(THEME, folder)
    content = folder / "content"
    content.mkdir()
    (content / "site.yaml").write_text(_site(), encoding="utf-8")
    for story in stories:
        _lay_out_story(content / story.slug, story)


def article(folder: Path, slug: str) -> Path:
    """The Chinese article of a story."""
    return folder / "content" / slug / "article.zh.md"


def text(words: Pair) -> str:
    """A text in both languages as YAML on one line."""
    return f"{{zh: {quoted(words[0])}, en: {quoted(words[1])}}}"


def quoted(words: str) -> str:
    """Words in double quotes: what JSON writes, YAML reads."""
    return json.dumps(words, ensure_ascii=False)


def _site() -> str:
    languages = "".join(
        f"  {key}:\n    tag: {TAGS[key]}\n    name: {NAMES[key]}\n" for key in LANGUAGES
    )
    return (
        f"title: {text(wording.SITE_TITLE)}\ndescription: {text(wording.SITE_DESCRIPTION)}\n"
        f"base_url: {BASE_URL}\nlanguages:\n{languages}"
        "parallel: false\nsearch: false\n"  # what the other generators' sites don't have
    )


def _lay_out_story(folder: Path, story: Story) -> None:
    facts = folder / "facts"
    facts.mkdir(parents=True)
    for index, language in enumerate(LANGUAGES):
        (folder / f"article.{language}.md").write_text(_article(story, index), encoding="utf-8")
    (facts / "feature.yaml").write_text(
        f"published: {story.published.isoformat()}\nauthors: [{', '.join(story.authors)}]\n"
        f"source:\n  name: {text(wording.SOURCE)}\n",
        encoding="utf-8",
    )
    sections = (f"- id: {s.id}\n  label: {text(s.heading)}\n" for s in story.sections)
    (facts / "sections.yaml").write_text("".join(sections), encoding="utf-8")
    people = (
        f"- id: {p.id}\n  name: {text(p.name)}\n  role: {text(p.role)}\n" for p in story.people
    )
    (facts / "people.yaml").write_text("".join(people), encoding="utf-8")


def _article(story: Story, index: int) -> str:
    language = LANGUAGES[index]
    body = with_links(story.bodies[index], lambda slug: f"../{slug}/article.{language}.md")
    return (
        f"---\ntitle: {quoted(story.title[index])}\ndeck: {quoted(story.deck[index])}\n"
        f"summary: {quoted(story.summary[index])}\n---\n\n{body}"
    )
