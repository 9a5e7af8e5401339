"""Prose with its holes filled: numbers, people, terms, dates and links of one reader's page."""

import re
from dataclasses import replace
from html import escape
from typing import assert_never

from markupsafe import Markup

from site_builder.compose.borrowed import phrase
from site_builder.compose.number_views import number_in_prose, number_phrase
from site_builder.compose.page_context import PageContext
from site_builder.compose.text_before import text_before
from site_builder.languages.file_sizes import file_note
from site_builder.languages.script import text_direction
from site_builder.languages.sentences import begins_sentence
from site_builder.model import routes
from site_builder.model.article import Parts, Reference
from site_builder.model.documents import Document, document_linked
from site_builder.model.facts import Event, Number, Person, Term
from site_builder.rules.links import target_of
from site_builder.views.facts import TimeRun

_HEAD = re.compile(r'<table id="([^"]+)"([^>]*)>\n<thead>')
_BARE = re.compile(r"<table(?! id=)")


def boxed(html: str) -> str:
    """The HTML of prose with a box around each table, which can be reached by keyboard (WCAG 2.1.1)
    and is named by the table's head. A table inside a list or a quotation has no id to name it by.

    `<table` is never the writer's own: HTML in an article is shown as text.
    """
    if "<table" not in html:
        return html
    named = _HEAD.sub(
        r'<div class="table" tabindex="0" role="group" aria-labelledby="\1_head">'
        r'<table id="\1"\2>\n<thead id="\1_head">',
        html,
    )
    bare = _BARE.sub('<div class="table" tabindex="0"><table', named)
    return bare.replace("</table>", "</table></div>")


def fill(context: PageContext, parts: Parts) -> Markup:
    """The HTML of prose with its references filled in for this page's reader."""
    if len(parts) == 1 and isinstance(parts[0], str):
        return Markup(parts[0])
    pieces: list[str] = []
    note = ""
    for at, part in enumerate(parts):
        if isinstance(part, Reference):
            pieces.append(_fill(context, part, parts, at))
            note = _document_note(context, part) or note
        elif note and "</a>" in part:
            pieces.append(part.replace("</a>", f"{note}</a>", 1))
            note = ""
        else:
            pieces.append(part)
    return Markup("".join(pieces))


def _fill(context: PageContext, reference: Reference, parts: Parts, at: int) -> str:
    if reference.language and reference.role != "link":
        context = replace(context, told_by=context.teller.of(reference.language))
    match reference.role:
        case "number":
            is_first = begins_sentence(text_before(parts, at), context.teller.tag)
            return _number(context, context.index.of(Number)[reference.target], is_first)
        case "person":
            return phrase(context.teller.words(context.index.of(Person)[reference.target].name))
        case "term":
            return phrase(context.teller.words(context.index.of(Term)[reference.target].approved))
        case "date":
            return _date(context, context.index.of(Event)[reference.target])
        case "link":
            return _link(context, reference)
        case _:
            assert_never(reference.role)


def _number(context: PageContext, number: Number, is_first: bool) -> str:
    """A number, with a capital where it begins a sentence."""
    view = number_phrase(context.teller, number, begins_sentence=is_first)
    words = number_in_prose(view, text_direction(context.teller.tag))
    anchor = context.cited_anchor("number", number.id)
    return f'<data{_id(anchor)} value="{view.value}">{words}</data>'


def _date(context: PageContext, event: Event) -> str:
    """The date of an event."""
    date = "".join(map(time_element, context.teller.date(event.date).runs))
    anchor = context.cited_anchor("event", event.id)
    if "<time" in date:
        return date.replace("<time", f"<time{_id(anchor)}", 1)
    return f"<span{_id(anchor)}>{date}</span>" if anchor else date


def _id(anchor: str) -> str:
    return f' id="{anchor}"' if anchor else ""


def time_element(run: TimeRun) -> str:
    """The HTML of a run of a printed date."""
    if not run.datetime:
        return escape(run.text)
    return f'<time datetime="{run.datetime}">{escape(run.text)}</time>'


def _link(context: PageContext, reference: Reference) -> str:
    """The opening tag of a link, with the language of the page if it is another one. A link to what
    isn't there for this reader has no address, as HTML lets placeholders for links (§4.5.1)."""
    here, reader = context.feature, context.reader
    title = f' title="{escape(reference.title)}"' if reference.title else ""
    if document := _document(context, reference):
        anchor = "".join(reference.target.partition("#")[1:])
        href = context.href(routes.document(here.slug, document.name)) + anchor
        return f'<a href="{escape(href)}" type="{document.media_type}"{title}>'
    target = target_of(here.slug, context.teller.key, reference.target)
    if target is None:
        raise ValueError(f"{reference.location}: an unchecked link reached a page")
    if target.slug == here.slug:
        presence = here.presence(reader.site.fallback)
    else:
        presence = context.neighbours.targets[target.slug]
    offer = presence.offer(reader.key, target.language)
    if offer is None:
        return "<a>"
    there = routes.feature(offer.page, target.slug)
    anchor = f"#{target.anchor}" if target.anchor else ""
    href = anchor if there == context.here and anchor else context.href(there) + anchor
    foreign = _foreign(context, offer.page) if offer.page != reader.key else ""
    return f'<a href="{escape(href)}"{foreign}{title}>'


def _document(context: PageContext, reference: Reference) -> Document | None:
    """The document that a reference links to."""
    if reference.role != "link":
        return None
    name = document_linked(context.feature.slug, reference.target)
    return context.feature.documents[name] if name else None


def _document_note(context: PageContext, reference: Reference) -> str:
    """What a link to a document says of it after its own words; '' for any other reference."""
    document = _document(context, reference)
    if document is None:
        return ""
    tag = context.teller.tag
    before, size, after = file_note(document.ending.upper(), document.size, tag)
    is_apart = text_direction(tag) == "rtl"
    size = f"<bdi>{escape(size)}</bdi>" if is_apart else escape(size)
    return f'<span class="file">{escape(before)}{size}{escape(after)}</span>'


def _foreign(context: PageContext, key: str) -> str:
    """The mark of a link into another language: its tag for machines, and for readers its name,
    which the style sheet prints after the link."""
    language = context.reader.language_of(key)
    return f' hreflang="{language.tag}" data-language="{escape(language.name)}"'
