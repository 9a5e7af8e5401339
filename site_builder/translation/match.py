"""Match the texts of an old version of a document with those of a new one."""

from collections.abc import Sequence

from site_builder.translation.match_edited import Text, match_edited
from site_builder.translation.match_same import match_same


def match(old: Sequence[Text], new: Sequence[Text]) -> dict[int, int]:
    """By index of old, the index of the new text that it has become. What was deleted has none.

    The same texts come first, wherever they are; of these, such of the same kind. Then come edited
    ones.
    """
    pairs = match_same(old, new)
    if len(pairs) < min(len(old), len(new)):
        pairs = match_same([text for _kind, text in old], [text for _kind, text in new], pairs)
        match_edited(old, new, pairs)
    return pairs
