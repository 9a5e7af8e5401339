"""Which pages of lists show what they did in the last build, and which have to be made."""

from collections.abc import Iterator
from typing import NamedTuple

from site_builder.compose.site_pages import count_pages, on_page
from site_builder.compose.topic_output import TopicOutput
from site_builder.compose.topic_pages import topic_outputs
from site_builder.model import routes
from site_builder.model.topics import Listed
from site_builder.pipeline.assemble import Assembled
from site_builder.pipeline.priority import Homes


class ChangedTopics(NamedTuple):
    """The pages and feeds to make, and the routes of the others."""

    changed: list[TopicOutput]
    same: list[str]


def changed_topics(last: Assembled, now: Assembled) -> ChangedTopics:
    """The pages and feeds of tags, series and people, with the frame of the last build."""
    shown = {page.route: page.shown for page in topic_outputs(last.frame, last.topics)}
    changed, same = [], []
    for page in topic_outputs(now.frame, now.topics):
        if shown.get(page.route) == page.shown:
            same.append(page.route)
        else:
            changed.append(page)
    return ChangedTopics(changed, same)


def changed_homes(last: Listed, listed: Listed) -> Homes | None:
    """The pages of each language's list that show what they did not; None for all."""
    counts = {language: count_pages(len(order)) for language, order in listed.items()}
    if counts != {language: count_pages(len(order)) for language, order in last.items()}:
        return None
    return {
        language: [
            number
            for number in range(1, counts[language] + 1)
            if on_page(order, number) != on_page(last[language], number)
        ]
        for language, order in listed.items()
    }


def same_homes(listed: Listed, homes: Homes) -> Iterator[str]:
    """The routes of the pages of the lists that are not in `homes`."""
    for language, order in listed.items():
        for number in range(1, count_pages(len(order)) + 1):
            if number not in homes[language]:
                yield routes.home(language, number)
