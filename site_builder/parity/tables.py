"""How the tables of words in this package are written: as words with spaces between them."""

from collections.abc import Mapping
from typing import TypeVar

Meaning = TypeVar("Meaning")


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def by_word(table: Mapping[Meaning, str]) -> dict[str, Meaning]:
    """From a table of the words for each meaning, the meaning of each word."""
    return {word: meaning for meaning, listed in table.items() for word in listed.split()}
