"""The articles of a feature as readers get them."""

from dataclasses import replace

from site_builder.model.translation import Accepted, TranslationRecord
from site_builder.read.features import FeatureReading, read_feature
from site_builder.translation.borrowing import articles_for_readers
from tests.support.markdown import FRONT_MATTER, LANGUAGES

FEATURE = b"published: 2024\nauthors: []\n"


def reading(zh: str, en: str, feature: bytes = FEATURE) -> FeatureReading:
    files = {
        "content/s/facts/feature.yaml": feature,
        "content/s/article.zh.md": f"{FRONT_MATTER}{zh}".encode(),
        "content/s/article.en.md": f"{FRONT_MATTER}{en}".encode(),
    }
    return read_feature("content/s", files, {}, LANGUAGES)


def anchors(found: FeatureReading, key: str) -> list[str]:
    return [block.anchor for block in articles_for_readers(found, {})[key].lead]


def test_only_translations_borrow() -> None:
    found = reading("甲1\n\n乙2\n", "B2\n")
    assert articles_for_readers(found, {})["zh"] is found.articles["zh"]
    assert anchors(found, "en") == ["top-1", "top-2"]


def test_the_source_may_be_any_language() -> None:
    found = reading("乙2\n", "A1\n\nB2\n", FEATURE + b"source_language: en\n")
    assert articles_for_readers(found, {})["en"] is found.articles["en"]
    assert anchors(found, "zh") == ["top-1", "top-2"]


def test_articles_in_step_are_not_looked_at_again() -> None:
    found = reading("甲\n\n- 乙\n- 丙\n\n> 丁\n", "A\n\n- B\n- C\n\n> D\n")
    assert articles_for_readers(found, {}) == found.articles
    assert "units" not in found.readings["zh"].__dict__


def test_what_the_record_says_counts() -> None:
    """A paragraph was put in the place of another: the old one's translation still stands there."""
    accepted = (
        Accepted("top-1", "paragraph", "甲甲甲甲", "The first of all."),
        Accepted("top-2", "paragraph", "乙乙乙乙", "A second one."),
    )
    record = TranslationRecord("zh", "en", accepted)
    found = reading("甲甲甲甲\n\n丙丁戊己庚辛\n", "The first of all.\n\nA second one.\n")
    article = articles_for_readers(found, {"en": record})["en"]
    assert [block.anchor for block in article.lead] == ["top-1", "top-2", "top-3"]
    assert articles_for_readers(found, {})["en"] is found.articles["en"]


def test_a_footnote_that_is_not_translated() -> None:
    found = reading("甲[^1][^2]\n\n[^1]: 乙\n[^2]: 丙\n", "A[^1][^2]\n\n[^2]: C\n")
    (problem,) = (p for p in found.problems if p.location.path.endswith("en.md"))
    assert (problem.code, problem.location.column) == ("translation-missing-block", 2)
    assert not problem.is_error
    notes = articles_for_readers(found, {})["en"].notes
    assert [(note.number, note.uses, note.parts) for note in notes] == [
        (1, 1, ('<p lang="zh-Hans" dir="ltr">乙</p>',)),
        (2, 1, ("<p>C</p>",)),
    ]


def test_without_a_sound_source_nothing_is_borrowed() -> None:
    found = reading("甲\n\n乙\n", "A\n")
    broken = replace(found.readings["zh"], article=None)
    found = replace(found, readings=found.readings | {"zh": broken})
    assert articles_for_readers(found, {}) == found.articles
