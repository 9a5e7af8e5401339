"""Photographs and other directives: a translation shows what its source shows, in the same order.

A photograph is looked for by itself, whatever block shows it; the blocks are compared after that.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from site_builder.messages.message import Message, Value, _, listed
from site_builder.model.article import Article, Directive
from site_builder.model.kinds import DIRECTIVES
from site_builder.problems.problems import Location, Problem, Related
from site_builder.rules.parts import Blocks, Part, nth, parts_of_both, say, shape

_PHOTO, _DIRECTIVE = "parity-photo", "parity-directive"


class _Shown(NamedTuple):
    """A photograph, or a directive with all that it shows: what it is compared by, what messages
    call it, its part of the article, the number of its block there, and where it stands."""

    same: tuple[str, ...]
    words: Message | str
    part: Part
    at: int
    where: Location


def check_directives(source: Article, articles: Mapping[str, Article]) -> Iterator[Problem]:
    """Warnings where a translation shows other photographs or facts than the source, or shows them
    elsewhere."""
    for language, article in articles.items():
        if language != source.language:
            for fault in _compare(list(parts_of_both(source, article))):
                yield Problem(
                    fault.where, fault.code, fault.message, severity="warning",
                    language=language, related=(fault.related,),
                )  # fmt: skip


class _Fault(NamedTuple):
    """What is wrong in a translation, where, and where the source has what."""

    code: str
    message: Message
    where: Location
    related: Related


def _compare(parts: Sequence[Part]) -> Iterator[_Fault]:
    for code, shown_in in ((_PHOTO, _photos), (_DIRECTIVE, _others)):
        ours = [one for part in parts for one in shown_in(part, part.ours)]
        theirs = [one for part in parts for one in shown_in(part, part.theirs)]
        yield from _differences(code, _only_in(ours, theirs), _only_in(theirs, ours))
    for part in parts:
        yield from _frames(part)
        yield from _other_order(part)
        yield from _other_looks(part)


def _photos(part: Part, blocks: Blocks) -> Iterator[_Shown]:
    for at, block in _directives(blocks, _is_of_photos):
        for name, where in zip(block.arguments, block.argument_locations, strict=False):
            yield _Shown((name,), _("the photo '{name}'", name=name), part, at, where)


def _others(part: Part, blocks: Blocks) -> Iterator[_Shown]:
    for at, block in _directives(blocks, lambda block: not _is_of_photos(block)):
        yield _Shown(shape(block), say(block), part, at, block.location)


def _directives(
    blocks: Blocks, is_wanted: Callable[[Directive], bool]
) -> Iterator[tuple[int, Directive]]:
    for at, block in enumerate(blocks):
        if isinstance(block, Directive) and is_wanted(block):
            yield at, block


def _is_of_photos(block: Directive) -> bool:
    return DIRECTIVES[block.name] == "photos"


def _only_in(ours: Iterable[_Shown], theirs: Iterable[_Shown]) -> list[_Shown]:
    """What is in a part of one language alone."""
    known = {(one.part.id, one.same) for one in theirs}
    return [one for one in ours if (one.part.id, one.same) not in known]


def _differences(code: str, lost: list[_Shown], added: list[_Shown]) -> Iterator[_Fault]:
    pairs, lost, added = _paired(lost, added, lambda one: one.same, lambda other: [other.same])
    for one, other in pairs:
        message = _(
            "{words} is in {here}; in the source it is in {there}",
            words=other.words,
            here=other.part.words,
            there=one.part.words,
        )
        yield _fault(code, message, other, one)
    pairs, lost, added = _paired(lost, added, _place, _places)
    for one, other in pairs:
        message = _("{here} stands where the source has {there}", here=other.words, there=one.words)
        yield _fault(code, message, other, one)
    for one, words in _by_block(lost):
        message = _("missing from {part}: {words}", part=one.part.words, words=words)
        there = Related(one.where, _("the source has {words}", words=words))
        yield _Fault(code, message, nth(one.part.theirs, one.at, one.part.here), there)
    for other, words in _by_block(added):
        part = other.part
        message = _("not in {part} of the source: {words}", part=part.words, words=words)
        there = Related(nth(part.ours, other.at, part.there), _("this is the source"))
        yield _Fault(code, message, other.where, there)


def _by_block(left: Iterable[_Shown]) -> Iterator[tuple[_Shown, Message | str]]:
    """What is left of each block: the first of it, and words for all."""
    for _block, group in groupby(left, lambda one: (one.part.id, one.at)):
        first, *others = group
        names = [one.same[0] for one in (first, *others)]
        yield first, _("the photos {names}", names=listed(names)) if others else first.words


_Key = tuple[str, ...]


def _paired(
    lost: Iterable[_Shown],
    added: Sequence[_Shown],
    wanted: Callable[[_Shown], _Key],
    offered: Callable[[_Shown], Iterable[_Key]],
) -> tuple[list[tuple[_Shown, _Shown]], list[_Shown], list[_Shown]]:
    """What is lost, each with the first that was added and offers what it wants; and what is left
    of both."""
    waiting: dict[_Key, deque[int]] = {}
    for at, other in enumerate(added):
        for key in offered(other):
            waiting.setdefault(key, deque()).append(at)
    pairs, left, taken = [], [], set[int]()
    for one in lost:
        places = waiting.get(wanted(one), deque())
        while places and places[0] in taken:
            places.popleft()
        if places:
            taken.add(places[0])
            pairs.append((one, added[places[0]]))
        else:
            left.append(one)
    return pairs, left, [other for at, other in enumerate(added) if at not in taken]


def _place(one: _Shown) -> _Key:
    """What must be alike in what one may be meant to be: the part, and a directive's name."""
    return (one.part.id,) if len(one.same) == 1 else (one.part.id, one.same[0])


