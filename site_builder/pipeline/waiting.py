"""The features that wait for their time, from their files as they are: without a build."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from pydantic_core import PydanticCustomError

from site_builder.edtf import Edtf
from site_builder.model.checks import check_publication_date
from site_builder.model.time_zones import zone_of
from site_builder.model.waiting import Waiting
from site_builder.read.config import config_in
from site_builder.read.inventory import FeatureFiles, take_inventory
from site_builder.rules.future_dates import waiting_features
from site_builder.text.source import source_at
from site_builder.text.yaml import read_yaml


def waiting_in(site: Path, at: datetime) -> tuple[Waiting, ...]:
    """The features of the site that are to be published after a moment, the next first. Those whose
    date can't be read are left out."""
    inventory = take_inventory(site)
    settings = config_in(site, inventory)[1].settings
    zone = zone_of(settings.time_zone if settings else "UTC")
    dates = ((files.slug, _published(site, files)) for files in inventory.features)
    return waiting_features({slug: on for slug, on in dates if on}, at, zone)


def _published(site: Path, files: FeatureFiles) -> Edtf | None:
    source = source_at(site, f"{files.folder}/facts/feature.yaml")
    data = read_yaml(source).data if source else None
    if not isinstance(data, Mapping) or data.get("draft") is True:
        return None
    try:
        return check_publication_date(data.get("published"))
    except PydanticCustomError:
        return None
