"""Names that Windows reserves."""

import pytest

from site_builder.problems.device_names import is_device_name, published_fault, windows_fault


@pytest.mark.parametrize(
    "name",
    [
        *("con", "NUL", "Aux", "prn", "COM1", "com0", "LPT9", "lpt¹", "COM²", "CONIN$", "conout$"),
        *("con.txt", "nul.tar.gz", "aux .css", "COM1.", "con  ", "Lpt³.jpg"),
    ],
)
def test_devices(name: str) -> None:
    assert is_device_name(name)
    assert windows_fault(name)


@pytest.mark.parametrize(
    "name",
    ["", "console", "con-1", "com", "com10", "lpt", "nul1", ".con", "a.con", "comï", "x.nul"],
)
def test_others(name: str) -> None:
    assert not is_device_name(name)
    assert not windows_fault(name)


@pytest.mark.parametrize("name", ["a.jpg.", "a.jpg ", "...", "a. "])
def test_ends_that_windows_drops(name: str) -> None:
    assert not is_device_name(name)
    assert windows_fault(name)


@pytest.mark.parametrize("name", ["a:b.css", "what?.js", 'a".css', "a|b", "a*", "a\\b", "<a>"])
def test_signs_that_windows_does_not_allow(name: str) -> None:
    assert not windows_fault(name)
    assert published_fault(name)


@pytest.mark.parametrize(("name", "is_sound"), [("site.css", True), ("con.css", False)])
def test_names_that_can_be_published(name: str, is_sound: bool) -> None:
    assert bool(published_fault(name)) != is_sound
