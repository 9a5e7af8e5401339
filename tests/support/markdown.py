"""Articles read in a test, and their HTML."""

from pathlib import Path

from markdown_it.utils import read_fixture_file

from site_builder.model.article import Article, Parts
from site_builder.model.site import Language
from site_builder.problems.problems import Problem
from site_builder.read.articles import read_article
from site_builder.text.source import Source

ZH = Language("zh", "zh-Hans", "中文")
EN = Language("en", "en", "English")
LANGUAGES = (ZH, EN)
FRONT_MATTER = "---\ntitle: T\ndeck: D\nsummary: S\n---\n"
"""As many lines as stand before the text of an article made here."""
LINES_BEFORE = FRONT_MATTER.count("\n")
FIXTURES = Path(__file__).resolve().parents[1] / "markdown" / "fixtures"


def read(text: str, language: Language = ZH) -> tuple[Article, list[Problem]]:
    """The article whose body is `text`, and its problems."""
    source = Source(f"content/story/article.{language.key}.md", FRONT_MATTER + text)
    reading = read_article(source, language, LANGUAGES)
    article, problems = reading.article, list(reading.problems)
    assert article
    return article, problems


def show(parts: Parts) -> str:
    """Parts as text; a reference as `[role: target]`."""
    return "".join(p if isinstance(p, str) else f"[{p.role}: {p.target}]" for p in parts)


def body_html(text: str, language: Language = ZH) -> str:
    """The whole body: its blocks a line each, sections by their headings, notes at the end."""
    return article_html(read(text, language)[0])


def article_html(article: Article) -> str:
    """The whole body of an article, as `body_html`."""
    lines = [_block(block) for block in article.lead]
    for section in article.sections:
        lines.append(f"# {section.id}: {show(section.heading)}")
        lines += [_block(block) for block in section.blocks]
    lines += [f"[{note.number}] x{note.uses}: {show(note.parts)}" for note in article.notes]
    return "".join(f"{line}\n" for line in lines)


def _block(block: object) -> str:
    parts = getattr(block, "parts", None)
    if parts is not None:
        return show(parts)
    name = getattr(block, "name", "")
    arguments = " ".join(getattr(block, "arguments", ()))
    said = show(getattr(block, "body", ())).replace("\n", " ")
    by = show(getattr(block, "attribution", ()))
    return f":::{{{name}}} {arguments} | {said} | {by}".rstrip(" |")


def fixtures(name: str) -> list[tuple[str, str, str]]:
    """Title, input and expected HTML of each case in `fixtures/<name>.md`."""
    cases = read_fixture_file(FIXTURES / f"{name}.md")
    return [(title, text, expected) for _, title, text, expected in cases]
