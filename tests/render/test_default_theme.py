"""The default theme is found in a checkout and in an installed package."""

from pathlib import Path

from site_builder.render.default_theme import PACKAGE, default_theme_folder


def test_checkout_keeps_the_theme_beside_the_package() -> None:
    assert default_theme_folder() == PACKAGE.parent


def test_installed_package_carries_the_theme(tmp_path: Path) -> None:
    package = tmp_path / "site_builder"
    (package / "default_theme" / "templates").mkdir(parents=True)
    assert default_theme_folder(package) == package / "default_theme"


def test_a_file_of_that_name_is_not_the_theme(tmp_path: Path) -> None:
    package = tmp_path / "site_builder"
    package.mkdir()
    (package / "default_theme").touch()
    assert default_theme_folder(package) == tmp_path
