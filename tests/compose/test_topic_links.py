"""Links of the site's own to tags, series and people."""

import pytest

from site_builder.compose.site_links import check_site_links, link_entries
from site_builder.compose.topic_links import KnownTopics, topic_in, topic_meant
from site_builder.model.facts import Person, Tag
from site_builder.model.site import SiteLink
from site_builder.model.topics import Topic, TopicList
from site_builder.problems.problems import Location
from tests.support.features import announce, make_article, make_feature, make_site, text

RIVER = Topic("tags", Tag(id="river", name=text("River")))
FEATURE = announce(make_feature(make_article("en")))
LISTS = (TopicList(RIVER, {"en": [FEATURE]}),)
KNOWN = KnownTopics(
    {
        "tags": {"river": RIVER.record, "hills": Tag(id="hills", name=text("Hills"))},
        "people": {"lin": Person(id="lin", name=text("Lin"))},
    },
    frozenset({("tags", "river")}),
)


def fault(link: str, known: KnownTopics = KNOWN) -> str:
    """The message and the hint, or ''."""
    problems = check_site_links([link], ("zh", "en"), {}, lambda n: Location("", 1), {}, known)
    return next((f"{problem.message} | {problem.hint}" for problem in problems), "")


@pytest.mark.parametrize("link", ["tags.yaml", "tags.yaml#river", "series.yaml#not-sure"])
def test_sound_links(link: str) -> None:
    assert fault(link) == ""


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("tags.yaml#rivr", "there is no 'rivr' in content/tags.yaml | did you mean 'river'?"),
        (
            "tags.yaml#hills",
            "no published feature has 'hills', so there is no page | "
            "link to it once a feature has it",
        ),
        (
            "people.yaml",
            "no published feature has any of content/people.yaml, so there is no page | "
            "link to it once a feature has it",
        ),
        (
            "people.yaml#lin",
            "'lin' has no page | add page: true to the person in content/people.yaml",
        ),
        (
            "/zh/tags/river/",
            "'/zh/tags/river/' is not an article or a page of this site | write tags.yaml#river",
        ),
    ],
)
def test_what_leads_nowhere(link: str, said: str) -> None:
    assert fault(link) == said


def test_which_lists_there_are_may_not_be_known() -> None:
    known = KNOWN._replace(with_page=None)
    assert fault("tags.yaml#hills", known) == ""
    assert fault("tags.yaml#rivr", known).startswith("there is no 'rivr'")


def test_links_written_as_readers_see_them_are_understood() -> None:
    assert topic_meant("tags/river/") == "write tags.yaml#river"
    assert topic_meant("en/people") == "write people.yaml"
    assert topic_meant("river/article.zh.md") == ""
    assert topic_in("tagsxyaml") is None


def test_readers_get_the_lists_of_their_own_language() -> None:
    items = (SiteLink(text("a"), "tags.yaml#river"), SiteLink(text("b"), "tags.yaml"))
    one, index = link_entries(items, make_site(nav=items), {}, LISTS)
    assert one.routes == {"en": ("en/tags/river/", "en")}
    assert index.routes == {"en": ("en/tags/", "en")}
