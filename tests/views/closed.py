"""What a view may hold: closed plain data, so that its JSON is canonical."""

from collections.abc import Iterator
from types import ModuleType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from markupsafe import Markup

PLAIN = {str, int, float, bool, type(None), Markup}


def views_in(module: ModuleType) -> list[type]:
    """The views that a module defines."""
    found = [value for value in vars(module).values() if hasattr(value, "_fields")]
    return [view for view in found if view.__module__ == module.__name__]


def open_types(module: ModuleType) -> list[tuple[str, str, Any]]:
    """The types in a module's views that are neither plain nor views nor made of such."""
    return [
        (view.__name__, field, part)
        for view in views_in(module)
        for field, hint in get_type_hints(view).items()
        for part in _open(hint)
    ]


def _open(hint: Any) -> Iterator[Any]:
    if get_origin(hint) is not None or isinstance(hint, UnionType):
        for part in get_args(hint):
            yield from _open(part)
    elif hint not in PLAIN and hint is not ... and not _is_view(hint):
        yield hint


def _is_view(hint: Any) -> bool:
    return hasattr(hint, "_fields") or hint.__module__.startswith("site_builder.views")
