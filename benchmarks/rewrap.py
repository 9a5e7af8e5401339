"""The same Markdown written in other lines: wrapped at another width, with other white space."""

import re
from random import Random

_PLAIN = re.compile(r"^(?![ \t]*(?:[-*+#>|<`~=_:]|[0-9]+[.)]|\[\^|\[[^\]]*\]:|$)).*$")
_HAN = "\u4e00-\u9fff"
_HAN_BREAK = re.compile(f"(?<=[{_HAN}，。；：？！、])(?=[{_HAN}])")
_CODE = re.compile(r"^ *(```|~~~)")
# What a line may not begin with, or it would be another block.
_BEGINS_BLOCK = re.compile(r"^(?:[-*+#>|<`~=:]|_{3}|[0-9]{1,9}[.)]|\[|\{|!)")


def rewrapped(text: str, random: Random) -> str:
    """The text with the lines of its paragraphs broken elsewhere, and with more spaces and empty
    lines where they mean nothing."""
    lines: list[str] = []
    in_code = False
    for line in text.split("\n"):
        if _CODE.match(line):
            in_code = not in_code
        if in_code or not _PLAIN.match(line) or "<" in line:
            lines.append(line)
            continue
        lines += _broken(line, random.choice((20, 40, 72)))
        if random.random() < 0.2:
            lines[-1] += " "
    spaced: list[str] = []
    in_code = False
    for line in lines:
        if _CODE.match(line):
            in_code = not in_code
        spaced.append(line)
        if not line and not in_code and random.random() < 0.3:
            spaced.append("")
    return "\n".join(spaced)


def _broken(line: str, width: int) -> list[str]:
    """A line in several, broken at spaces or between Chinese characters; never inside of what
    stands in brackets or backticks."""
    found: list[str] = []
    start = 0
    for at in _breaks(line):
        after = line[at:].lstrip(" ")
        if at - start >= width and after and not _BEGINS_BLOCK.match(after):
            found.append(line[start:at].rstrip(" "))
            start = len(line) - len(after)
    return [*found, line[start:]]


def _breaks(line: str) -> list[int]:
    places = {match.start() for match in _HAN_BREAK.finditer(line)}
    places |= {match.start() for match in re.finditer(r"(?<=\S) (?=\S)", line)}
    held: set[int] = set()
    for match in re.finditer(r"`[^`]*`|!?\[[^\]]*\]\([^)]*\)|\[[^\]]*\]", line):
        held |= set(range(match.start() + 1, match.end()))
    return sorted(places - held)
