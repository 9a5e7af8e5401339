"""The making of one subset of a font: a pure function that any process may run."""

from functools import lru_cache

from site_builder.fonts.faces import BROKEN, MAX_SIZE
from site_builder.fonts.families import region_of
from site_builder.fonts.subset import subset
from site_builder.messages.message import _
from site_builder.pipeline.font_values import FontTask, MadeSubset, Subset
from site_builder.pipeline.job import WorkContext
from site_builder.problems.problems import Location, Problem, shown
from site_builder.read.config import CONFIG
from site_builder.store.digests import digest_of
from site_builder.store.files import read_up_to

NAMESPACE = "fonts"
_IN_TEXT = "0123456789.-\u2010\u2022"
"""What browsers add to a text: the numbers and marks of lists, hyphens."""


def make_subset(context: WorkContext, task: FontTask) -> MadeSubset:
    """Put a subset into the cache, made only where it is not known already."""
    cache, key = context.cache, f"{task.key}-{context.code[:20]}"
    known = cache.load(NAMESPACE, key) if context.trust else None
    if known is None:
        try:
            data = _read(task.font.face.file.path, task.font.digest)
            face, tag = task.font.face, task.font.tag
            added = _IN_TEXT if task.font.use == "text" else ""
            made = subset(data, face, task.characters, tag, region_of(tag), added)
        except BROKEN as error:
            return MadeSubset(task.key, None, _broken(task, error))
        known = made.missing.encode() + b"\0" + made.data
        cache.store(NAMESPACE, key, known)
    missing, _nul, data = known.partition(b"\0")
    return MadeSubset(task.key, Subset(task.key, cache.put(data), missing.decode()))


@lru_cache(maxsize=2)
def _read(path: str, digest: str) -> bytes:
    """The bytes of a font. ValueError where they are others by now; OSError."""
    data = read_up_to(path, MAX_SIZE)
    if digest_of(data) != digest:
        raise ValueError(_("its font changed during the build"))
    return data


def _broken(task: FontTask, error: Exception) -> Problem:
    message = _("'{name}' can't be subset", name=shown(task.font.face.file.name))
    hint = _("Build again. If that doesn't help, replace the file with an intact copy.")
    return Problem(Location(CONFIG), "bad-font", message, hint)
