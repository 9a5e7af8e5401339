"""Renderings that the terms of a feature rule out, found in the text of its articles."""

import re
from collections.abc import Iterator
from functools import lru_cache

from site_builder.model.facts import Term
from site_builder.problems import Problem, warning
from site_builder.read.source import Source

# What readers do not see: roles, directives, ids of headings, addresses of links.
_UNSEEN = re.compile(
    r"\{\w+\}`[^`\n]*`|^ {0,3}:{3,}.*$|\{#[^}\n]*\}|\]\([^)\n]*\)|https?://\S+", re.MULTILINE
)


def avoided_terms(source: Source, language: str, terms: tuple[Term, ...]) -> Iterator[Problem]:
    """A warning for each place where an article has a wording from a term's `avoid`."""
    avoided = (wording for term in terms for wording in term.avoid.get(language, ()))
    if not any(wording in source.text for wording in avoided):
        return
    # As long as the text, so that places stay.
    text = _UNSEEN.sub(lambda match: "\n" * len(match[0]), source.text)
    for term in terms:
        for wording in term.avoid.get(language, ()):
            approved = term.approved.get(language, "")
            for match in _pattern(wording).finditer(text):
                # The approved term may contain the wording, as 'Party' does 'Part'.
                if not _inside(source.text, match.start(), wording, approved):
                    message = f"'{wording}' is to be avoided (term '{term.id}')"
                    hint = f"write '{approved}'" if approved else ""
                    yield warning(source.location(match.start()), "avoided-term", message, hint)


@lru_cache(maxsize=1024)
def _pattern(wording: str) -> re.Pattern[str]:
    """A wording as it stands; in Latin letters as a whole word: 'art' is not in 'party'."""
    before = r"(?<![A-Za-z])" if _is_latin(wording[0]) else ""
    after = r"(?![A-Za-z])" if _is_latin(wording[-1]) else ""
    return re.compile(before + re.escape(wording) + after)


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _inside(text: str, position: int, wording: str, approved: str) -> bool:
    offset = approved.find(wording)
    while offset >= 0:
        start = position - offset
        if start >= 0 and text.startswith(approved, start):
            return True
        offset = approved.find(wording, offset + 1)
    return False
