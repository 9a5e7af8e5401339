"""Links between features: written as paths to articles, and resolved in the reader's language."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from site_builder.messages.message import NOTHING, Message, _
from site_builder.model.documents import DOCUMENT_FORMATS, ending_of, is_anothers_document
from site_builder.model.ids import nearest_id
from site_builder.model.outline import CrossLink, Outline
from site_builder.problems.problems import Location, Problem, shown
from site_builder.problems.suggestions import Hints, nearest, suggestion

_ARTICLE = re.compile(r"content/([^/]+)/article\.([^./]+)\.md")


class Target(NamedTuple):
    """The target of a link: a feature, the language of the article, an anchor or ''."""

    slug: str
    language: str
    anchor: str


def target_of(slug: str, language: str, link: str) -> Target | None:
    """The target of a link in `content/<slug>/article.<language>.md`; None if it isn't an
    article."""
    path, _, anchor = link.partition("#")
    if not path:
        return Target(slug, language, anchor)
    match = _ARTICLE.fullmatch(posixpath.normpath(f"content/{slug}/{path}"))
    return Target(match[1], match[2], anchor) if match else None


def check_links(
    outlines: Mapping[str, Outline],
    drafts_left_out: frozenset[str],
    broken: frozenset[str] = frozenset(),
    languages: tuple[str, ...] = (),
) -> Iterator[Problem]:
    """The links of the site to articles or anchors that don't exist.

    Links to a feature that is `broken` aren't checked: it has problems of its own. Nor is one
    wrong that leads to a missing article in one of the site's `languages`: its readers get what
    stands in for it.
    """
    for outline in outlines.values():
        hints = Hints()
        for link in outline.links:
            target = target_of(outline.slug, link.language, link.reference.target)
            if target and target.slug in broken:
                continue
            problem = _check(outline, link, outlines, drafts_left_out, languages, hints)
            if problem:
                yield problem


def _check(
    outline: Outline,
    link: CrossLink,
    outlines: Mapping[str, Outline],
    drafts: frozenset[str],
    languages: tuple[str, ...],
    hints: Hints,
) -> Problem | None:
    written, where = link.reference.target, link.reference.location
    target = target_of(outline.slug, link.language, written)
    if target is None:
        return _not_an_article(outline.slug, written, where, outlines, hints)
    return target_problem(target, where, outlines, drafts, languages, hints)


def target_problem(
    target: Target,
    where: Location,
    outlines: Mapping[str, Outline],
    drafts: frozenset[str],
    languages: tuple[str, ...],
    hints: Hints,
) -> Problem | None:
    """The problem for a link at `where` whose target doesn't exist; `drafts` are the features left
    out of the build, `languages` those of the site."""
    if target.slug in drafts or target.slug not in outlines:
        return _no_feature(target.slug, where, outlines, drafts, hints)
    anchors = outlines[target.slug].anchors
    if target.language in languages and target.language not in anchors:
        target = target._replace(language=outlines[target.slug].announcement.source_language)
    if target.language not in anchors:
        message = _(
            "the feature '{slug}' has no article in '{language}'",
            slug=target.slug,
            language=shown(target.language),
        )
        return Problem(where, "broken-link", message, hints.did_you_mean(target.language, anchors))
    if target.anchor and target.anchor not in anchors[target.language]:
        message = _("that article has no anchor '#{anchor}'", anchor=shown(target.anchor))
        hint = hints.did_you_mean(target.anchor, anchors[target.language])
        return Problem(where, "broken-link", message, hint if len(hint) < 80 else NOTHING)
    return None


def _no_feature(
    slug: str,
    where: Location,
    outlines: Mapping[str, Outline],
    drafts: frozenset[str],
    hints: Hints,
) -> Problem:
    if slug in drafts:
        message = _("'{slug}' is a draft, so this link would be broken", slug=slug)
        return Problem(where, "broken-link", message, _("publish it, or build with --drafts"))
    # A folder with an invalid name is reported under the name that it should have.
    about = f"content/{nearest_id(slug) or slug}"
    message = _("there is no feature '{slug}'", slug=shown(slug))
    return Problem(where, "broken-link", message, hints.did_you_mean(slug, outlines), about=about)


def _not_an_article(
    slug: str, written: str, where: Location, outlines: Mapping[str, Outline], hints: Hints
) -> Problem:
    """The problem for a link to something other than an article, with the most similar article."""
    path = posixpath.normpath(f"content/{slug}/{written.partition('#')[0]}")
    if path.split("/")[0] != "content":
        message = _("'{link}' leads outside the site's content", link=shown(written))
        hint = _("link to an article, such as ../other-feature/article.zh.md")
        return Problem(where, "outside-root", message, hint)
    if is_anothers_document(slug, written):
        message = _("'{link}' is a file of another feature", link=shown(written))
        hint = _("link to that feature's article, or put a copy into this feature's files/")
        return Problem(where, "broken-link", message, hint)
    message = _("'{link}' is not an article of this site", link=shown(written))
    return Problem(where, "broken-link", message, _hint(slug, written, path, outlines, hints))


def _hint(
    slug: str, written: str, path: str, outlines: Mapping[str, Outline], hints: Hints
) -> Message:
    if "\\" in written:
        return _("write '/' between folders, not '\\'")
    if "?" in written:
        return _("remove the '?' and everything after it")
    if ending_of(path) in DOCUMENT_FORMATS:
        name = shown(path.rpartition("/")[2])
        return _("put the file into this feature's files/, and link to files/{name}", name=name)
    folder = path.split("/")[1] if "/" in path else ""
    near = folder if folder in outlines else hints.nearest(folder, outlines)
    if near:
        names = [f"article.{key}.md" for key in outlines[near].anchors]
        name = nearest(path.rpartition("/")[2], names)
        if name:
            return suggestion(written, name if near == slug else f"../{near}/{name}")
    return _("link to an article, such as ../other-feature/article.zh.md, or start with https://")


def linked_slugs(outline: Outline) -> frozenset[str]:
    """The other features that a feature links to."""
    targets = (
        target_of(outline.slug, link.language, link.reference.target) for link in outline.links
    )
    return frozenset(target.slug for target in targets if target and target.slug != outline.slug)
