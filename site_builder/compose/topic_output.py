"""A page or a feed of topics that is to be made."""

from collections.abc import Callable
from dataclasses import dataclass

from site_builder.views.pages import Page


@dataclass(frozen=True, slots=True)
class TopicOutput:
    """A page or a feed to be made. It is the same as long as what it is `shown` is."""

    route: str
    template: str
    shown: tuple[object, ...]
    make: Callable[[], Page]
