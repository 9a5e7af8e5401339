"""Which pages of lists have to be made again."""

from dataclasses import replace

from site_builder.compose.site_pages import PAGE_SIZE
from site_builder.model.facts import Tag
from site_builder.model.outline import Announcement
from site_builder.model.topics import Topic, TopicList
from site_builder.pipeline.assemble import NOT_ASSEMBLED, Assembled
from site_builder.pipeline.changed_lists import changed_homes, changed_topics, same_homes
from tests.support.features import announce, make_feature, text

ORDER = [announce(make_feature(slug=f"s{number:02}")) for number in range(PAGE_SIZE + 1)]
OTHER = [*ORDER[:-1], announce(make_feature(slug="other"))]


def test_of_the_homes_those_that_show_what_they_did_not() -> None:
    homes = changed_homes({"zh": ORDER, "en": ORDER}, {"zh": ORDER, "en": OTHER})
    assert homes == {"zh": [], "en": [2]}
    assert list(same_homes({"zh": ORDER, "en": OTHER}, homes)) == ["zh/", "zh/page/2/", "en/"]


def test_all_homes_say_how_many_there_are() -> None:
    assert changed_homes({"zh": ORDER}, {"zh": ORDER[1:]}) is None


def assembled(order: list[Announcement], name: str = "River") -> Assembled:
    topic = Topic("tags", Tag(id="river", name=text(name)))
    return replace(NOT_ASSEMBLED, topics=(TopicList(topic, {"zh": ORDER, "en": order}),))


def test_of_the_topics_those_that_show_what_they_did_not() -> None:
    found = changed_topics(assembled(ORDER), assembled(OTHER))
    changed = [page.route for page in found.changed]
    assert changed == ["en/tags/river/page/2/", "en/tags/river/feed.xml"]
    same = ["zh/tags/", "en/tags/"]
    same += ["zh/tags/river/", "zh/tags/river/page/2/", "zh/tags/river/feed.xml", "en/tags/river/"]
    assert found.same == same
    assert changed_topics(assembled(ORDER), assembled(ORDER)).changed == []


def test_each_shows_the_name_and_in_which_languages_it_is() -> None:
    assert changed_topics(assembled(ORDER), assembled(ORDER, "Stream")).same == []
    assert changed_topics(assembled(ORDER), assembled(ORDER[1:])).same == [
        "zh/tags/",
        "zh/tags/river/feed.xml",
    ]
