"""The facts of all features that one feature has no use for."""

from collections.abc import Container, Iterable, Mapping

from site_builder.model.article import Article
from site_builder.model.credits import People, person_named
from site_builder.model.facts import Facts
from site_builder.model.kinds import SHARED_KINDS
from site_builder.rules.references import named_facts


def without_unused(
    facts: Facts,
    articles: Mapping[str, Article],
    own: Mapping[str, Container[str]],
    creators: Iterable[str],
) -> Facts:
    """The facts of a feature without those of all features that nothing in it names, so that a
    change of another one changes none of its pages. `own` are the ids of its own facts by kind;
    `creators` are the names that its photographs give of who took them."""
    people = People.of({person.id: person.name for person in facts.people})
    takers = {("people", person_named([name], people)) for name in creators}
    used = named_facts(facts, articles) | takers
    kept = {
        kind.name: tuple(
            record
            for record in getattr(facts, kind.name)
            if record.id in own[kind.name] or (kind.name, record.id) in used
        )
        for kind in SHARED_KINDS
    }
    return facts.model_copy(update=kept)
