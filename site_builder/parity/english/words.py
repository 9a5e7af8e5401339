"""The English words for numbers.

The Chicago Manual of Style 9.2-9.7; AP Stylebook, "numerals" (m, bn and k: Guardian style guide).
"""

from site_builder.parity.tables import by_word

_ONES = "zero one two three four five six seven eight nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

ONES = {word: number for number, word in enumerate(_ONES.split())} | {"nought": 0, "naught": 0}
TEENS = {word: number for number, word in enumerate(_TEENS.split(), 10)}
TENS = {word: number * 10 for number, word in enumerate(_TENS.split(), 2)} | {"fourty": 40}
SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
DOZENS = {"dozen": 12, "doz": 12, "dz": 12}
ABBREVIATIONS = {
    "k": 10**3, "bn": 10**9, "b": 10**9, "mn": 10**6, "mln": 10**6, "mil": 10**6, "tn": 10**12,
    "trn": 10**12, "bln": 10**9, "tln": 10**12, "grand": 10**3,
}  # fmt: skip
"""Behind figures alone; so is `m`, which may be the metre."""

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth"
_ORDINAL_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth"
)
ORDINAL_ONES = {word: number for number, word in enumerate(_ORDINALS.split(), 1)} | {
    "nineth": 9, "firstly": 1, "secondly": 2, "thirdly": 3, "fourthly": 4, "fifthly": 5,
}  # fmt: skip
ORDINAL_TEENS = {word: number for number, word in enumerate(_ORDINAL_TEENS.split(), 10)}
ORDINAL_TENS = {f"{word[:-1]}ieth": number for word, number in TENS.items()}
ORDINAL_SCALES = {f"{word}th": number for word, number in SCALES.items() if number < 10**15} | {
    "hundredth": 100
}

VAGUE = {
    "tens": (20, 100), "dozens": (20, 100), "scores": (40, 100), "hundreds": (100, 1000),
    "thousands": (1000, 10**5), "millions": (10**6, 10**9), "billions": (10**9, 10**12),
    "trillions": (10**12, 10**15), "lakhs": (10**5, 10**7), "crores": (10**7, 10**9),
}  # fmt: skip
"""Plurals that tell no number alone, and their bounds."""

MULTIPLES = by_word(
    {
        2: "double doubled doubling",
        3: "triple tripled triples tripling treble trebled trebling",
        4: "quadruple quadrupled quadruples quadrupling",
        5: "quintuple quintupled quintupling",
        6: "sextupled",
    }
)
FOLDS = {word: number for word, number in (ONES | TEENS | TENS).items() if number > 1} | {
    "hundred": 100,
    "thousand": 1000,
}
"""What stands before `fold`: threefold."""


def singular(word: str) -> str:
    """A word of these tables without its plural ending: `thousands`, `fifths`."""
    return word[:-1] if len(word) > 2 and word.endswith("s") else word
