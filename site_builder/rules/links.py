"""Links between features and pages: written as paths to their texts, and resolved in the reader's
language."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from site_builder.messages.message import NOTHING, Message, _
from site_builder.model.documents import DOCUMENT_FORMATS, ending_of, is_anothers_document
from site_builder.model.forms import Form, text_name
from site_builder.model.ids import nearest_id
from site_builder.model.outline import CrossLink, Outline
from site_builder.problems.problems import Location, Problem, shown
from site_builder.problems.suggestions import Hints, nearest, suggestion

_TEXT = re.compile(r"content/([^/]+)/(article|page)\.([^./]+)\.md")


class Target(NamedTuple):
    """The target of a link: a feature or a page, the language of its text, an anchor or '', and
    the form that the link gives it, or '' for a link within a text or of a template's."""

    slug: str
    language: str
    anchor: str
    form: Form | Literal[""] = ""


def target_of(slug: str, language: str, link: str) -> Target | None:
    """The target of a link in a text in `content/<slug>/` in that language; None if it is no text
    of the site's."""
    path, _, anchor = link.partition("#")
    if not path:
        return Target(slug, language, anchor)
    match = _TEXT.fullmatch(posixpath.normpath(f"content/{slug}/{path}"))
    if match is None:
        return None
    return Target(match[1], match[3], anchor, "page" if match[2] == "page" else "article")


def check_links(
    outlines: Mapping[str, Outline],
    left_out: Mapping[str, str],
    broken: frozenset[str] = frozenset(),
    languages: tuple[str, ...] = (),
) -> Iterator[Problem]:
    """The links of the site to texts or anchors that don't exist. `left_out` are the features and
    pages that aren't published: until when, or '' for drafts.

    Links to a feature or page that is `broken` aren't checked: it has problems of its own. Nor is
    one wrong that leads to a missing article in one of the site's `languages`: its readers get what
    stands in for it.
    """
    for outline in outlines.values():
        hints = Hints()
        for link in outline.links:
            target = target_of(outline.slug, link.language, link.reference.target)
            if target and target.slug in broken:
                continue
            problem = _check(outline, link, outlines, left_out, languages, hints)
            if problem:
                yield problem


def _check(
    outline: Outline,
    link: CrossLink,
    outlines: Mapping[str, Outline],
    left_out: Mapping[str, str],
    languages: tuple[str, ...],
    hints: Hints,
) -> Problem | None:
    written, where = link.reference.target, link.reference.location
    target = target_of(outline.slug, link.language, written)
    if target is None:
        return _not_an_article(outline.slug, written, where, outlines, hints)
    return target_problem(target, where, outlines, left_out, languages, hints)


def target_problem(
    target: Target,
    where: Location,
    outlines: Mapping[str, Outline],
    left_out: Mapping[str, str],
    languages: tuple[str, ...],
    hints: Hints,
) -> Problem | None:
    """The problem for a link at `where` whose target doesn't exist; `left_out` are the features and
    pages left out of the build, `languages` those of the site."""
    if target.slug in left_out or target.slug not in outlines:
        return absent_target(target, where, outlines, left_out, hints)
    outline = outlines[target.slug]
    if target.form and target.form != outline.form:
        return _other_form(target, outline, where)
    anchors = outline.anchors
    if target.language in languages and target.language not in anchors:
        target = target._replace(language=outline.source_language)
    if target.language not in anchors:
        words = {"slug": target.slug, "language": shown(target.language)}
        message = _("the feature '{slug}' has no article in '{language}'", **words)
        if outline.form == "page":
            message = _("the page '{slug}' has no text in '{language}'", **words)
        return Problem(where, "broken-link", message, hints.did_you_mean(target.language, anchors))
    if target.anchor and target.anchor not in anchors[target.language]:
        message = _("that article has no anchor '#{anchor}'", anchor=shown(target.anchor))
        hint = hints.did_you_mean(target.anchor, anchors[target.language])
        return Problem(where, "broken-link", message, hint if len(hint) < 80 else NOTHING)
    return None


def _other_form(target: Target, outline: Outline, where: Location) -> Problem:
    """The problem of a link that takes a page for a feature, or a feature for a page."""
    message = _("'{slug}' is a feature, not a plain page", slug=target.slug)
    if outline.form == "page":
        message = _("'{slug}' is a plain page, not a feature", slug=target.slug)
    hint = _("write {words}", words=text_name(outline.form, target.language))
    return Problem(where, "broken-link", message, hint)


def absent_target(
    target: Target,
    where: Location,
    outlines: Mapping[str, Outline],
    left_out: Mapping[str, str],
    hints: Hints,
) -> Problem:
    """The problem of a link to a feature or a page that isn't among the `outlines`."""
    slug = target.slug
    if slug in left_out:
        message = _("'{slug}' is a draft, so this link would be broken", slug=slug)
        if until := left_out[slug]:
            message = _(
                "'{slug}' isn't published before {moment}, so this link would be broken",
                slug=slug,
                moment=until,
            )
        return Problem(where, "broken-link", message, _("publish it, or build with --drafts"))
    # A folder with an invalid name is reported under the name that it should have.
    about = f"content/{nearest_id(slug) or slug}"
    message = _("there is no feature or page '{slug}'", slug=shown(slug))
    if target.form == "article":
        message = _("there is no feature '{slug}'", slug=shown(slug))
    elif target.form == "page":
        message = _("there is no page '{slug}'", slug=shown(slug))
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
    message = _("'{link}' is not an article or a page of this site", link=shown(written))
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
        names = [text_name(outlines[near].form, key) for key in outlines[near].anchors]
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
