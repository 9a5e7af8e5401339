"""The site's own navigation, linked to the pages in each reader's language."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from site_builder.messages.message import _
from site_builder.model import routes
from site_builder.model.outline import Outline
from site_builder.model.site import Site
from site_builder.problems.problems import Location, Problem, shown
from site_builder.problems.suggestions import Hints
from site_builder.rules.links import Target, target_of, target_problem


class NavEntry(NamedTuple):
    """A link of the site's navigation once its target is known: by language, the route and the
    language of the page, for those readers who get one; or an `address` outside the site."""

    label: dict[str, str]
    address: str
    routes: dict[str, tuple[str, str]]


def check_nav(
    site: Site,
    outlines: Mapping[str, Outline],
    locate: Callable[[int], Location],
    left_out: Mapping[str, str],
    broken: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """The broken links of the navigation. `locate` gives the place of the n-th link.

    Links to a feature that is `broken` aren't checked: it has problems of its own.
    """
    hints = Hints()
    for number, item in enumerate(site.nav):
        target, where = _target(item.link), locate(number)
        if _is_address(item.link) or (target and target.slug in broken):
            continue
        if target is None:
            message = _("'{link}' is not an article of this site", link=shown(item.link))
            hint = _(
                "write the path of an article, such as story/article.zh.md, or start with https://"
            )
            yield Problem(where, "broken-link", message, hint)
        elif problem := target_problem(
            target._replace(anchor=""), where, outlines, left_out, site.keys, hints
        ):
            yield problem
        elif target.anchor:
            message = _("the navigation can only link to whole articles")
            hint = _("remove '#{anchor}'", anchor=shown(target.anchor))
            yield Problem(where, "broken-link", message, hint)


def nav_entries(site: Site, outlines: Mapping[str, Outline]) -> tuple[NavEntry, ...]:
    """The navigation, which `check_nav` has found sound."""
    entries = []
    for item in site.nav:
        target = None if _is_address(item.link) else _target(item.link)
        if target is None:
            entries.append(NavEntry(item.label, item.link, {}))
            continue
        presence = outlines[target.slug].announcement.presence(site.fallback)
        offers = {key: presence.offer(key, target.language) for key in site.keys}
        ways = {
            key: (routes.feature(offer.page, target.slug), offer.page)
            for key, offer in offers.items()
            if offer
        }
        entries.append(NavEntry(item.label, "", ways))
    return tuple(entries)


def _is_address(link: str) -> bool:
    return link.startswith(("https://", "http://"))


def _target(link: str) -> Target | None:
    return target_of("-", "", f"../{link}")
