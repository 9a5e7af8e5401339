"""Languages: of pages and runs of text; and how a page's versions link to each other."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from site_builder.check.addresses import resolve
from site_builder.check.substitutes import original_of
from site_builder.check.values import MISSING_PAGE, Context, Finding, Page, Pages, Spot, Summary
from site_builder.languages.east_asian import HAN, contains_han
from site_builder.languages.script import used_han
from site_builder.languages.tags import tag_fault
from site_builder.languages.unicode import is_letter
from site_builder.messages.message import Message, _, all_of
from site_builder.model.kinds import ANCHOR_PREFIXES
from site_builder.problems.problems import shown

X_DEFAULT = "x-default"
_Linked = Mapping[str, frozenset[str]]
"""The paths of the versions that each page links to, by its path."""

_EAST_ASIAN = re.compile(f"[\u3000-\u30ff{HAN}]")


def page_language(page: Page, context: Context) -> Iterator[Finding]:
    """A page states its language, which is that of its address (WCAG 3.1.1)."""
    due = _due(page.path, context)
    if not page.language:
        message = _("the page doesn't state its language")
        hint = _('write <html lang="{tag}">', tag=due or "…")
        yield Finding(page.path, Spot(), "page-language", message, hint)
    elif due and page.language != due:
        message = _(
            "the page says it is in '{language}', but its address is for '{expected}'",
            language=shown(page.language),
            expected=due,
        )
        yield Finding(page.path, Spot(), "page-language", message)
    elif not due and context.languages and page.language not in context.languages.values():
        message = _("'{language}' is not a language of this site", language=shown(page.language))
        yield Finding(page.path, Spot(), "page-language", message)


def run_languages(page: Page, _context: Context) -> Iterator[Finding]:
    """Language tags are valid, and Chinese text is marked as such (WCAG 3.1.2), but for names that
    a sentence in another language quotes."""
    for tag, spot in page.tags:
        if tag and (fault := tag_fault(tag)):
            message = _("lang '{tag}' {fault}", tag=shown(tag), fault=fault)
            yield Finding(page.path, spot, "run-language", message)
    for run in page.runs:
        primary = run.language.partition("-")[0].lower()
        is_han = contains_han(run.text) and not any(map(is_letter, _EAST_ASIAN.sub("", run.text)))
        if is_han and primary and not used_han(primary) and not tag_fault(run.language):
            message = _(
                "'{text}' is Chinese, but marked as '{language}'",
                text=shown(run.text),
                language=primary,
            )
            hint = _('mark it: <span lang="zh-Hans">')
            needle = run.text[:40]
            yield Finding(page.path, run.spot, "run-language", message, hint, "warning", needle)


def versions(pages: Pages, context: Context) -> Iterator[Finding]:
    """Each page links to all its versions, itself and a default, and they link back.

    Source: Google, *Tell Google about localized versions of your page*; HTML §4.6.7.1.
    """
    substitutes = {path for path, page in pages.items() if original_of(page, context)}
    linked = {path: frozenset(paths_of(page, context).values()) for path, page in pages.items()}
    for page in pages.values():
        if page.path in substitutes:
            yield from _substitute(page, substitutes, context)
        elif page.path != MISSING_PAGE:
            yield from _incomplete(page, linked, substitutes, context)
            for tag, address, spot in page.alternates:
                yield from _version(page, (tag, address, spot), pages, linked, context)


def paths_of(page: Summary, context: Context) -> dict[str, str]:
    """The files of a page's versions by hreflang, if they are in the site."""
    found = {
        tag: resolve(context.base_url, page.path, address)
        for tag, address, _spot in page.alternates
    }
    return {tag: target.path for tag, target in found.items() if target.kind == "inside"}


def _substitute(page: Summary, substitutes: Collection[str], context: Context) -> Iterator[Finding]:
    """A page that stands in for another is no version of it, and the other is a page by itself."""
    if page.alternates:
        spot = page.alternates[0][2]
        message = _("the page stands in for another, so it can't have versions (hreflang)")
        yield Finding(page.path, spot, "bad-canonical", message)
    if (original := original_of(page, context)) in substitutes:
        message = _(
            "the page names {path} as the canonical one, which stands in for another page itself",
            path=original,
        )
        yield Finding(page.path, Spot(), "bad-canonical", message)


