"""Texts of two languages as the rules get them."""

from collections.abc import Sequence

from site_builder.edtf import parse_edtf
from site_builder.model.facts import Event, Facts, Number, Person, Term
from site_builder.model.feature_facts import FeatureFacts
from site_builder.model.translation import Unit, UnitKind, UnitStanding
from site_builder.parity.check import check_parity
from site_builder.parity.pairs import Pair, Side
from site_builder.parity.plain import Plain, plain_of
from site_builder.problems.problems import Location, Problem
from site_builder.text.source import Source

CHINESE, ENGLISH = Side("zh", "zh-Hans"), Side("en", "en")


def unit(
    text: str, path: str = "a.md", line: int = 1, address: str = "a-1", kind: UnitKind = "paragraph"
) -> Unit:
    lines = text.split("\n")
    end = Location(path, line + len(lines) - 1, len(lines[-1]) + 1)
    return Unit(address, kind, text, Location(path, line, 1), end)


def plain(text: str, kind: UnitKind = "paragraph") -> Plain:
    return plain_of(unit(text, kind=kind))


def pair(chinese: str | None, english: str | None) -> Pair:
    return Pair(
        None if chinese is None else plain(chinese), None if english is None else plain(english)
    )


def facts(
    *,
    numbers: Sequence[Number] = (),
    people: Sequence[Person] = (),
    terms: Sequence[Term] = (),
    events: Sequence[Event] = (),
    published: str = "2023-03-05",
) -> Facts:
    feature = FeatureFacts.model_construct(published=parse_edtf(published), authors=())
    return Facts.model_construct(
        feature=feature,
        numbers=tuple(numbers),
        people=tuple(people),
        terms=tuple(terms),
        timeline=tuple(events),
    )


def problems(
    pairs: Sequence[tuple[str | None, str | None]],
    known: Facts | None = None,
    kind: UnitKind = "paragraph",
) -> tuple[Problem, ...]:
    """What the rules say of the paragraphs of a section, Chinese and English side by side; each is
    on a line of its own in `zh.md` and `en.md`."""
    standings = []
    files = {"zh.md": "", "en.md": ""}
    for line, (chinese, english) in enumerate(pairs, 1):
        files["zh.md"] += f"{chinese or ''}\n"
        files["en.md"] += f"{english or ''}\n"
        standings.append(
            UnitStanding(
                "unreviewed",
                unit(chinese, "zh.md", line, f"a-{line}", kind) if chinese is not None else None,
                unit(english, "en.md", line, f"a-{line}", kind) if english is not None else None,
            )
        )
    sources = {path: Source(path, text) for path, text in files.items()}
    return check_parity(standings, CHINESE, ENGLISH, known or facts(), sources.get)


def codes(chinese: str, english: str, known: Facts | None = None) -> list[str]:
    return [problem.code for problem in problems([(chinese, english)], known)]
