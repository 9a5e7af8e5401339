"""Warnings of characters that a font of the site has no glyph for, each at its first use."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from site_builder.messages.message import _
from site_builder.model.fonts import PublishedFont
from site_builder.pipeline.font_values import FontTask, Subset
from site_builder.pipeline.job import Job
from site_builder.pipeline.site_reading import SiteReading
from site_builder.problems.problems import Location, Problem, shown, warning
from site_builder.read.inventory import InputFile
from site_builder.render.pages import PageRecord
from site_builder.store.files import read_up_to
from site_builder.text.source import MAX_BYTES, Source, decode

CODE = "missing-glyph"
_MANY = 12
"""More characters than this, and it is the font that is wrong for the site."""
_HINT = _("it is shown in another font; choose a font that has it, or other words")


def missing_glyphs(
    job: Job,
    site: SiteReading,
    pages: Mapping[str, PageRecord],
    wanted: Mapping[str, FontTask],
    subsets: Mapping[str, Subset],
) -> list[Problem]:
    """The warnings. Code: `missing-glyph`."""
    missing: dict[PublishedFont, set[str]] = defaultdict(set)
    for route, subset in subsets.items():
        missing[wanted[route].font].update(subset.missing)
    return [p for font, signs in missing.items() for p in _problems(job, site, pages, font, signs)]


def _problems(
    job: Job,
    site: SiteReading,
    pages: Mapping[str, PageRecord],
    font: PublishedFont,
    signs: set[str],
) -> Iterator[Problem]:
    where = site.marks.value(("fonts", font.language, _KEYS[font.use]))
    family = shown(font.face.family)
    if len(signs) > _MANY:
        some = " ".join(sorted(signs)[:_MANY])
        message = _(
            "'{family}' has no glyph for {count} characters of the site, such as {characters}",
            family=family,
            count=len(signs),
            characters=some,
        )
        yield warning(where, "missing-glyph", message, _("choose a font that has them"))
        return
    for sign in sorted(signs):
        named = f"'{sign}' (U+{ord(sign):04X})"
        message = _("'{family}' has no glyph for {character}", family=family, character=named)
        yield warning(_first_use(job, pages, font, sign) or where, "missing-glyph", message, _HINT)


_KEYS = {"headlines": "headlines", "text": "text", "strong": "text"}
"""The key below `fonts` in site.yaml that each use is of."""


def _first_use(
    job: Job, pages: Mapping[str, PageRecord], font: PublishedFont, sign: str
) -> Location | None:
    """Where a character is first written, in the files of the pages that show it: the texts of the
    font's own language first, then the facts, then what is of the site."""
    slugs = {
        path.split("/")[1] if path.count("/") > 1 else ""
        for path, page in pages.items()
        if any(sign in one.characters for one in page.letters)
    }
    inventory = job.survey.inventory
    files = [f for feature in inventory.features if feature.slug in slugs for f in feature.texts]
    mine = f".{font.language}.md"
    of_features = sorted(files, key=lambda file: (not file.path.endswith(mine), file.path))
    for file in (*of_features, *inventory.site_texts):
        if where := _place(job, file, sign):
            return where
    return None


def _place(job: Job, file: InputFile, sign: str) -> Location | None:
    try:
        source = decode(file.path, read_up_to(f"{job.options.site}/{file.path}", MAX_BYTES))
    except OSError:
        return None
    if not isinstance(source, Source) or sign not in source.text:
        return None
    return source.location(source.text.index(sign))
