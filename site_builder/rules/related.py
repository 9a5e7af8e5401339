"""The features that a feature names in `related`: each is another feature that is published."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from site_builder.messages.message import _
from site_builder.model.outline import Outline, Related
from site_builder.problems.problems import Problem
from site_builder.problems.suggestions import Hints, suggestion
from site_builder.rules.links import Target, absent_target


def check_related(
    outlines: Mapping[str, Outline],
    left_out: Mapping[str, str],
    broken: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """The related features that don't exist, aren't published, or are none. `left_out` and `broken`
    are as in `rules.links.check_links`."""
    for outline in outlines.values():
        hints = Hints()
        for related in outline.related:
            if related.slug not in broken:
                yield from _check(outline, related, outlines, left_out, hints)


def _check(
    outline: Outline,
    related: Related,
    outlines: Mapping[str, Outline],
    left_out: Mapping[str, str],
    hints: Hints,
) -> Iterator[Problem]:
    slug, where = related
    if slug == outline.slug:
        message = _("'{slug}' is this feature itself", slug=slug)
        yield Problem(where, "bad-value", message, _("delete it"))
    elif slug in left_out or slug not in outlines:
        others = {
            name: other
            for name, other in outlines.items()
            if other.form == "article" and name != outline.slug
        }
        problem = absent_target(Target(slug, "", "", "article"), where, others, left_out, hints)
        folder = next((step for step in slug.split("/") if step in others), "")
        yield replace(problem, hint=suggestion(slug, folder)) if folder else problem
    elif outlines[slug].form == "page":
        message = _("'{slug}' is a plain page, not a feature", slug=slug)
        yield Problem(where, "broken-link", message, _("link to it in the article instead"))
