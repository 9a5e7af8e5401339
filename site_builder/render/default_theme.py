"""The folder of the default theme: the templates and assets that every site starts from."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def default_theme_folder(package: Path = PACKAGE) -> Path:
    """The folder that holds the default `templates/` and `assets/`.

    An installed package carries them in `site_builder/default_theme/`. In a checkout, and so in
    an editable install, they are at the top of the repository, beside the package.
    """
    packaged = package / "default_theme"
    return packaged if packaged.is_dir() else package.parent
