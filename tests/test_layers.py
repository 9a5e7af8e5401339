"""The architecture (design §7), held by reading every module's imports.

The folders are the phases, and data flows one way through them. What may import what is the table
below; a module that is not in it has no place yet, and wants one.
"""

import ast
import re
from collections.abc import Iterable
from pathlib import Path

from tests.support.modules import PACKAGE, graph, modules, names

TESTS = Path(__file__).resolve().parent

MAY_IMPORT: dict[str, set[str]] = {
    "messages": set(),
    "lazy": set(),
    "edtf": {"lazy"},
    "views": set(),
    "languages": {"edtf", "lazy"},
    "problems": {"languages"},
    "store": {"languages", "lazy", "problems"},
    "git": {"problems", "store"},
    "model": {"edtf", "languages", "lazy", "problems", "store"},
    "text": {"languages", "lazy", "model", "problems", "store"},
    "images": {"model", "problems", "store", "text"},
    "markdown": {"languages", "model", "problems", "text"},
    "typography": {"languages", "model", "text"},
    "read": {"images", "languages", "markdown", "model", "problems", "store", "text", "typography"},
    "conversion": {"languages", "lazy", "model", "read", "text", "typography"},
    "translation": {
        *("languages", "lazy", "markdown", "model", "problems", "read", "store", "text"),
    },
    "rules": {"edtf", "languages", "model", "problems"},
    "copydesk": {
        *("languages", "markdown", "model", "problems", "read", "rules", "text", "typography"),
    },
    "parity": {"edtf", "languages", "model", "problems", "text"},
    "search": {"languages", "store"},
    "compose": {"edtf", "languages", "model", "problems", "rules", "search", "views"},
    "render": {"edtf", "languages", "lazy", "model", "problems", "store", "text", "views"},
    "share_cards": {"images", "languages", "model", "render.line_breaks"},
    "fonts": {"languages", "model", "problems", "share_cards.typeface", "store", "text", "views"},
    "output": {"model", "problems", "store"},
    "pipeline": {
        *("compose", "conversion", "copydesk", "edtf", "fonts", "git", "images", "lazy", "model"),
        *("output", "parity", "problems", "read", "render", "rules", "search", "share_cards"),
        *("store", "text", "translation", "typography", "views"),
    },
    "dashboard": {"languages", "model", "pipeline", "translation"},
    "schemas": {"languages", "model", "read"},
    "scaffold": {
        *("images", "languages", "model", "problems", "read", "render", "schemas", "store"),
        "text",
    },
    "doctor": {"fonts", "git", "languages", "lazy", "model", "read"},
    "exchange": {
        *("images.svg.xml_faults", "languages", "markdown", "model", "problems", "read", "rules"),
        *("store", "text", "translation"),
    },
    "check": {
        *("copydesk", "images", "languages", "model", "output", "pipeline", "problems", "read"),
        *("rules", "store", "text", "translation"),
    },
    "deploy": {"git", "model", "output", "pipeline", "problems", "read", "store", "text"},
    "preview": {
        *("check", "languages", "model", "pipeline", "problems", "read", "render", "store", "text"),
        "translation",
    },
    "cli": {
        *("__init__", "check", "copydesk", "dashboard", "deploy", "doctor", "edtf", "exchange"),
        *("lazy", "model", "pipeline", "preview", "problems", "scaffold", "store", "translation"),
    },
    "__main__": {"cli"},
    "__init__": set(),
}
"""The folders from below, each with those that it may import besides itself and `messages`."""

CLOCKLESS = {
    "edtf",
    "views",
    "languages",
    "parity",
    "problems",
    "model",
    "render",
    "rules",
    "text",
    "compose",
    "conversion",
    "images",
    "markdown",
    "read",
    "search",
    "share_cards",
    "translation",
}
"""What depends on the files alone."""


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


def test_imports_go_down() -> None:
    wrong = {
        (name, imported)
        for name, needs in graph().items()
        for imported in needs
        if not allowed(name, imported)
    }
    assert not wrong


def test_no_module_needs_itself() -> None:
    """No cycle: taking away, again and again, what needs nothing more leaves nothing."""
    left = {name: set(needs) - {name} for name, needs in graph().items()}
    while ready := {name for name, needs in left.items() if not needs & set(left)}:
        left = {name: needs for name, needs in left.items() if name not in ready}
    assert not left


def test_imports_stand_at_the_top() -> None:
    inner = {
        (name, node.lineno)
        for name, tree in modules().items()
        for part in ast.walk(tree)
        if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        for node in ast.walk(part)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert not inner, "lines with an import inside a function or a class"


def test_only_the_command_line_prints() -> None:
    printing = {"print", "click.echo", "click.secho", "sys.stdout", "sys.stderr"}
    prints = {name for name, used in names().items() if used & printing}
    assert {name for name in prints if layer(name) != "cli"} == set()
    assert prints


def test_the_phases_know_no_clock_and_no_environment() -> None:
    """What is read, resolved and rendered depends on the files alone."""
    forbidden = {"os.environ", "os.getenv", "time.time", "datetime.now", "date.today", "random"}
    for name, used in names().items():
        if layer(name) in CLOCKLESS:
            assert not used & forbidden, name


def file_of_tests(name: str) -> Path:
    *folders, last = name.split(".")[1:]
    return TESTS.joinpath(*folders, f"test_{last}.py")


def is_in(name: str, places: Iterable[str]) -> bool:
    return any(name == place or name.startswith(f"{place}.") for place in places)


def does_something(tree: ast.Module) -> bool:
    """Whether a module has behaviour to test: a function that does more than return a literal."""
    functions = (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
    return not all(map(only_returns_a_literal, functions))


def only_returns_a_literal(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Also true of a protocol's method, which has a docstring or `...` alone."""
    match [part for part in function.body if not is_constant(part)]:
        case []:
            return True
        case [ast.Return(value=value)]:
            return value is None or is_literal(value)
    return False


def is_constant(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def is_literal(value: ast.expr) -> bool:
    try:
        ast.literal_eval(value)
    except ValueError:
        return False
    return True


def test_every_module_with_behaviour_has_its_tests() -> None:
    untested = {
        name
        for name, tree in modules().items()
        # Packages and `__main__` hold no behaviour of their own: they name or start what others do.
        if not (PACKAGE.joinpath(*name.split(".")[1:]).is_dir() or name.endswith(".__main__"))
        and does_something(tree)
        and not file_of_tests(name).is_file()
    }
    assert not untested


def test_what_counts_as_behaviour() -> None:
    literal = "class A:\n    def f(self) -> int:\n        'Words.'\n        return 1\n"
    assert not does_something(ast.parse("X = {1: 2}\n" + literal))
    assert not does_something(ast.parse("class P(Protocol):\n    def f(self) -> None: ...\n"))
    assert does_something(ast.parse("class A:\n    def f(self):\n        return self.x\n"))
    assert does_something(ast.parse("def f():\n    x = 1\n    return 2\n"))


def test_the_tests_own_programs_are_for_tests_marked_browser() -> None:
    """What drives Chromium, or checks a page by a program of its own, is in `tests/browser`, and
    is marked there."""
    driving = re.compile(r"\bplaywright\b|tests\.support\.(?:browser|nu)\b|\brequire_program\b")
    tests = TESTS.rglob("test_*.py")
    outside = [path for path in tests if TESTS / "browser" not in path.parents]
    assert [path for path in outside if driving.search(path.read_text("utf-8"))] == []
