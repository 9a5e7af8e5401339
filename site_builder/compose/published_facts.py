"""The facts that a feature's pages show, which are those that are published as open data.

All photographs, events, awards and numbers are shown: what no section places follows at the end of
the story. People and terms are shown where something names them. The rest of them is the newsroom's
own, such as the words that a desk avoids.
"""

from collections.abc import Iterable, Iterator

from site_builder.model.article import Article, Directive, Reference
from site_builder.model.bylines import all_credits
from site_builder.model.facts import Facts
from site_builder.model.record_references import references_of


def published_facts(facts: Facts, articles: Iterable[Article]) -> Facts:
    """The facts, with those people and terms alone that the articles or other facts name. A
    person's role is left out unless it is printed: it is with an author, and with a speaker."""
    work = [*all_credits(facts.feature)]
    written = [one for one in work if one.role == "text"]
    named = set[tuple[str, str]]()
    speakers = {reference.id for one in written for reference in references_of(one)}
    for block in (block for article in articles for block in _blocks(article)):
        if isinstance(block, Directive):
            speakers.update(block.arguments if block.name == "quote" else ())
        else:
            named.add((block.role, block.target))
    records = (*work, *facts.photos, *facts.awards)
    credited = (ref.id for record in records for ref in references_of(record))
    named.update(("person", name) for name in (*credited, *speakers))
    people = (
        person if person.id in speakers else person.model_copy(update={"role": None})
        for person in facts.people
        if ("person", person.id) in named
    )
    terms = (
        term.model_copy(update={"avoid": {}}) for term in facts.terms if ("term", term.id) in named
    )
    return facts.model_copy(update={"people": tuple(people), "terms": tuple(terms)})


def _blocks(article: Article) -> Iterator[Directive | Reference]:
    """Every directive and every reference of an article."""
    blocks = [*article.lead, *(block for part in article.sections for block in part.blocks)]
    texts = [part.heading for part in article.sections] + [note.parts for note in article.notes]
    for block in blocks:
        if isinstance(block, Directive):
            yield block
            texts += [block.body, block.attribution]
        else:
            texts.append(block.parts)
    for parts in texts:
        yield from (part for part in parts if isinstance(part, Reference))
