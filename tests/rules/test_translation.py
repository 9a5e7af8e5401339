"""Languages kept in step."""

from dataclasses import replace

from site_builder.messages.message import _
from site_builder.model.article import Article, ArticleSection, Block, Note, Prose, Reference
from site_builder.problems.problems import Location, Problem, Related, warning
from site_builder.rules.translation import check_blocks, without_repeats
from tests.support.features import HERE, directive, hole, make_article, part, prose


def article(language: str, *blocks: Block, lead: tuple[Block, ...] = ()) -> Article:
    return make_article(language, part("one", *blocks), lead=lead)


def listed(anchor: str) -> Prose:
    return Prose(anchor, "bullet_list", ("<ul></ul>",), HERE)


def check(source: Article, translation: Article) -> list[Problem]:
    problems = list(check_blocks(source, {"zh": source, "en": translation}))
    assert not any(problem.is_error for problem in problems)
    return problems


def codes(source: Article, translation: Article) -> list[str]:
    return [problem.code for problem in check(source, translation)]


def test_in_step() -> None:
    blocks = (prose("one-1", hole("number", "a")), directive("photo", "one-2", "street"))
    assert codes(article("zh", *blocks), article("en", *blocks)) == []


def test_a_missing_and_an_extra_block() -> None:
    two, one = article("zh", prose("one-1"), prose("one-2")), article("en", prose("one-1"))
    assert codes(two, one) == ["translation-missing-block"]
    assert codes(one, two) == []
    english = article("en", prose("one-1"), prose("one-2"), prose("one-3"))
    assert codes(two, english) == ["translation-extra-block"]


def test_a_block_is_missing_or_extra_in_the_middle() -> None:
    blocks = prose("one-1"), listed("one-2"), prose("one-3"), prose("one-4")
    whole, short = article("zh", *blocks), article("en", *(blocks[0], *blocks[2:]))
    (problem,) = check(whole, short)
    assert problem.code == "translation-missing-block"
    assert problem.related[0].location == blocks[1].location
    (problem,) = check(replace(short, language="zh"), replace(whole, language="en"))
    assert problem.code == "translation-extra-block"
    other = article("en", *blocks[2:], blocks[1])
    assert codes(whole, other) == ["translation-differs"]


def test_directives_are_no_blocks_of_text() -> None:
    whole = article("zh", prose("one-1"), directive("photo", "one-2", "a"))
    assert codes(whole, article("en", directive("awards", "one-1"), prose("one-2"))) == []
    (problem,) = check(whole, article("en", directive("photo", "one-1", "a")))
    assert problem.message == "the section 'one' has 0 blocks of text; the source has 1"


def test_the_lead_counts() -> None:
    assert codes(article("zh", lead=(prose("top-1"),)), article("en")) == [
        "translation-missing-block"
    ]


def test_blocks_that_differ_are_reported_once_a_section() -> None:
    photo = directive("photo", "one-1", "a")
    source = article("zh", photo, prose("one-2"), listed("one-3"))
    other = article("en", photo, listed("one-2"), prose("one-3"))
    (problem,) = check(source, other)
    assert problem.code == "translation-differs"
    assert problem.message == (
        "block 2 of the section 'one' is a bulleted list; in the source it is a paragraph"
    )


def test_a_fact_that_is_spelled_wrongly_is_told_once() -> None:
    cited, spelled = Location("article.zh.md", 3, 5), Location("article.en.md", 3, 9)
    number = Reference("number", "a", cited)
    (lost,) = check(article("zh", prose("one-1", number)), article("en", prose("one-1")))
    (added,) = check(article("zh", prose("one-1")), article("en", prose("one-1", number)))
    there = Related(cited, _("the source has {words}", words="{number}`a`"))
    wrong = replace(warning(spelled, "parity-number", _("wrong")), related=(there,))
    assert without_repeats([lost, wrong]) == [wrong]
    assert without_repeats([added, replace(wrong, location=cited, related=())]) != [added]
    other = replace(wrong, related=())
    assert without_repeats([lost, added, other]) == [lost, added, other]


def test_numbers_and_dates_must_be_the_same_but_persons_may_be_pronouns() -> None:
    source = article("zh", prose("one-1", hole("number", "a"), hole("person", "li-na")))
    other = article("en", prose("one-1", hole("date", "b"), hole("term", "c")))
    messages = [problem.message for problem in check(source, other)]
    assert messages == [
        "{date}`b` is not in the source text",
        "{number}`a` is in the source text, but not in this one",
    ]


def test_a_section_that_is_not_there_is_reported_elsewhere() -> None:
    source = make_article("zh", part("one"), part("two", prose("two-1")))
    assert codes(source, make_article("en", part("one"))) == []


def at(line: int, *parts: str | Reference) -> Prose:
    return Prose(f"block-{line}", "paragraph", parts, Location("article.en.md", line, 1))


def places(source: Article, translation: Article) -> list[int]:
    return [p.location.line for p in check(source, translation) if p.code == "translation-fact"]


def test_a_fact_that_is_lacking_is_told_at_the_parallel_block() -> None:
    number = hole("number", "a")
    english = article("en", at(20), at(21), lead=(at(10), at(11)))
    assert places(article("zh", at(1), at(2), lead=(at(3), at(4, number))), english) == [11]
    assert places(article("zh", at(1), at(2, number), lead=(at(3), at(4))), english) == [21]
    # Where the translation has fewer blocks, at its last; in a section without any, at its heading.
    assert places(article("zh", at(1), at(2), at(3, number)), english) == [21]
    assert places(article("zh", at(1, number)), article("en")) == [HERE.line]


def test_a_fact_in_a_heading_and_in_a_note() -> None:
    number = hole("number", "a")
    there = ArticleSection("one", (), (at(30),), Location("article.en.md", 29, 1))
    heading = ArticleSection("one", (number,), (at(2),), HERE)
    assert places(make_article("zh", heading), make_article("en", there)) == [29]
    notes = (Note(1, (number,), 1),)
    source = make_article("zh", part("one", at(2)), notes=notes)
    assert places(source, make_article("en", there)) == [HERE.line]
