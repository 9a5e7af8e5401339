"""People: the translation names them as people.yaml does, and quotes the same ones."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from site_builder.languages.alike import alike
from site_builder.languages.east_asian import contains_han
from site_builder.messages.message import _
from site_builder.model.facts import Person
from site_builder.parity.pairs import Finding, Pair, Section, Side, Spot, spot_of, targets, whole
from site_builder.parity.plain import Plain
from site_builder.parity.tables import words as words_of
from site_builder.parity.wordings import Wordings, form_of, has_form, words_near

_LIKE = 0.6
"""How alike two words are, at least, of which one is a slip for the other."""


def check_names(
    sections: Sequence[Section],
    target: Side,
    names: Wordings,
    people: dict[str, Person],
    *,
    is_full_first: bool = False,
) -> Iterator[Finding]:
    """Where a translation spells a name in another way, or lacks one where the source names a
    person for the first time. After that, pronouns and short names will do."""
    first: set[str] = set()
    known = _names_of_two(people, target)
    for section in sections:
        is_prose = any(pair.source and pair.source.unit.kind != "text" for pair in section)
        for pair in section:
            if pair.source is None or pair.target is None:
                continue
            if pair.source.unit.address.startswith("people/"):
                continue
            others = list(_other_speakers(pair, people, target))
            yield from others
            if len(first) == len(people):
                continue
            for name, start, end in people_in(pair.source, names):
                if name not in people or name in first:
                    continue
                if is_prose:
                    first.add(name)
                finding = _missing(pair, section, people[name], target, is_full_first)
                if finding and not others:
                    there = Spot(pair.source.unit, start, end)
                    words = pair.source.unit.text[start:end]
                    related = there, _("the source has '{value}'", value=words)
                    yield finding._replace(related=related)
        for plain in targets(section):
            if known and any(part in plain.text for part in known.parts):
                yield from _misspelt(plain, known)


def people_in(plain: Plain, names: Wordings) -> Iterator[tuple[str, int, int]]:
    """The people whom a text names by role or in words, with their places in the unit's text."""
    for mention in plain.mentions:
        if mention.role == "person":
            yield mention.target, mention.start, mention.end
    for found in names.found_in(plain.text):
        yield found.id, *plain.span(found.start, found.end)


def _missing(
    pair: Pair, section: Section, person: Person, side: Side, is_full_first: bool
) -> Finding | None:
    words = (person.name or {}).get(side.key, "")
    if not words or pair.target is None:
        return None
    plains = list(targets(section))
    if any(_has_full(plain, person, words) for plain in plains):
        late = _first_short(plains, person, words) if is_full_first else None
    elif any(_has_short(plain, words) for plain in plains):
        late = next(plain for plain in plains if _has_short(plain, words))
    else:
        message = _("'{name}' isn't named here", name=words)
        return Finding("parity-name", message, whole(pair.target))
    if late and is_full_first:
        message = _("the first mention of '{name}' isn't in full", name=words)
        return Finding("parity-name", message, whole(late))
    return None


def _first_short(plains: Sequence[Plain], person: Person, words: str) -> Plain | None:
    """The text that has a part of a name by itself before any has it in full."""
    for plain in plains:
        text = alike(plain.text)
        full = [match.start() for match in form_of(words).finditer(text)]
        full += [m.at for m in plain.mentions if m.role == "person" and m.target == person.id]
        short = next(_parts_alone(words, text), None)
        if short is not None and (not full or short < min(full)):
            return plain
        if full:
            return None
    return None


def _parts_alone(words: str, text: str) -> Iterator[int]:
    """Where a text has a word of a name without another name beside it, which may be of somebody
    else. Of a Chinese name no part can be told from other words."""
    parts = [part for part in alike(words).split() if len(part) > 1]
    if contains_han(words) or len(parts) == 1:
        return
    listed = "|".join(map(re.escape, parts))
    for match in re.finditer(rf"(?<![A-Za-z-])(?:{listed})(?![A-Za-z-])(?!\s+[A-Z])", text):
        near = max(0, match.start() - _NEAR)
        before = _NAME_BEFORE.search(text, near, match.start())
        if before is None or _BEGINS.search(text, near, before.start()) or before[1] in _TITLES:
            yield match.start()


