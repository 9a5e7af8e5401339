"""Names that Windows reserves."""

import pytest

from site_builder.problems.device_names import is_device_name, windows_fault


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
