"""How often the comparison of values is wrong on a translated text, and how many errors it finds.

Takes the sentences of a parallel corpus, Chinese and English: two files with a sentence on each
line, such as those of `txt/sources` and `txt/references` in the news test sets of WMT. A pair *has
values* if either sentence has a digit or a number in words. What the rules say of a pair that a
person found wrong in the corpus itself is listed in `--judged`, with the reason, and is no false
alarm. Then errors are planted into all pairs that are right (see `planted`), one at a time, and
those are counted that are reported.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.planted import planted, swapped
from site_builder.edtf import parse_edtf
from site_builder.model.facts import Facts
from site_builder.model.feature_facts import FeatureFacts
from site_builder.model.translation import Unit
from site_builder.parity.cited import Cited
from site_builder.parity.claims import claims_in
from site_builder.parity.pairs import Finding, Pair, Side
from site_builder.parity.plain import Plain, plain_of
from site_builder.parity.swaps import Facts as SwapFacts
from site_builder.parity.swaps import check_swaps
from site_builder.parity.value_rules import check_values
from site_builder.problems.problems import Location

SOURCE, TARGET = Side("zh", "zh-Hans"), Side("en", "en")
JUDGED = Path(__file__).parent / "parity_judged.txt"


@dataclass
class Score:
    """What was counted: pairs, those with values, the lines that alarm, planted errors, and values
    that have changed places."""

    pairs: int = 0
    with_values: int = 0
    alarms: dict[int, list[Finding]] = field(default_factory=dict)
    planted: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[int, str, str]] = field(default_factory=list)
    swapped: int = 0
    swaps_caught: int = 0


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="scripts/benchmark parity", description=__doc__)
    parser.add_argument("source", type=Path, help="the Chinese sentences, one on each line")
    parser.add_argument("translation", type=Path, help="the English sentences, one on each line")
    parser.add_argument("--judged", type=Path, default=JUDGED, help="the lines that are wrong")
    parser.add_argument("--published", default="2023-02-11", help="the day that the texts are of")
    parser.add_argument("--show", action="store_true", help="print every alarm and missed error")
    options = parser.parse_args(arguments)
    texts = [path.read_text("utf-8").splitlines() for path in (options.source, options.translation)]
    score = measure(list(zip(*texts, strict=True)), options.published)
    report(score, texts, judged_lines(options.judged), show=options.show)


def measure(pairs: Sequence[tuple[str, ...]], published: str) -> Score:
    """The rules' findings in sentence pairs, and in those with errors planted into them."""
    feature = FeatureFacts.model_construct(published=parse_edtf(published), authors=())
    cited = Cited(Facts.model_construct(feature=feature, numbers=(), timeline=()))
    score = Score(len(pairs))
    for line, (source, target) in enumerate(pairs, 1):
        claims = claims_in(target, TARGET.tag, cited.published)
        if not claims and not claims_in(source, SOURCE.tag, cited.published):
            continue
        score.with_values += 1
        if found := findings(source, target, cited):
            score.alarms[line] = found
            continue
        for error in planted(target, claims, source):
            score.planted[error.kind] += 1
            if findings(source, error.text, cited):
                score.caught[error.kind] += 1
            else:
                score.missed.append((line, error.kind, error.text))
        for text in swapped(target, claims):
            score.swapped += 1
            score.swaps_caught += bool(findings(source, text, cited))
    return score


def findings(source: str, target: str, cited: Cited) -> list[Finding]:
    """What the rules say of a sentence and its translation."""
    section = (Pair(_plain(source, "source"), _plain(target, "target")),)

    def masked(plain: Plain, _side: Side) -> str:
        return plain.text

    swaps = SwapFacts(cited, masked, lambda _plain, _side: [])
    return [
        *check_values([section], SOURCE, TARGET, cited, masked),
        *check_swaps(section, SOURCE, TARGET, swaps),
    ]


def _plain(text: str, path: str) -> Plain:
    end = Location(path, 1, len(text) + 1)
    return plain_of(Unit("sentence", "text", text, Location(path, 1, 1), end))


def judged_lines(path: Path) -> dict[int, str]:
    """The lines of the corpus that are wrong themselves, each with the reason."""
    rows = (row.partition(" ") for row in path.read_text("utf-8").splitlines())
    return {int(line): why for line, _space, why in rows if line.isdigit()}


def report(
    score: Score, texts: Sequence[Sequence[str]], judged: dict[int, str], *, show: bool
) -> None:
    """Print what was counted; with `show`, every alarm that isn't judged, and what was missed."""
    false = [line for line in score.alarms if line not in judged]
    if show:
        for line in false:
            print(f"{line}\n  {texts[0][line - 1]}\n  {texts[1][line - 1]}")
            for finding in score.alarms[line]:
                print(f"    {finding.code}: {finding.message}")
        for line, kind, text in score.missed:
            print(f"missed {kind} on line {line}\n  {texts[0][line - 1]}\n  {text}")
    total, caught = score.planted.total(), score.caught.total()
    print(f"{score.pairs} pairs, {score.with_values} with values; {len(score.alarms)} alarms")
    print(f"judged right: {len(score.alarms) - len(false)}; false alarms: {len(false)}", end=" ")
    print(f"({len(false) / max(score.with_values, 1):.1%} of the pairs with values)")
    for kind, count in sorted(score.planted.items()):
        print(f"{kind}: {score.caught[kind]} of {count} ({score.caught[kind] / count:.1%})")
    print(f"planted errors caught: {caught} of {total} ({caught / max(total, 1):.2%})")
    print(f"two values swapped, caught: {score.swaps_caught} of {score.swapped}")


if __name__ == "__main__":
    main()
