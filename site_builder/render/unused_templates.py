"""Templates that a site has for nothing: mostly misspelt names of those that they should be."""

from collections.abc import Iterator, Mapping
from posixpath import splitext

from site_builder.problems.problems import Location, Problem, nearest, warning
from site_builder.render.templates import MARKUP, closure
from site_builder.render.theme import Theme


def find_unused_templates(theme: Theme) -> Iterator[Problem]:
    """Warnings of the site's templates that override none of the theme's, and that none uses.

    What only such a one uses is left out: it is used once that has its right name. All templates
    are sound, as `check_templates` finds them.
    """
    pages = theme.pages
    own = {file.name: file for file in pages if file.name not in theme.defaults}
    if not own:
        return
    used = {f.name for name in theme.defaults for f in closure(name, pages)}
    uses = {name: {f.name for f in closure(name, pages)} for name in own if name not in used}
    overridden = {file.name for file in pages if file.path == f"templates/{file.name}"}
    for name in uses:
        meant = nearest(name, theme.defaults)
        if _is_template(name, meant) and not _is_led_to(name, uses):
            message = "this overrides no template of the theme, and no other template uses it"
            is_likely = meant and meant not in overridden
            hint = f"did you mean '{meant}'?" if is_likely else "include it in one, or take it away"
            yield warning(Location(own[name].path), "unused-template", message, hint)


def _is_template(name: str, meant: str) -> bool:
    """Whether a file is there to be a template: a text by another name than that of a text which
    the theme has is a note."""
    return name.endswith(MARKUP) or (bool(meant) and splitext(name)[1] == splitext(meant)[1])


def _is_led_to(name: str, uses: Mapping[str, set[str]]) -> bool:
    """Whether another unused one uses it; of a circle, the first by name stands for all."""
    return any(
        name in used and (other < name or other not in uses[name])
        for other, used in uses.items()
        if other != name
    )
