"""Match the texts of an old version of a document with those of a new one."""

from collections.abc import Sequence

from site_builder.translation.match_edited import Text, match_edited
from site_builder.translation.match_same import match_same
from site_builder.translation.words import comparable


def match(old: Sequence[Text], new: Sequence[Text]) -> dict[int, int]:
    """By index of old, the index of the new text that it has become. What was deleted has none.

    The same texts come first, wherever they are; of these, such of the same kind. Then come edited
    ones.
    """
    ours, theirs = ([(kind, comparable(text)) for kind, text in side] for side in (old, new))
    pairs = match_same(ours, theirs)
    if len(pairs) < min(len(old), len(new)):
        pairs = match_same([text for _kind, text in ours], [text for _kind, text in theirs], pairs)
        match_edited(old, new, pairs)
    return pairs
