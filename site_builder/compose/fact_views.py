"""Facts to views: events, awards, people, sources."""

from collections.abc import Hashable, Iterable

from markupsafe import Markup

from site_builder.compose.borrowed import as_words, filled
from site_builder.compose.page_context import PageContext
from site_builder.compose.photo_views import name_of, photo_view
from site_builder.compose.reader import Reader
from site_builder.languages.numbers import format_count, format_number
from site_builder.model.facts import Award, Event, Person, Photo, Section
from site_builder.model.records import Source
from site_builder.model.site import Text
from site_builder.views.facts import (
    AwardGroup,
    AwardView,
    EventView,
    PersonView,
    SourceView,
)
from site_builder.views.shell import Link, Words

_LEVELS = ("national", "provincial", "city")


def source_view(reader: Reader, source: Source | None) -> SourceView | None:
    if source is None:
        return None
    date = reader.optional_date(source.date, source.date_text)
    return SourceView(reader.words(source.name), date, source.url or "")


def person_view(reader: Reader, person: Person) -> PersonView:
    return PersonView(reader.words(person.name), reader.optional(person.role))


def event_view(context: PageContext, event: Event) -> EventView:
    reader = context.reader
    told_in = event.section if event.section != context.section else None
    section = context.index.of(Section).get(told_in) if told_in else None
    photo = context.index.of(Photo).get(event.photo) if event.photo else None
    anchor = context.anchor("event", event.id)
    return EventView(
        anchor=anchor,
        date=reader.date(event.date, event.date_text),
        title=reader.words(event.title),
        text=reader.optional(event.text),
        photo=photo_view(context, photo) if photo else None,
        section=Link(f"#{section.id}", reader.words(section.label)) if section else None,
        source=source_view(reader, event.source),
        corrected=context.corrected(anchor),
    )


def timeline_view(context: PageContext, events: Iterable[Event]) -> tuple[EventView, ...]:
    """The events in chronological order, whatever their order in the file."""
    return tuple(event_view(context, e) for e in sorted(events, key=lambda e: e.date.sort_key))


def award_groups(context: PageContext, awards: Iterable[Award]) -> tuple[AwardGroup, ...]:
    """The awards by level: national, provincial, city, then other levels in the order of the file,
    and last those without one. Within a level, they are in chronological order."""
    groups: dict[Hashable, list[Award]] = {level: [] for level in _LEVELS}
    without_level: list[Award] = []
    for award in awards:
        level = award.level
        if level is None:
            without_level.append(award)
        else:
            # Two texts are the same level if all their languages agree.
            name = level if isinstance(level, str) else tuple(sorted(level.items()))
            groups.setdefault(name, []).append(award)
    return tuple(
        AwardGroup(
            _level_name(context.reader, group[0].level),
            tuple(award_view(context, a) for a in sorted(group, key=lambda a: a.date.sort_key)),
        )
        for group in (*groups.values(), without_level)
        if group
    )


def _level_name(reader: Reader, level: str | Text | None) -> Words:
    if isinstance(level, dict):
        return reader.words(level)
    return as_words(reader.strings[f"level_{level or 'other'}"])


def award_view(context: PageContext, award: Award) -> AwardView:
    reader = context.reader
    tally = Markup("")
    if award.count is not None and award.count > len(award.recipients):
        if award.recipients:
            key, count = "recipients_in_all", format_count(award.count, reader.tag)
        else:
            key = "recipients_one" if award.count == 1 else "recipients_count"
            count = format_number(award.count, reader.tag)
        tally = filled(reader.strings[key], count=count)
    anchor = context.anchor("award", award.id)
    return AwardView(
        anchor=anchor,
        name=reader.words(award.name),
        date=reader.date(award.date, award.date_text),
        by=reader.optional(award.by),
        recipients=tuple(name_of(context, recipient) for recipient in award.recipients),
        tally=tally,
        note=reader.optional(award.note),
        corrected=context.corrected(anchor),
    )
