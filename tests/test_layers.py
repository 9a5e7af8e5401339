"""The architecture (design §7), held by reading every module's imports.

The folders are the phases, and data flows one way through them. What may import what is the table
below; a module that is not in it has no place yet, and wants one.
"""

import ast
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "site_builder"
TESTS = ROOT / "tests"

MAY_IMPORT: dict[str, set[str]] = {
    "messages": set(),
    "lazy": set(),
    "edtf": set(),
    "views": set(),
    "languages": {"edtf"},
    "problems": {"languages"},
    "store": {"languages", "problems"},
    "model": {"edtf", "languages", "lazy", "problems", "store"},
    "text": {"languages", "model", "problems"},
    "images": {"model", "problems", "store", "text"},
    "markdown": {"languages", "model", "problems", "text"},
    "read": {"images", "languages", "markdown", "model", "problems", "text"},
    "rules": {"edtf", "languages", "model", "problems"},
    "compose": {"edtf", "languages", "model", "problems", "rules", "views"},
    "render": {"edtf", "languages", "lazy", "model", "problems", "store", "views"},
    "share_cards": {"images", "languages", "model", "problems", "render.line_breaks", "text"},
    "output": {"model", "problems", "store"},
    "pipeline": {
        *("compose", "images", "lazy", "model", "output", "problems", "read", "render", "rules"),
        *("share_cards", "store", "text", "views"),
    },
    "scaffold": {"images", "languages", "model", "problems", "read", "render", "store", "text"},
    "check": {
        *("images", "languages", "model", "output", "pipeline", "problems", "read", "rules"),
        *("store", "text"),
    },
    "deploy": {"model", "output", "pipeline", "problems", "read", "store", "text"},
    "preview": {
        *("check", "languages", "model", "pipeline", "problems", "read", "render", "store", "text"),
    },
    "cli": {
        *(
            "__init__",
            "check",
            "deploy",
            "lazy",
            "model",
            "pipeline",
            "preview",
            "problems",
            "read",
        ),
        *("read", "scaffold", "store"),
    },
    "__main__": {"cli"},
    "__init__": set(),
}
"""The folders from below, each with those that it may import besides itself and `messages`."""

CLOCKLESS = {
    "edtf",
    "views",
    "languages",
    "problems",
    "model",
    "render",
    "rules",
    "text",
    "compose",
    "images",
    "markdown",
    "read",
    "share_cards",
}
"""What depends on the files alone."""

ELSEWHERE = {
    "site_builder.cli.report_formats": "cli/test_check and cli/test_deploy, which print it",
    "site_builder.__main__": "runs the command line, which has its tests",
    "site_builder.deploy.values": "values without behaviour",
    "site_builder.pipeline.job": "values without behaviour",
    "site_builder.check.files": "sites/test_broken_builds: each rule by what breaks it",
    "site_builder.check.content": "the same",
    "site_builder.check.heads": "the same",
    "site_builder.check.languages": "the same",
    "site_builder.check.links": "the same",
    "site_builder.check.policy": "the same",
    "site_builder.check.structured": "the same",
    "site_builder.check.values": "values without behaviour",
    "site_builder.model.renditions": "values without behaviour",
    "site_builder.model.site": "a value without behaviour",
    "site_builder.model": "the schema, which the tests of read/ go through",
    "site_builder.pipeline.options": "values without behaviour",
    "site_builder.images.pixels.broken": "a value without behaviour",
    "site_builder.preview.handlers": "test_server: requests over the wire",
    "site_builder.preview.messages": "values without behaviour",
    "site_builder.markdown.directive_blocks": "test_directives: the other half of it",
    "site_builder.markdown.inline": "test_paragraphs: the short ways through the parser",
    "site_builder.scaffold.new_photos": "a value without behaviour",
    "site_builder.edtf.day_hints": "edtf/test_hints: part of hints",
    "site_builder.languages.calendar": "test_dates: part of dates",
    "site_builder.languages.intervals": "test_dates: part of dates",
    "site_builder.languages.patterns": "test_golden: values without behaviour",
    "site_builder.languages.idioms.east_asian": "test_idioms and test_golden: a table",
    "site_builder.languages.idioms.germanic": "the same",
    "site_builder.languages.idioms.romance": "the same",
    "site_builder.languages.idioms.others": "the same",
}
"""Modules and folders without test files of their own name: where they are tested instead."""


