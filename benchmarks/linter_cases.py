"""The test cases of two linters for Chinese copy, as far as they can be read from their sources.

AutoCorrect (github.com/huacnlee/autocorrect) has them in Rust, as `"text" => "expected"` or in an
assertion, zhlint (github.com/zhlint-project/zhlint) in TypeScript, as `getOutput("text")` and
`toBe("expected")`, and in a pair of Markdown files. A case is *wrong* if what is expected differs
from the text.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.recognizers import file_of

_RUST = r'(?:r#*"(?P<raw{0}>.*?)"#+|"(?P<text{0}>(?:[^"\\]|\\.)*)")'
_ARROW = re.compile(
    _RUST.format(1) + r"\s*=>\s*(?:\(map!\s*\{[^}]*\},\s*)?" + _RUST.format(2), re.DOTALL
)
_ASSERTED = re.compile(
    r"assert_eq!\(\s*(?:format_\w+\(" + _RUST.format(1) + r"\),\s*" + _RUST.format(2)
    + r"|" + _RUST.format(3) + r",\s*format_\w+\(" + _RUST.format(4) + r"\))",
    re.DOTALL,
)  # fmt: skip
_SCRIPT = r"(?:'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"|`((?:[^`\\]|\\.)*)`)"
_CALL = re.compile(rf"(?:getOutput|lint)\(\s*{_SCRIPT}")
_RESULT = re.compile(rf"\.(?:toBe\(|toEqual\(\{{\s*output:)\s*{_SCRIPT}")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_SIGNS = {"n": "\n", "t": "\t"}


class Case(NamedTuple):
    """A text, and what the linter makes of it."""

    linter: str
    text: str
    expected: str


def autocorrect_cases(checkout: Path) -> Iterator[Case]:
    """Those of AutoCorrect's rules for text, without those for programming languages."""
    for name in ("format", "rule/fullwidth", "rule/halfwidth", "rule/mod", "rule/word"):
        tests = file_of(checkout, f"autocorrect/src/{name}.rs").partition("mod tests")[2]
        # A comment may have cases that are switched off.
        tests = re.sub(r"^\s*//.*$", "", tests, flags=re.MULTILINE)
        for match in _ARROW.finditer(tests):
            yield Case("AutoCorrect", _rust(match, 1), _rust(match, 2))
        for match in _ASSERTED.finditer(tests):
            is_first = match["raw1"] is not None or match["text1"] is not None
            text, expected = (1, 2) if is_first else (4, 3)
            yield Case("AutoCorrect", _rust(match, text), _rust(match, expected))


def zhlint_cases(checkout: Path) -> Iterator[Case]:
    """Those of zhlint, in its tests and in the files that these read."""
    for name in ("hexo", "lint", "md", "rules", "uncategorized", "vuepress"):
        text = file_of(checkout, f"test/{name}.test.ts")
        calls = list(_CALL.finditer(text))
        ends = [*(call.start() for call in calls[1:]), len(text)]
        for call, end in zip(calls, ends, strict=False):
            if result := _RESULT.search(text, call.end(), end):
                yield Case("zhlint", _script(call), _script(result))
    names = (f"test/example-units{part}.md" for part in ("", "-fixed"))
    wrong, fixed = (file_of(checkout, name).splitlines() for name in names)
    yield from (Case("zhlint", *lines) for lines in zip(wrong, fixed, strict=True) if any(lines))


def wrong_cases(cases: Iterable[Case]) -> list[Case]:
    """Those that are wrong, line by line, each once."""
    lines = dict.fromkeys(line for case in cases for line in _lines(case))
    return [case for case in lines if case.text != case.expected]


def _lines(case: Case) -> Iterator[Case]:
    texts, expected = case.text.split("\n"), case.expected.split("\n")
    if len(texts) != len(expected):
        yield case
    else:
        pairs = zip(texts, expected, strict=True)
        yield from (Case(case.linter, text, wanted) for text, wanted in pairs)


def _rust(match: re.Match[str], number: int) -> str:
    raw = match[f"raw{number}"]
    return raw if raw is not None else _unescaped(match[f"text{number}"])


def _script(match: re.Match[str]) -> str:
    return _unescaped(next(group for group in match.groups() if group is not None))


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: _SIGNS.get(match[1], match[1]), text)
