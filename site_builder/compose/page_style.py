"""A page's own style sheet: how each picture on it looks before it has loaded, the rows of its
galleries, and its title for the head of every printed page.

The policy allows inline styles only by their digest (CSP 3 §6.7.3.2), so the sheet is in one
<style>, and its digest in the policy.
"""

from collections.abc import Iterator
from typing import Any, TypeVar

from markupsafe import Markup

from site_builder.model.policy import allowing_style
from site_builder.views.blocks import GalleryLook
from site_builder.views.facts import PhotoView, PictureLook
from site_builder.views.pages import (
    FeaturePage,
    HomePage,
    ParallelPage,
    PhotosPage,
    PlainPage,
    TopicIndexPage,
    TopicPage,
)

_ESCAPED = frozenset('\\"<>&') | {chr(code) for code in range(32)}

P = TypeVar(
    "P",
    FeaturePage,
    PlainPage,
    PhotosPage,
    ParallelPage,
    HomePage,
    TopicPage,
    TopicIndexPage,
)


def with_style(page: P) -> P:
    """The page with its style sheet, and the policy that lets it in."""
    looks = {look.name: look for look in _looks(tuple(page)) if look.name}
    rules = (
        one.style + "\n" if isinstance(one, GalleryLook) else _rule(one) for one in looks.values()
    )
    style = "".join(rules) + _running_title(page.shell.title)
    csp = allowing_style(page.shell.csp, style)
    return page._replace(shell=page.shell._replace(style=Markup(style), csp=csp))


def _running_title(title: str) -> str:
    """The rule that prints the title above each page (CSS Paged Media §5; `assets/print.css` says
    how it looks). What could end the string, or the <style> around it, is escaped."""
    words = "".join(f"\\{ord(sign):x} " if sign in _ESCAPED else sign for sign in title)
    return f'@page{{@top-center{{content:"{words}"}}}}\n'


def _looks(values: tuple[Any, ...]) -> Iterator[PictureLook | GalleryLook]:
    for value in values:
        if isinstance(value, PhotoView):
            yield value.look
        elif isinstance(value, GalleryLook):
            yield value
        elif isinstance(value, tuple):
            yield from _looks(value)


def _rule(look: PictureLook) -> str:
    """The preview isn't a custom property: browsers would parse it again for every picture whenever
    anything about it changes."""
    rule = f".{look.name}{{--ratio:{look.ratio};--focus:{look.focus}}}"
    if look.colour:
        rule += f".{look.name} img{{background-color:{look.colour}}}"
    if look.preview:
        image = f"url(data:image/webp;base64,{look.preview})"
        rule += f".{look.name} :is(img,.stage){{background-image:{image}}}"
    return rule + "\n"
