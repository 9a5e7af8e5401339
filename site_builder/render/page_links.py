"""The links to features and pages that a template can ask for by name."""

from collections.abc import Mapping
from typing import Protocol

from jinja2 import TemplateRuntimeError, pass_environment

from site_builder.messages.message import _
from site_builder.problems.problems import shown
from site_builder.problems.suggestions import did_you_mean
from site_builder.render.template_errors import Explanation
from site_builder.views.pages import Page
from site_builder.views.shell import Link, Shell

LINK_TO = "link_to"
"""What templates call it by."""


class _Linking(Protocol):
    """An environment, with the links of the page that is being rendered."""

    @property
    def links(self) -> Mapping[str, Link]: ...


def links_of(page: Page) -> Mapping[str, Link]:
    """Those that the view has; none if it is of no HTML page."""
    shell: Shell | None = getattr(page, "shell", None)
    return shell.links if shell else {}


@pass_environment
def link_to(environment: _Linking, slug: str, anchor: str = "") -> Link:
    """The link to a feature or page, and to an anchor there. The view has it, as `named_links`
    finds what templates ask for."""
    if environment.links and slug not in environment.links:
        message = _("no feature or page is called '{name}' in the templates", name=shown(str(slug)))
        hint = did_you_mean(str(slug), environment.links) or _(
            "write whole names as strings: one made up of parts isn't known in time"
        )
        raise TemplateRuntimeError(Explanation(message, hint))
    if slug not in environment.links:
        message = _("this page has no links to features and pages")
        hint = _("use {name} in templates of HTML pages", name=LINK_TO)
        raise TemplateRuntimeError(Explanation(message, hint))
    link = environment.links[slug]
    return link._replace(href=f"{link.href}#{anchor}") if anchor and link.href else link
