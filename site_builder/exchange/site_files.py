"""The files of a feature, or of the site's own texts: read for a hand-over, and written
after one, all or none."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from site_builder.messages.message import _
from site_builder.model.site import Language
from site_builder.problems.problems import Location, Problem, SiteError, shown
from site_builder.problems.suggestions import did_you_mean
from site_builder.read.config import load_config, missing_config
from site_builder.read.inventory import (
    FeatureFiles,
    InputFile,
    Inventory,
    missing_content,
    take_inventory,
)
from site_builder.read.loading import load
from site_builder.store import files
from site_builder.store.files import write_problem
from site_builder.translation.standings import SITE


def site_languages(site: Path) -> tuple[Language, ...]:
    """The languages of a site. SiteError if site.yaml doesn't say them."""
    if not (site / "content").is_dir():
        raise SiteError([missing_content()])
    config = load_config(site)[1]
    if not config.languages:
        raise SiteError(config.problems)
    return config.languages


def handover_files(site: Path, slug: str, where: Location | None = None) -> dict[str, bytes]:
    """The bytes of a feature's texts by path, the records of its translations among them; those of
    the site's own where SITE is the slug. SiteError if there is no such feature,
    which is reported at `where`, or a file can't be read."""
    inventory = take_inventory(site)
    if slug == SITE:
        if inventory.config is None:
            raise SiteError([missing_config(inventory)])
        due: Iterable[InputFile] = (*inventory.site_texts, *inventory.records.values())
    else:
        due = _feature(inventory, slug, where or Location("content")).texts
    found, problems = load(site, due)
    if problems:
        raise SiteError(problems)
    return found


def _feature(inventory: Inventory, slug: str, where: Location) -> FeatureFiles:
    features = {feature.slug: feature for feature in inventory.features}
    errors = [problem for problem in inventory.problems if problem.is_error]
    if slug not in features:
        message = _("there is no feature '{slug}'", slug=shown(slug))
        hint = did_you_mean(slug, (*features, SITE))
        raise SiteError([Problem(where, "unknown-feature", message, hint), *errors])
    feature = features[slug]
    photos = f"{feature.folder}/photos"
    own = [p for p in errors if f"{p.concerns}/".startswith(f"{feature.folder}/")]
    if barred := [problem for problem in own if not problem.concerns.startswith(photos)]:
        raise SiteError(barred)
    return feature


def write_files(site: Path, new: Mapping[str, bytes], old: Mapping[str, bytes]) -> None:
    """Write files by path, all of them or none. SiteError, with nothing changed, if one can't be
    written, or isn't the `old` one that it was made from any more."""
    # What a link leads to is written, and the link stays.
    targets = {path: os.path.realpath(site / path) for path in new}
    aside: dict[str, str] = {}
    done: list[str] = []
    path = ""
    try:
        for path, target in targets.items():
            _check_unchanged(path, target, old.get(path))
            aside[path] = files.temporary(target)
            files.write_new(aside[path], new[path])
        for path, target in targets.items():
            Path(aside[path]).replace(target)
            done.append(path)
    except BaseException as error:
        _undo(done, targets, old)
        for name in aside.values():
            files.discard(name)
        if isinstance(error, OSError):
            raise SiteError([write_problem(error, path)]) from error
        raise


def _check_unchanged(path: str, target: str, old: bytes | None) -> None:
    try:
        now: bytes | None = files.read(target)
    except FileNotFoundError:
        now = None
    if now != old:
        message = _("the file was changed in the meantime")
        raise SiteError([Problem(Location(path), "changed-meanwhile", message, _("try again"))])


def _undo(done: list[str], targets: Mapping[str, str], old: Mapping[str, bytes]) -> None:
    for path in done:
        before = old.get(path)
        if before is None:
            files.discard(targets[path])
        else:
            files.write_atomically(targets[path], before)
