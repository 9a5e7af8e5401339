"""A page's own style sheet: how each picture on it looks before it has loaded.

The policy allows inline styles only by their digest (CSP 3 §6.7.3.2), so the sheet is in one
<style>, and its digest in the policy.
"""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, TypeVar

from markupsafe import Markup

from site_builder.views.facts import PhotoView, PictureLook
from site_builder.views.pages import FeaturePage, HomePage, ParallelPage, PhotosPage, PlainPage

P = TypeVar("P", FeaturePage, PlainPage, PhotosPage, ParallelPage, HomePage)


def with_style(page: P) -> P:
    """The page with the style sheet of its pictures; unchanged if it has none."""
    looks = {look.name: look for look in _looks(tuple(page)) if look.name}
    if not looks:
        return page
    style = "".join(_rule(look) for look in looks.values())
    digest = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    csp = page.shell.csp.replace("style-src 'self'", f"style-src 'self' 'sha256-{digest}'")
    return page._replace(shell=page.shell._replace(style=Markup(style), csp=csp))


def _looks(values: tuple[Any, ...]) -> Iterator[PictureLook]:
    for value in values:
        if isinstance(value, PhotoView):
            yield value.look
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
