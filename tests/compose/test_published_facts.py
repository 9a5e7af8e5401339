"""Only the people and terms that a page shows are published."""

from site_builder.compose.published_facts import published_facts
from tests.support.features import (
    award,
    directive,
    hole,
    make_article,
    make_facts,
    part,
    person,
    photo,
    prose,
)

ROLE = {"zh": "记者", "en": "Reporter"}
TERM = {"approved": {"zh": "文明"}, "avoid": {"en": ["civilised"]}}


def test_people_who_are_named_and_no_others() -> None:
    names = ("author", "credited", "winner", "mentioned", "speaker", "heading", "note", "secret")
    facts = make_facts(
        feature={"authors": ["author"]},
        people=[person(name, role=ROLE) for name in names],
        photos=[photo("p", credit="credited"), photo("q", credit={"zh": "secret"})],
        awards=[award("a", recipients=["winner", {"zh": "彭斌"}])],
    )
    article = make_article(
        "zh",
        part("one", directive("quote", "one-1", "speaker"), heading="x"),
        lead=(
            prose("top-1", hole("person", "mentioned"), hole("number", "secret")),
            directive("quote", "top-2", body=(hole("person", "heading"),)),
            directive("gallery", "top-3", "secret", attribution=(hole("person", "note"),)),
        ),
    )
    shown = published_facts(facts, [article])
    assert [one.id for one in shown.people] == list(names[:-1])
    assert [one.id for one in shown.people if one.role] == ["author", "speaker"]
    assert (shown.photos, shown.awards) == (facts.photos, facts.awards)


def test_terms_that_are_used_without_the_words_to_avoid() -> None:
    facts = make_facts(terms=[{"id": "used", **TERM}, {"id": "unused", **TERM}])
    article = make_article("zh", lead=(prose("top-1", hole("term", "used")),))
    (term,) = published_facts(facts, [article]).terms
    assert (term.id, term.avoid) == ("used", {})
    assert published_facts(facts, []).terms == ()
