"""How much of what two linters correct the copy desk finds, and what it says of clean copy.

`--autocorrect` and `--zhlint` are checkouts of github.com/huacnlee/autocorrect and
github.com/zhlint-project/zhlint, or their bare git directories. Each line of their wrong cases
becomes an article. What is expected there and rejected here is counted by its reason; all else must
be reported at its place. `--clean` are files or folders of clean Chinese copy, a paragraph on each
line: tags are taken out, and so are headlines, which are numbered or end without a stop.
"""

import argparse
import html
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from benchmarks.linter_cases import Case, autocorrect_cases, wrong_cases, zhlint_cases
from site_builder.copydesk.check import check_copy
from site_builder.copydesk.consistency import inconsistencies
from site_builder.copydesk.rules import slips_in
from site_builder.copydesk.scripts import other_script
from site_builder.copydesk.slips import Manner
from site_builder.copydesk.story import copy_of_feature
from site_builder.languages.east_asian import contains_han, is_cjk, is_hangul
from site_builder.model.site import Language
from site_builder.read.features import read_feature
from site_builder.text.source import Source

HANS, HANT, ENGLISH = "zh-Hans", "zh-Hant", "en"
_MATTER = "---\ntitle: T\ndeck: D\nsummary: S\n---\n"
_KANA = re.compile("[\u3040-\u30ff]")
_ENDS = re.compile(r"</?(?:p|br|div)[^>]*>|\n")
_NUMBERED = re.compile("[（(]?[0-9]+[.．）)、]")
_TAG = re.compile("<[^>]*>")
_SHORTEST = 40
_SENTENCE = re.compile("[。！？；]")
_MARKS = "，。；：？！、"
_CORNER, _CURLY = "「」『』", "“”‘’"

AUTOSPACE = "the distance between Chinese and Latin text is the browser's (text-autospace)"
BRACKETS = "GB/T 15834 has full-width brackets in Chinese text"
HOUSE = "which quotation marks a story has is the house's choice; only a mixture is reported"
NAMES = "how a name is spelled is for terms.yaml"
OTHERS = "Japanese and Korean have no rules here"
MARKUP = "signs and ends of Markdown are no copy: readers don't see them"
LATIN = "in English, words and quotations are separated by spaces"
CODE = "code is left alone"
MARKS = "a mark between Latin words is that of their language"
SEPARATED = "a line that is no sentence, such as a headline, may have spaces in place of marks"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="scripts/benchmark copydesk", description=__doc__)
    parser.add_argument("--autocorrect", type=Path, help="a checkout of AutoCorrect")
    parser.add_argument("--zhlint", type=Path, help="a checkout of zhlint")
    parser.add_argument("--clean", type=Path, action="append", default=[], help="clean copy")
    parser.add_argument("--show", action="store_true", help="print what is missed, and each alarm")
    options = parser.parse_args(arguments)
    cases: list[Case] = []
    if options.autocorrect:
        cases += wrong_cases(autocorrect_cases(options.autocorrect))
    if options.zhlint:
        cases += wrong_cases(zhlint_cases(options.zhlint))
    if cases:
        report_cases(cases, show=options.show)
    for path in options.clean:
        report_clean(path, show=options.show)


def report_cases(cases: Sequence[Case], *, show: bool) -> None:
    """Print how many cases are found, linter by linter, and why others are rejected."""
    reasons: Counter[str] = Counter()
    for linter in dict.fromkeys(case.linter for case in cases):
        mine = [case for case in cases if case.linter == linter]
        due = found = 0
        for case in mine:
            missed, rejected, count = judge(case)
            reasons.update(rejected)
            due += count > 0
            found += count > 0 and not missed
            if missed and show:
                print(f"missed: {case.text!r} → {case.expected!r}: {missed}")
        share = found / due if due else 1
        print(f"{linter}: {len(mine)} wrong cases, {due} with something to report here")
        print(f"  found: {found} of {due} ({share:.1%})")
    print("rejected, by the differences in these cases:")
    for reason, count in reasons.most_common():
        print(f"  {count:4}  {reason}")


def judge(case: Case) -> tuple[list[str], list[str], int]:
    """Of the differences that a case expects: what is missed, why others are rejected, and how many
    were due."""
    rejected: list[str] = []
    due: list[tuple[int, int]] = []
    for start, end, added in differences(case):
        reason = rejection(case.text, start, end, added)
        if reason:
            rejected.append(reason)
        else:
            due.append((start, end))
    places = list(reported(case.text)) if due else []
    missed = [
        f"{start}: {case.text[start:end]!r}"
        for start, end in due
        if not any(first <= end + 1 and start - 1 <= last for first, last in places)
    ]
    return missed, rejected, len(due)


