"""Python, the libraries and the extras."""

from importlib.metadata import PackageNotFoundError

import pytest

from site_builder.doctor.libraries import (
    Requirement,
    is_within,
    library_findings,
    python_finding,
    read_requirement,
)

LINES = [
    "jinja2<3.2,>=3.1.6",
    "Pillow>=13",
    "noto>=1; sys_platform != 'darwin' and sys_platform != 'win32'",
    "pi-heif>=1; extra == 'heic'",
    "pytest>=9; extra == 'test'",
]


def states(platform: str, **installed: str) -> dict[str, str]:
    def version_of(name: str) -> str:
        try:
            return installed[name.replace("-", "_")]
        except KeyError:
            raise PackageNotFoundError(name) from None

    return {one.name: one.state for one in library_findings(platform, LINES, version_of)}


def test_what_is_missing_too_old_or_too_new() -> None:
    good = {"jinja2": "3.1.6", "Pillow": "13.0", "noto": "1", "pi_heif": "1.1"}
    assert set(states("linux", **good).values()) == {"ok"}
    assert "noto" not in states("darwin", **good)
    assert states("win32", jinja2="3.2", Pillow="12.9.9") == {
        "jinja2": "missing",
        "Pillow": "missing",
        "heic": "unused",
    }


def test_it_says_how_to_get_it() -> None:
    def version_of(name: str) -> str:
        raise PackageNotFoundError(name)

    found = {one.name: one.remedy for one in library_findings("darwin", LINES, version_of)}
    assert found["Pillow"] == 'run: python -m pip install "Pillow>=13"'
    assert found["heic"] == 'run: python -m pip install "site-builder[heic]"'


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Pillow", Requirement("Pillow", "", "", frozenset())),
        ("a.b (>=1, <2)", Requirement("a.b", ">=1,<2", "", frozenset())),
        ('x[y]>=1 ; extra == "heic"', Requirement("x", ">=1", "heic", frozenset())),
    ],
)
def test_requirements(line: str, read: Requirement) -> None:
    assert read_requirement(line) == read


@pytest.mark.parametrize(
    ("found", "bounds", "is_so"),
    [
        ("2.10", ">=2.9", True),
        ("2.17", ">=2.17.0", True),
        ("3.0", "<3", False),
        ("3.0.0rc1", ">=2,<4", True),
        ("1", "", True),
    ],
)
def test_bounds(found: str, bounds: str, is_so: bool) -> None:
    assert is_within(found, bounds) == is_so


def test_python() -> None:
    assert python_finding((3, 11, 2)).state == "ok"
    old = python_finding((3, 10, 14))
    assert (old.state, old.found) == ("missing", "3.10.14")
    assert "3.11 or newer" in old.remedy


def test_this_machine_has_what_it_needs() -> None:
    found = {one.name.lower(): one for one in library_findings("linux")}
    assert {"pydantic", "pillow", "jinja2"} <= found.keys()
    assert found["pydantic"].state == "ok"
    assert "test" not in found
