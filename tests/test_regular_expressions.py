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
from tests.support.ambiguity import fault, search_fault

ROOT = Path(__file__).parents[1]
FOLDERS = ("site_builder", "tests", "benchmarks")
_ESCAPE = re.compile(r"\\.", re.DOTALL)
_CHARACTERS = re.compile(r"\[\^?\]?[^\]]*\]")
_SEARCHING = ("search", "sub", "subn", "split", "findall", "finditer")
_TAKING_PATTERNS = ("compile", "match", "fullmatch", *_SEARCHING)
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
            for function, method, pattern in _in_calls(module):
                found.setdefault(pattern, []).append(f"{one.name}:{function}.{method}")
    return found


def _in_calls(
    module: ModuleType,
) -> Iterator[tuple[str, str, re.Pattern[str] | re.Pattern[bytes]]]:
    """The patterns in what functions call, such as `re.sub`, with the names of both."""
    tree = ast.walk(ast.parse(getsource(module)))
    functions = [node for node in tree if isinstance(node, ast.FunctionDef)]
    for function, node in ((one, inner) for one in functions for inner in ast.walk(one)):
        match node:
            case ast.Call(func=ast.Attribute(ast.Name("re"), name), args=[written, *others]) if (
                name in _TAKING_PATTERNS and not isinstance(written, ast.Starred)
            ):
                flags = [*others, *(keyword.value for keyword in node.keywords)]
                texts = [ast.unparse(one) for one in flags if ast.unparse(one).startswith("re.")]
                pattern = _put_together(written, function, vars(module))
                if isinstance(pattern, str | bytes):
                    flag = eval("|".join(texts) or "0", vars(module))
                    yield function.name, name, re.compile(pattern, flag)


def _put_together(node: ast.expr, function: ast.FunctionDef, known: dict[str, object]) -> object:
    """What a pattern is that a function puts together: `x` where anything may stand in it."""
    if isinstance(node, ast.FormattedValue):
        return str(_put_together(node.value, function, known) or "x")
    try:
        return eval(ast.unparse(node), known)
    except NameError:
        pass
    match node:
        case ast.JoinedStr(values=parts):
            return "".join(str(_put_together(part, function, known)) for part in parts)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            both = (_put_together(one, function, known) for one in (left, right))
            return "".join(str(part or "x") for part in both)
        case ast.Name(name):
            values = [
                inner.value
                for inner in ast.walk(function)
                if isinstance(inner, ast.Assign) and ast.unparse(inner.targets[0]) == name
            ]
            if len(values) == 1 and not any(
                isinstance(inner, ast.Name) and inner.id == name for inner in ast.walk(values[0])
            ):
                return _put_together(values[0], function, known)
    return None


@cache
def _searching() -> frozenset[str]:
    """The names of patterns that are searched for, each with its module as `_named` has it."""
    found = set()
    for one in pkgutil.walk_packages(site_builder.__path__, "site_builder."):
        if not one.name.endswith("__main__"):
            for node in ast.walk(ast.parse(getsource(importlib.import_module(one.name)))):
                if isinstance(node, ast.Attribute) and node.attr in _SEARCHING:
                    found.add(f"{one.name}:{_name_of(node.value)}")
    return frozenset(found)


def _name_of(node: ast.expr) -> str:
    """The name by which a value is known: `PATTERNS` of `PATTERNS[language]`."""
    match node:
        case ast.Subscript(value=inner):
            return _name_of(inner)
        case ast.Attribute(attr=name) | ast.Name(name):
            return name
    return ""


def _is_searched(name: str) -> bool:
    return name in _searching() or name.endswith(tuple(f".{method}" for method in _SEARCHING))


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


