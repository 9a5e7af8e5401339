"""`article.<language>.md` to an article: front matter, then the body in blocks."""

import re
from collections.abc import Iterator
from typing import Annotated, Any

from markdown_it.token import Token
from pydantic import BeforeValidator

from site_builder.languages.characters import UNSEEN
from site_builder.markdown.acknowledgements import acknowledged_in_blocks
from site_builder.markdown.as_meant import as_meant
from site_builder.markdown.block_parser import TOO_DEEP
from site_builder.markdown.blocks import BlockReader
from site_builder.markdown.chinese import borrowed_han_tag
from site_builder.markdown.definitions import definition_problems, env_of_definitions, note_problems
from site_builder.markdown.empty_blocks import empty_blocks
from site_builder.markdown.html import render_parts
from site_builder.markdown.list_numbers import list_numbers
from site_builder.markdown.parser import parser
from site_builder.markdown.places import mistakes_in
from site_builder.markdown.references import gather_references
from site_builder.markdown.wording import avoided_by
from site_builder.markdown.wording_places import wording_in_body, wording_in_front_matter
from site_builder.messages.message import _
from site_builder.model.acknowledgements import Acknowledgement, Span
from site_builder.model.article import ACKNOWLEDGE, Article, Note, Part
from site_builder.model.checks import check_words
from site_builder.model.facts import AcknowledgedWarnings, Record, Term
from site_builder.model.site import Language
from site_builder.problems.problems import Location, Problem
from site_builder.read.acknowledgements import acknowledged_in_record
from site_builder.read.plain_words import read_texts
from site_builder.text.direction import direction_problems
from site_builder.text.schema import validate
from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml

# What nobody sees may stand around the lines of front matter.
_OPENING = re.compile(rf"[{UNSEEN}]*---[ \t{UNSEEN}]*\n")
_COMMENTS = re.compile(r"(?:<!--(?:-?>|.*?-->)\s*)*", re.DOTALL)
_CLOSING = re.compile(rf"^[{UNSEEN}]*---[ \t{UNSEEN}]*$", re.MULTILINE)
# Front matter below empty lines, or without its first '---', is not read as Markdown.
_MEANT = re.compile(
    r"\s*(?:---[ \t]*\n)?(?:(?:title|deck|summary)\b.*\n|[ \t]+.*\n)+---[ \t]*$", re.MULTILINE
)

# A key of front matter, or what goes on from the line above.
_MATTER_LINE = re.compile(r"""[ \t]|["']?[A-Za-z_-]+["']?[ \t]*:""")

Words = Annotated[str, BeforeValidator(check_words)]


class FrontMatter(Record):
    """What stands before the body: `title`, `deck` (the standfirst), `summary` (for search
    engines, feeds and cards)."""

    title: Words
    deck: Words
    summary: Words
    acknowledge: AcknowledgedWarnings = ()


def read_article(
    source: Source,
    language: Language,
    languages: tuple[Language, ...],
    terms: tuple[Term, ...] = (),
) -> tuple[Article | None, list[Problem]]:
    """The article in one language, and every problem; none without sound front matter.

    `languages` are all of the site's, so that a run of Chinese in an English text is marked as
    what it is; `terms` may rule out wordings.
    """
    matter, body_start, problems = _read_front_matter(source, language.tag)
    problems += direction_problems(source, body_start)
    source, unclosed = as_meant(source, body_start)
    problems += unclosed
    line_offset = source.text.count("\n", 0, body_start)
    env: dict[str, Any] = {
        "language": language.tag,
        "han_tag": borrowed_han_tag(language, languages),
        "holes": [],
        **env_of_definitions(),
    }
    tokens = parser().parse(source.text[body_start:], env)
    problems += [
        Problem(source.location(body_start + offset), code, message, hint)
        for offset, code, message, hint in mistakes_in(env)
    ]
    problems += gather_references(tokens, env, source, line_offset)
    if avoided := avoided_by(terms, language.key):
        problems += wording_in_body(tokens, source, line_offset, avoided)
        front = matter.model_dump(exclude={"acknowledge"}) if matter else {}
        problems += wording_in_front_matter(front, source, avoided)
    problems += empty_blocks(tokens, env, line_offset, source)
    problems += list_numbers(tokens, line_offset, source)
    body, note_tokens = _split_notes(tokens)
    reader = BlockReader(source, env, line_offset)
    lead, sections = reader.read(body)
    reader.check_nested(note_tokens, _("a footnote"))
    problems += reader.problems
    problems += _depth_problems(source, env, line_offset)
    problems += definition_problems(source, env, line_offset)
    problems += note_problems(source, env, body_start)
    if matter is None:
        return None, problems
    article = Article(
        language=language.key,
        title=matter.title,
        deck=matter.deck,
        summary=matter.summary,
        lead=lead,
        sections=sections,
        notes=_read_notes(note_tokens, env),
        location=Location(source.path, 1, 1),
        acknowledgements=(
            *_acknowledged_in_matter(source, matter),
            *acknowledged_in_blocks(body, note_tokens, source.path, line_offset),
        )
        if ACKNOWLEDGE in source.text
        else (),
    )
    return article, problems


