"""Replays the history of translated articles, and compares our states with a block differ's.

For each commit that changed an article, its old text is accepted with a translation, and the new
text is judged with the record. An independent differ (`blocks`), which reads line by line and
compares letter by letter, says of each block whether it stayed, was edited, added or deleted: the
states must be fresh, stale, missing and orphaned. The same is done the other way round, with the
article as the translation that was changed. Then the newest texts are wrapped anew, which must
make nothing stale; and 200 articles are read with their translations and records, and judged,
against the clock.

The corpus is a clone of https://github.com/github/opensource.guide, with its history.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from time import process_time

from benchmarks.blocks import body_of
from benchmarks.machine import machine_facts
from benchmarks.options import positive
from benchmarks.replay_history import Revision, article_paths, revisions
from benchmarks.replay_states import Doubt, accepted_with, compared, units_of
from benchmarks.rewrap import rewrapped
from site_builder.text.source import Source
from site_builder.translation.baseline import baseline_record
from site_builder.translation.judge import judge
from site_builder.translation.record import read_record, write_record

FOLDERS = {"en": "_articles", "zh": "_articles/zh-hans"}


def replay(history: Iterable[Revision]) -> tuple[int, list[Doubt]]:
    """How many blocks all commits had, on either side, and those that are judged differently."""
    total = 0
    doubts: list[Doubt] = []
    for done, revision in enumerate(history, 1):
        count, found = compared(revision)
        total += count
        doubts += found
        if done % 100 == 0:
            print(f"{done} commits", file=sys.stderr, flush=True)
    return total, doubts


def stale_by_wrapping(newest: Iterable[Revision], rounds: int) -> tuple[int, int]:
    """How many units there are in texts that were only wrapped anew, and how many aren't fresh."""
    total = wrong = 0
    for revision in newest:
        text = body_of(revision.new)
        units = units_of(text, revision.language)
        others, record = accepted_with(units, "source")
        for number in range(rounds):
            again = units_of(rewrapped(text, Random(number)), revision.language)
            standings = judge(again, others, record)
            total += len(standings)
            wrong += sum(standing.state != "fresh" for standing in standings)
    return total, wrong


def seconds_to_judge(history: Sequence[Revision], count: int) -> dict[str, float]:
    """How much time of one processor it takes to read so many articles with their translations and
    records, and to judge them."""
    newest = {revision.path: revision for revision in history}
    pairs = [
        (revision, newest[translation])
        for revision in history
        if revision.language == "en"
        and (translation := f"{FOLDERS['zh']}/{Path(revision.path).name}") in newest
    ][-count:]
    spent = dict.fromkeys(("reading articles", "reading records", "judging"), 0.0)
    for ours, theirs in pairs:
        target = units_of(body_of(theirs.new), "zh")
        record = baseline_record(units_of(body_of(ours.old), "en"), target, "en", "zh")
        file = Source("content/story/translation.zh.yaml", write_record(record))
        began = process_time()
        source, target = units_of(body_of(ours.new), "en"), units_of(body_of(theirs.new), "zh")
        read = process_time()
        known, _problems = read_record(file)
        recorded = process_time()
        judge(source, target, known)
        spent["reading articles"] += read - began
        spent["reading records"] += recorded - read
        spent["judging"] += process_time() - recorded
    return {name: seconds * count / max(len(pairs), 1) for name, seconds in spent.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="benchmark replay", description=__doc__)
    parser.add_argument("repository", type=Path, help="the clone of the corpus")
    parser.add_argument("--articles", type=positive, default=200, help="to judge by the clock")
    parser.add_argument("--rounds", type=positive, default=5, help="of wrapping")
    parser.add_argument("--doubts", action="store_true", help="list the blocks in doubt")
    options = parser.parse_args(arguments)
    paths = [
        (language, path)
        for language, folder in FOLDERS.items()
        for path in article_paths(options.repository, folder)
    ]
    history = [one for key, path in paths for one in revisions(options.repository, path, key)]
    total, doubts = replay(history)
    if options.doubts:
        for doubt in doubts:
            where = f"{doubt.revision.commit[:10]} {doubt.revision.path}"
            print(f"{where}: {doubt.side}: {doubt.ours} / {doubt.theirs}: {doubt.block[:120]}")
    newest = {revision.path: revision for revision in history}
    wrapped, wrong = stale_by_wrapping(newest.values(), options.rounds)
    spent = seconds_to_judge(history, options.articles)
    share = 100 * (1 - len(doubts) / max(total, 1))
    print("| | measured | target |\n| --- | --- | --- |")
    print(f"| commits, of {len(newest)} articles | {len(history):,} | – |")
    print(f"| blocks, with both sides | {total:,} | – |")
    print(f"| agreement with the block differ | {share:.2f} % | 99.5 % |")
    print(f"| not fresh after wrapping, of {wrapped:,} | {wrong} | 0 |")
    for name, seconds in spent.items():
        print(f"| {options.articles} articles: {name} | {seconds:.1f} s | – |")
    print(f"| {options.articles} articles: all | {sum(spent.values()):.1f} s | 10 s |")
    print(dict(Counter((doubt.ours, doubt.theirs) for doubt in doubts)), file=sys.stderr)
    print(", ".join(f"{name}: {value}" for name, value in machine_facts().items()))
    return 0 if share >= 99.5 and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
