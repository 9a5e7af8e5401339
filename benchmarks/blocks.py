"""The blocks of a Markdown text and what became of them in the next version of it: found line by
line and letter by letter, knowing nothing of how Site Builder reads an article or matches units.
"""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

Fate = Literal["same", "edited", "added"]

_FENCE = re.compile(r"^ *(`{3,}|~{3,})")
_BLANK = re.compile(r"^[ \t>]*$")
_HEADING = re.compile(r"^ {0,3}#{1,6}(?:[ \t]|$)")
_UNDERLINE = re.compile(r"^ {0,3}(?:=+|-+) *$")
_RULE = re.compile(r"^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$")
_ITEM = re.compile(r"^ *(?:> *)*(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t]+|$)")
_ROW = re.compile(r"^ *\|.*\| *$")
_ROW_RULE = re.compile(r"^[ |:-]+$")
_QUOTE = re.compile(r"^ {0,3}(?:> ?)+")
_INDENTED = re.compile(r"^(?: {2,}|\t)\S")
_NOTE = re.compile(r"^ {0,3}\[\^[^\]]+\]: *")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)

_MARKS = re.compile(r"[*_~\\]")
_OWN_LINK = re.compile(r"\]\((?:\.\./|\./|/)+")
_BARE_LINK = re.compile(r"<(https?://[^>\s]+)>|\[(https?://[^\]\s]+)\]\(\2\)")
_SPACE = re.compile(r"\s+")
_HAN = re.compile("[\u4e00-\u9fff]")


class Block(NamedTuple):
    """A block; `words` are what it says, in one spelling, and `marks` how often each sign of
    emphasis is in it."""

    kind: str
    words: str
    marks: int


def body_of(text: str) -> str:
    """The body of an article, in which links within the site are absolute: Site Builder knows no
    others to what isn't a feature's article."""
    text = _FRONT_MATTER.sub("", text.replace("\r\n", "\n"))
    return _OWN_LINK.sub("](https://example.org/", text)


def blocks_of(text: str) -> list[Block]:
    """The blocks of a Markdown text: paragraphs, headings, items, rows and code."""
    found: list[tuple[str, list[str]]] = []
    fence = ""
    is_open = False
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip(" `~"):
                fence, is_open = "", False
            else:
                found[-1][1].append(line)
        elif mark:
            fence = mark[1]
            found.append(("code", []))
        elif _BLANK.match(line):
            is_open = False
        elif is_open and found[-1][0] == "paragraph" and _UNDERLINE.match(line):
            found[-1] = ("heading", found[-1][1])
            is_open = False
        elif _RULE.match(line):
            is_open = False
        else:
            is_open = _add(found, line, is_open=is_open)
    blocks = (_block(kind, lines) for kind, lines in found)
    return [block for block in blocks if block.words]


def _add(found: list[tuple[str, list[str]]], line: str, *, is_open: bool) -> bool:
    """Put a line where it belongs; whether the next one may belong to the same block."""
    if _HEADING.match(line):
        found.append(("heading", [line.strip().strip("#")]))
        return False
    if _ROW.match(line):
        if not _ROW_RULE.match(line):
            found.append(("row", [line]))
        return False
    if item := _ITEM.match(line):
        found.append(("item", [line[item.end() :]]))
        return True
    if note := _NOTE.match(line):
        found.append(("note", [line[note.end() :]]))
        return True
    words = _QUOTE.sub("", line)
    # The paragraphs that an item or a note begins with are one unit.
    goes_on = found and found[-1][0] in ("item", "note") and _INDENTED.match(line)
    if is_open or goes_on:
        found[-1][1].append(words)
    else:
        found.append(("paragraph", [words]))
    return True


def _block(kind: str, lines: list[str]) -> Block:
    if kind == "code":
        return Block(kind, "\n".join(lines).strip("\n"), 0)
    text = html.unescape(" ".join(line.strip() for line in lines))
    text = _BARE_LINK.sub(r"\1\2", text)
    words = _SPACE.sub(" ", _MARKS.sub("", text)).strip()
    if _HAN.search(words):  # in Chinese, white space means nothing
        words = words.replace(" ", "")
    return Block(kind, words, len(_MARKS.findall(text)))


