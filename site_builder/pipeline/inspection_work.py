"""The original photographs of the site: each inspected once, and known again by its content."""

from site_builder.images.inspect import inspect
from site_builder.messages.message import _
from site_builder.messages.reasons import reason_of
from site_builder.model.canonical import canonical_digest
from site_builder.model.pictures import Inspection
from site_builder.model.stored_values import decoded, encoded
from site_builder.pipeline.job import WorkContext
from site_builder.pipeline.picture_values import Original
from site_builder.problems.problems import Location, Problem
from site_builder.store.digests import digest_of

NAMESPACE = "originals"


def inspect_original(context: WorkContext, path: str) -> Original:
    """Read an original and look at it, or recall what was seen when its content was the same."""
    try:
        data = (context.root / path).read_bytes()
    except OSError as error:
        message = _("the file can't be read: {reason}", reason=reason_of(error))
        problem = Problem(Location(path), "unreadable", message)
        return Original(path, "", Inspection(None, (problem,)))
    digest = digest_of(data)
    key = canonical_digest([context.code, path, digest])
    known = context.cache.load(NAMESPACE, key) if context.trust else None
    seen = decoded(known, Inspection) if known is not None else None
    if seen is not None:
        return Original(path, digest, seen)
    inspection = inspect(path, data, digest)
    context.cache.store(NAMESPACE, key, encoded(inspection))
    return Original(path, digest, inspection)
