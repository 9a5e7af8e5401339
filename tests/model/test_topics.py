"""Which features each tag, series and person has."""

from itertools import permutations

import pytest

from site_builder.model.facts import Person, Series, Tag
from site_builder.model.outline import Announcement
from site_builder.model.topics import Listed, Topic, topic_lists
from tests.support.features import announce, make_article, make_feature, person, text

RIVER = Topic("tags", Tag(id="river", name=text("River")))
WALK = Topic("series", Series(id="walk", name=text("Walk")))
LIN = Topic("people", Person(id="lin", name=text("Lin"), page=True))
TOPICS = (RIVER, WALK, LIN)


def announced(slug: str, published: str = "2021", **head: object) -> Announcement:
    feature = make_feature(
        make_article("zh"),
        slug=slug,
        people=[person("lin", page=True), person("gao")],
        tags=[{"id": "river", "name": text("River")}],
        series=[{"id": "walk", "name": text("Walk")}],
        feature={"published": published, **head},
    )
    return announce(feature)


def found(listed: Listed, *topics: Topic) -> dict[str, dict[str, list[str]]]:
    lists = topic_lists(topics or TOPICS, listed, "show")
    return {
        one.topic.folder: {key: [a.slug for a in order] for key, order in one.listed.items()}
        for one in lists
    }


def test_each_has_its_own_and_without_any_there_is_no_list() -> None:
    one, other = announced("one", tags=["river"]), announced("other", authors=["lin"])
    assert found({"zh": [one, other], "en": []}) == {
        "tags": {"zh": ["one"]},
        "people": {"zh": ["other"]},
    }


@pytest.mark.parametrize(("languages", "keys"), [(None, ["zh", "en"]), (["en"], [])])
def test_people_have_what_the_article_that_readers_get_credits_them_with(
    languages: list[str] | None, keys: list[str]
) -> None:
    photos = {"role": "photos", "people": ["gao", "lin"], "languages": languages}
    data = {"role": "data", "people": ["lin"], "languages": ["en"]}
    one = announced("one", credits=[photos, data])
    assert list(found({"zh": [one], "en": [one]}, LIN).get("people", {})) == keys


@pytest.mark.parametrize(
    ("parts", "order"),
    [
        (None, ["a", "b", "c", "d"]),
        (("d", "b"), ["d", "b", "a", "c"]),
        (("gone", "c"), ["c", "a", "b", "d"]),
    ],
)
def test_a_series_is_in_its_order_whatever_that_of_the_list(
    parts: tuple[str, ...] | None, order: list[str]
) -> None:
    dates = {"d": "2022", "a": "2020", "c": "2021", "b": "2021"}
    features = [announced(slug, date, series="walk") for slug, date in dates.items()]
    walk = Topic("series", Series(id="walk", name=text("Walk"), parts=parts))
    for some in permutations(features):
        assert found({"zh": list(some)}, walk) == {"series": {"zh": order}}