def _incomplete(
    page: Summary, linked: _Linked, substitutes: Collection[str], context: Context
) -> Iterator[Finding]:
    named = Counter(tag for tag, _address, _spot in page.alternates)
    known = linked[page.path]
    # The versions of a page have the same path below the folders of their languages.
    first, _slash, rest = page.path.partition("/")
    keys = context.languages if first in context.languages else {}
    others = {f"{key}/{rest}": tag for key, tag in keys.items() if key != first}
    lacking: list[str] = [_("the page itself")] if page.path not in known else []
    lacking += [
        _("'{tag}'", tag=tag)
        for path, tag in others.items()
        if path in linked and path not in known and path not in substitutes
    ]
    lacking += [X_DEFAULT] if X_DEFAULT not in named else []
    if lacking:
        versions_ = all_of(lacking)
        message = _("the page's versions (hreflang) lack {versions}", versions=versions_)
        yield Finding(page.path, Spot(), "hreflang-missing", message)
    for tag in sorted(tag for tag, count in named.items() if count > 1):
        message = _("two versions of the page are marked as '{language}'", language=shown(tag))
        hint = _("name each language once")
        yield Finding(page.path, Spot(), "hreflang-missing", message, hint)


def _version(
    page: Summary,
    version: tuple[str, str, Spot],
    pages: Pages,
    linked: _Linked,
    context: Context,
) -> Iterator[Finding]:
    tag, address, spot = version
    target = resolve(context.base_url, page.path, address)
    said, where = shown(tag), shown(target.path or address)
    if target.kind != "inside" or target.path not in context.sizes:
        message = _(
            "hreflang '{tag}' leads to {path}, which is not a page of the site",
            tag=said,
            path=where,
        )
        yield Finding(page.path, spot, "hreflang-dead", message)
        return
    other = pages.get(target.path)
    if other is None:
        return  # it can't be read, which is reported
    # A page that claims to be in another language is one mistake, reported there.
    spoken = _due(other.path, context) or other.language or tag
    if tag not in (X_DEFAULT, spoken):
        language = shown(spoken)
        message = _("hreflang '{tag}' leads to a page in '{language}'", tag=said, language=language)
        yield Finding(page.path, spot, "hreflang-language", message)
    elif page.path not in linked[other.path]:
        message = _(
            "hreflang '{tag}' leads to {path}, which doesn't link back to this page",
            tag=said,
            path=where,
        )
        yield Finding(page.path, spot, "hreflang-one-way", message)


def _due(path: str, context: Context) -> str:
    """The language that a page's address is for, or ''."""
    return context.languages.get(path.partition("/")[0], "")


_LEAD = re.compile(r"top-\d+")
_KINDS = frozenset(ANCHOR_PREFIXES.values())


def parts_of(page: Page) -> frozenset[str]:
    """The anchors that a page must have in every language: those of its facts and its sections, but
    not the theme's own (`more_facts`), nor those of the blocks before the first section."""
    facts = {mark.id for mark in page.marks if mark.id.partition("-")[0] in _KINDS}
    sections = {mark.id for mark in page.marks if mark.is_section and "_" not in mark.id}
    return frozenset(facts | {name for name in sections if not _LEAD.fullmatch(name)})


def equal_parts(pages: Pages, context: Context) -> Iterator[Finding]:
    """Parts of the page that only its version in another language has."""
    for page in pages.values():
        lacking: dict[str, str] = {}
        for tag, path in sorted(paths_of(page, context).items()):
            other = pages.get(path)
            if other and tag != X_DEFAULT and path != page.path:
                lacking |= dict.fromkeys(other.parts - page.parts - lacking.keys(), tag)
        for part, tag in sorted(lacking.items()):
            yield _finding(page, part, tag)


def _finding(page: Summary, part: str, tag: str) -> Finding:
    message = _(
        "the page lacks {part}, which its version in '{language}' has",
        part=_named(part),
        language=tag,
    )
    return Finding(page.path, Spot(anchor=part), "unequal-versions", message)


def _named(part: str) -> Message:
    kind, _dash, name = part.partition("-")
    said = shown(name)
    kinds = {
        "photo": _("the photo '{id}'", id=said),
        "event": _("the event '{id}'", id=said),
        "award": _("the award '{id}'", id=said),
        "number": _("the number '{id}'", id=said),
    }
    return kinds.get(kind) or _("the section '{id}'", id=shown(part))