@lru_cache(maxsize=1)
def modules() -> dict[str, ast.Module]:
    """Every module of the package with its syntax, by dotted name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imports_of(name: str) -> Iterator[tuple[str, ast.AST]]:
    """The modules of the package that a module imports, and where."""
    known = modules()
    for node in ast.walk(known[name]):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in known else node.module, node


@lru_cache(maxsize=1)
def graph() -> dict[str, set[str]]:
    return {name: {to for to, _ in imports_of(name) if to in modules()} for name in modules()}


def layer(name: str) -> str:
    """`site_builder.read.facts` is of the layer `read`."""
    return name.split(".")[1] if "." in name else "__init__"


def allowed(importer: str, imported: str) -> bool:
    mine = layer(importer)
    return layer(imported) in (mine, "messages") or is_in(within(imported), MAY_IMPORT[mine])


def within(name: str) -> str:
    """`site_builder.read.facts` is `read.facts` within the package."""
    return name.removeprefix("site_builder.") if "." in name else "__init__"


def test_the_table_is_in_order() -> None:
    order = list(MAY_IMPORT)
    for place, others in MAY_IMPORT.items():
        below = {*order[: order.index(place)], "__init__"}
        assert {other.split(".")[0] for other in others} <= below, place


def test_the_table_allows_nothing_that_is_not_used() -> None:
    for place, others in MAY_IMPORT.items():
        users = [name for name in modules() if layer(name) == place]
        imported = {within(to) for name in users for to in graph()[name]}
        unused = {other for other in others if not any(is_in(name, [other]) for name in imported)}
        assert not unused, place


def test_every_module_has_its_layer() -> None:
    assert {layer(name) for name in modules()} == set(MAY_IMPORT)


@pytest.mark.parametrize("name", sorted(modules()))
def test_imports_go_down(name: str) -> None:
    wrong = sorted(imported for imported in graph()[name] if not allowed(name, imported))
    assert not wrong


def test_no_module_needs_itself() -> None:
    """No cycle: taking away, again and again, what needs nothing more leaves nothing."""
    left = {name: set(needs) - {name} for name, needs in graph().items()}
    while ready := {name for name, needs in left.items() if not needs & set(left)}:
        left = {name: needs for name, needs in left.items() if name not in ready}
    assert not left


@pytest.mark.parametrize("name", sorted(modules()))
def test_imports_stand_at_the_top(name: str) -> None:
    inner = [
        node.lineno
        for part in ast.walk(modules()[name])
        if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        for node in ast.walk(part)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert not inner, "lines with an import inside a function or a class"


def names_in(tree: ast.Module) -> set[str]:
    """Every name that is used, with its dots."""
    nodes = ast.walk(tree)
    return {ast.unparse(node) for node in nodes if isinstance(node, ast.Name | ast.Attribute)}


@pytest.mark.parametrize("name", sorted(modules()))
def test_only_the_command_line_prints(name: str) -> None:
    printing = {"print", "click.echo", "click.secho", "sys.stdout", "sys.stderr"}
    assert layer(name) == "cli" or not names_in(modules()[name]) & printing


def test_the_phases_know_no_clock_and_no_environment() -> None:
    """What is read, resolved and rendered depends on the files alone."""
    forbidden = {"os.environ", "os.getenv", "time.time", "datetime.now", "date.today", "random"}
    for name, tree in modules().items():
        if layer(name) in CLOCKLESS:
            used = {
                ast.unparse(n) for n in ast.walk(tree) if isinstance(n, ast.Name | ast.Attribute)
            }
            assert not used & forbidden, name


def file_of_tests(name: str) -> Path:
    parts = name.split(".")[1:]
    return TESTS.joinpath(*parts[:-1], f"test_{parts[-1]}.py") if parts else TESTS


def is_in(name: str, places: Iterable[str]) -> bool:
    return any(name == place or name.startswith(f"{place}.") for place in places)


@pytest.mark.parametrize("name", sorted(modules()))
def test_every_module_has_its_tests(name: str) -> None:
    if PACKAGE.joinpath(*name.split(".")[1:]).is_dir():
        return  # a folder's `__init__` only says what is in it
    has_file = file_of_tests(name).is_file()
    assert has_file or is_in(name, ELSEWHERE), f"no {file_of_tests(name)}"


def test_the_lists_name_what_is_there() -> None:
    assert set(ELSEWHERE) <= set(modules())
