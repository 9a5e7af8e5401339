"""The survey: everything that a build starts from, before any file is read."""

import os
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.fonts.files import (
    FOLDER,
    check_site_fonts,
    font_folders,
    list_fonts,
    list_site_fonts,
    packaged_folders,
)
from site_builder.model.fonts import FontFile
from site_builder.output.signatures import GRANULARITY_NS
from site_builder.pipeline.ledger import is_settled
from site_builder.problems.problems import Problem
from site_builder.read.inventory import (
    FeatureFiles,
    InputFile,
    Inventory,
    take_feature,
    take_inventory,
)
from site_builder.render.default_theme import default_theme_folder
from site_builder.render.theme import Theme, load_theme


@dataclass(frozen=True, slots=True)
class Survey:
    """Everything that a build starts from. `digests` are the known ones, by path; `started_ns` is a
    time before any file was looked at. `fonts` are this machine's, and `own_fonts` those in the
    site's folder."""

    started_ns: int
    inventory: Inventory
    theme: Theme
    fonts: tuple[FontFile, ...]
    own_fonts: tuple[FontFile, ...]
    digests: dict[str, str]
    problems: tuple[Problem, ...]

    @property
    def files(self) -> tuple[InputFile, ...]:
        """The files that are known by their digests."""
        fonts = (
            InputFile(f"{FOLDER}/{f.name}", (f.size, f.modified, f.changed, f.inode))
            for f in self.own_fonts
        )
        return (*self.inventory.files, *fonts)


def survey_site(site: Path) -> Survey:
    """The survey of a site, without the digests of its files."""
    started, inventory = time.time_ns(), take_inventory(site)
    empty = Survey(started, inventory, Theme((), ()), (), (), {}, ())
    return with_theme(empty, site)


def with_theme(survey: Survey, site: Path) -> Survey:
    """The survey with the theme and the fonts looked at again."""
    theme, problems = load_theme(site, default_theme_folder())
    return replace(
        survey,
        theme=theme,
        fonts=_known_again(list_fonts(_font_folders()), survey.started_ns),
        own_fonts=_known_again(list_site_fonts(site), survey.started_ns),
        problems=(*survey.inventory.problems, *problems, *check_site_fonts(site)),
    )


def _font_folders() -> tuple[Path, ...]:
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 (`Path.home` raises where there is none)
    return (*font_folders(sys.platform, home), *packaged_folders())


def _known_again(fonts: tuple[FontFile, ...], now_ns: int) -> tuple[FontFile, ...]:
    """The fonts as they may be known again. One that is so young that a second change could hide in
    the same tick of the clock is marked with the time: it will never seem to be the same."""
    settled = now_ns - GRANULARITY_NS
    return tuple(
        font if max(font.modified, font.changed) < settled else replace(font, changed=now_ns)
        for font in fonts
    )


def of_theme(survey: Survey) -> tuple[object, ...]:
    return survey.theme, survey.fonts, survey.own_fonts


def of_names(survey: Survey) -> tuple[object, ...]:
    inventory = survey.inventory
    names = inventory.strays, inventory.records.keys()
    return inventory.site_texts, inventory.problems, *names


def is_old(files: FeatureFiles, survey: Survey) -> bool:
    return all(is_settled(file, survey.started_ns) for file in files.all)


def with_feature(survey: Survey, site: Path, slug: str) -> Survey | None:
    """The survey with one feature looked at again; None where more than its files has changed."""
    inventory = survey.inventory
    known = {files.slug: number for number, files in enumerate(inventory.features)}
    if slug not in known or not os.path.isdir(site / "content" / slug):  # noqa: PTH112 (it never raises)
        return None
    files, problems = take_feature(site, slug, inventory.shared)
    place = f"content/{slug}/"
    if problems != tuple(p for p in inventory.problems if p.location.path.startswith(place)):
        return None
    features = list(inventory.features)
    gone = {file.path for file in features[known[slug]].own}
    features[known[slug]] = files
    digests = {path: digest for path, digest in survey.digests.items() if path not in gone}
    return replace(survey, inventory=replace(inventory, features=tuple(features)), digests=digests)
