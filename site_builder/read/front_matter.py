"""The front matter of an article or a plain page: what it says, and where."""

import re
from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from site_builder.languages.characters import UNSEEN
from site_builder.messages.message import _
from site_builder.model.acknowledgements import Acknowledgement, Span
from site_builder.model.checks import check_words
from site_builder.model.forms import Form
from site_builder.model.presence import Fallback
from site_builder.model.records import AcknowledgedWarnings, Aliases, Record
from site_builder.model.translation import Unit
from site_builder.problems.problems import Location, Problem
from site_builder.read.acknowledgements import acknowledged_in_record
from site_builder.read.plain_words import read_texts
from site_builder.text.schema import sketch, validate
from site_builder.text.source import Source
from site_builder.text.text_units import text_unit
from site_builder.text.yaml import Marks, read_yaml
from site_builder.text.yaml_spans import spans_of

# What nobody sees may stand around the lines of front matter.
_OPENING = re.compile(rf"[{UNSEEN}]*---[ \t{UNSEEN}]*\n")
_COMMENTS = re.compile(r"(?:<!--(?:-?>|.*?-->)\s*)*", re.DOTALL)
_CLOSING = re.compile(rf"^[{UNSEEN}]*---[ \t{UNSEEN}]*$", re.MULTILINE)
# Front matter below empty lines, or without its first '---', is not read as Markdown.
_FIELD = r"(?:title|deck|summary|description)\b.*\n"
_MEANT = re.compile(
    rf"\s*(?:---[ \t]*\n)?{_FIELD}(?:{_FIELD}|[ \t].*\n)*---[ \t]*$",
    re.MULTILINE,
)

_TOML = re.compile(r"\s*\+\+\+[ \t]*\n")

# A key of front matter, or what goes on from the line above.
_MATTER_LINE = re.compile(r"""[ \t]|["']?[A-Za-z_-]+["']?[ \t]*:""")

Words = Annotated[str, BeforeValidator(check_words)]


class ArticleMatter(Record):
    """What stands before the body of an article: `title`, `deck` (the standfirst), `summary` (for
    search engines, feeds and cards)."""

    TEXTS: ClassVar[tuple[str, ...]] = ("title", "deck", "summary")

    title: Words
    deck: Words
    summary: Words
    acknowledge: AcknowledgedWarnings = ()


class PageMatter(Record):
    """What stands before the body of a plain page: `title`, `description` (for search engines and
    shared links). `aliases` lead to the page in this language; `draft` and `fallback` are for all
    languages."""

    TEXTS: ClassVar[tuple[str, ...]] = ("title", "description")

    title: Words
    description: Words
    aliases: Aliases = ()
    draft: bool = False
    fallback: Fallback | None = None
    acknowledge: AcknowledgedWarnings = ()

    @property
    def deck(self) -> str:
        return ""

    @property
    def summary(self) -> str:
        return self.description


FrontMatter = ArticleMatter | PageMatter

_MATTERS: dict[Form, type[ArticleMatter] | type[PageMatter]] = {
    "article": ArticleMatter,
    "page": PageMatter,
}


def form_of_matter(matter: FrontMatter) -> Form:
    return "page" if isinstance(matter, PageMatter) else "article"


def texts_of_matter(matter: FrontMatter) -> dict[str, str]:
    """The texts of front matter by the addresses of their units; only words that are there."""
    form, texts = form_of_matter(matter), ((name, getattr(matter, name)) for name in matter.TEXTS)
    return {f"{form}.{name}": words for name, words in texts if isinstance(words, str)}


def read_front_matter(
    source: Source, tag: str, form: Form = "article"
) -> tuple[FrontMatter | None, int, list[Problem]]:
    """The front matter, where the body begins in the text, and the problems."""
    opening = _opening(source.text)
    if opening is None:
        meant = _MEANT.match(source.text)
        return None, meant.end() if meant else 0, [_missing_front_matter(source, form)]
    closing = _CLOSING.search(source.text, opening.end())
    end, after = (closing.start(), closing.end()) if closing else (len(source.text),) * 2
    matter, problems = _read_matter(source, opening.end(), end, tag, form)
    if closing and not problems:
        return matter, after, []
    # A '---' far below may be a rule in the text: then what stands before it is not all YAML.
    text = _text_start(source.text, opening.end(), end)
    if text is not None:
        problems = _read_matter(source, opening.end(), text, tag, form)[1]
        return None, text, [_never_closed(source, text), *problems]
    if not closing:
        return None, after, [_never_closed(source, after)]
    return matter, after, problems


