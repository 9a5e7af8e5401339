"""How many of Recognizers-Text's numbers we read: `python -m benchmarks.numbers PATH`.

PATH is a checkout of github.com/microsoft/Recognizers-Text, or its bare git directory. Counted is
every value that its Chinese and English cases of numbers, ranges, percentages and sums of money
expect, and every case that expects none; ordinals are shown beside them. At least 99 % must be read
to the same value. The rest are listed, each with its reason.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.recognizers import LANGUAGES, Case, cases, expected, matches
from site_builder.parity.reading import read_values

BUDGET = 0.99
REASONS = {
    "两百点两": "two that counts nothing, behind a point",
    "这不是四川这是五台山": "五台山 is a mountain",
    "三的另一种写法是叁": "另一 is `another`",
    "还有20万次以上来观影的呀？": "20万 is 200,000, where they expect 20,000",
    "二三十个百分点": "they read no approximate numbers; we read 20 to 30",
    "二三十個百分點": "they read no approximate numbers; we read 20 to 30",
    "百分之二三十": "they read no approximate numbers; we read 20 to 30",
    "10G": "G is no scale in running text: 5G, 10 GB",
    "1,674.5 G": "G is no scale in running text: 5G, 10 GB",
    "one hundred one thousand fifths": "they read 100 over 1,005",
    " two millionth": "they read 2; we read an ordinal",
    " 100 millionths": "they read 100; we read a hundred millionths",
    "How about more than 2 in 5": "they read 2; we read two in five",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 where too few values are read."""
    parser = argparse.ArgumentParser(prog="scripts/benchmark numbers", description=__doc__)
    parser.add_argument("path", type=Path, help="Recognizers-Text: a checkout or a bare repository")
    path = parser.parse_args(arguments).path
    wanted: Counter[tuple[str, str]] = Counter()
    read: Counter[tuple[str, str]] = Counter()
    missed: list[tuple[Case, list[str]]] = []
    for case in cases(path):
        found = matches(case, read_values(case.text, LANGUAGES[case.language]))
        wanted[case.language, case.model] += len(found)
        read[case.language, case.model] += sum(found)
        lacking = [words for words, right in zip(expected(case), found, strict=True) if not right]
        if lacking and case.model != "ordinal":
            missed.append((case, lacking))
    print("| language | cases of | values | read | share |\n| --- | --- | --- | --- | --- |")
    for (language, model), count in wanted.items():
        share = read[language, model] / count
        print(f"| {language} | {model} | {count} | {read[language, model]} | {share:.1%} |")
    counted = [key for key in wanted if key[1] != "ordinal"]
    share = sum(read[key] for key in counted) / sum(wanted[key] for key in counted)
    total, right = sum(wanted[key] for key in counted), sum(read[key] for key in counted)
    print(f"| both | all but ordinals | {total} | {right} | {share:.2%} |\n")
    for case, lacking in missed:
        reason = REASONS.get(case.text, "unexplained")
        print(f"{case.language} {case.model}: {case.text!r} lacks {', '.join(lacking)}: {reason}")
    return 0 if share >= BUDGET else 1


if __name__ == "__main__":
    raise SystemExit(main())
