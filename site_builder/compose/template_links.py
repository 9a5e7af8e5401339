"""Links that templates name by a slug, to the texts in each reader's language."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from site_builder.model.outline import Outline
from site_builder.model.presence import Offer, Presence
from site_builder.model.site import Site, TemplateLink
from site_builder.problems.problems import Problem
from site_builder.problems.suggestions import Hints
from site_builder.rules.links import Target, target_problem


class LinkedText(NamedTuple):
    """A feature or page that a template links to: where it is, and its titles by language."""

    presence: Presence
    titles: dict[str, str]

    def offer(self, reader: str) -> Offer:
        """What readers of a language get; to those who get no page, the source's title is shown."""
        return self.presence.offer(reader) or Offer("", self.presence.source_language)


def check_template_links(
    links: Iterable[TemplateLink],
    languages: tuple[str, ...],
    outlines: Mapping[str, Outline],
    left_out: Mapping[str, str],
    broken: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """The problems of those that lead to what isn't there, on a site in these languages. An anchor
    must be on the page in every language. What is `broken` has problems of its own."""
    hints = Hints()
    for slug, anchor, where, is_sure in links:
        if is_sure and slug not in broken:
            texts = outlines[slug].languages if slug in outlines else ("",)
            targets = (Target(slug, key, anchor) for key in texts)
            found = (
                target_problem(t, where, outlines, left_out, languages, hints) for t in targets
            )
            yield from list(filter(None, found))[:1]


def linked_texts(
    links: Iterable[TemplateLink], site: Site, outlines: Mapping[str, Outline]
) -> dict[str, LinkedText]:
    """What links that `check_template_links` has found sound lead to, by slug."""
    return {
        slug: LinkedText(outlines[slug].presence(site.fallback), outlines[slug].titles)
        for slug in sorted({link.slug for link in links} & outlines.keys())
    }
