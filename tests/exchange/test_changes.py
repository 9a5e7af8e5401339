"""The files of a feature with translations put into them."""

import pytest

from tests.support.translated_site import (
    ARTICLE_EN,
    FACTS,
    HOME,
    files_of,
    handed_over,
    imported,
    problems_of,
    with_targets,
)

FILES = files_of()


def text_after(files: dict[str, bytes], name: str, texts: dict[str, str]) -> str:
    back = imported(files, with_targets(handed_over(files), texts))
    return back.files[f"{HOME}/{name}"].decode()


@pytest.mark.parametrize(
    ("address", "text", "old", "new"),
    [
        ("article.title", "Exam: a city", "A city’s exam ", '"Exam: a city" '),
        ("article.deck", "It’s an exam", "'The deck: an “exam”'", "'It’s an exam'"),
        ("article.summary", "Short.", "The summary begins\n  and goes on.", "Short."),
        ("one", "The map", "A roadmap {#one}", "The map {#one}"),
        (
            "top-1",
            "One *line*.",
            "A first paragraph, wrapped\nover two lines, on the *city*.",
            None,
        ),
        ("one-1.2.1", "Inner", "An inner one", None),
        ("one-3.3", "Somebody", "A citizen", None),
        ("one-5.1", "Quoted", "A quotation\n> goes on", None),
        ("one-6.r1", "| Town | neat |", "| City | clean |", None),
        ("note.1", "One.\nTwo.", "Note one.\n\n    Its second paragraph.", "One.\n\n    Two."),
    ],
)
def test_only_the_text_is_written(address: str, text: str, old: str, new: str | None) -> None:
    assert ARTICLE_EN.count(old) == 1
    after = text_after(FILES, "article.en.md", {address: text})
    assert after == ARTICLE_EN.replace(old, new or text)


@pytest.mark.parametrize(
    ("kind", "address", "text", "old", "new"),
    [
        ("people", "people/wang.name", "Jing", '"Wang Jing"', '"Jing"'),
        ("sections", "sections/one.label", "1", "en: One", 'en: "1"'),
        ("sections", "sections/one.label", "First, one", "en: One", 'en: "First, one"'),
        ("numbers", "numbers/teams.label", "It's", "'Teams'", "'It''s'"),
        (
            "numbers",
            "numbers/teams.unit",
            "{one: crew, other: crews}",
            "{one: team, other: teams}",
            "{one: crew, other: crews}",
        ),
        ("timeline", "timeline/start.text", "New.", "Some words,\n      wrapped.", "New."),
    ],
)
def test_facts_keep_their_style(kind: str, address: str, text: str, old: str, new: str) -> None:
    after = text_after(FILES, f"facts/{kind}.yaml", {address: text})
    assert after == FACTS[kind].replace(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The <!-- really? --> end.", "Over. <!-- really? -->"),
        ("The end<!-- a --> and <!-- b\nc --> so on.", "Over. <!-- a --> <!-- b\nc -->"),
        ("The end. <!-- behind -->", "Over. <!-- behind -->"),
    ],
)
def test_comments_in_a_text_stay(old: str, new: str) -> None:
    files = files_of(en=ARTICLE_EN.replace("The end.", old))
    text = text_after(files, "article.en.md", {"two-1": "Over."})
    assert text == ARTICLE_EN.replace("The end.", new)


def test_a_wrapped_paragraph_stays_wrapped() -> None:
    text = "A first paragraph that is longer by some words, on the *city* of 12 gates - and more."
    after = text_after(FILES, "article.en.md", {"top-1": text})
    written = after[after.index("A first") : after.index("\n\nThe second")]
    assert written == (
        "A first paragraph that is\nlonger by some words, on\nthe *city* of 12 gates - and\nmore."
    )


def test_a_text_that_the_facts_lack_is_added() -> None:
    facts = {
        "people": FACTS["people"].replace(', en: "Wang Jing"', ""),
        "numbers": FACTS["numbers"].replace("    en: 'Teams'\n", ""),
    }
    files = files_of(facts=facts)
    texts = {"people/wang.name": "Jing", "numbers/teams.label": "Teams"}
    back = imported(files, with_targets(handed_over(files), texts))
    assert back.files[f"{HOME}/facts/people.yaml"].decode() == (
        "- id: wang\n  name: {zh: 王靖, en: Jing}\n"
    )
    assert back.files[f"{HOME}/facts/numbers.yaml"].decode() == FACTS["numbers"].replace(
        "'Teams'", "Teams"
    )


def test_a_new_article_needs_its_headings_and_front_matter() -> None:
    files = files_of(en="")
    found = problems_of(files, with_targets(handed_over(files), {"two-1": "The end."}))
    assert {code for code, _message in found} == {"handover-place"}
    needed = [message.split("'")[1] for _code, message in found]
    assert needed == ["article.title", "article.deck", "article.summary", "one", "two"]


def test_a_new_article_has_the_line_ends_of_its_source() -> None:
    files = {path: data.replace(b"\n", b"\r\n") for path, data in files_of(en="").items()}
    texts = {"article.title": "A", "article.deck": "B", "article.summary": "C", "one": "D"}
    back = imported(files, with_targets(handed_over(files), texts | {"two": "E"}))
    data = back.files[f"{HOME}/article.en.md"]
    assert data.count(b"\r\n") == data.count(b"\n") > 5
