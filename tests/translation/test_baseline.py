"""A translation that was made before anything was recorded."""

from site_builder.translation.baseline import baseline_record
from site_builder.translation.judge import judge
from tests.support.bilingual import unit, units

OLD = units(["第一段话。", "第二段话。", "第三段话。", "第四段话。"])
TARGET = units(["The first.", "The second.", "The third.", "The fourth."])


def test_the_record_answers_the_old_source() -> None:
    record = baseline_record(OLD, TARGET, "zh", "en", "Li Na", "2026-12-01")
    assert (record.source_language, record.language) == ("zh", "en")
    assert [entry.source for entry in record.accepted] == [one.text for one in OLD]
    assert {(entry.by, entry.on) for entry in record.accepted} == {("Li Na", "2026-12-01")}


def test_what_was_changed_since_then_is_stale_and_what_is_new_is_missing() -> None:
    now = units(["第一段话。", "第二段话改过了。", "新的一段，和别的都不一样。", "第三段话。"])
    record = baseline_record(OLD, TARGET, "zh", "en")
    standings = judge(now, TARGET, record)
    assert [(standing.state, standing.address) for standing in standings] == [
        ("fresh", "top-1"),
        ("stale", "top-2"),
        ("missing", "top-3"),
        ("fresh", "top-4"),
        ("orphaned", "top-4"),
    ]


def test_what_is_new_in_both_is_unreviewed() -> None:
    new = unit("top-5", "新的一段，和别的都不一样。")
    translated = (*TARGET, unit("top-5", "A new one, unlike the others."))
    record = baseline_record(OLD, translated, "zh", "en")
    assert [s.state for s in judge((*OLD, new), translated, record)] == [
        *["fresh"] * 4,
        "unreviewed",
    ]


def test_facts_are_known_by_their_addresses() -> None:
    old = (unit("article.title", "旧", "text"), unit("photos/a.alt", "图", "text"))
    target = (unit("photos/a.alt", "A picture", "text"), unit("article.title", "Old", "text"))
    now = (unit("article.title", "新", "text"), unit("photos/a.alt", "图", "text"))
    standings = judge(now, target, baseline_record(old, target, "zh", "en"))
    assert [(s.address, s.state) for s in standings] == [
        ("article.title", "stale"),
        ("photos/a.alt", "fresh"),
    ]
