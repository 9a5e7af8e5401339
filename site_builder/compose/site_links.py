"""Links of the site's own, as in its navigation, to the pages in each reader's language."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from site_builder.compose.topic_links import (
    KnownTopics,
    topic_fault,
    topic_in,
    topic_meant,
    topic_routes,
)
from site_builder.languages.east_asian import contains_han
from site_builder.languages.script import uses_han
from site_builder.messages.message import _
from site_builder.model import routes
from site_builder.model.outline import Outline
from site_builder.model.site import Account, Site, SiteLink, Text
from site_builder.model.topics import TopicList
from site_builder.problems.problems import Location, Problem, shown
from site_builder.problems.suggestions import Hints
from site_builder.rules.links import Target, target_of, target_problem


class LinkEntry(NamedTuple):
    """A link of the site's own once its target is known: by language, the route and the
    language of the page, for those readers who get one; or an `address` outside the site; or
    neither, for words that lead nowhere."""

    label: dict[str, str]
    address: str
    routes: dict[str, tuple[str, str]]


class AccountEntry(NamedTuple):
    """An account, with its link once the target is known."""

    link: LinkEntry
    account: Account


def check_site_links(
    links: Sequence[str],
    languages: tuple[str, ...],
    outlines: Mapping[str, Outline],
    locate: Callable[[int], Location],
    left_out: Mapping[str, str],
    topics: KnownTopics,
    broken: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """The broken ones of these links, on a site in these languages. `locate` gives the place of the
    n-th.

    Links to a feature or page that is `broken` aren't checked: it has problems of its own.
    """
    hints = Hints()
    for number, link in enumerate(links):
        target, where = _target(link), locate(number)
        if _is_no_path(link) or (target and target.slug in broken):
            continue
        if topic := topic_in(link):
            if fault := topic_fault(topic, topics, hints):
                yield Problem(where, "broken-link", *fault)
        elif target is None:
            message = _("'{link}' is not an article or a page of this site", link=shown(link))
            hint = topic_meant(link) or _(
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
    links: Sequence[SiteLink],
    site: Site,
    outlines: Mapping[str, Outline],
    topics: Sequence[TopicList] = (),
) -> tuple[LinkEntry, ...]:
    """Links that `check_site_links` has found sound, with their targets."""
    entries = []
    for item in links:
        if topic := topic_in(item.link):
            entries.append(LinkEntry(_own_words(item.label, site), "", topic_routes(topic, topics)))
            continue
        target = None if _is_no_path(item.link) else _target(item.link)
        if target is None:
            entries.append(LinkEntry(_own_words(item.label, site), item.link, {}))
            continue
        presence = outlines[target.slug].presence(site.fallback)
        offers = {key: presence.offer(key, target.language) for key in site.keys}
        ways = {
            key: (routes.feature(offer.page, target.slug), offer.page)
            for key, offer in offers.items()
            if offer
        }
        entries.append(LinkEntry(_own_words(item.label, site), "", ways))
    return tuple(entries)


def _own_words(label: Text, site: Site) -> Text:
    """A text without words that it only repeats from a language with Chinese characters, such as
    the number of a licence: they are borrowed from there (WCAG 2.2, 3.1.2)."""
    han = {label[one.key] for one in site.languages if one.key in label and uses_han(one.tag)}
    repeated = {
        one.key
        for one in site.languages
        if not uses_han(one.tag) and label.get(one.key) in han and contains_han(label[one.key])
    }
    return {key: words for key, words in label.items() if key not in repeated}


def account_entries(
    site: Site, outlines: Mapping[str, Outline], topics: Sequence[TopicList] = ()
) -> tuple[AccountEntry, ...]:
    """The site's accounts, whose links `check_site_links` has found sound."""
    links = [SiteLink(account.label, account.link) for account in site.accounts]
    return tuple(map(AccountEntry, link_entries(links, site, outlines, topics), site.accounts))


def _is_no_path(link: str) -> bool:
    return not link or link.startswith(("https://", "http://", "mailto:"))


def _target(link: str) -> Target | None:
    return target_of("-", "", f"../{link}")
