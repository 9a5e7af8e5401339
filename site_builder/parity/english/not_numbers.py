"""English names and set phrases whose numbers count nothing: `third-party`, `the Three Gorges`.

What a translation may leave out anyhow (`one`, `first`, `both`) needs no entry: it is slight.
"""

from site_builder.parity.plain_text import blanked, lowered
from site_builder.parity.searching import late

_PHRASES = r"""
three gorges|three kingdoms|two sessions|one belt,? (?:and )?one road|may fourth
double (?:ninth|eleven(?:th)?|twel(?:ve|fth)|11|12)|(?:first|second) world war|third (?:world|reich)
(?:third|3rd)[- ](?:part(?:y|ies)|person|rate)|(?:first|second|third|fourth|fifth)[- ]tier
second[- ](?:hand|thoughts?|nature|guess|to none|in command)|split second|per second
nine times out of ten|ten to one
(?:first|second|latter|other|better) half
half[- ]?(?:life|lives|time(?!s)|way|heart|heartedly|hearted|brother|sister|baked|mast|moon|truth)s?
one another|no one|one by one|one (?:day|time)|one's|square one|day one|air force one
(?:two|2)[- ](?:way|faced|tone|pronged)|three[- ]dimensional|four[- ](?:wheel|letter)
(?:first|second|1st|2nd)[- ]lieutenants?|ftse (?:100|250)|(?:s&p|fortune) 500
cloud nine|seventh heaven|sixth sense|eleventh hour|24/7|9/11|7-eleven|7-11|catch[- ]22
zero[- ](?:sum|tolerance|emissions?|carbon|waste)|ground zero|sub-zero|net[- ]zero
double[- ](?:decker|check|edged|standard|bed|bass|click|glaz|header|digit|cross|take|park)[a-z]*
multi-?(?:million|billion)|(?:double|triple|six|seven)[- ](?:digit|figure)s?
double[- ](?:agent|whammy|room|helix|down)s?|doubles|triple[- ](?:crown|threat|jump|bottom)
quarter[- ]?(?:final|back|master|finalist)s?|headquarters|(?:living|close) quarters
on all fours|high[- ]fives?
seven (?:seas|wonders|deadly sins)|nine lives|eight immortals|ten commandments
(?:a|one) thousand and one nights|hundred (?:schools|flowers)|thousand islands?
million-dollar question|two birds (?:with|and) one stone|two peas in a pod|one in a million
third (?:degree|time lucky|time's the charm)|fifth column|six of one|sixes and sevens|forty winks
(?:a)?round[- ]the[- ]clock|t(?:ake|akes|aken|aking|ook) over
to the nines|two cents|two's company|one-size-fits-all|nine[- ]to[- ]five
"""
# In small letters, and behind a sign: so the search takes a third of the time.
_PATTERN = late(rf"[^a-z0-9](?:{'|'.join(_PHRASES.split(chr(10))[1:-1])})(?![a-z0-9])")


def without_phrases(text: str) -> str:
    """The text with `NO_TEXT` in place of all that only looks like a number."""
    spans = []
    for match in _PATTERN.finditer(f" {lowered(text)}"):
        start, end = match.start(), match.end() - 1
        if match[0][1:] != "two sessions" or text.startswith("Two Sessions", start):
            spans.append((start, end))
    return blanked(text, spans) if spans else text
