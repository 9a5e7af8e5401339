"""Ids at the end of headings."""

import pytest

from tests.support.markdown import LINES_BEFORE, read, show


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("## 街道 {#streets}", "streets", "街道"),
        ("## 街道{#streets}", "streets", "街道"),
        ("## Streets {#streets} ##", "streets", "Streets"),
        ("## *Streets* {#s-1}", "s-1", "<em>Streets</em>"),
        ("## 街道 ## {#streets}", "streets", "街道"),
        ("## C \\# {#c}", "c", "C #"),
        ("## C# {#c}", "c", "C#"),
        ("##\u3000二 {#two}", "two", "二"),
        ("Streets {#streets}\n---", "streets", "Streets"),
        ("## `{#a}`", "section-1", "<code>{#a}</code>"),
    ],
)
def test_ids(text: str, name: str, words: str) -> None:
    article, problems = read(text)
    section = article.sections[0]
    assert (section.id, show(section.heading)) == (name, words)
    assert [p.code for p in problems] == []


@pytest.mark.parametrize(
    ("text", "code", "column", "hint"),
    [
        ("## 街道 {#Streets}", "bad-id", 9, "did you mean 'streets'?"),
        ("## 街道 {#街道}", "bad-id", 9, "choose a short one in Latin letters"),
        ("## {#a} b {#-}", "bad-id", 13, "choose a short one"),
        ("## Photos {#photo-1}", "reserved-id", 13, "choose another id"),
        ("## Top {#top}", "reserved-id", 10, "choose another id"),
        ("### Note {#note}", "reserved-id", 12, "choose another id"),
        ("## 二 ｛#two｝", "bad-id", 8, "write {#two}"),
        ("## 二 {＃two}", "bad-id", 8, "write {#two}"),
    ],
)
def test_bad_ids(text: str, code: str, column: int, hint: str) -> None:
    problem = next(p for p in read("## s {#s}\n\n" + text)[1] if p.is_error)
    assert (problem.code, problem.location.line) == (code, LINES_BEFORE + 3)
    assert problem.location.column == column
    assert problem.hint.startswith(hint)


def test_an_id_that_only_begins_like_a_reserved_one() -> None:
    assert read("## Photos {#photos}")[1] == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("##二 {#two}", "write a space after ##: ## 二 {#two}"),
        ("#二 {#two}", "write a space after ##: ## 二 {#two}"),
        ("###小题", "write a space after ###: ### 小题"),
        ("##\u200b二 {#two}", "write a space after ##: ## 二 {#two}"),
        ("＃＃ 二 {#two}", "write ##, not the full-width ＃＃"),
        ("＃二 {#two}", "write ##, not the full-width ＃"),
        ("字\n##二 {#two}", "write a space after ##: ## 二 {#two}"),
        ("- ##二", "write a space after ##: ## 二"),
    ],
)
def test_what_was_meant_for_a_heading_is_one(text: str, hint: str) -> None:
    article, (problem,) = read(text)
    assert (problem.code, problem.hint) == ("not-a-heading", hint)
    if "{" in text:
        assert [section.id for section in article.sections] == ["two"]


@pytest.mark.parametrize(
    "text",
    [
        "#话题# 与 C#",
        "#1 of 3",
        "＃话题＃",
        "C# 与 F#",
        "\\##二",
        "`##二`",
        "    ##二",
        "```\n##二\n```",
    ],
)
def test_what_was_not_meant_for_a_heading(text: str) -> None:
    assert read(text)[1] == []


@pytest.mark.parametrize(
    "text", ["## {#one}", "##", "### ", "###\u3000", "## ## {#one}", "## **\u200b**"]
)
def test_a_heading_without_words(text: str) -> None:
    problem = next(p for p in read(text)[1] if p.code == "empty-block")
    assert problem.is_error
    assert problem.location[1:] == (LINES_BEFORE + 1, 1)


def test_an_id_that_does_not_end_its_heading_shows() -> None:
    article, (problem,) = read("## Streets {#a} more")
    assert article.sections[0].id == "section-1"
    assert (problem.code, problem.location.column) == ("stray-markup", 12)


def test_a_section_under_the_wrong_level_is_not_missing_as_well() -> None:
    article, problems = read("# 一 {#one}")
    assert [p.code for p in problems] == ["heading-level"]
    assert [section.id for section in article.sections] == ["one"]
