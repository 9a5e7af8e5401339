"""Blocks: each kind has a view, a function that makes it, and a template."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from site_builder import views
from site_builder.model.kinds import DIRECTIVES
from site_builder.views import blocks
from tests.views.closed import open_types, views_in

TEMPLATE = Path(__file__).parents[2] / "templates/parts/blocks.html"


def test_views_are_closed_plain_data() -> None:
    assert open_types(blocks) == []


def test_each_directive_has_its_view() -> None:
    modules = [import_module(f"{views.__name__}.{m.name}") for m in iter_modules(views.__path__)]
    names = {view.__name__ for module in modules for view in views_in(module)}
    assert {f"{name.title()}Block" for name in DIRECTIVES} <= names


def test_the_template_knows_each_directive() -> None:
    template = TEMPLATE.read_text(encoding="utf-8")
    assert [name for name in DIRECTIVES if f"block.kind == '{name}'" not in template] == []