def _opening(text: str) -> re.Match[str] | None:
    """The first line of front matter; comments may stand before it."""
    comments = _COMMENTS.match(text)
    return _OPENING.match(text, comments.end() if comments else 0)


def _read_matter(
    source: Source, start: int, end: int, tag: str, form: Form
) -> tuple[FrontMatter | None, list[Problem]]:
    """The front matter that stands between two offsets, and its problems."""
    document = read_texts(source.part(start, end), tag=tag)
    problems = list(document.problems)
    if document.data is None and problems:
        return None, problems
    matter, found = validate(_MATTERS[form], document.data, document.marks, ())
    return matter, problems + found


def acknowledged_in_matter(source: Source, matter: FrontMatter) -> Iterator[Acknowledgement]:
    """Those of sound front matter, which speak for the whole article. It is read again for their
    places, as there hardly ever are any."""
    part = _matter_of(source) if matter.acknowledge else None
    if part:
        document = read_yaml(part)
        yield from acknowledged_in_record(document.data, document.marks, (), Span(source.path))


def is_draft_page(source: Source) -> bool:
    """Whether a page's front matter, sound or not, says that the page is a draft."""
    part = _matter_of(source)
    data = read_yaml(part).data if part else None
    return isinstance(data, dict) and data.get("draft") is True


def matter_marks(source: Source) -> Marks:
    """The places in sound front matter, which is read again for them: few ask."""
    part = _matter_of(source)
    return read_yaml(part).marks if part else Marks(source.path, {}, {})


def _text_start(text: str, start: int, end: int) -> int | None:
    """Where the text of the article seems to begin, between two offsets: at the first line below an
    empty one that can't be front matter, with the headings over it (alone, they could be YAML's
    comments). None where everything may be YAML."""
    found, is_below_blank = None, False
    for line in text[start:end].splitlines(keepends=True):
        if not line.strip():
            is_below_blank = True
        elif line.startswith("#"):
            found = start if found is None and is_below_blank else found
        elif is_below_blank and not _MATTER_LINE.match(line):
            return start if found is None else found
        else:
            found, is_below_blank = None, False
        start += len(line)
    return None


def _never_closed(source: Source, text: int) -> Problem:
    """The problem of front matter that runs into the text, which begins at an offset."""
    hint = _("put a line '---' before the text")
    if text < len(source.text):
        hint = _(
            "put a line '---' before the text, which seems to begin on line {line}",
            line=str(source.location(text).line),
        )
    message = _("the front matter is never closed")
    return Problem(Location(source.path, 1, 1), "front-matter", message, hint)


def _missing_front_matter(source: Source, form: Form) -> Problem:
    blank = len(source.text) - len(source.text.lstrip())
    if blank and _OPENING.match(source.text, blank):
        message = _("the front matter must begin on the first line, without a space before '---'")
        return Problem(source.location(0), "front-matter", message, _("delete what is above it"))
    if _TOML.match(source.text):
        message = _("front matter in TOML isn't read")
        hint = _("write it in YAML, between two lines '---'")
        return Problem(source.location(0), "front-matter", message, hint)
    hint = _("begin the file with: ---, title: …, deck: …, summary: …, ---")
    if form == "page":
        hint = _("begin the file with: ---, title: …, description: …, ---")
    return Problem(source.location(0), "front-matter", _("the front matter is missing"), hint)


def sound_part(source: Source, tag: str, form: Form = "article") -> FrontMatter | None:
    """What is sound in front matter that isn't, such as that of another program, without what is
    missing; None if it can't be read at all."""
    part = _matter_of(source)
    data = read_texts(part, tag=tag).data if part else None
    return sketch(_MATTERS[form], data, ()) if isinstance(data, dict) else None


def front_matter_units(source: Source, matter: FrontMatter) -> tuple[Unit, ...]:
    """The units of sound front matter. It is read again for their places: few ask for them."""
    if (part := _matter_of(source)) is None:
        return ()
    marks, spans = read_yaml(part).marks, spans_of(part)
    return tuple(
        text_unit(address, words, spans, marks, (address.partition(".")[2],))
        for address, words in texts_of_matter(matter).items()
    )


def _matter_of(source: Source) -> Source | None:
    """The lines of front matter that is sound."""
    opening = _opening(source.text)
    closing = _CLOSING.search(source.text, opening.end()) if opening else None
    return source.part(opening.end(), closing.start()) if opening and closing else None
