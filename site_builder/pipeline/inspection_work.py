"""The original photographs of the site: each inspected once, and known again by its content."""

from site_builder.images.file_faults import LARGEST
from site_builder.images.inspect import inspect
from site_builder.messages.message import _
from site_builder.messages.reasons import reason_of
from site_builder.model.canonical import canonical_digest
from site_builder.model.pictures import Inspection
from site_builder.model.stored_values import decoded, encoded
from site_builder.pipeline.job import WorkContext
from site_builder.pipeline.picture_values import Original
from site_builder.problems.problems import Location, Problem
from site_builder.store.digests import digest_of, digest_of_file
from site_builder.store.files import read_up_to

NAMESPACE = "originals"


def inspect_original(context: WorkContext, path: str) -> Original:
    """Read an original and look at it, or recall what was seen when its content was the same."""
    try:
        data = read_up_to(f"{context.root}/{path}", LARGEST)
        digest = _digest(context, path, data)
    except OSError as error:
        message = _("the file can't be read: {reason}", reason=reason_of(error))
        problem = Problem(Location(path), "unreadable", message)
        return Original(path, "", Inspection(None, (problem,)))
    key = canonical_digest([context.code, path, digest])
    known = context.cache.load(NAMESPACE, key) if context.trust else None
    seen = decoded(known, Inspection) if known is not None else None
    if seen is not None:
        return Original(path, digest, seen)
    inspection = inspect(path, data, digest)
    context.cache.store(NAMESPACE, key, encoded(inspection))
    return Original(path, digest, inspection)


def _digest(context: WorkContext, path: str, data: bytes) -> str:
    """The digest of the whole file, of which `data` is as much as is read."""
    is_whole = len(data) <= LARGEST
    return digest_of(data) if is_whole else digest_of_file(f"{context.root}/{path}")
