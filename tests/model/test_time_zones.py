"""Names of time zones."""

from datetime import tzinfo

import pytest

from site_builder.model.time_zones import zone_fault, zone_hint, zone_names, zone_of

HINTS = [
    ("Asia/Beijing", "did you mean 'Asia/Shanghai'?"),
    ("北京", "did you mean 'Asia/Shanghai'?"),
    ("asia/shanghai", "did you mean 'Asia/Shanghai'?"),
    ("Shanghai", "did you mean 'Asia/Shanghai'?"),
    ("new york", "did you mean 'America/New_York'?"),
    ("Europe/Pariss", "did you mean 'Europe/Paris'?"),
    # Etc/GMT+8 would be eight hours behind.
    ("UTC+8", "write a name such as Asia/Shanghai"),
    ("GMT+8", "write a name such as Asia/Shanghai"),
    ("+08:00", "write a name such as Asia/Shanghai"),
    ("x" * 1000, "write a name such as Asia/Shanghai"),
]


@pytest.mark.parametrize(("name", "hint"), HINTS)
def test_hints(name: str, hint: str) -> None:
    assert zone_fault(name)
    assert zone_hint(name) == hint


def test_every_name_is_a_zone() -> None:
    assert {"UTC", "Asia/Shanghai", "America/New_York"} <= set(zone_names())
    for name in zone_names():
        assert isinstance(zone_of(name), tzinfo)
        assert not zone_fault(name)


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/localtime", "Asia", "", "Asia/"])
def test_nothing_else_is_read(name: str) -> None:
    assert zone_fault(name)
