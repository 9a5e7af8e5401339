"""Small sites for tests, written into a folder and changed there as an editor would."""

from pathlib import Path

SITE = """\
title: {zh: 站, en: Site}
description: {zh: 一个站, en: A site}
base_url: https://example.org/repo/
languages:
  zh: {tag: zh-Hans, name: 中文}
  en: {tag: en, name: English}
"""

ARTICLE = """\
---
title: "{title}"
deck: "{title}: deck"
summary: "{title}: summary"
---

{lead}

## One {{#one}}

{body} {{number}}`teams`

:::{{timeline}}
:::
"""

FEATURE = "published: '{published}'\nauthors: [wang]\n"
SECTIONS = "- id: one\n  label: {zh: 一, en: One}\n"
PEOPLE = "- id: wang\n  name: {zh: 王靖, en: Wang Jing}\n"
NUMBERS = "- id: teams\n  value: 5100\n  approx: over\n  label: {zh: 团队, en: Teams}\n"
TIMELINE = "- id: start\n  date: '2021-09'\n  title: {zh: 开始, en: Start}\n"


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_site(root: Path, *slugs: str) -> Path:
    """A site with one feature for each slug, in folder `root`, which is given back."""
    write(root / "content/site.yaml", SITE)
    for number, slug in enumerate(slugs):
        write_feature(root, slug, published=f"20{20 + number}")
    return root


def write_feature(
    root: Path,
    slug: str,
    *,
    published: str = "2023",
    lead: str = "Lead.",
    body: str = "Body.",
    languages: tuple[str, ...] = ("zh", "en"),
) -> Path:
    """A sound feature with a section, a number, an event and an author; gives its folder."""
    folder = root / "content" / slug
    for language in languages:
        text = ARTICLE.format(title=f"{slug} {language}", lead=lead, body=body)
        write(folder / f"article.{language}.md", text)
    facts = {
        "feature": FEATURE.format(published=published),
        "sections": SECTIONS,
        "people": PEOPLE,
        "numbers": NUMBERS,
        "timeline": TIMELINE,
    }
    for kind, text in facts.items():
        write(folder / f"facts/{kind}.yaml", text)
    return folder


PAGE = """\
---
title: "{title}"
description: "{title}: description"
{more}---

Lead.

## One {{#one}}

{body}
"""


def write_page(root: Path, slug: str, *languages: str, body: str = "Body.", more: str = "") -> Path:
    """A sound plain page, with `more` lines in its front matter; gives its folder."""
    folder = root / "content" / slug
    for language in languages:
        text = PAGE.format(title=f"{slug} {language}", body=body, more=more)
        write(folder / f"page.{language}.md", text)
    return folder


def snapshot(folder: Path) -> dict[str, bytes]:
    """The bytes of every file below a folder by path; empty where there is no folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
