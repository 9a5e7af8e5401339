"""What a feature says in one language: every text of its article and its facts, with its place."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, NamedTuple

from markdown_it.token import Token

from site_builder.copydesk.rules import is_checked
from site_builder.markdown.seen_blocks import seen_blocks
from site_builder.markdown.wording_places import matter_places
from site_builder.model.acknowledgements import Acknowledgement
from site_builder.model.facts import RECORDS
from site_builder.model.site import Language
from site_builder.problems.problems import Problem
from site_builder.read.articles import ArticleReading
from site_builder.read.config import ConfigReading
from site_builder.read.features import FeatureReading
from site_builder.read.front_matter import texts_of_matter
from site_builder.read.shared_facts import SharedFacts
from site_builder.text.missing_texts import texts_of
from site_builder.text.source import Source
from site_builder.text.yaml import Marks
from site_builder.text.yaml_nodes import Path
from site_builder.text.yaml_texts import offsets

_NO_PROSE = frozenset(
    (
        *("approved", "by", "copyright", "creator", "credit", "name", "per", "place"),
        *("recipients", "source", "unit"),
    )
)
"""The fields that hold names, or what stands beside a figure."""
_TITLES = frozenset(
    ("title", "label", "level", "role", "date_text", "taken_text", "as_of_text", "nav", "footer")
)
_QUOTES = {"blockquote_open": 1, "blockquote_close": -1}


@dataclass(frozen=True, slots=True)
class Passage:
    """A text as its readers see it. `find` gives the offset in the `source` of each character.
    `item` is the number of the list that it begins an item of, from 1; else 0. Of one
    that no acknowledgement can speak for, `only_certain` slips are told."""

    text: str
    source: Source
    find: Callable[[], list[int]]
    is_title: bool = False
    item: int = 0
    only_certain: bool = False


class FactText(NamedTuple):
    """A text of the facts by language, at a path of its file."""

    text: Mapping[str, str]
    path: Path
    source: Source
    marks: Marks
    is_title: bool


@dataclass(frozen=True, slots=True)
class Story:
    """The texts in one language, and the `names` in it that stay as they are written."""

    language: Language
    passages: tuple[Passage, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """All that is checked together: the stories in the languages that there are rules for, what
    else is wrong with their files, and what these acknowledge."""

    stories: tuple[Story, ...]
    problems: tuple[Problem, ...] = ()
    acknowledgements: tuple[Acknowledgement, ...] = ()


def copy_of_feature(reading: FeatureReading, languages: Iterable[Language]) -> Copy:
    """The copy of a feature or a plain page."""
    texts = list(_fact_texts(reading))
    stories = tuple(story_of(reading, one, texts) for one in languages if is_checked(one.tag))
    return Copy(stories, reading.problems, reading.acknowledgements)


def copy_of_site(config: Source | None, reading: ConfigReading, shared: SharedFacts) -> Copy:
    """The texts of site.yaml, and of the facts of all features."""
    own = list(
        texts_in(reading.settings, (), config, reading.marks) if config and reading.settings else ()
    )
    shared_texts = [
        text
        for file in shared.files.values()
        for record in file.reading.records
        if (index := file.reading.places.get(record.id)) is not None
        for text in texts_in(record, (index,), file.source, file.marks)
    ]
    stories = []
    for language in reading.languages:
        if is_checked(language.tag):
            certain = (replace(p, only_certain=True) for p in passages_of(own, language.key))
            more = passages_of(shared_texts, language.key)
            stories.append(Story(language, (*certain, *more)))
    problems = (*reading.problems, *shared.problems)
    return Copy(tuple(stories), problems, shared.acknowledgements)


def story_of(reading: FeatureReading, language: Language, texts: Sequence[FactText]) -> Story:
    """The story that a feature or a page tells in a language, with these `texts` of its facts. What
    is quoted in a block of its own is its speaker's, and no part of it. Of an article without sound
    front matter it isn't known where its text begins."""
    article = reading.readings.get(language.key)
    passages = [*(_article(article) if article and article.matter else ())]
    passages += passages_of(texts, language.key)
    facts = reading.facts.facts
    named = (*(one.name for one in facts.people), *(one.approved for one in facts.terms))
    names = (text.get(language.key) for text in named if text)
    return Story(language, tuple(passages), tuple(name for name in names if name))


def _article(article: ArticleReading) -> Iterator[Passage]:
    source = article.body
    for address, text in (texts_of_matter(article.matter) if article.matter else {}).items():
        key = address.partition(".")[2]
        find = partial(matter_places, key, text, source)
        yield Passage(text, source, find, is_title=key == "title")
    tokens = [token for group in article.groups for token in _own_words(group.tokens)]
    for part in (tokens, list(_own_words(article.notes))):
        items = _items(part)
        for block in seen_blocks(part):
            find = partial(block.places, source, article.line_offset)
            is_title = block.above in ("heading_open", "th_open", "td_open")
            yield Passage(block.text, source, find, is_title, items.get(id(block.children), 0))


def _own_words(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens outside of quotations."""
    depth = 0
    for token in tokens:
        if token.type == "directive_open" and token.meta["name"] == "quote":
            return
        depth += _QUOTES.get(token.type, 0)
        if not depth:
            yield token


def _items(tokens: Iterable[Token]) -> dict[int, int]:
    """The numbers of the lists by the texts that their items begin with."""
    found: dict[int, int] = {}
    lists: list[int] = []
    count, begins = 0, False
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            count += 1
            lists.append(count)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            begins = True
        elif token.type == "inline" and begins and lists:
            found[id(token.children)] = lists[-1]
            begins = False
    return found


def _fact_texts(reading: FeatureReading) -> Iterator[FactText]:
    facts = reading.facts
    for kind in (*RECORDS, "corrections"):
        source = reading.texts.get(facts.marks[kind].path)
        records = {getattr(one, "id", ""): one for one in getattr(facts.facts, kind)}
        if kind == "corrections":
            records = dict(zip(facts.places[kind], facts.facts.corrections, strict=False))
        for name, index in facts.places[kind].items():
            if source and name in records:
                yield from texts_in(records[name], (index,), source, facts.marks[kind])


def texts_in(record: Any, path: Path, source: Source, marks: Marks) -> Iterator[FactText]:
    """The texts of a record at a path of its file, without names."""
    for inner, text in texts_of(record, path):
        fields = {step for step in inner if isinstance(step, str)}
        if not fields & _NO_PROSE:
            yield FactText(text, inner, source, marks, bool(fields & _TITLES))


def passages_of(texts: Iterable[FactText], key: str) -> Iterator[Passage]:
    """The words of texts in a language."""
    for one in texts:
        words = one.text.get(key)
        if isinstance(words, str) and words:
            find = partial(_places, one, key, words)
            yield Passage(words, one.source, find, one.is_title)


def _places(one: FactText, key: str, words: str) -> list[int]:
    where = one.marks.value((*one.path, key))
    start = one.source.offset(where.line) + where.column - 1
    return offsets(one.source.text, start, words)
