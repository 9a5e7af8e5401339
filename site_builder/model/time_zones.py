"""Time zones by their names in the IANA database.

They come from the package tzdata, not from the machine: not every machine has them, and those that
do differ in their release, on which published times would then depend.
"""

import re
from datetime import UTC, tzinfo
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from site_builder.messages.message import NOTHING, Message, _
from site_builder.problems.suggestions import nearest, suggestion

EXAMPLE = "Asia/Shanghai"
_FIGURE = re.compile("[0-9]")
_PACKAGE = "tzdata"

_BEIJING = ("beijing", "peking", "asia/beijing", "asia/peking", "china", "北京", "中国")
"""What newsrooms in China write, where the database has one zone for all of the mainland."""


@cache
def zone_names() -> tuple[str, ...]:
    """The names of all zones, such as `Asia/Shanghai`."""
    text = files(_PACKAGE).joinpath("zones").read_text("utf-8")
    return tuple(name for name in text.split() if name != "Factory")


@cache
def zone_of(name: str) -> tzinfo:
    """The zone of a known name."""
    if name == "UTC":
        return UTC
    with files(_PACKAGE).joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, name)


def zone_hint(name: str) -> Message:
    """The hint for a name that no zone has."""
    # Zones such as Etc/GMT+8 have their signs turned around: that is eight hours behind UTC.
    known = [one for one in zone_names() if not one.startswith("Etc/")]
    plain = "_".join(name.split()).lower()
    cities = {one.rpartition("/")[2].lower(): one for one in reversed(known) if "/" in one}
    meant = EXAMPLE if plain in _BEIJING else cities.get(plain)
    if not meant and not _FIGURE.search(plain):
        meant = nearest(plain, known)
    return suggestion(name, meant) if meant else _("write a name such as {name}", name=EXAMPLE)


def zone_fault(name: str) -> Message:
    """What is wrong with a name, or NOTHING."""
    if name in zone_names():
        return NOTHING
    return _("isn't the name of a time zone in the IANA database")
