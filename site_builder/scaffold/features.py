"""A feature of the site by its slug, for what is added to it."""

from collections.abc import Iterable
from pathlib import Path

from site_builder.images.file_faults import LARGEST
from site_builder.messages.message import _
from site_builder.messages.reasons import reason_of
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.problems.suggestions import did_you_mean
from site_builder.read.inventory import FeatureFiles, Inventory
from site_builder.store.files import read_up_to


def feature_named(inventory: Inventory, slug: str) -> FeatureFiles:
    """SiteError `unknown-feature`, with the other errors of the inventory, if there is none."""
    found = {feature.slug: feature for feature in inventory.features}
    if slug in found:
        return found[slug]
    message = _("there is no feature '{slug}'", slug=slug)
    problem = Problem(Location("content"), "unknown-feature", message, did_you_mean(slug, found))
    raise SiteError([problem, *(one for one in inventory.problems if one.is_error)])


def check_sound(inventory: Inventory, paths: Iterable[str]) -> None:
    """SiteError with the errors that concern one of these paths."""
    used = set(paths)
    barred = [one for one in inventory.problems if one.is_error and one.concerns in used]
    if barred:
        raise SiteError(barred)


def bytes_at(site: Path, path: str) -> bytes:
    """The bytes of a file, or of one that is too large its beginning; none if it doesn't exist yet.
    SiteError `unreadable` if it can't be read."""
    try:
        return read_up_to(f"{site}/{path}", LARGEST)
    except FileNotFoundError:
        return b""
    except OSError as error:
        message = _("the file can't be read: {reason}", reason=reason_of(error))
        raise SiteError([Problem(Location(path), "unreadable", message)]) from error
