"""Links of the site's own, as in its navigation, to the pages in each reader's language."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from site_builder.messages.message import _
from site_builder.model import routes
from site_builder.model.outline import Outline
from site_builder.model.site import Site, SiteLink
from site_builder.problems.problems import Location, Problem, shown
from site_builder.problems.suggestions import Hints
from site_builder.rules.links import Target, target_of, target_problem


class LinkEntry(NamedTuple):
    """A link of the site's own once its target is known: by language, the route and the
    language of the page, for those readers who get one; or an `address` outside the site."""

    label: dict[str, str]
    address: str
    routes: dict[str, tuple[str, str]]


def check_site_links(
    links: Sequence[SiteLink],
    languages: tuple[str, ...],
    outlines: Mapping[str, Outline],
    locate: Callable[[int], Location],
    left_out: Mapping[str, str],
    broken: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """The broken ones of these links, on a site in these languages. `locate` gives the place of the
    n-th.

    Links to a feature or page that is `broken` aren't checked: it has problems of its own.
    """
    hints = Hints()
    for number, item in enumerate(links):
        target, where = _target(item.link), locate(number)
        if _is_address(item.link) or (target and target.slug in broken):
            continue
        if target is None:
            message = _("'{link}' is not an article or a page of this site", link=shown(item.link))
            hint = _(
                "write the path of its text, such as story/article.zh.md or about/page.zh.md, "
                "or start with https://"
            )
            yield Problem(where, "broken-link", message, hint)
        elif problem := target_problem(
            target._replace(anchor=""), where, outlines, left_out, languages, hints
        ):
            yield problem
        elif target.anchor:
            message = _("a link of the site's own can only lead to a whole article or page")
            hint = _("remove '#{anchor}'", anchor=shown(target.anchor))
            yield Problem(where, "broken-link", message, hint)


def link_entries(
    links: Sequence[SiteLink], site: Site, outlines: Mapping[str, Outline]
) -> tuple[LinkEntry, ...]:
    """Links that `check_site_links` has found sound, with their targets."""
    entries = []
    for item in links:
        target = None if _is_address(item.link) else _target(item.link)
        if target is None:
            entries.append(LinkEntry(item.label, item.link, {}))
            continue
        presence = outlines[target.slug].presence(site.fallback)
        offers = {key: presence.offer(key, target.language) for key in site.keys}
        ways = {
            key: (routes.feature(offer.page, target.slug), offer.page)
            for key, offer in offers.items()
            if offer
        }
        entries.append(LinkEntry(item.label, "", ways))
    return tuple(entries)


def _is_address(link: str) -> bool:
    return link.startswith(("https://", "http://"))


def _target(link: str) -> Target | None:
    return target_of("-", "", f"../{link}")
