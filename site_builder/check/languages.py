"""Languages: what each page, and each run of words, is in; and how the versions name each other."""

import re
from collections.abc import Iterator

from site_builder.check.addresses import resolve
from site_builder.check.values import MISSING_PAGE, Context, Finding, Page, Pages, Spot, Summary
from site_builder.languages.east_asian import HAN, contains_han
from site_builder.languages.script import used_han
from site_builder.languages.tags import tag_fault
from site_builder.languages.unicode import is_letter
from site_builder.model.kinds import ANCHOR_PREFIXES
from site_builder.problems.problems import shown

X_DEFAULT = "x-default"
_EAST_ASIAN = re.compile(f"[\u3000-\u30ff{HAN}]")


def page_language(page: Page, context: Context) -> Iterator[Finding]:
    """A page says its language, and the one that its place promises (WCAG 3.1.1)."""
    due = _due(page.path, context)
    if not page.language:
        message = "the page does not say which language it is in"
        yield Finding(page.path, Spot(), "page-language", message, f'<html lang="{due or "…"}">')
    elif due and page.language != due:
        message = f"the page says that it is in '{shown(page.language)}'; its place is for '{due}'"
        yield Finding(page.path, Spot(), "page-language", message)
    elif not due and context.languages and page.language not in context.languages.values():
        message = f"'{shown(page.language)}' is not a language of this site"
        yield Finding(page.path, Spot(), "page-language", message)


def run_languages(page: Page, _context: Context) -> Iterator[Finding]:
    """Language tags are sound, and a run of nothing but Chinese says so (WCAG 3.1.2); a name that
    an English sentence quotes is part of the sentence."""
    for tag, spot in page.tags:
        if tag and (fault := tag_fault(tag)):
            message = f"lang '{shown(tag)}' {fault}"
            yield Finding(page.path, spot, "run-language", message)
    for run in page.runs:
        primary = run.language.partition("-")[0].lower()
        is_han = contains_han(run.text) and not any(map(is_letter, _EAST_ASIAN.sub("", run.text)))
        if is_han and primary and not used_han(primary) and not tag_fault(run.language):
            message = f"'{shown(run.text)}' is Chinese, in words that are said to be '{primary}'"
            hint = 'mark it: <span lang="zh-Hans">'
            yield Finding(
                page.path, run.spot, "run-language", message, hint, "warning", run.text[:40]
            )


def versions(pages: Pages, context: Context) -> Iterator[Finding]:
    """Each page names all its versions, itself and a default, and they name it in return.

    Source: Google, *Tell Google about localized versions of your page*; HTML §4.6.7.1.
    """
    for page in pages.values():
        if page.path != MISSING_PAGE:
            yield from _incomplete(page, pages, context)
            for tag, address, spot in page.alternates:
                yield from _version(page, tag, address, spot, pages, context)


def paths_of(page: Summary, context: Context) -> dict[str, str]:
    """The files of a page's versions by their hreflang, so far as they lie in the site."""
    found = {
        tag: resolve(context.base_url, page.path, address) for tag, address, _ in page.alternates
    }
    return {tag: target.path for tag, target in found.items() if target.kind == "inside"}


def _incomplete(page: Summary, pages: Pages, context: Context) -> Iterator[Finding]:
    named = [tag for tag, _, _ in page.alternates]
    known = set(paths_of(page, context).values())
    # One page in several languages lies at one place below the languages' folders.
    first, _, rest = page.path.partition("/")
    keys = context.languages if first in context.languages else {}
    others = {f"{key}/{rest}": f"'{tag}'" for key, tag in keys.items() if key != first}
    wanting = [tag for path, tag in others.items() if path in pages and path not in known]
    if page.path not in known:
        wanting.insert(0, "itself")
    if X_DEFAULT not in named:
        wanting.append(X_DEFAULT)
    if wanting:
        message = f"the page's versions (hreflang) lack {' and '.join(wanting)}"
        yield Finding(page.path, Spot(), "hreflang-missing", message)
    for tag in sorted({tag for tag in named if named.count(tag) > 1}):
        message = f"two versions of the page are said to be '{shown(tag)}'"
        yield Finding(page.path, Spot(), "hreflang-missing", message, "name each language once")


def _version(
    page: Summary, tag: str, address: str, spot: Spot, pages: Pages, context: Context
) -> Iterator[Finding]:
    target = resolve(context.base_url, page.path, address)
    said = f"hreflang '{shown(tag)}'"
    if target.kind != "inside" or target.path not in context.sizes:
        message = f"{said} leads to {shown(target.path or address)}, which is no page of the site"
        yield Finding(page.path, spot, "hreflang-dead", message)
        return
    other = pages.get(target.path)
    if other is None:
        return  # it cannot be read, which is told
    # A page that gives itself out for another language is one mistake, and told there.
    spoken = _due(other.path, context) or other.language or tag
    if tag not in (X_DEFAULT, spoken):
        message = f"{said} leads to a page in '{shown(spoken)}'"
        yield Finding(page.path, spot, "hreflang-language", message)
    elif page.path not in paths_of(other, context).values():
        message = f"{said} leads to {shown(target.path)}, which does not name this page in return"
        yield Finding(page.path, spot, "hreflang-one-way", message)


def _due(path: str, context: Context) -> str:
    """The language that a page's place is for, or ''."""
    return context.languages.get(path.partition("/")[0], "")


_LEAD = re.compile(r"top-\d+")
_KINDS = frozenset(ANCHOR_PREFIXES.values())


def parts_of(page: Page) -> frozenset[str]:
    """The anchors that a page shall have in every language: those of its facts, and of its
    sections; not those of the theme (`more_facts`), nor of the blocks before the first section."""
    facts = {mark.id for mark in page.marks if mark.id.partition("-")[0] in _KINDS}
    sections = {mark.id for mark in page.marks if mark.is_section and "_" not in mark.id}
    return frozenset(facts | {name for name in sections if not _LEAD.fullmatch(name)})


def equal_parts(pages: Pages, context: Context) -> Iterator[Finding]:
    """A part that another language's version of the page has, and this one has not."""
    for page in pages.values():
        lacking: dict[str, str] = {}
        for tag, path in sorted(paths_of(page, context).items()):
            other = pages.get(path)
            if other and tag != X_DEFAULT and path != page.path:
                lacking |= dict.fromkeys(other.parts - page.parts - lacking.keys(), tag)
        for part, tag in sorted(lacking.items()):
            yield _finding(page, part, tag)


def _finding(page: Summary, part: str, tag: str) -> Finding:
    kind, _, name = part.partition("-")
    said = f"{kind} '{shown(name)}'" if kind in _KINDS else f"section '{shown(part)}'"
    message = f"the page lacks the {said}, which it has in '{tag}'"
    return Finding(page.path, Spot(anchor=part), "unequal-versions", message)
