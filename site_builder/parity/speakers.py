"""Who says what: a translation gives each direct quotation to the speaker that the source names."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from site_builder.messages.message import _
from site_builder.model.facts import Person
from site_builder.parity.pairs import Finding, Section, Side, spot_of
from site_builder.parity.plain import Plain
from site_builder.parity.quotations import Quotation, direct_in
from site_builder.parity.wordings import Wordings

_SAYS = re.compile(
    r"说|表示|告诉|指出|回忆|介绍|称|讲|强调|坦言|感慨|感叹|道|问|答|写|认为|解释|补充|笑"
    r"|(?<![A-Za-z])(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|ask(?:s|ed)?|add(?:s|ed)?|recall(?:s|ed)?"
    r"|explain(?:s|ed)?|not(?:es|ed)|answer(?:s|ed)?|repl(?:y|ies|ied)|wr(?:ite|ites|ote)"
    r"|stress(?:es|ed)?|point(?:s|ed)? out|according to|remember(?:s|ed)?|laugh(?:s|ed)?"
    r"|sigh(?:s|ed)?|call(?:s|ed)? out|put(?:s)? it|told)(?![A-Za-z])",
    re.IGNORECASE,
)
_LEADS = ("：", ":", "，", ",")
_SENTENCE_END = re.compile(r"[。！？；\n]|[.!?](?=\s)")
_CLAUSE_END = re.compile(r"[。！？；，\n]|[.!?;,](?=\s|\Z)|\Z")


class _Named(NamedTuple):
    """A person in a text, from offset to offset."""

    id: str
    start: int
    end: int


def check_speakers(
    section: Section, sides: tuple[Side, Side], names: tuple[Wordings, Wordings],
    people: dict[str, Person],
) -> Iterator[Finding]:  # fmt: skip
    """Where the direct quotations of a pair are said by other people than in the source. Both texts
    must name them beside their quotations."""
    for pair in section:
        if pair.source is None or pair.target is None:
            continue
        ours, theirs = (direct_in(plain) for plain in (pair.source, pair.target))
        if not ours or len(ours) != len(theirs) or _cite_others(pair.source, pair.target):
            continue
        said = speakers(pair.source, ours, names[0])
        heard = speakers(pair.target, theirs, names[1])
        for one, other, first, second in zip(ours, theirs, said, heard, strict=True):
            # Quotations that have only changed places have kept their speakers.
            if first and second and first != second and second not in said:
                yield _other(pair.source, one, first, pair.target, other, second, sides, people)
                break


def _cite_others(source: Plain, target: Plain) -> bool:
    """Whether both cite people by role, and none in common: that is told of their names."""
    ours, theirs = (
        {mention.target for mention in plain.mentions if mention.role == "person"}
        for plain in (source, target)
    )
    return bool(ours and theirs) and not ours & theirs


def speakers(plain: Plain, quotations: Sequence[Quotation], names: Wordings) -> list[str]:
    """The speaker of each quotation of a text, by id; '' where none of the people is named."""
    if not quotations:
        return []
    people = sorted(_people_in(plain, names), key=lambda one: one.start)
    found = []
    for at, quotation in enumerate(quotations):
        start = quotations[at - 1].end if at else 0
        end = quotations[at + 1].start if at + 1 < len(quotations) else len(plain.text)
        found.append(_speaker(plain.text, quotation, start, end, people))
    return found


def _people_in(plain: Plain, names: Wordings) -> Iterator[_Named]:
    for mention in plain.mentions:
        if mention.role == "person":
            yield _Named(mention.target, mention.at, mention.at + 1)
    for one in names.found_in(plain.text):
        yield _Named(one.id, one.start, one.end)


def _speaker(
    text: str, quotation: Quotation, start: int, end: int, people: Sequence[_Named]
) -> str:
    """`Wang said: “…”`, unless what goes before is a sentence of its own; then `“…,” said Wang`.
    Between the parts of a quotation that goes on, too."""
    before = text[start : quotation.start].rstrip()
    if before.endswith(_LEADS):
        begins = [match.end() for match in _SENTENCE_END.finditer(text, start, quotation.start)]
        first = begins[-1] if begins else start
        if _SAYS.search(text, first, quotation.start) or before.endswith(_LEADS[:2]):
            return _first(people, first, quotation.start)
    inside = _between_marks(text, quotation)
    if inside:
        return _first(people, *inside)
    clause = _CLAUSE_END.search(text, min(quotation.end + 1, len(text)), end)
    last = clause.end() if clause else end
    return _first(people, quotation.end, last) if _SAYS.search(text, quotation.end, last) else ""


def _between_marks(text: str, quotation: Quotation) -> tuple[int, int] | None:
    """Where a quotation of two parts is interrupted to say who speaks."""
    inner = re.compile('[”」"]([^”」"“「]{1,60})[“「"]').search(
        text, quotation.start + 1, quotation.end
    )
    return inner.span(1) if inner and _SAYS.search(inner[1]) else None


def _first(people: Sequence[_Named], start: int, end: int) -> str:
    return next((one.id for one in people if start <= one.start < end), "")


def _other(
    source: Plain, one: Quotation, first: str, target: Plain, other: Quotation, second: str,
    sides: tuple[Side, Side], people: dict[str, Person],
) -> Finding:  # fmt: skip
    def name(person: str) -> str:
        known = people.get(person)
        return ((known.name or {}).get(sides[1].key, "") if known else "") or person

    message = _(
        "{here} says this; in the source, {there} does", here=name(second), there=name(first)
    )
    related = spot_of(source, one.start, one.end), _("the source quotes it")
    return Finding("parity-quote", message, spot_of(target, other.start, other.end), related)
