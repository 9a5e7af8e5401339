"""The program's modules with their syntax, parsed once for all tests that read them."""

import ast
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "site_builder"


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
    """The modules of the package that each of them imports."""
    return {name: {to for to, _ in imports_of(name) if to in modules()} for name in modules()}


@lru_cache(maxsize=1)
def names() -> dict[str, set[str]]:
    """Every name that each module uses, with its dots: `time`, `time.time`."""
    return {name: names_in(tree) for name, tree in modules().items()}


def names_in(tree: ast.AST) -> set[str]:
    found = (_dotted(node) for node in ast.walk(tree))
    return {name for name in found if name}


def _dotted(node: ast.AST) -> str:
    """The name; empty for what is none, as the attribute of a call's result."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=name):
            before = _dotted(value)
            return f"{before}.{name}" if before else ""
    return ""
