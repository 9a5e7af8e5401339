"""The rules, as tables: those for one page, and those between pages."""

from collections.abc import Callable, Iterator
from itertools import chain

from site_builder.check.addresses import resolve
from site_builder.check.content import headings, leftovers, pictures
from site_builder.check.files import judge_file, page_weight, style_requests
from site_builder.check.heads import canonicals, share_images, titles
from site_builder.check.languages import (
    equal_parts,
    page_language,
    parts_of,
    run_languages,
    versions,
)
from site_builder.check.links import inner_links, jump_targets, jumps_of, outward_of, repeated_ids
from site_builder.check.policy import inline_code, policies, third_parties
from site_builder.check.private import private_words
from site_builder.check.reading import UnreadablePageError, read_page
from site_builder.check.structured import structured_data
from site_builder.check.values import Context, Finding, Judged, Page, Pages, Spot, Summary
from site_builder.messages.message import _, all_of

PageRule = Callable[[Page, Context], Iterator[Finding]]
SiteRule = Callable[[Pages, Context], Iterator[Finding]]


def _page_styles(page: Page, context: Context) -> Iterator[Finding]:
    """What a page's inline styles load."""
    for code in page.codes:
        if code.kind in ("style", "attribute"):
            for found in style_requests(page.path, code.text, context):
                yield found._replace(spot=code.spot)


def _page_pictures(page: Page, _context: Context) -> Iterator[Finding]:
    """What pictures in a page's inline code reveal."""
    for code in page.codes:
        if words := private_words(code.text.encode("utf-8", "surrogatepass")):
            message = _("a picture inside the page reveals {details}", details=all_of(words))
            yield Finding(page.path, code.spot, "private-metadata", message)


PAGE_RULES: tuple[PageRule, ...] = (
    page_language,
    titles,
    canonicals,
    share_images,
    structured_data,
    repeated_ids,
    inner_links,
    run_languages,
    headings,
    pictures,
    leftovers,
    policies,
    inline_code,
    third_parties,
    _page_styles,
    _page_pictures,
    page_weight,
)
"""What is judged of each page by itself."""

SITE_RULES: tuple[SiteRule, ...] = (jump_targets, versions, equal_parts)
"""What is judged between pages."""


def judge(path: str, data: bytes, context: Context) -> Judged:
    """A file of the folder, judged by itself. Never raises, whatever the bytes are."""
    if not path.lower().endswith(".html"):
        return Judged(tuple(judge_file(path, data, context)))
    try:
        page = read_page(path, data)
    except UnreadablePageError as error:
        message = _("the page can't be read: {why}", why=error.reason)
        return Judged((Finding(path, Spot(), "unreadable-output", message),))
    findings = chain.from_iterable(rule(page, context) for rule in PAGE_RULES)
    return Judged(tuple(findings), summary_of(page, context))


def judge_site(pages: Pages, context: Context) -> Iterator[Finding]:
    """What is wrong between the pages of a folder."""
    for rule in SITE_RULES:
        yield from rule(pages, context)


def summary_of(page: Page, context: Context) -> Summary:
    canonical = page.linked("canonical")
    versions_ = [link for link in page.linked("alternate") if link.tongue]
    return Summary(
        path=page.path,
        language=page.language,
        anchors=frozenset(mark.id for mark in page.marks),
        jumps=tuple(jumps_of(page, context)),
        outward=tuple(outward_of(page, context)),
        canonical=canonical[0].address if canonical else "",
        alternates=tuple((link.tongue, link.address, link.spot) for link in versions_),
        parts=parts_of(page),
        leads_on=page.leads_on,
    )


def base_of(page: Summary | None) -> str:
    """The address that a folder was built for, which is its index page's canonical one; or ''."""
    canonical = page.canonical if page else ""
    is_whole = canonical.startswith(("https://", "http://")) and canonical.endswith("/")
    return canonical if is_whole and resolve(canonical, "index.html", canonical).path else ""
