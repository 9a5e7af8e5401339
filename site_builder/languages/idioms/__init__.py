"""The one table of languages: what newspapers of each do that CLDR does not know.

A new language is a row in the file of its family, under the key that `house_key` gives its tags.
Words that would change the form of the date after them (French "depuis le 17", Russian cases) are
left out: there a dash with a word for "today" does. A scale is only for languages where the unit's
word joins the noun with no preposition or case between them: French must say "1,44 million de
personnes", so it gets digits. The words of scales are CLDR's (a test compares them).

Speeds of reading: Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance:
The New International Reading Speed Texts IReST", Investigative Ophthalmology & Visual Science 53
(2012), table 2.
"""

from collections.abc import Mapping

from site_builder.languages.idiom import Idiom
from site_builder.languages.idioms import east_asian, germanic, others, romance
from site_builder.languages.script import house_key

IDIOMS: Mapping[str, Idiom] = {
    **east_asian.ROWS,
    **germanic.ROWS,
    **romance.ROWS,
    **others.ROWS,
}
_PLAIN = Idiom()


def idiom_of(tag: str) -> Idiom:
    """The row of the language that a tag (BCP 47) names; an empty one where there is none."""
    return IDIOMS.get(house_key(tag), _PLAIN)
