"""Chinese numerals for whole numbers, made in another way than they are read."""

_DIGITS = "零一二三四五六七八九"
_BIG = ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"))


def in_chinese(number: int) -> str:
    """A number below 10¹⁶ in numerals: 一百零六, 十五."""
    for scale, sign in _BIG:
        if number >= scale:
            rest = number % scale
            gap = "零" if 0 < rest < scale // 10 else ""
            return f"{in_chinese(number // scale)}{sign}{gap}{_inner(rest) if rest else ''}"
    return _below_10000(number)


def _inner(number: int) -> str:
    """The same behind a greater part: there ten is 一十."""
    written = in_chinese(number)
    return f"一{written}" if written.startswith("十") else written


def _below_10000(number: int) -> str:
    if number < 10:
        return _DIGITS[number]
    written = ""
    for power, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            written += _DIGITS[digit] + sign
        elif written and number % power and not written.endswith("零"):
            written += "零"
    return written.removeprefix("一") if 10 <= number < 20 else written