def letters(text: str) -> str:
    """The letters of a text, by which a block of one reader is found among those of another."""
    return "".join(filter(str.isalnum, _BARE_LINK.sub(r"\1\2", html.unescape(text))))


def fates(old: list[Block], new: list[Block]) -> tuple[list[Fate], Counter[str]]:
    """What became of each new block; and the words of the old ones that are gone.

    The same blocks in the same order come first, then the same ones elsewhere, then those that are
    most alike letter by letter, and at last, where nothing else was changed between two blocks that
    stayed, what stands at the same place.
    """
    found: dict[int, int] = {}
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for ours, theirs, size in matcher.get_matching_blocks():
        found |= {theirs + step: ours + step for step in range(size)}
    gone = [at for at in range(len(old)) if at not in found.values()]
    come = [at for at in range(len(new)) if at not in found]
    same: set[int] = set(found)
    for theirs in list(come):
        if equal := [ours for ours in gone if old[ours] == new[theirs]]:
            found[theirs] = equal[0]
            same.add(theirs)
            gone.remove(equal[0])
            come.remove(theirs)
    for theirs, ours in _alike(old, new, gone, come):
        found[theirs] = ours
        gone.remove(ours)
        come.remove(theirs)
    for theirs, ours in _at_the_same_place(old, new, gone, come, found):
        found[theirs] = ours
        gone.remove(ours)
        come.remove(theirs)
    told: list[Fate] = [
        "same" if at in same else "edited" if at in found else "added" for at in range(len(new))
    ]
    return told, Counter(old[at].words for at in gone)


def _alike(
    old: list[Block], new: list[Block], gone: Iterable[int], come: Iterable[int]
) -> Iterator[tuple[int, int]]:
    rows = []
    for theirs in come:
        for ours in gone:
            ratio = _likeness(old[ours].words, new[theirs].words)
            if ratio >= 0.5:
                rows.append((-ratio, abs(ours - theirs), theirs, ours))
    taken_new: set[int] = set()
    taken_old: set[int] = set()
    for _ratio, _distance, theirs, ours in sorted(rows):
        if theirs not in taken_new and ours not in taken_old:
            taken_new.add(theirs)
            taken_old.add(ours)
            yield theirs, ours


def _likeness(one: str, other: str) -> float:
    """How much is the same of two texts, letter by letter; or of the shorter one, if nearly all of
    it is in the longer one in long pieces."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    shorter = min(len(one), len(other))
    if matcher.real_quick_ratio() >= 0.5 and matcher.quick_ratio() >= 0.5:
        ratio = matcher.ratio()
        if ratio >= 0.5:
            return ratio
    if shorter < 8 or sum((Counter(one) & Counter(other)).values()) < 0.8 * shorter:
        return 0
    pieces = (block.size for block in matcher.get_matching_blocks() if block.size > 4)
    return 0.5 if sum(pieces) >= 0.8 * shorter else 0


def _at_the_same_place(
    old: list[Block],
    new: list[Block],
    gone: Iterable[int],
    come: Iterable[int],
    found: dict[int, int],
) -> Iterator[tuple[int, int]]:
    """Blocks whose neighbours are partners of each other, or the ends of the text."""
    partners = {**found, -1: -1, len(new): len(old)}
    gone = set(gone)
    for theirs in list(come):
        before, after = partners.get(theirs - 1), partners.get(theirs + 1)
        if before is not None and after == before + 2 and before + 1 in gone:
            ours = before + 1
            if old[ours].kind == new[theirs].kind and _share(old[ours], new[theirs]):
                yield theirs, ours


def _share(one: Block, other: Block) -> bool:
    """Whether a block can be another one, rewritten: a heading, a short one, or one that keeps a
    fifth of its letters."""
    if one.kind == "heading" or max(len(one.words), len(other.words)) <= 30:
        return True
    return SequenceMatcher(None, one.words, other.words, autojunk=False).ratio() >= 0.2