_BOUNDED = "goes on for a limited number of signs, or reads as many"
_WITHOUT_BEGINNING = "goes over nothing that it may begin with"
_TAKEN = "something else that it finds takes what was gone over"
NOT_SLOW_TO_SEARCH = {
    "compose.prose:_HEAD": _OURS,
    "compose.search_text:_WAYS": _OURS,
    "compose.search_text:_WIDTH": _OURS,
    "compose.text_before:_NOTE": _OURS,
    "conversion.prose:_TITLED_LINK": _OURS,
    "copydesk.chinese_spaces:_BESIDE_QUOTE": _LOOK_BEHIND,
    "exchange.inline:_CELL": _LOOK_BEHIND,
    "exchange.inline:_NOTE": _BOUNDED,
    "fonts.families:_STYLES": _SHORT,
    "git.git:_PROGRESS": _ONE_LINE,
    "git.git:_QUERY": "reads what git says",
    "git.git:_USER_INFO": "reads what git says",
    "images.rights.svg:_RDF": _OURS,
    "markdown.chinese:_HAN_RUN": _WITHOUT_BEGINNING,
    "markdown.definitions:_LABEL": _BOUNDED,
    "markdown.headings:_CLOSED": _WITHOUT_BEGINNING,
    "markdown.normal_form:_NOTE": _BOUNDED,
    "markdown.unit_places:_CLOSING_SIGNS": _WITHOUT_BEGINNING,
    "model.hosts:_NOT_IN_HOST": _SHORT,
    "model.slips:_ODD_SPACE": _WITHOUT_BEGINNING,
    "parity.anchors:_LATIN": _WITHOUT_BEGINNING,
    "parity.anchors:_WORD": _NOTHING_FAILS,
    "parity.answering:_FIGURE": _SHORT,
    "parity.bindings:_FROM_TO": _BOUNDED,
    "parity.chinese.amounts:_LAST_UNITS": _SHORT,
    "parity.chinese.behind:_GROWTH": _BOUNDED,
    "parity.chinese.spellings:_BESIDE": _TAKEN,
    "parity.english.dates:PHRASE": _WITHOUT_BEGINNING,
    "parity.english.dates:_century.findall": _SHORT,
    "parity.english.tokens:_TOKEN": _TAKEN,
    "parity.name_rules:_BEGINS": _BOUNDED,
    "parity.name_rules:_NAME_BEFORE": _BOUNDED,
    "parity.plain:_MARKUP": "each length of a run of backquotes is searched for in vain but once",
    "parity.plain_figures:_MONTH_BEFORE": _BOUNDED,
    "parity.plain_text:_DROPPED": _TAKEN,
    "parity.plain_text:_HAN_SPACE": _LOOK_BEHIND,
    "parity.plain_text:_HIDDEN": _WITHOUT_BEGINNING,
    "parity.plainly:_CODE": _BOUNDED,
    "parity.subjects:_SENTENCE": _NOTHING_FAILS,
    "render.assets:_TOKEN": _WITHOUT_BEGINNING,
    "render.line_breaks.marks:_PIECES": _OURS,
    "render.line_breaks.prohibitions:_NUMBERS": _TAKEN,
    "render.template_errors:_OPEN": _SHORT,
    "scaffold.language_key:_LINE": _NOTHING_FAILS,
    "text.schema_problems:_type_hint.sub": _SHORT,
    "translation.difference:_TOKEN": _TAKEN,
    "translation.match_structure:_SIGN": _BOUNDED,
    "typography.runs:_PIECE": _OURS,
}
"""Patterns of which a search looks slow, and isn't, and why."""


def test_no_search_takes_more_time_than_its_text_is_long() -> None:
    slow = {
        name.removeprefix("site_builder.")
        for pattern, names in _named().items()
        for name in [name for name in names if _is_searched(name)][:1]
        if search_fault(pattern)
    }
    assert slow == NOT_SLOW_TO_SEARCH.keys()


def test_what_functions_put_together_is_seen() -> None:
    names = {name for names in _named().values() for name in names}
    assert "site_builder.parity.name_rules:_parts_alone.finditer" in names


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


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\s+$", "polynomial"),
        (r"\d+\.\d+", "polynomial"),
        ("[a-z]+(?![a-z0-9])", "polynomial"),
        ("<[^>]*>", "polynomial"),
        ("a(?:a*b)?", "polynomial"),
        (b"a*b", "polynomial"),
        (r"(?m)^\s+x", "polynomial"),
        (r"(?<=\n)\s+x", "polynomial"),
        (r"\s+", ""),
        (r"(?<!\s)\s+$", ""),
        ("(?<![0-9])[0-9]+x", ""),
        ("[a-z]+(?![a-z])", ""),
        (r"\A\s+$", ""),
        ("(?m)^ +x", ""),
        ("<[^<>]*>", ""),
        ('"[^"]*"', ""),
        (r"[0-9]+(?:\.[0-9]+)*", ""),
    ],
)
def test_what_is_slow_to_search_is_found(pattern: str | bytes, expected: str) -> None:
    assert search_fault(re.compile(pattern)) == expected
