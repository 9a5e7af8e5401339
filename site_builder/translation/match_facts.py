"""Find what is recorded of the texts of facts, front matter and settings, by their addresses."""

from collections.abc import Iterable, Mapping

from site_builder.model.translation import Accepted
from site_builder.translation.words import comparable


def match_facts(
    source: Mapping[str, str], target: Mapping[str, str], recorded: Iterable[Accepted]
) -> dict[str, Accepted]:
    """By address, what is recorded of a text; `source` and `target` are the texts by address.

    A text whose id was renamed is the one in the same field of the same file whose source is the
    same, or else its translation.
    """
    by_address = {one.address: one for one in recorded}
    found = {key: by_address[key] for key in {**source, **target} if key in by_address}
    lost = [one for key, one in by_address.items() if key not in found]
    for side, texts in (("source", source), ("target", target)):
        renamed: dict[tuple[str, str, str], list[Accepted]] = {}
        for one in lost:
            text = one.source if side == "source" else one.target
            renamed.setdefault((*_field(one.address), comparable(text)), []).append(one)
        for address, text in texts.items():
            if address not in found and (
                candidates := renamed.get((*_field(address), comparable(text)))
            ):
                found[address] = candidates.pop(0)
        used = {one.address for one in found.values()}
        lost = [one for one in lost if one.address not in used]
    return found


def _field(address: str) -> tuple[str, str]:
    """The file and the field of an address: `photos/street.caption` → `photos`, `caption`."""
    file, slash, rest = address.partition("/")
    return (file, rest.partition(".")[2]) if slash else ("", address)
