"""Who did what for a feature, as far as it concerns the text in one language."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from site_builder.model.facts import Person
from site_builder.model.feature_facts import Credit, FeatureFacts
from site_builder.model.site import Text

Name = str | Text
"""A person's id, or words."""


class NamedCredit(NamedTuple):
    """A credit with the names of the people instead of their ids: see `feature_facts.Credit`.
    `pages` are the ids of those who have a page."""

    role: str | Text
    people: tuple[Text, ...]
    languages: tuple[str, ...] | None
    pages: tuple[str, ...] = ()


class Byline(NamedTuple):
    """People who did the same: roles of `checks.ROLES_OF_CREDITS`, or texts."""

    roles: tuple[str | Text, ...]
    people: tuple[Name, ...]


def bylines_of(facts: FeatureFacts, source: str, language: str) -> tuple[Byline, ...]:
    """The bylines of the article in a language (a key); `source` is that of the original."""
    return joined(credit for credit in all_credits(facts) if concerns(credit, source, language))


def joined(credited: Iterable[Credit | NamedCredit]) -> tuple[Byline, ...]:
    """Credits as bylines. Those of the same people are one, at the place of the first."""
    found: list[Byline] = []
    for credit in credited:
        same = next((at for at, one in enumerate(found) if one.people == credit.people), None)
        if same is None:
            found.append(Byline((credit.role,), credit.people))
        else:
            found[same] = found[same]._replace(roles=(*found[same].roles, credit.role))
    return tuple(found)


def main_byline(bylines: Iterable[Byline]) -> Byline | None:
    """The one that is printed where there is room for one: who wrote the text, or else the first
    that names somebody."""
    named = [byline for byline in bylines if byline.people]
    return next((one for one in named if "text" in one.roles), named[0] if named else None)


def all_credits(facts: FeatureFacts) -> Iterator[Credit]:
    """The credits of a feature, its `authors` first."""
    if facts.authors:
        yield Credit.model_construct(role="text", people=facts.authors, languages=None)
    yield from facts.credits


def named_credits(facts: FeatureFacts, people: Mapping[str, Person]) -> Iterator[NamedCredit]:
    """The credits of a feature; `people` are by id. Whoever isn't there is left out."""
    for credit in all_credits(facts):
        found = [people.get(one) if isinstance(one, str) else one for one in credit.people]
        names = tuple(one.name if isinstance(one, Person) else one for one in found if one)
        pages = tuple(one.id for one in found if isinstance(one, Person) and one.page)
        yield NamedCredit(credit.role, names, credit.languages, pages)


def concerns(credit: Credit | NamedCredit, source: str, language: str) -> bool:
    """Whether a credit is about the article in a language; `source` is that of the original."""
    if credit.languages is not None:
        return language in credit.languages
    return credit.role != "translation" or language != source
