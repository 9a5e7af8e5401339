"""Jinja2 as we use it: strict, escaped, deterministic, and without access to files or a clock."""

import re
from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    Template,
    TemplateNotFound,
    Undefined,
    nodes,
)
from jinja2.compiler import CodeGenerator, Frame
from jinja2.utils import missing
from markupsafe import Markup, escape

from site_builder.messages.message import NOTHING, _, listed
from site_builder.problems.problems import did_you_mean, nearest, suggestion
from site_builder.render.gallery_rows import gallery_sizes
from site_builder.render.line_breaks.marks import phrased
from site_builder.render.template_errors import Explanation
from site_builder.render.theme import ThemeFile

# Where a page could differ from one rendering to the next, it would be no function of its view.
_RANDOM_GLOBALS = ("lipsum",)
_RANDOM_FILTERS = ("random",)

_ESCAPED = re.compile("[&<>'\"]")


class LoudUndefined(StrictUndefined):
    """An undefined value whose error suggests the name that is meant."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        name, owner = str(self._undefined_name), self._undefined_obj
        if self._undefined_hint:
            return self._undefined_hint
        if owner is missing:
            meant = nearest(name, ("page",))
            hint = suggestion(name, meant) if meant else NOTHING
            return Explanation(_("'{name}' is not defined", name=name), hint)
        if owner is None:
            hint = _("test with {% if … %} whether there is a value")
            return Explanation(_("there is no '{name}' in None", name=name), hint)
        if isinstance(owner, dict):
            hint = did_you_mean(name, map(str, owner))
            return Explanation(_("there is no '{name}' here", name=name), hint)
        kind = type(owner).__name__
        hint = did_you_mean(name, getattr(owner, "_fields", ()))
        return Explanation(_("there is no '{name}' in {kind}", name=name, kind=kind), hint)


def _printable(value: Any) -> Any:
    """The value, if it is text or a number. TypeError for a whole view, a list or None, which a
    template prints only by mistake."""
    if isinstance(value, str | int | float | Undefined) and not isinstance(value, bool):
        return value
    kind = "None" if value is None else type(value).__name__
    parts = getattr(value, "_fields", ())
    hint = _("it has: {parts}", parts=listed(parts)) if parts else NOTHING
    raise TypeError(Explanation(_("{kind} can't be printed", kind=kind), hint))


def _printed(value: Any) -> str:
    """A value as a page has it, escaped where needed. Every `{{ … }}` passes here, so the usual
    cases are handled first."""
    kind = type(value)
    if kind is Markup or (kind is str and not _ESCAPED.search(value)):
        text: str = value
        return text
    return escape(_printable(value))


class _CodeGenerator(CodeGenerator):
    """Writes `{{ … }}` as one call instead of Jinja2's three."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if _escapes(frame):
            self.write("environment.printed(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if _escapes(frame):
            self.write(")")
        else:
            super()._output_child_post(node, frame, finalize)


def _escapes(frame: Frame) -> bool:
    """Whether output is certainly escaped here, which it isn't inside {% autoescape … %}."""
    return bool(frame.eval_ctx.autoescape and not frame.eval_ctx.volatile)


class _Environment(Environment):
    code_generator_class = _CodeGenerator
    printed = staticmethod(_printed)


class _Loader(BaseLoader):
    """Loads these templates only, each from its parsed tree."""

    def __init__(self, templates: tuple[ThemeFile, ...]) -> None:
        self._files = {file.name: file for file in templates}

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 (the name that Jinja2 calls it by)
    ) -> Template:
        file = self._files.get(name)
        if file is None:
            raise TemplateNotFound(name)
        code = environment.compile(parsed(environment, file), name, file.path)
        return environment.template_class.from_code(environment, code, globals or {})


@lru_cache(maxsize=256)
def parsed(environment: Environment, file: ThemeFile) -> nodes.Template:
    """The syntax tree of a template. jinja2.TemplateSyntaxError if it has a fault,
    UnicodeDecodeError if it is not UTF-8."""
    return environment.parse(file.data.decode("utf-8"), file.name, file.path)


@lru_cache(maxsize=4)
def environment(templates: tuple[ThemeFile, ...]) -> Environment:
    """The environment over these templates only: they see no file system and no clock."""
    made = _Environment(
        loader=_Loader(templates),
        autoescape=True,
        undefined=LoudUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    for name in _RANDOM_GLOBALS:
        del made.globals[name]
    for name in _RANDOM_FILTERS:
        del made.filters[name]
    made.globals["gallery_sizes"] = gallery_sizes
    made.filters["phrased"] = phrased
    return made
