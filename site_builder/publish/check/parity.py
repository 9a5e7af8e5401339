"""Languages kept in step: what one version of a page has, the others have."""

import re
from collections.abc import Iterator

from site_builder.model.kinds import ANCHOR_PREFIXES
from site_builder.problems.problems import shown
from site_builder.publish.check.languages import X_DEFAULT, paths_of
from site_builder.publish.check.values import Context, Finding, Page, Pages, Spot, Summary

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
