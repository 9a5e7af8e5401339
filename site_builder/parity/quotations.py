"""Direct quotations: each of the source's is in the translation, and the reverse.

Chinese puts words in quotation marks that English leaves bare (`“网红”`), and the other way round.
So a quotation counts as *direct* only if it is a sentence, or much like one; but any words in
quotation marks may answer it.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from site_builder.languages.east_asian import HAN, contains_han
from site_builder.messages.message import _
from site_builder.parity.pairs import Finding, Pair, Section, spot_of, whole
from site_builder.parity.plain import Plain
from site_builder.problems.problems import shown

_CLOSING = {"“": "”", "「": "」", "『": "』", "«": "»", "„": "“", '"': '"', "‘": "’", "《": "》"}
_OPENING = re.compile(
    r"[“「『«„《]|(?<![A-Za-z0-9’‘])[‘](?=\S)|(?<![A-Za-z0-9])\"(?=\S)|(?:(?<=[：:，,])|^)\"(?=\s\S)"
)
_MARK = re.compile('[“”「」『』«„‘《"]')
_CLOSED_FIRST = re.compile(
    '[^“”「」『』"]*(?:[”」』]'
    f'|(?<=[。！？…，.!?,])"(?![A-Za-z0-9{HAN}])'
    "|(?<=[。！？.!?]) ?“\\s*\\Z)"
)
"""What is closed without having been opened: the last paragraph of a long quotation."""
_TITLE = "《"
_CLOSED_APOSTROPHE = re.compile("’(?![A-Za-z])")
_ENDS = ("。", "！", "？", "…", ".", "!", "?", "，", ",", "—")
_LEAST_HAN = 8
_LEAST_WORDS = 5
_WORDS = re.compile(r"[^\s—–]+")
_GOES_ON = ("，", ",")
_AS_LONG = 0.8
"""So much of a quotation's length a translation of it has, at least."""
_APART = 4
_HAN_LENGTH = 0.6


class Quotation(NamedTuple):
    """Words in quotation marks, from offset `start` to `end` with the marks."""

    start: int
    end: int
    words: str
    is_direct: bool


def quotations_in(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, and titles in 《》, in order. One that isn't closed goes
    on to the end, as in each but the last paragraph of a long quotation."""
    return _quotations_in(text) if _MARK.search(text) else ()


@lru_cache(maxsize=512)
def _quotations_in(text: str) -> tuple[Quotation, ...]:
    # Asked for by several rules, for the same few texts.
    found: list[Quotation] = []
    at = 0
    if first := _CLOSED_FIRST.match(text):
        at = first.end()
        words = text[: at - 1]
        found.append(Quotation(0, at, words, _is_direct(words, "")))
    while opening := _OPENING.search(text, at):
        end = _end(text, opening.end(), opening[0])
        words = text[opening.end() : max(end - 1, opening.end())]
        before = text[: opening.start()].rstrip()[-1:]
        direct = opening[0] != _TITLE and _is_direct(words, before)
        found.append(Quotation(opening.start(), end, words, direct))
        at = end
    return tuple(found)


def _end(text: str, start: int, opening: str) -> int:
    if opening == "‘":
        closing = _CLOSED_APOSTROPHE.search(text, start)
        return closing.end() if closing else start
    found = text.find(_CLOSING[opening], start)
    if opening == "„" and found < 0:
        found = text.find("”", start)
    return found + 1 if found >= 0 else len(text)


def _is_direct(words: str, before: str) -> bool:
    ended = words.rstrip().endswith(_ENDS)
    if contains_han(words):
        is_long = len(words) >= _LEAST_HAN
        return is_long and (ended or before in ("：", ":")) and not words.endswith(("—", "…"))
    is_sentence = words[:1].isascii() and words[:1] == words[:1].upper() != words[:1].lower()
    return len(_WORDS.findall(words)) >= _LEAST_WORDS and is_sentence and ended


def direct_in(plain: Plain) -> list[Quotation]:
    """The direct quotations of a text; one that goes on behind `he said` is a single one."""
    found: list[Quotation] = []
    for quotation in quotations_in(plain.text):
        if not quotation.is_direct:
            continue
        if found and found[-1].words.rstrip().endswith(_GOES_ON):
            words = f"{found[-1].words} {quotation.words}"
            found[-1] = quotation._replace(start=found[-1].start, words=words)
            continue
        found.append(quotation)
    return found


def check_quotations(section: Section) -> Iterator[Finding]:
    """The direct quotations of either language that nothing in the other answers."""

    @cache
    def spare(*, is_source: bool) -> int:
        return sum(_spare(pair, is_source=is_source) for pair in section)

    for pair in section:
        if pair.source is None or pair.target is None:
            continue
        for is_source in (True, False):
            lacking = _lacking(pair.source, pair.target, is_source=is_source)
            if not lacking:
                continue
            elsewhere = spare(is_source=is_source) - _spare(pair, is_source=is_source)
            if len(lacking) > elsewhere:
                told = _missing if is_source else _extra
                yield from (told(pair.source, pair.target, one) for one in lacking)


def _lacking(source: Plain, target: Plain, *, is_source: bool) -> list[Quotation]:
    """The direct quotations of a text that are too many for those of the other one, if that quotes
    less as well: one quotation may be two in another language."""
    plain, other = (source, target) if is_source else (target, source)
    direct = direct_in(plain)
    if not direct:
        return []
    lengths = [length_of(one.words) for one in quotations_in(other.text)]
    if sum(lengths) >= _AS_LONG * sum(length_of(one.words) for one in direct):
        return []
    return _without_partner(direct, lengths)


def _without_partner(direct: list[Quotation], lengths: list[float]) -> list[Quotation]:
    """Those to which no quotation of the other language answers, as long as it is at most four
    times as long, or as short."""
    left = list(lengths)
    lacking = []
    for one in direct:
        length = length_of(one.words)
        fitting = [other for other in left if length / _APART <= other <= length * _APART]
        if fitting:
            left.remove(min(fitting, key=lambda other: abs(other - length)))
        else:
            lacking.append(one)
    return lacking


def length_of(words: str) -> float:
    """How long a text is, in English words: a Chinese character is 0.6 of one."""
    return _HAN_LENGTH * len(words) if contains_han(words) else len(_WORDS.findall(words))


def _spare(pair: Pair, *, is_source: bool) -> int:
    """How many quotations of the other language stand in a pair beyond those that answer its own
    text."""
    mine, theirs = (pair.source, pair.target) if is_source else (pair.target, pair.source)
    if theirs is None:
        return 0
    return max(0, len(quotations_in(theirs.text)) - (len(direct_in(mine)) if mine else 0))


def _missing(source: Plain, target: Plain, quotation: Quotation) -> Finding:
    message = _("the quotation ‘{words}’ isn't in the translation", words=shown(quotation.words))
    there = spot_of(source, quotation.start, quotation.end)
    return Finding("parity-quote", message, whole(target), (there, _("the source quotes it")))


def _extra(source: Plain, target: Plain, quotation: Quotation) -> Finding:
    message = _("the quotation ‘{words}’ isn't in the source", words=shown(quotation.words))
    here = spot_of(target, quotation.start, quotation.end)
    return Finding("parity-quote", message, here, (whole(source), _("this is the source")))
