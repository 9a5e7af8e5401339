"""Who did what for a feature: as pages print it, and as machines read it."""

from collections.abc import Iterable, Sequence
from itertools import chain

from markupsafe import Markup

from site_builder.compose import social
from site_builder.compose.borrowed import as_words, filled, phrase
from site_builder.compose.page_context import PageContext
from site_builder.compose.photo_views import name_of
from site_builder.compose.reader import Reader
from site_builder.languages.lists import format_names
from site_builder.model import routes
from site_builder.model.bylines import (
    Byline,
    Name,
    NamedCredit,
    bylines_of,
    joined,
    main_byline,
)
from site_builder.model.credits import is_plain_name
from site_builder.model.facts import Person
from site_builder.model.site import Text
from site_builder.views.shell import Words

_LINK = Markup('<a href="{}">{}</a>')
_PROPERTIES = {"text": "author", "translation": "translator", "editing": "editor"}
"""The properties that schema.org's CreativeWork has for what people do. Whoever does anything else
is a contributor in a Role (schema.org/Role)."""


def bylines_on(context: PageContext) -> tuple[Markup, ...]:
    """The bylines of the article on a page, each a phrase of HTML, for the page's own reader."""
    return tuple(_printed(context, byline) for byline in _of_article(context))


def short_byline(reader: Reader, credited: Iterable[NamedCredit]) -> Markup:
    """The main one of an article's bylines, a phrase of HTML; '' where nobody is credited."""
    byline = main_byline(joined(credited))
    if byline is None:
        return Markup("")
    names = [phrase(reader.words(name)) for name in byline.people if isinstance(name, dict)]
    return _phrase(reader, byline.roles, names)


def authors_of(context: PageContext) -> tuple[Person, ...]:
    """The people who wrote the article."""
    people = context.index.of(Person)
    written = (byline for byline in _of_article(context) if "text" in byline.roles)
    names = chain.from_iterable(byline.people for byline in written)
    return tuple(people[name] for name in names if isinstance(name, str))


def credited_with(context: PageContext) -> social.Data:
    """Everybody who is credited with an article, as properties of schema.org's CreativeWork."""
    found: social.Data = {name: [] for name in (*_PROPERTIES.values(), "contributor")}
    for byline in _of_article(context):
        for role in byline.roles:
            people = [_agent(context, name) for name in byline.people]
            if isinstance(role, str) and role in _PROPERTIES:
                found[_PROPERTIES[role]] += people
            else:
                said = _noun(context.reader, role).text
                found["contributor"] += [
                    {"@type": "Role", "roleName": said, "contributor": one} for one in people
                ]
    return found


def _of_article(context: PageContext) -> tuple[Byline, ...]:
    feature = context.feature
    return bylines_of(feature.facts.feature, feature.source_language, context.teller.key)


def _printed(context: PageContext, byline: Byline) -> Markup:
    names = [_named(context, name) for name in byline.people]
    return _phrase(context.reader, byline.roles, names)


def _phrase(reader: Reader, roles: Sequence[str | Text], names: Sequence[Markup]) -> Markup:
    people = Markup(format_names(names, reader.tag))
    if len(roles) == 1 and isinstance(roles[0], str):
        return filled(reader.strings[f"byline_{roles[0]}"], people=people)
    first, *others = (_noun(reader, role) for role in roles)
    nouns = [first._replace(text=first.text[:1].upper() + first.text[1:]), *others]
    said = reader.strings["byline_several" if others else "byline_other"]
    work = Markup(format_names([phrase(noun) for noun in nouns], reader.tag))
    return filled(said, roles=work, people=people)


def _named(context: PageContext, name: Name) -> Markup:
    """A name, which leads to the person's page if there is one."""
    said = phrase(name_of(context, name))
    if not (isinstance(name, str) and context.index.of(Person)[name].page):
        return said
    return _LINK.format(context.href(routes.topic(context.reader.key, "people", name)), said)


def _noun(reader: Reader, role: str | Text) -> Words:
    """What a role is called."""
    if isinstance(role, dict):
        return reader.words(role)
    return as_words(reader.strings[f"role_{role}"])


def _agent(context: PageContext, name: Name) -> social.Data:
    """A person, or an agency or a desk that goes by its name."""
    reader = context.reader
    if isinstance(name, str):
        person = context.index.of(Person)[name]
        role = reader.plain(person.role) if person.role else ""
        page = routes.topic(reader.key, "people", name)
        url = routes.absolute(reader.site.base_url, page) if person.page else ""
        return social.person(reader.plain(person.name), role, url)
    kind = "Person" if is_plain_name(name) else "Organization"
    return {"@type": kind, "name": reader.plain(name)}
