"""The site's own navigation, linked to the pages in each reader's language."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from site_builder.messages.message import Message, _
from site_builder.model import routes
from site_builder.model.outline import Outline
from site_builder.model.site import Site
from site_builder.problems.problems import Location, Problem, did_you_mean, shown
from site_builder.rules.links import Target, no_article, no_feature, target_of


class NavEntry(NamedTuple):
    """A link of the site's navigation once its target is known: by language, the route and the
    language of the page; or an `address` outside the site."""

    label: dict[str, str]
    address: str
    routes: dict[str, tuple[str, str]]


def check_nav(
    site: Site,
    outlines: Mapping[str, Outline],
    locate: Callable[[int], Location],
    drafts_left_out: frozenset[str],
    broken: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """The broken links of the navigation. `locate` gives the place of the n-th link.

    Links to a feature that is `broken` aren't checked: it has problems of its own.
    """
    for number, item in enumerate(site.nav):
        if _is_address(item.link):
            continue
        target = _target(item.link)
        if target and target.slug in broken:
            continue
        if target and target.slug not in outlines:
            yield no_feature(target.slug, locate(number), outlines, drafts_left_out)
        elif fault := _fault(item.link, target, outlines):
            yield Problem(locate(number), "broken-link", *fault)


def _fault(
    link: str, target: Target | None, outlines: Mapping[str, Outline]
) -> tuple[Message, str] | None:
    """Why a link leads nowhere, and what to do; None for a sound one. Its feature exists."""
    if target is None:
        hint = _(
            "write the path of an article, such as story/article.zh.md, or start with https://"
        )
        return _("'{link}' is not an article of this site", link=shown(link)), hint
    languages = outlines[target.slug].languages
    if target.language not in languages:
        return no_article(target), did_you_mean(target.language, languages)
    if target.anchor:
        hint = _("remove '#{anchor}'", anchor=shown(target.anchor))
        return _("the navigation can only link to whole articles"), hint
    return None


def nav_entries(site: Site, outlines: Mapping[str, Outline]) -> tuple[NavEntry, ...]:
    """The navigation, which `check_nav` has found sound."""
    entries = []
    for item in site.nav:
        target = None if _is_address(item.link) else _target(item.link)
        if target is None:
            entries.append(NavEntry(item.label, item.link, {}))
            continue
        exists = outlines[target.slug].languages
        ways = {}
        for key in site.keys:
            language = key if key in exists else target.language
            ways[key] = (routes.feature(language, target.slug), language)
        entries.append(NavEntry(item.label, "", ways))
    return tuple(entries)


def _is_address(link: str) -> bool:
    return link.startswith(("https://", "http://"))


def _target(link: str) -> Target | None:
    return target_of("-", "", f"../{link}")