def differences(case: Case) -> Iterator[tuple[int, int, str]]:
    """What is expected to change: from one offset up to another, and what comes there."""
    matcher = SequenceMatcher(None, case.text, case.expected, autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind != "equal":
            yield start, end, case.expected[first:last]


def rejection(text: str, start: int, end: int, added: str) -> str:
    """Why a difference isn't reported here; '' if it should be."""
    removed, before, after = text[start:end], text[:start][-1:], text[end : end + 1]
    if text[:start].count("`") % 2:
        return CODE
    if _KANA.search(text) or any(map(is_hangul, text)):
        return OTHERS
    if not removed.strip() and not added.strip():
        return _rejected_space(text, before, after, is_added=len(added) > len(removed))
    if {*removed, *added} & {*"*_"}:
        return MARKUP
    if "（" in removed + before or "）" in removed + after:
        plain = str.maketrans("（）", "()", " ")
        if removed.translate(plain) == added.translate(plain):
            return BRACKETS
    if {*removed} <= {*",.:;!? "} and _is_latin(before) and _is_latin(after) and removed.strip():
        return MARKS
    if set(removed + added) <= {*_CORNER, *_CURLY, " "} and {*removed, *added} & {*_CORNER}:
        return HOUSE
    return NAMES if removed.isalpha() and removed.isascii() else ""


def _rejected_space(text: str, before: str, after: str, *, is_added: bool) -> str:
    if not before.strip() or not after.strip():
        return MARKUP
    if before in "*_[" or after in "*_]{":
        return "" if before in _MARKS and after == "[" else MARKUP
    if not contains_han(text) and not any(map(is_cjk, (before, after))):
        is_outside = (before.isalnum() and after in "\"“'‘(`<") or (
            before in "\"”'’)`>" and after.isalnum()
        )
        return LATIN if is_outside or (is_added and before not in ",.") else ""
    if is_added:
        return AUTOSPACE
    if all(map(contains_han, (before, after))) and not _SENTENCE.search(text):
        return SEPARATED
    # A mark may have no space beside it; a Chinese character beside a Latin one may.
    return (
        AUTOSPACE
        if _is_latin(before) != _is_latin(after) and not {before, after} & {*_MARKS}
        else ""
    )


def _is_latin(character: str) -> bool:
    return character.isascii() and character not in ".,;:!?\"'"


def reported(text: str) -> Iterator[tuple[int, int]]:
    """The places of the problems of a text, as the body of an article."""
    language = Language("x", language_of(text), "x")
    given = {"content/a/article.x.md": (_MATTER + text).encode()}
    copy = copy_of_feature(read_feature("content/a", given, {}, (language,)), (language,))
    source = Source("", text)
    lines = _MATTER.count("\n")
    for problem in check_copy(copy, {}):
        line, column = problem.location[1:]
        last_line, last_column = problem.end
        start = source.offset(line - lines) + column - 1
        yield start, source.offset(last_line - lines) + last_column - 1


def language_of(text: str) -> str:
    if not contains_han(text):
        return ENGLISH
    traditional = list(other_script(text, Manner(HANS)))
    return HANT if len(traditional) > len(list(other_script(text, Manner(HANT)))) else HANS


def paragraphs(path: Path) -> Iterator[str]:
    """The sentences and paragraphs of a text without headlines."""
    files = sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
    for file in files:
        for part in _ENDS.split(file.read_text("utf-8")):
            words = html.unescape(_TAG.sub("", part)).strip()
            is_sentence = words.endswith(("。", "”", "！", "？")) and not _NUMBERED.match(words)
            if len(words) >= _SHORTEST and is_sentence:
                yield words


def report_clean(path: Path, *, show: bool) -> None:
    """Print how many alarms there are in clean copy, each paragraph of which is a story."""
    texts = list(paragraphs(path))
    manner = Manner(HANS)
    alarms: Counter[str] = Counter()
    faulty: set[int] = set()
    begin = time.process_time()
    for number, text in enumerate(texts):
        slips = [*slips_in(text, manner)]
        slips += [one.slip for one in inconsistencies([text], is_chinese=True)]
        for slip in slips:
            alarms[slip.code] += 1
            faulty.add(number)
            if show:
                words = (
                    f"{text[max(0, slip.start - 12) : slip.start]}[{text[slip.start : slip.end]}]"
                )
                print(f"{slip.code}: {words}{text[slip.end : slip.end + 12]}")
    seconds = time.process_time() - begin
    characters = sum(map(len, texts))
    first = min(faulty, default=len(texts))
    print(f"{path.name}: {len(texts):,} paragraphs, {characters:,} characters")
    print(f"  alarms: {alarms.total()} {dict(alarms)}; none in the first {first:,} paragraphs")
    print(f"  {1e6 * seconds / max(1, characters):.2f} µs of CPU time a character")


if __name__ == "__main__":
    main()
