"""What a template can't use: names that lead from a page's view to the program and the computer.

Python gives every value attributes that lead, in a few steps, to all modules that are loaded
(`cycler.__init__.__globals__.os`). They are refused where a template writes them, before it is
compiled, and where it makes up a name while a page is rendered (`page['__cla' ~ 'ss__']`). Sources:
Jinja2's own sandbox (`jinja2.sandbox`), whose check of every attribute would slow down each page.
"""

from collections.abc import Iterable, Iterator

from jinja2 import nodes

from site_builder.messages.message import Message, _

_INSPECTING = {"mro", "format", "format_map"}
_INSPECTING_BEGINNINGS = ("_", "gi_", "cr_", "ag_")
_CHANGING = {
    *("add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove"),
    *("reverse", "setdefault", "sort", "update"),
}
_GROWING = {
    *("center", "expandtabs", "join", "ljust", "replace", "rjust", "to_bytes", "translate"),
    "zfill",
}
REMOVED_FILTERS = ("attr", "pprint", "random")
REMOVED_GLOBALS = ("lipsum",)
"""What reaches attributes by any name, and what could differ from one rendering to the next."""


def fault_of_name(name: str) -> Message | None:
    """Why a template can't use an attribute of this name; None where it can."""
    if name in _INSPECTING or name.startswith(_INSPECTING_BEGINNINGS):
        return _("a template can't use '{name}': it leads to the program itself", name=name)
    if name in _CHANGING:
        return _("a template can't use '{name}': it changes a value", name=name)
    if name in _GROWING:
        return _("a template can't use '{name}' like this: use a filter", name=name)
    return None


def faults_in(tree: Iterable[nodes.Node]) -> Iterator[tuple[int, str, Message]]:
    """What a template can't use of what its nodes name: the line, the name and why."""
    for node in tree:
        match node:
            case nodes.Getattr(attr=name) if fault := fault_of_name(name):
                yield node.lineno, name, fault
            case nodes.Name(name=name) if name.startswith("__"):
                yield node.lineno, name, _("'{name}' is not defined", name=name)
            case nodes.Filter(name=name) if name in REMOVED_FILTERS:
                yield node.lineno, name, _("templates have no filter '{name}'", name=name)
