"""The credits of a feature, by the language of the article."""

from typing import Any

from site_builder.model.bylines import Byline, bylines_of, main_byline, named_credits
from site_builder.model.facts import Person
from site_builder.model.feature_facts import FeatureFacts

SITE = {"languages": ("zh", "en", "fr")}


def facts(*work: dict[str, Any], **more: Any) -> FeatureFacts:
    data = {"published": "2024", "credits": list(work), **more}
    return FeatureFacts.model_validate(data, context=SITE)


def work(role: Any = "text", people: Any = ("a",), **more: Any) -> dict[str, Any]:
    return {"role": role, "people": list(people), **more}


def test_authors_are_short_for_a_credit() -> None:
    assert bylines_of(facts(authors=["a", "b"]), "zh", "zh") == (Byline(("text",), ("a", "b")),)
    assert bylines_of(facts(), "zh", "zh") == ()


def test_by_language() -> None:
    made = facts(work("translation"), work("photos", ["b"], languages=["fr"]))
    roles = {key: [b.roles for b in bylines_of(made, "zh", key)] for key in ("zh", "en", "fr")}
    assert roles == {"zh": [], "en": [("translation",)], "fr": [("translation",), ("photos",)]}


def test_a_translation_can_be_credited_in_the_source_language_too() -> None:
    assert bylines_of(facts(work("translation", languages=["zh"])), "zh", "zh")


def test_the_same_people_have_one_byline() -> None:
    made = bylines_of(facts(work(), work("data", ["b"]), work("photos")), "zh", "en")
    assert made == (Byline(("text", "photos"), ("a",)), Byline(("data",), ("b",)))


def test_names() -> None:
    made = facts(work(people=["a", {"zh": "社", "en": "Agency"}, "nobody"]))
    found = Person(id="a", name={"zh": "甲", "en": "A"}, page=True)
    (named,) = named_credits(made, {"a": found})
    assert named.people == ({"zh": "甲", "en": "A"}, {"zh": "社", "en": "Agency"})
    assert named.pages == ("a",)


def test_one_role_in_different_languages() -> None:
    made = facts(work(languages=["en"]), work(people=["b"], languages=["fr"]))
    assert [one.people for one in bylines_of(made, "zh", "fr")] == [("b",)]


def test_the_main_one_is_that_of_the_text() -> None:
    text, photos, nobody = (
        Byline(("data", "text"), ("a",)),
        Byline(("photos",), ("b",)),
        Byline(("video",), ()),
    )
    assert main_byline([photos, text]) == text
    assert main_byline([nobody, photos]) == photos
    assert main_byline([nobody]) is None
