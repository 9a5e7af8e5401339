"""docs/views.md from the views themselves: each with its fields, their types, and what its
docstring says of them. `scripts/views` writes it."""

import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from types import ModuleType, NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from markupsafe import Markup

from site_builder import views
from site_builder.views import blocks, facts, feeds, pages, parallel, shell
from tests.support.documents import ROOT

DOCUMENT = ROOT / "docs/views.md"

_MODULES: tuple[ModuleType, ...] = (pages, shell, blocks, facts, parallel, feeds)
_TEMPLATES = {
    "FeaturePage": "feature.html",
    "PlainPage": "page.html",
    "PhotosPage": "photos.html",
    "ParallelPage": "parallel.html",
    "HomePage": "home.html",
    "TopicPage": "topic.html",
    "TopicIndexPage": "topics.html",
    "SearchPage": "search.html",
    "ChooserPage": "chooser.html",
    "NotFoundPage": "404.html",
    "RedirectPage": "redirect.html",
    "Feed": "feed.xml",
    "Sitemap": "sitemap.xml",
    "Robots": "robots.txt",
}
_PLAIN = {str: "text", Markup: "HTML", int: "number", float: "number", bool: "true or false"}
_SENTENCE_END = re.compile(r"(?<=\.) (?=[A-Z`])|(?<=;) (?=(?:and )?`)")
_TAG = re.compile(r"(?<!`)<\w+>")
_HEAD = """\
# What templates see

Each template gets one variable, `page`: see [Changing the look](templates.md#templates). These are
its fields, and the fields of what is in them. `scripts/views` writes this file from the program.

*HTML* is finished HTML, which is printed as it is; *text* is escaped. Test what may be *none* with
`{% if … %}`. A *list* is for `{% for … %}`; of what is *by name*, write the name in brackets, as in
`page.shell.assets['site.css']`.
"""


def views_document() -> str:
    """The whole file."""
    found = list(_in_order())
    names = {view.__name__ for view in found}
    return "\n".join([_HEAD, *(_section(view, names) for view in found)])


def _in_order() -> Iterator[type]:
    """Every view that a page can have inside it: the pages first, then file by file."""
    known: set[type] = set()
    waiting = list(get_args(pages.Page))
    while waiting:
        view = waiting.pop()
        if view not in known:
            known.add(view)
            hints = get_type_hints(view).values() if view is not blocks.BlockView else ()
            inside = {part for hint in hints for part in _views_in(hint)}
            waiting += [*inside, *(_BLOCKS if blocks.BlockView in inside else ())]
    everything = [view for module in _MODULES for view in _classes(module) if view in known]
    by_name = {view.__name__: view for view in everything}
    first = [by_name[name] for name in _TEMPLATES]
    yield from dict.fromkeys([*first, *everything])


def _classes(module: ModuleType) -> list[type]:
    own = (value for value in vars(module).values() if inspect.isclass(value))
    return [value for value in own if value.__module__ == module.__name__]


_BLOCKS = [view for view in _classes(blocks) if getattr(view, "_fields", ("",))[:1] == ("kind",)]


def _views_in(hint: Any) -> Iterator[type]:
    if inspect.isclass(hint) and hint.__module__.startswith("site_builder.views"):
        yield hint
    for part in get_args(hint):
        yield from _views_in(part)


def _section(view: type, names: set[str]) -> str:
    fields: tuple[str, ...] = getattr(view, "_fields", ())
    intro, meanings = _told(view, fields)
    template = _TEMPLATES.get(view.__name__)
    lines = [f"## {view.__name__}", ""]
    lines += [f"The `page` of `{template}`.", ""] if template else []
    lines += [intro, ""] if intro else []
    if fields:
        hints = get_type_hints(view)
        lines += ["| field | type | meaning |", "| --- | --- | --- |"]
        lines += [f"| `{f}` | {_type(hints[f], names)} | {meanings.get(f, '')} |" for f in fields]
        lines.append("")
    return "\n".join(lines)


def _told(view: type, fields: tuple[str, ...]) -> tuple[str, dict[str, str]]:
    """What the docstring says of the view itself, and of each field: the sentences that name it,
    or else those of its module or the package, for what a name means everywhere."""
    meanings: dict[str, str] = {}
    # NamedTuple writes a docstring itself where there is none.
    own = view.__doc__ if view.__doc__ and not view.__doc__.startswith(f"{view.__name__}(") else ""
    said = _sentences(own)
    for sentences in (
        said,
        _sentences(sys.modules[view.__module__].__doc__),
        _sentences(views.__doc__),
    ):
        for field in fields:
            found = [sentence for sentence in sentences if f"`{field}`" in sentence]
            if found:
                meanings.setdefault(field, " ".join(found))
    intro = [one for one in said if not any(f"`{field}`" in one for field in fields)]
    return " ".join(intro), meanings


def _sentences(docstring: str | None) -> list[str]:
    found = _SENTENCE_END.split(" ".join((docstring or "").split()))
    whole = [f"{one.rstrip(';.')}." for one in found if one]
    marked = [_TAG.sub(lambda tag: f"`{tag[0]}`", one).replace("|", "\\|") for one in whole]
    return [one[0].upper() + one[1:] for one in marked]


def _type(hint: Any, names: set[str]) -> str:
    """A type as template writers read it, with links to views."""
    parts = get_args(hint)
    match get_origin(hint):
        case origin if origin in (UnionType, Union):
            kinds = [_type(part, names) for part in parts if part is not NoneType]
            return " or ".join([*kinds, *(["none"] if NoneType in parts else [])])
        case origin if origin is tuple and parts[-1] is Ellipsis:
            return f"list of {_type(parts[0], names)}"
        case origin if origin is tuple:
            return f"({', '.join(_type(part, names) for part in parts)})"
        case origin if origin in (dict, Mapping):
            return f"{_type(parts[1], names)} by name"
    if hint in _PLAIN:
        return _PLAIN[hint]
    name = hint.__name__
    return f"[{name}](#{name.lower()})" if name in names else f"`{name}`"


if __name__ == "__main__":
    sys.stdout.write(views_document())