_NAME_BEFORE = re.compile(r"([A-Z][A-Za-z'-]*)\.?\s+\Z")
_BEGINS = re.compile(r"(?:\A|[.!?:\n\"'])\s*\Z")
_NEAR = 80
"""Names are looked for no farther before a name."""
_TITLES = words_of("Mr Mrs Ms Miss Dr Prof Professor President Premier Mayor Director General")


def _has_full(plain: Plain, person: Person, words: str) -> bool:
    cited = any(m.role == "person" and m.target == person.id for m in plain.mentions)
    return cited or has_form(words, plain.text)


def _has_short(plain: Plain, words: str) -> bool:
    """Whether a text has a part of a name: a word of it, or the surname of a Chinese one."""
    if contains_han(words):
        return words[:1] in plain.text
    parts = [part for part in re.split(r"[\s-]+", words) if len(part) > 1]
    return any(has_form(part, plain.text) for part in parts)


class _Known(NamedTuple):
    """Names of two words, by these, and all of the words."""

    names: dict[tuple[str, str], str]
    parts: frozenset[str]


def _names_of_two(people: dict[str, Person], side: Side) -> _Known | None:
    written = ((person.name or {}).get(side.key, "") for person in people.values())
    names = {}
    for name in written:
        parts = alike(name).split()
        if len(parts) == 2 and not contains_han(name):
            names[parts[0], parts[1]] = name
    return _Known(names, frozenset(part for parts in names for part in parts)) if names else None


def _misspelt(plain: Plain, known: _Known) -> Iterator[Finding]:
    """Names of two words of which one is right and the other nearly."""
    text = alike(plain.text)
    if len(text) != len(plain.text):
        return
    for match in words_near(text):
        pair = match["first"], match["last"].removesuffix("'s")
        if pair in known.names or pair[::-1] in known.names:
            continue
        meant = next((name for parts, name in known.names.items() if _is_slip(pair, parts)), None)
        if meant:
            here = spot_of(plain, match.start("first"), match.start("last") + len(pair[1]))
            message = _("'{words}' isn't how the name is spelled", words=" ".join(pair))
            hint = _("write '{words}'", words=meant)
            yield Finding("parity-name", message, here, hint=hint)


def _is_slip(pair: tuple[str, str], parts: tuple[str, str]) -> bool:
    return any(
        pair[at] == parts[at]
        and pair[1 - at][:1] == parts[1 - at][:1]
        and SequenceMatcher(None, pair[1 - at].lower(), parts[1 - at].lower()).ratio() >= _LIKE
        for at in (0, 1)
    )


def _other_speakers(pair: Pair, people: dict[str, Person], side: Side) -> Iterator[Finding]:
    """A pair that cites people by role, but not one of them in common."""
    source, target = pair.source, pair.target
    if source is None or target is None or not (source.mentions and target.mentions):
        return
    ours = [mention for mention in source.mentions if mention.role == "person"]
    theirs = [mention for mention in target.mentions if mention.role == "person"]
    known = {mention.target for mention in ours}
    if not ours or not theirs or known & {mention.target for mention in theirs}:
        return
    spelled = [people[name].name.get(side.key, "") for name in known if name in people]
    if any(has_form(words, target.text) for words in spelled if words):
        return
    here = Spot(target.unit, theirs[0].start, theirs[0].end)
    there = Spot(source.unit, ours[0].start, ours[0].end)
    message = _(
        "this is about '{here}'; the source is about '{there}'",
        here=theirs[0].target,
        there=ours[0].target,
    )
    related = there, _("the source has '{value}'", value=ours[0].target)
    yield Finding("parity-name", message, here, related)
