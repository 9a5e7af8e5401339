"""What is made first in a long build, and when the rest is given up."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.compose.site_pages import count_pages
from site_builder.model import routes
from site_builder.model.topics import Listed
from site_builder.pipeline.job import Progress
from site_builder.problems.problems import Problem

MANY = 12
"""Fewer features than this are rendered before anybody has waited for them."""

Homes = Mapping[str, Sequence[int]]
"""The numbers of pages of the list of features, by language."""


@dataclass(frozen=True, slots=True)
class Priority:
    """`paths` are those of the outputs to be made first, as far as there are such pages.

    `publish` is given them all, with all that they show, as digests by path, and the warnings of
    the build; or nothing, and the errors that were met in making them.
    """

    paths: frozenset[str]
    publish: Callable[[Mapping[str, str], tuple[Problem, ...]], None]

    @property
    def slugs(self) -> set[str]:
        """The features that the paths may be of: other pages' paths give names that none has."""
        return {parts[1] for path in self.paths if len(parts := path.split("/")) > 2}

    def homes(self, listed: Listed) -> Homes:
        """The pages of each language's list that are among the paths."""
        return {
            language: [
                number
                for number in range(1, count_pages(len(order)) + 1)
                if routes.output_path(routes.home(language, number)) in self.paths
            ]
            for language, order in listed.items()
        }


NO_PRIORITY = Priority(frozenset(), lambda outputs, problems: None)


class SupersededError(Exception):
    """The rest of a build is not worth making any more: there is something newer to build."""


@dataclass(frozen=True, slots=True)
class GivingUp:
    """The progress of a build, which ends with SupersededError once it is superseded."""

    progress: Progress
    is_superseded: Callable[[], bool]

    def start(self, stage: str, total: int) -> None:
        self.progress.start(stage, total)

    def advance(self, count: int) -> None:
        self.progress.advance(count)
        if self.is_superseded():
            raise SupersededError
