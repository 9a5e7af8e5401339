"""Every regular expression matches the same in each supported Python, and none takes much more time
than its text is long.

Python before 3.11.5 gets possessive quantifiers and atomic groups wrong when their contents can
backtrack (cpython#106052), and Debian 12 ships 3.11.2.
"""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from inspect import getsource
from pathlib import Path
from types import ModuleType

import pytest

import site_builder
from site_builder.parity.searching import Late
from tests.support.ambiguity import fault

ROOT = Path(__file__).parents[1]
FOLDERS = ("site_builder", "tests", "benchmarks")
_ESCAPE = re.compile(r"\\.", re.DOTALL)
_CHARACTERS = re.compile(r"\[\^?\]?[^\]]*\]")
_TAKING_PATTERNS = (
    *("compile", "search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer"),
)
_LOCKED = re.compile(r"(?:[*+?]|\{(?:[0-9]+,?[0-9]*|,[0-9]*)\})[+]|\(\?>")


def locks(pattern: str) -> bool:
    """Whether a regular expression, or a part of one, keeps what it has matched once."""
    return _LOCKED.search(_CHARACTERS.sub("x", _ESCAPE.sub("x", pattern))) is not None


def _text(node: ast.expr) -> str:
    """What a string, an f-string or a sum of them says; `x` for what is not written there."""
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.Constant(value=bytes() as data):
            return data.decode("latin-1")
        case ast.JoinedStr(values=parts):
            return "".join(map(_text, parts))
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _text(left) + _text(right)
    return "x"


def _written(source: str) -> Iterator[tuple[int, str]]:
    """All strings of a module, with their lines; no docstrings, and no scripts for a browser."""
    tree = ast.parse(source)
    described = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp) and node not in described:
            text = _text(node)
            if "=>" not in text:
                yield node.lineno, text


