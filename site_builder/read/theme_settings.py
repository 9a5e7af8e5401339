"""The keys of `theme` in `content/site.yaml`."""

from site_builder.model.records import Record
from site_builder.model.theme import HomeLayout, Theme


class ThemeSettings(Record):
    """The look of the site; see `model.theme`."""

    home: HomeLayout = "front"


def theme_of(settings: ThemeSettings) -> Theme:
    return Theme(home=settings.home)