def _places(other: _Shown) -> list[_Key]:
    return [(other.part.id,), (other.part.id, other.same[0])]


def _fault(code: str, message: Message, other: _Shown, one: _Shown) -> _Fault:
    there = Related(one.where, _("the source has {words}", words=one.words))
    return _Fault(code, message, other.where, there)


def _frames(part: Part) -> Iterator[_Fault]:
    """Photographs of a gallery that stand by themselves in the translation, or in another gallery;
    and galleries in another order."""
    ours = [block for _at, block in _directives(part.ours, _is_of_photos)]
    theirs = [block for _at, block in _directives(part.theirs, _is_of_photos)]
    known, others = (
        {name for block in blocks for name in block.arguments} for blocks in (ours, theirs)
    )
    left = {shape(block) for block in ours} - {shape(block) for block in theirs}
    places = {name: at for at, block in reversed([*enumerate(ours)]) for name in block.arguments}
    for block in theirs:
        shown = set(block.arguments)
        first = min((places[name] for name in shown & places.keys()), default=-1)
        if first < 0 or shape(ours[first]) not in left:
            continue
        partner = ours[first]
        left.remove(shape(partner))
        if shown | set(partner.arguments) <= known & others:
            is_order = partner.name == block.name and shown == set(partner.arguments)
            message = _(
                "this is {theirs}; in the source it is {ours}", theirs=say(block), ours=say(partner)
            )
            there = Related(partner.location, _("the source has {words}", words=say(partner)))
            yield _Fault(_PHOTO if is_order else _DIRECTIVE, message, block.location, there)


def _other_order(part: Part) -> Iterator[_Fault]:
    """The first block of a part that the source has elsewhere, where both have the same."""
    if _text_kinds(part.ours) != _text_kinds(part.theirs):
        return
    if sorted(map(shape, part.ours)) != sorted(map(shape, part.theirs)):
        return
    for at, (one, other) in enumerate(zip(part.ours, part.theirs, strict=True)):
        if shape(one) != shape(other):
            message = _(
                "block {number} of {part} is {theirs}; in the source it is {ours}",
                number=at + 1, part=part.words, theirs=say(other), ours=say(one),
            )  # fmt: skip
            shown = next(block for block in (other, one) if isinstance(block, Directive))
            there = Related(one.location, _("the source has {words}", words=say(one)))
            code = _PHOTO if _is_of_photos(shown) else _DIRECTIVE
            yield _Fault(code, message, other.location, there)
            return


def _other_looks(part: Part) -> Iterator[_Fault]:
    """Photographs that the translation shows in another size or layout than the source."""
    ours = {shape(block): block for _at, block in _directives(part.ours, _is_of_photos)}
    for _at, block in _directives(part.theirs, _is_of_photos):
        source = ours.get(shape(block))
        if source is None or _look(source) == _look(block):
            continue
        message = _(
            "{directive} has {theirs}; in the source it has {ours}",
            directive=say(block), theirs=_say_look(block), ours=_say_look(source),
        )  # fmt: skip
        there = Related(source.location, _("the source has {words}", words=_say_look(source)))
        where = block.options[0].location if block.options else block.location
        yield _Fault(_DIRECTIVE, message, where, there)


def _look(block: Directive) -> set[tuple[str, str]]:
    return {(option.name, option.value) for option in block.options}


def _say_look(block: Directive) -> Value:
    words = sorted(f":{option.name}: {option.value}" for option in block.options)
    return listed([f"'{one}'" for one in words]) if words else _("no options")


def _text_kinds(blocks: Blocks) -> list[str]:
    return [block.kind for block in blocks if not isinstance(block, Directive)]
