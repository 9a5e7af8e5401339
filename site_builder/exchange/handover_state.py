"""A feature, or the site's own texts, as a hand-over sees it: its files, its units in two
languages, and how they stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from site_builder.model.facts import Facts
from site_builder.model.forms import Form, text_name
from site_builder.model.site import Language
from site_builder.model.translation import TranslationRecord, Unit, UnitStanding, record_name
from site_builder.problems.problems import Problem, SiteError
from site_builder.read.articles import ArticleReading
from site_builder.read.features import read_feature
from site_builder.read.site_texts import read_site_texts
from site_builder.rules.structure import check_anchors
from site_builder.text.source import Source, decode
from site_builder.translation.judged import Sides, feature_sides, judged, site_sides
from site_builder.translation.records import records_among
from site_builder.translation.standings import SITE, Translation


@dataclass(frozen=True)
class HandoverState:
    """`slug` is a feature's, or SITE. `files` are the bytes of its texts by path, the record of the
    translation among them if there is one; `texts` are these files as they were decoded.
    `articles` are by language, and the site has none, and no `facts`. `sides` are the units of the
    source and of the translation."""

    slug: str
    languages: tuple[Language, ...]
    source: Language
    target: Language
    files: Mapping[str, bytes]
    texts: Mapping[str, Source]
    articles: Mapping[str, ArticleReading]
    facts: Facts | None
    sides: Sides
    translation: Translation
    form: Form = "article"

    @property
    def ours(self) -> tuple[Unit, ...]:
        return self.sides.source

    @property
    def theirs(self) -> tuple[Unit, ...]:
        return self.sides.target

    @property
    def standings(self) -> tuple[UnitStanding, ...]:
        return self.translation.standings

    @property
    def record(self) -> TranslationRecord:
        return self.translation.record

    @property
    def record_path(self) -> str:
        return self.translation.path

    @property
    def article(self) -> str:
        """The path of the text in the target language, which need not exist."""
        return f"content/{self.slug}/{text_name(self.form, self.target.key)}"

    def with_files(self, files: Mapping[str, bytes]) -> "HandoverState":
        """The state if these files were others. SiteError as `read_state`."""
        return read_state(self.slug, {**self.files, **files}, self.languages, self.target)


def source_language(
    slug: str, files: Mapping[str, bytes], languages: tuple[Language, ...]
) -> Language:
    """The language that a feature, or site.yaml, is translated from."""
    if slug == SITE:
        return languages[0]
    key = read_feature(f"content/{slug}", files, {}, languages).source_language
    return next(language for language in languages if language.key == key)


def read_state(
    slug: str, files: Mapping[str, bytes], languages: tuple[Language, ...], target: Language
) -> HandoverState:
    """Read a feature, or site.yaml, from the bytes of its files. SiteError if there is an error in
    them, or in the record: what they hold is not known then."""
    read = _site_state if slug == SITE else _feature_state
    return read(slug, files, languages, target)


def _feature_state(
    slug: str, files: Mapping[str, bytes], languages: tuple[Language, ...], target: Language
) -> HandoverState:
    folder = f"content/{slug}"
    path = f"{folder}/{record_name(target.key)}"
    reading = read_feature(folder, files, {}, languages)
    sides = feature_sides(folder, files, reading, target.key)
    translation, found = _translation(path, sides, reading.texts)
    twice = chain.from_iterable(map(check_anchors, reading.articles.values()))
    _stop_for([*reading.problems, *found, *twice])
    source = next(one for one in languages if one.key == reading.source_language)
    return HandoverState(
        slug=slug,
        languages=languages,
        source=source,
        target=target,
        files=files,
        texts=reading.texts,
        articles=reading.readings,
        facts=reading.facts.facts,
        sides=sides,
        translation=translation,
        form=reading.form,
    )


def _site_state(
    slug: str, files: Mapping[str, bytes], languages: tuple[Language, ...], target: Language
) -> HandoverState:
    path = f"content/{record_name(target.key)}"
    site = read_site_texts(files, languages)
    record = decode(path, files[path]) if path in files else None
    texts = {**site.sources, **({path: record} if isinstance(record, Source) else {})}
    _stop_for([*([record] if isinstance(record, Problem) else []), *site.problems])
    sides = site_sides(site, languages[0].key, target.key)
    translation, found = _translation(path, sides, texts)
    _stop_for(found)
    return HandoverState(
        slug=slug,
        languages=languages,
        source=languages[0],
        target=target,
        files=files,
        texts=texts,
        articles={},
        facts=None,
        sides=sides,
        translation=translation,
    )


def _translation(
    path: str, sides: Sides, texts: Mapping[str, Source]
) -> tuple[Translation, list[Problem]]:
    """The translation whose record has a path, and what is wrong with that."""
    own = {path: texts[path]} if path in texts else {}
    records, found = records_among(own)
    translation, more = judged(path, sides, records.get(sides.language))
    return translation, [*found, *more]


def _stop_for(problems: Iterable[Problem]) -> None:
    errors = [problem for problem in problems if problem.is_error]
    if errors:
        raise SiteError(errors)