def _compiled(value: object, depth: int = 2) -> Iterator[re.Pattern[str] | re.Pattern[bytes]]:
    """The patterns in a value of a module: in a class, a mapping or a row as well."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Late):
        yield re.compile(*value.written)
    elif depth:
        inner: tuple[object, ...] = ()
        if isinstance(value, type) and value.__module__.startswith("site_builder"):
            inner = tuple(vars(value).values())
        elif isinstance(value, dict):
            inner = (*value, *value.values())
        elif isinstance(value, tuple | list | set | frozenset):
            inner = tuple(value)
        for part in inner:
            yield from _compiled(part, depth - 1)


@cache
def _named() -> dict[re.Pattern[str] | re.Pattern[bytes], list[str]]:
    """All patterns of the program, with the names that they have in its modules."""
    found: dict[re.Pattern[str] | re.Pattern[bytes], list[str]] = {}
    for one in pkgutil.walk_packages(site_builder.__path__, "site_builder."):
        if not one.name.endswith("__main__"):
            module = importlib.import_module(one.name)
            for name, value in vars(module).items():
                for pattern in _compiled(value):
                    found.setdefault(pattern, []).append(f"{one.name}:{name}")
            for pattern in _in_calls(module):
                found.setdefault(pattern, []).append(f"{one.name}:")
    return found


def _in_calls(module: ModuleType) -> Iterator[re.Pattern[str] | re.Pattern[bytes]]:
    """The patterns in what functions call, such as `re.sub`, but for those that are put together
    there."""
    tree = ast.walk(ast.parse(getsource(module)))
    functions = (node for node in tree if isinstance(node, ast.FunctionDef))
    for node in (inner for function in functions for inner in ast.walk(function)):
        match node:
            case ast.Call(func=ast.Attribute(ast.Name("re"), name), args=[written, *others]) if (
                name in _TAKING_PATTERNS and not isinstance(written, ast.Starred)
            ):
                flags = [*others, *(keyword.value for keyword in node.keywords)]
                texts = [ast.unparse(one) for one in flags if ast.unparse(one).startswith("re.")]
                try:
                    pattern = eval(ast.unparse(written), vars(module))
                except NameError:
                    continue
                if isinstance(pattern, str | bytes):
                    yield re.compile(pattern, eval("|".join(texts) or "0", vars(module)))


@pytest.mark.parametrize("folder", FOLDERS)
def test_none_is_written_that_locks(folder: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((ROOT / folder).rglob("*.py"))
        if path != Path(__file__)
        for line, text in _written(path.read_text(encoding="utf-8"))
        if locks(text)
    ]
    assert found == []


def test_none_is_put_together_that_locks() -> None:
    """`f"{BLANKS}+"` locks where `BLANKS` ends in `*`, which is not seen in the string itself."""
    patterns = {
        (name.partition(":")[0], pattern) for pattern, names in _named().items() for name in names
    }
    assert len(patterns) > 100, "they are found"
    words = [
        (name, text.decode("latin-1") if isinstance(text, bytes) else text)
        for name, text in ((name, pattern.pattern) for name, pattern in patterns)
    ]
    assert [(name, text) for name, text in words if locks(text)] == []


@pytest.mark.parametrize(
    "source",
    [
        "re.compile(r'a*+b')",
        "re.sub(rb'(?:a|ab)++', b'', data)",
        "BLANK = r'[ \\t]?+'",
        "re.search(rf'{START}{BLANK}*+x', text)",
        "PATTERN = START + r'{2,}' + r'+'",
        "re.split(r'(?:x){3}+', text)",
        "find(r'(?>a|ab)c')",
        "NAMES = {'a': r'[]+]++'}",
    ],
)
def test_what_locks_is_found(source: str) -> None:
    assert any(locks(text) for _, text in _written(source))


@pytest.mark.parametrize(
    "source",
    [
        "re.compile(r'[*+]+\\++')",
        "re.compile(r'a*?b+?c??')",
        "'{}+'",
        "f'{value}+'",
        "re.compile(r'[]*+]|[^]?+]')",
        "page.evaluate('list => { for (let at = 0; at < 9; at++) {} }')",
        "def f():\n    '''Never a*+ here.'''",
    ],
)
def test_what_does_not_lock_is_left(source: str) -> None:
    assert not any(locks(text) for _, text in _written(source))


_NOTHING_FAILS = "nothing follows that might not match"
_ONE_LINE = "reads a line, all of which it takes"
_OURS = "reads what the program wrote itself"
_SHORT = "reads texts that are short"
_LOOK_BEHIND = "what it looks back at allows one of its ways"
NOT_SLOW = {
    "doctor.libraries:_REQUIREMENT": _SHORT,
    "git.git:_TOKEN": _SHORT,
    "images.containers.data_urls:CSS_PIECES": _NOTHING_FAILS,
    "images.metadata.sources:_RAW_PROFILE": _NOTHING_FAILS,
    "images.svg.size:_LENGTH": _SHORT,
    "images.svg.values:_PIECES": _NOTHING_FAILS,
    "markdown.directive_options:_OPTION": _ONE_LINE,
    "markdown.fences:OPENING": _ONE_LINE,
    "markdown.link_forms:_ADDRESS_LIKE": "reads words without white space",
    "markdown.stray_markup:_CHARACTER_SET": _ONE_LINE,
    "markdown.unseen_rules:RULES": _ONE_LINE,
    "model.aliases:_SITE": _NOTHING_FAILS,
    "model.numbers:_WITH_WORDS": _SHORT,
    "parity.anchors:_WORD": _NOTHING_FAILS,
    "parity.chinese.amounts:_NUMERAL": _LOOK_BEHIND,
    "parity.chinese.behind:_SPOKEN": _LOOK_BEHIND,
    "parity.plain:_MARKUP": "reads units, which have no runs of spaces, and escape stray signs",
    "pipeline.libraries:_REQUIRES": _SHORT,
    "preview.inject:_POLICY": _OURS,
    "read.front_matter:_COMMENTS": _NOTHING_FAILS,
    "render.template_errors:_OPEN": _SHORT,
    "scaffold.article_stub:_SECTION": _SHORT,
    "text.yaml_faults:_MEANT_TO_OPEN": "only the beginning of a line has two ways",
    "text.yaml_scalars:PROPERTIES": _NOTHING_FAILS,
    "translation.difference:_SENTENCE": _NOTHING_FAILS,
    "typography.runs:_PIECE": _OURS,
}
"""Patterns that look slow and aren't, by module and name, and why."""


def test_none_takes_more_time_than_its_text_is_long() -> None:
    known = {f"site_builder.{name}" for name in NOT_SLOW}
    slow = {pattern: names for pattern, names in _named().items() if fault(pattern)}
    assert [(names, pattern) for pattern, names in slow.items() if not known & {*names}] == []
    assert known <= {name for names in slow.values() for name in names}, "they look slow"


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("(a+)+$", "exponential"),
        ("(a|a)*b", "exponential"),
        ("(?:a|aa)+$", "exponential"),
        ("(?:a*)*b", "exponential"),
        ("(?:(?:a*)?b)*c", "exponential"),
        ("(?:a{1,3})+b", "exponential"),
        (r"^(?:\w+,?)*$", "exponential"),
        (r'(?:[^"\\]+|\\.)*"', "exponential"),
        (r"\s*\s*x", "polynomial"),
        (".*.*=", "polynomial"),
        (r"\w+\s*\w+x", "polynomial"),
        ("(?i:a+)b+c", ""),
        ("(?i)a+A+b", "polynomial"),
        ("(?:ab)*(?:ab)*c", "polynomial"),
        ("(?=a*a*b)c", "polynomial"),
        (b"a*a*b", "polynomial"),
        ("a*b*c", ""),
        (r"\d+\.\d+", ""),
        ("(?:a|ab)*c", ""),
        (r"^(?:\w+,)*$", ""),
        ("(?:[0-9]+(?![0-9])|a)+b", ""),
        ("(?s)(a+).*", ""),
    ],
)
def test_what_is_slow_is_found(pattern: str | bytes, expected: str) -> None:
    assert fault(re.compile(pattern)) == expected
