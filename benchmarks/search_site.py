"""Real Markdown pages as a site of plain pages: their text, without their markup, in paragraphs."""

import re
from pathlib import Path
from typing import NamedTuple

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FENCED = re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.DOTALL | re.MULTILINE)
_TITLE = re.compile(r"""^title:\s*["']?(.+?)["']?\s*$""", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6} +(.+?)#*$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)")
_LEFT_OUT = re.compile(
    r"https?://\S+|<[^>\n]*>|\{[%{].*?[%}]\}|^[ \t]*[>|*+-]+|[*`#|~_\\{}]", re.MULTILINE
)
_SPECIAL = re.compile(r"([!-/:-@\[-`{-~])")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\xad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]")


class RealPage(NamedTuple):
    """A page of the corpus: what is published of it."""

    slug: str
    title: str
    paragraphs: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.title, *self.paragraphs)


def read_corpus(folder: Path, most: int) -> list[RealPage]:
    """The pages of a folder that have some text, in the order of their names."""
    pages: list[RealPage] = []
    for path in sorted(folder.rglob("*.md")):
        page = _page(f"p{len(pages):04}", path.read_text("utf-8", "replace"))
        if sum(map(len, page.paragraphs)) > 300:
            pages.append(page)
        if len(pages) == most:
            break
    return pages


def _page(slug: str, markdown: str) -> RealPage:
    written = _TITLE.search(markdown) or _HEADING.search(markdown)
    body = _FENCED.sub("", _FRONT_MATTER.sub("", markdown.replace("\r", "")))
    plain = _UNSEEN.sub("", _LEFT_OUT.sub("", _LINK.sub(r"\1", body)))
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n", plain))
    title = " ".join(_LEFT_OUT.sub("", written[1] if written else slug).split()) or slug
    return RealPage(slug, title, tuple(part for part in paragraphs if part))


def lay_out(pages: list[RealPage], tag: str, site: Path) -> None:
    """The site in an empty folder, in one language."""
    content = site / "content"
    content.mkdir(parents=True)
    content.joinpath("site.yaml").write_text(
        "title: {zxx: Search}\ndescription: {zxx: Pages to search}\nbase_url: https://example.org/\n"
        f"languages: {{zxx: {{tag: {tag}, name: X}}}}\nparallel: false\n"
        "typographic_quotes: false\n",
        "utf-8",
    )
    for page in pages:
        folder = content / page.slug
        folder.mkdir()
        title = page.title.replace("'", "''")
        body = "\n\n".join(_SPECIAL.sub(r"\\\1", part) for part in page.paragraphs)
        text = f"---\ntitle: '{title}'\ndescription: '{page.slug}'\n---\n\n{body}\n"
        folder.joinpath("page.zxx.md").write_text(text, "utf-8")
