"""Find what is recorded of the texts of facts, front matter and settings: by their addresses, or by
their contents if these were renamed or counted anew."""

import re
from collections.abc import Callable, Iterable, Mapping

from site_builder.model.translation import Accepted
from site_builder.translation.words import comparable

_COUNT = re.compile(r"\.[0-9]+(?=\.|$)")

Texts = Mapping[str, str]


def match_facts(source: Texts, target: Texts, recorded: Iterable[Accepted]) -> dict[str, Accepted]:
    """By address, what is recorded of a text; `source` and `target` are the texts by address.

    First come texts that are at their address still, then those that are elsewhere with their
    translation, then those whose text has changed, then those whose id and whose translation, or
    source, have changed. A text is only ever in the same field of the same file.
    """
    search = _Search({**source, **target}, list(recorded))
    ours, theirs = _comparable(source), _comparable(target)
    search.take(
        lambda address: (address, ours.get(address)),
        lambda one: (one.address, comparable(one.source)),
    )
    search.take(
        lambda address: (_field(address), ours.get(address), theirs.get(address)),
        lambda one: (_field(one.address), comparable(one.source), comparable(one.target)),
    )
    search.take(lambda address: (address,), lambda one: (one.address,))
    search.take(
        lambda address: (_field(address), ours.get(address)),
        lambda one: (_field(one.address), comparable(one.source)),
    )
    search.take(
        lambda address: (_field(address), theirs.get(address)),
        lambda one: (_field(one.address), comparable(one.target)),
    )
    return search.found


class _Search:
    """The addresses that nothing was found for yet, and what is recorded and wasn't used."""

    def __init__(self, addresses: Iterable[str], recorded: list[Accepted]) -> None:
        self.found: dict[str, Accepted] = {}
        self._addresses = list(addresses)
        self._recorded = recorded

    def take(
        self,
        key_of_address: Callable[[str], tuple[object, ...]],
        key_of_record: Callable[[Accepted], tuple[object, ...]],
    ) -> None:
        """Pair those with the same key, in order."""
        if not self._addresses or not self._recorded:
            return
        unused: dict[tuple[object, ...], list[Accepted]] = {}
        for one in self._recorded:
            unused.setdefault(key_of_record(one), []).append(one)
        for address in self._addresses:
            if candidates := unused.get(key_of_address(address)):
                self.found[address] = candidates.pop(0)
        self._addresses = [one for one in self._addresses if one not in self.found]
        self._recorded = [one for ones in unused.values() for one in ones]


def _comparable(texts: Texts) -> dict[str, str]:
    return {address: comparable(text) for address, text in texts.items()}


def _field(address: str) -> tuple[str, str]:
    """The file and the field of an address, whatever the entry and its place in a list:
    `awards/cup.recipients.2` → `awards`, `recipients.`."""
    file, slash, rest = address.partition("/")
    name = _COUNT.sub(".", address)
    return (file, _COUNT.sub(".", rest.partition(".")[2])) if slash else ("", name)
