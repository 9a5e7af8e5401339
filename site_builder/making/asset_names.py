"""Assets whose names are one name on some computers: told of by their own paths.

What they are published as may differ, by the digest of what is in them; but the preview publishes
them under their plain names, and a copy of the site on macOS or Windows holds one of the two.
"""

from collections.abc import Iterable, Iterator

from site_builder.problems.problems import Location, Problem
from site_builder.render.theme import ThemeFile
from site_builder.store.paths import fold, folders_of


def check_asset_names(assets: Iterable[ThemeFile]) -> Iterator[Problem]:
    """Problems of assets, and of their folders, that differ from others only by case or by how
    accents are encoded. Each is at the site's own, where the other is the theme's."""
    first: dict[str, tuple[str, bool]] = {}
    told: set[str] = set()
    for is_own, name in sorted((file.path == f"assets/{file.name}", file.name) for file in assets):
        for part in sorted({*folders_of([name]), name}):
            other, is_of_site = first.setdefault(fold(part), (part, is_own))
            if other != part and part not in told:
                told.add(part)
                yield _collision(part, other, is_of_site)


def _collision(name: str, other: str, is_of_site: bool) -> Problem:
    where = Location(f"assets/{name}")
    if is_of_site:
        message = f"this is there beside 'assets/{other}'"
        hint = "give one of them another name (case and accents' encoding do not count)"
    else:
        message = f"this is there beside the theme's own '{other}', and does not override it"
        hint = f"did you mean '{other}'?"
    return Problem(where, "output-collision", message, hint)
