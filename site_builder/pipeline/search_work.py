"""The work on what readers search: of one page, or of one volume. Any process may do it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from site_builder.compose.search_text import search_text
from site_builder.lazy import Lazy
from site_builder.model import routes
from site_builder.model.canonical import canonical_digest
from site_builder.model.stored_values import decoded, encoded
from site_builder.pipeline.job import WorkContext
from site_builder.search.documents import Terms, search_document
from site_builder.search.volumes import Parts, SearchPart, Volume, name_of, shard_count
from site_builder.store.cache import Cache
from site_builder.views.pages import FeaturePage, PlainPage

# It calculates with NumPy, which few builds need besides.
_ENCODE: Lazy[Callable[[Sequence[bytes], int], list[bytes]]] = Lazy(
    "site_builder.search.shards:encode_shards"
)


def searched(
    cache: Cache, language: str, slug: str, page: FeaturePage | PlainPage
) -> tuple[SearchPart, dict[str, str]]:
    """The page's part in the index of its language, and the pieces of its text by path with their
    digests, all of them in the cache."""
    text = search_text(page)
    document = search_document(text)
    dates = page.published.runs if isinstance(page, FeaturePage) else ()
    part = SearchPart(
        title=text.title,
        lang=text.lang,
        dir=text.dir,
        sections=text.sections,
        date=dates[0].datetime if dates else "",
        slots=len(document.terms.slots),
        size=document.size,
        terms=cache.put(encoded(document.terms)),
    )
    pieces = enumerate(document.pieces)
    return part, {routes.search_piece(language, slug, n): cache.put(piece) for n, piece in pieces}


@dataclass(frozen=True, slots=True)
class VolumeTask:
    """A volume to make. `known` is what it was in the last build, or None."""

    language: str
    parts: Parts
    known: Volume | None


def volume_key(context: WorkContext, task: VolumeTask) -> str:
    """What decides the volume's shards; those are written without any library's compression."""
    parts = [(slug, part.slots, part.size, part.terms) for slug, part in task.parts.items()]
    return canonical_digest([context.code, task.language, parts])


def make_volume(context: WorkContext, task: VolumeTask) -> Volume:
    """The volume in the cache."""
    key, cache = volume_key(context, task), context.cache
    known = task.known
    if known and known.key == key and all(map(cache.has, known.shards.values())):
        return known
    terms = [_terms(cache, part) for part in task.parts.values()]
    slots = [slot for one in terms for slot in one.slots]
    shards = _ENCODE.load()(slots, shard_count(task.parts))
    name = name_of(task.parts)
    return Volume(
        key=key,
        shards={
            routes.search_shard(task.language, name, number): cache.put(shard)
            for number, shard in enumerate(shards)
        },
        han="".join(sorted(set().union(*(one.han for one in terms)))),
    )


def _terms(cache: Cache, part: SearchPart) -> Terms:
    data = cache.get(part.terms)
    terms = decoded(data, Terms) if data is not None else None
    if terms is None:
        raise OSError(f"{part.terms} is missing from the cache")
    return terms