def _read_front_matter(source: Source, tag: str) -> tuple[FrontMatter | None, int, list[Problem]]:
    """The front matter, where the body begins in the text, and the problems."""
    opening = _opening(source.text)
    if opening is None:
        meant = _MEANT.match(source.text)
        return None, meant.end() if meant else 0, [_missing_front_matter(source)]
    closing = _CLOSING.search(source.text, opening.end())
    end, after = (closing.start(), closing.end()) if closing else (len(source.text),) * 2
    matter, problems = _read_matter(source, opening.end(), end, tag)
    if closing and not problems:
        return matter, after, []
    # A '---' far below may be a rule in the text: then what stands before it is not all YAML.
    text = _text_start(source.text, opening.end(), end)
    if text is not None:
        problems = _read_matter(source, opening.end(), text, tag)[1]
        return None, text, [_never_closed(source, text), *problems]
    if not closing:
        return None, after, [_never_closed(source, after)]
    return matter, after, problems


def _opening(text: str) -> re.Match[str] | None:
    """The first line of front matter; comments may stand before it."""
    comments = _COMMENTS.match(text)
    return _OPENING.match(text, comments.end() if comments else 0)


def _read_matter(
    source: Source, start: int, end: int, tag: str
) -> tuple[FrontMatter | None, list[Problem]]:
    """The front matter that stands between two offsets, and its problems."""
    document = read_texts(source.part(start, end), tag=tag)
    problems = list(document.problems)
    if document.data is None and problems:
        return None, problems
    matter, found = validate(FrontMatter, document.data, document.marks, ())
    return matter, problems + found


def _acknowledged_in_matter(source: Source, matter: FrontMatter) -> Iterator[Acknowledgement]:
    """Those of sound front matter, which speak for the whole article. It is read again for their
    places, as there hardly ever are any."""
    opening = _opening(source.text)
    closing = _CLOSING.search(source.text, opening.end()) if opening else None
    if matter.acknowledge and opening and closing:
        document = read_yaml(source.part(opening.end(), closing.start()))
        yield from acknowledged_in_record(document.data, document.marks, (), Span(source.path))


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


def _missing_front_matter(source: Source) -> Problem:
    blank = len(source.text) - len(source.text.lstrip())
    if blank and _OPENING.match(source.text, blank):
        message = _("the front matter must begin on the first line, without a space before '---'")
        return Problem(source.location(0), "front-matter", message, _("delete what is above it"))
    hint = _("begin the file with: ---, title: …, deck: …, summary: …, ---")
    return Problem(source.location(0), "front-matter", _("the front matter is missing"), hint)


def _split_notes(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    for index, token in enumerate(tokens):
        if token.type == "footnote_block_open":
            return tokens[:index], tokens[index + 1 : -1]
    return tokens, []


def _read_notes(tokens: list[Token], env: dict[str, Any]) -> tuple[Note, ...]:
    notes: list[Note] = []
    inside: list[Token] = []
    uses = 0
    for token in tokens:
        if token.type == "footnote_open":
            inside, uses = [], 0
        elif token.type == "footnote_close":
            parts: tuple[Part, ...] = render_parts(parser(), inside, env)
            notes.append(Note(len(notes) + 1, parts, uses))
        else:
            uses += token.type == "footnote_anchor"
            inside.append(token)
    return tuple(notes)


def _depth_problems(source: Source, env: dict[str, Any], line_offset: int) -> Iterator[Problem]:
    """What stands too deep in lists and quotations: it would be lost."""
    for line in sorted(env.get(TOO_DEEP, ())):
        where = source.line_start(line + line_offset + 1)
        message = _("lists and quotations are nested too deeply here, so the text would be lost")
        yield Problem(where, "too-deep", message, _("move it further out"))
