"""What is known of a site: found out by the last build, or so far by this one.

Of the last build it comes from the cache, or from the memory of the process that did it. From the
cache come only values that are compared by keys and digests; a process that remembers has the
values themselves, which makes comparing them quick.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from site_builder.messages.message import _
from site_builder.model.fonts import FontFile
from site_builder.pipeline.assemble import NOT_ASSEMBLED, Assembled
from site_builder.pipeline.font_values import Subset
from site_builder.pipeline.job import Job
from site_builder.pipeline.memory import Memory, decode_memory, encode_memory
from site_builder.pipeline.picture_values import Original
from site_builder.pipeline.reading_work import Reading
from site_builder.pipeline.rendering_work import RenderedFeature
from site_builder.pipeline.search_values import NO_SEARCH, Search
from site_builder.pipeline.site_reading import NOT_READ, SiteReading
from site_builder.read.inventory import FeatureFiles, InputFile
from site_builder.render.pages import PageRecord, changes
from site_builder.render.theme import Theme

SiteInputs = tuple[Theme, tuple[FontFile, ...], tuple[FontFile, ...], tuple[InputFile, ...]]
"""What belongs to no one feature: the theme, the site's own fonts, this machine's, the files of the
site's own texts."""


@dataclass(frozen=True, slots=True)
class Known:
    """`originals` are by path; `readings` and `rendered` by slug; `pages` are those of no feature,
    by path; `pictures` and `cards` are digests by route, `fonts` subsets by route, `outputs` all
    digests by path. `search` is what readers search.

    `files` are those of the features whose stat will show any later change, by slug. So will
    `site_inputs`, which `site` was read from, where it is not None.
    """

    files: dict[str, FeatureFiles] = field(default_factory=dict)
    site_inputs: SiteInputs | None = None
    site: SiteReading = NOT_READ
    originals: dict[str, Original] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    assembled: Assembled = NOT_ASSEMBLED
    rendered: dict[str, RenderedFeature] = field(default_factory=dict)
    pages: dict[str, PageRecord] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)
    cards: dict[str, str] = field(default_factory=dict)
    fonts: dict[str, Subset] = field(default_factory=dict)
    search: Search = NO_SEARCH
    outputs: dict[str, str] = field(default_factory=dict)

    @property
    def is_remembered(self) -> bool:
        """Whether this process has built it, so that the cache need not be asked for it."""
        return bool(self.assembled.shared)

    @property
    def digests(self) -> dict[str, str]:
        """Those of all files that were read, by path."""
        digests = dict(self.site.digests)
        for reading in self.readings.values():
            digests |= reading.digests
        return digests

    def page(self, path: str) -> PageRecord | None:
        """What is known of any page."""
        if found := self.pages.get(path) or self.search.pages.get(path):
            return found
        slug = path.split("/")[1] if path.count("/") > 1 else ""
        feature = self.rendered.get(slug)
        return feature.pages.get(path) if feature else None


def read_known(job: Job) -> Known:
    """What the cache has of the last build by the same program; nothing where that is not to be
    used, or is not there."""
    data = None if job.options.clean else job.cache.load("memory", _key(job))
    memory = decode_memory(data) if data is not None else None
    if memory is None:
        return Known()
    return Known(
        originals=memory.originals,
        readings=memory.readings,
        assembled=replace(NOT_ASSEMBLED, cards=memory.plans),
        rendered=memory.rendered,
        pages=memory.pages,
        pictures=memory.pictures,
        cards=memory.cards,
        fonts=memory.fonts,
        search=memory.search,
    )


def store_known(job: Job, known: Known) -> None:
    """Leave in the cache what the next process can use. OSError where it can't be written."""
    memory = Memory(
        originals=known.originals,
        readings=known.readings,
        rendered=known.rendered,
        pages=known.pages,
        pictures=known.pictures,
        cards=known.cards,
        search=known.search,
        plans=known.assembled.cards,
        fonts=known.fonts,
    )
    job.cache.store("memory", _key(job), encode_memory(memory))


def _key(job: Job) -> str:
    return f"{job.name}-{job.code[:20]}"


def explain(last_outputs: Mapping[str, str], last: Known, now: Known) -> dict[str, str]:
    """The reason for each output whose bytes are not those of the last build."""
    changed = (path for path, digest in now.outputs.items() if last_outputs.get(path) != digest)
    return {path: _reason(last.page(path), now.page(path)) for path in changed}


def _reason(then: PageRecord | None, now: PageRecord | None) -> str:
    if now is None:
        return _("new content")
    return changes(then.recipe if then else None, now.recipe)
