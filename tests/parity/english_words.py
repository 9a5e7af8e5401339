"""English words for whole numbers, made in another way than they are read."""

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))


def in_words(number: int) -> str:
    """A number below a quadrillion in words: `two hundred and six`."""
    for scale, name in _SCALES:
        if number >= scale:
            rest = number % scale
            joined = " and " if 0 < rest < 100 else " " if rest else ""
            return f"{in_words(number // scale)} {name}{joined}{in_words(rest) if rest else ''}"
    if number >= 100:
        rest = number % 100
        return f"{in_words(number // 100)} hundred{f' and {in_words(rest)}' if rest else ''}"
    if number < 20:
        return _SMALL.split()[number]
    ones = number % 10
    return _TENS.split()[number // 10 - 2] + (f"-{in_words(ones)}" if ones else "")
