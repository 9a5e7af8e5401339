"""A text, `article.<language>.md` or `page.<language>.md`, as read: front matter, then blocks."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markdown_it.token import Token

from site_builder.markdown.acknowledgements import acknowledged_in_blocks
from site_builder.markdown.as_meant import as_meant
from site_builder.markdown.block_parser import TOO_DEEP
from site_builder.markdown.blocks import BlockReader, Group
from site_builder.markdown.chinese import borrowed_han_tag
from site_builder.markdown.definitions import definition_problems, env_of_definitions, note_problems
from site_builder.markdown.empty_blocks import empty_blocks
from site_builder.markdown.html import render_parts
from site_builder.markdown.list_numbers import list_numbers
from site_builder.markdown.parser import parser
from site_builder.markdown.places import mistakes_in
from site_builder.markdown.references import gather_references
from site_builder.markdown.units import body_units, has_text, notes_of
from site_builder.markdown.wording import avoided_by
from site_builder.markdown.wording_places import wording_in_body, wording_in_front_matter
from site_builder.messages.message import _
from site_builder.model.article import ACKNOWLEDGE, Article, Note, Part
from site_builder.model.facts import Term
from site_builder.model.forms import Form
from site_builder.model.site import Language
from site_builder.model.translation import Unit
from site_builder.problems.problems import Listed, Location, Problem
from site_builder.read.front_matter import (
    FrontMatter,
    acknowledged_in_matter,
    front_matter_units,
    read_front_matter,
    texts_of_matter,
)
from site_builder.text.direction import direction_problems
from site_builder.text.source import Source


@dataclass(frozen=True)
class ArticleReading:
    """What was read of an article: `article` is None without sound front matter. The rest is what
    its units are made of, which few ask for: the tokens of its blocks by anchor, those of its
    footnotes, and the parser's environment."""

    source: Source
    article: Article | None
    problems: tuple[Problem, ...]
    matter: FrontMatter | None
    body: Source
    line_offset: int
    groups: list[Group]
    notes: list[Token]
    env: dict[str, Any]

    @property
    def note_labels(self) -> list[str]:
        """The labels of its footnotes."""
        return [label for label, tokens in notes_of(self.notes) if has_text(tokens)]

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Its units in the order of the document: front matter, blocks, footnotes."""
        matter = front_matter_units(self.source, self.matter) if self.matter else ()
        body = body_units(self.groups, self.notes, self.body, self.line_offset, self.env)
        return (*matter, *body)


def read_article(
    source: Source,
    language: Language,
    languages: tuple[Language, ...],
    terms: tuple[Term, ...] = (),
    original: "ArticleReading | None" = None,
    form: Form = "article",
) -> ArticleReading:
    """The article in one language, and every problem.

    `languages` are all of the site's, so that a run of Chinese in an English text is marked as
    what it is; `terms` may rule out wordings. Of a translation `original` is its source, whose
    footnotes it may refer to. `form` says which front matter is due.
    """
    matter, body_start, found = read_front_matter(source, language.tag, form)
    problems = Listed(found)
    problems += direction_problems(source, body_start)
    written = source
    source, unclosed = as_meant(source, body_start)
    problems += unclosed
    line_offset = source.text.count("\n", 0, body_start)
    env: dict[str, Any] = {
        "language": language.tag,
        "han_tag": borrowed_han_tag(language, languages),
        "holes": [],
        **env_of_definitions(original.note_labels if original else ()),
    }
    tokens = parser().parse(source.text[body_start:], env)
    problems += (
        Problem(source.location(body_start + offset), code, message, hint)
        for offset, code, message, hint in mistakes_in(env)
    )
    problems += gather_references(tokens, env, source, line_offset)
    if avoided := avoided_by(terms, language.key):
        problems += wording_in_body(tokens, source, line_offset, avoided)
        front = texts_of_matter(matter) if matter else {}
        words = {address.partition(".")[2]: text for address, text in front.items()}
        problems += wording_in_front_matter(words, source, avoided)
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
    article = None
    if matter:
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
                *acknowledged_in_matter(source, matter),
                *acknowledged_in_blocks(body, note_tokens, source.path, line_offset),
            )
            if ACKNOWLEDGE in source.text
            else (),
        )
    tokens_of = reader.groups, note_tokens
    return ArticleReading(
        written, article, tuple(problems), matter, source, line_offset, *tokens_of, env
    )


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
