"""Names of people and places, as they are compared."""

from site_builder.model.unicode import fold, normalize, words_alone


def folded_name(name: str) -> str:
    """The same text for all spellings of a name that differ in spaces, signs, case, or how their
    letters are coded; '' for a text without letters and digits."""
    return fold(words_alone(normalize("NFKC", name)))
