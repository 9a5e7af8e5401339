"""Text that a YAML file wraps over lines: joined as its language is written.

YAML makes a space of every line break (YAML 1.2.2 §6.5, §8.1.3), and one break of an empty line.
Here line breaks mean what they mean in an article: between two Chinese characters nothing, else a
space, and an empty line begins a paragraph, however the text is quoted.
"""

import re
from itertools import pairwise

import yaml

from site_builder.languages.east_asian import joins, last_character
from site_builder.text.yaml_scalars import LOADER, Scalar, scalars

PARAGRAPH = "\n\n"
"""What stands between two paragraphs of a text that was read."""

_PRIVATE = [chr(code) for code in range(0xE000, 0xF8FF)]
"""Characters without a meaning, two of which mark line breaks while a text is parsed again."""
_PRIVATE_SIGN = re.compile("[\ue000-\uf8ff]")
_PRIVATE_ESCAPE = re.compile(r"\\[uU](?:0000)?([eEfF][0-9a-fA-F]{3})")
_LINE_END = re.compile(r"(?<=\S)[ \t]*\n(?:[ \t]*\n)*")
_ESCAPE = re.compile(r"\\(?:\n|x..|u.{4}|U.{8}|.)")


def joined(text: str, tag: str) -> str:
    """A text whose lines are joined by the rules of a language (BCP 47, or '' for none)."""
    if "\n" not in text:
        return text
    paragraphs: list[list[str]] = [[]]
    for line in text.split("\n"):
        if words := line.strip(" \t"):
            paragraphs[-1].append(words)
        elif paragraphs[-1]:
            paragraphs.append([])
    return PARAGRAPH.join(_one_line(lines, tag) for lines in paragraphs if lines)


def _one_line(lines: list[str], tag: str) -> str:
    parts = lines[:1]
    for above, below in pairwise(lines):
        parts += "" if joins(last_character(above), below[0], tag) else " ", below
    return "".join(parts)


def unwrapped(text: str) -> dict[tuple[int, int], str]:
    """The scalars of a YAML text that go over several lines, with their line breaks as they are
    written, by the line and column (from 0) that they begin at.

    YAML's parsers say nothing of line breaks, so the text is parsed once more with a mark at each.
    """
    taken = {*_PRIVATE_SIGN.findall(text)}
    taken |= {chr(int(digits, 16)) for digits in _PRIVATE_ESCAPE.findall(text)}
    free = [character for character in _PRIVATE if character not in taken]
    if len(free) < 2:  # a text of nothing but such characters
        return {}
    line, paragraph = free[:2]
    parts: list[str] = []
    done = 0
    for scalar in scalars(text):
        if scalar.style != "|" and "\n" in text[scalar.start : scalar.end]:
            parts += text[done : scalar.start], _marked(text, scalar, line, paragraph)
            done = scalar.end
    breaks = re.compile(f"([{line}{paragraph}])")
    found = {}
    for event in yaml.parse("".join([*parts, text[done:]]), Loader=LOADER):
        mark = event.start_mark
        if isinstance(event, yaml.ScalarEvent) and mark and breaks.search(event.value):
            pieces = breaks.split(event.value)
            signs = ("\n" if piece == line else PARAGRAPH for piece in pieces[1::2])
            words = (piece.strip(" \n") for piece in pieces[2::2])
            rest = (part for two in zip(signs, words, strict=True) for part in two)
            found[mark.line, mark.column] = "".join([pieces[0], *rest])
    return found


def _marked(text: str, scalar: Scalar, line: str, paragraph: str) -> str:
    """A scalar as it is written, with a mark at the end of each of its lines."""
    start = text.index("\n", scalar.start) + 1 if scalar.style == ">" else scalar.start
    words = text[start : scalar.end]

    def mark(match: re.Match[str]) -> str:
        before = match.start()
        while words[before - 1] == "\\" and before:
            before -= 1
        # A backslash there takes the line break away.
        if scalar.style == '"' and (match.start() - before) % 2:
            return match[0]
        return (paragraph if match[0].count("\n") > 1 else line) + match[0]

    return text[scalar.start : start] + _LINE_END.sub(mark, words)


def offsets(source: str, start: int, text: str) -> list[int]:
    """Where each character of a text that was read stands in its source, from the offset at which
    its scalar begins; a space that stands for a line break is where the line ends."""
    style = source[start : start + 1]
    at = start + 1 if style in ("'", '"') else start
    if style in ("|", ">"):
        at = source.find("\n", start) + 1
    found = []
    for character in text:
        at, width = _next(source, at, character, style)
        found.append(at)
        at += width
    return found


def _next(source: str, at: int, character: str, style: str) -> tuple[int, int]:
    """The place of a character at or behind an offset, and how many it is written in."""
    while True:
        found = source[at : at + 1]
        if style == '"' and (escape := _ESCAPE.match(source, at)):
            if escape[0] != "\\\n":
                return at, len(escape[0])
            at = escape.end()
        elif found == character or (found == "\n" and character == " "):
            return at, 2 if style == character == "'" else 1
        elif found in (" ", "\t") or (found == "\n" and not character.isspace()):
            at += 1
        else:
            return at, 0
