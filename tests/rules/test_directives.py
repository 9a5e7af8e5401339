"""Photographs and other directives, the same in both languages."""

from dataclasses import replace

import pytest

from site_builder.model.article import Article, Block, Directive
from site_builder.problems.problems import Location, Problem
from site_builder.rules.directives import check_directives
from site_builder.rules.translation import check_blocks
from tests.support.features import directive, make_article, part, prose


def written(text: str, path: str) -> tuple[Block, ...]:
    """Blocks from a short form: `p | photo a | gallery a b`, each on a line of its own."""
    blocks: list[Block] = []
    for line, words in enumerate(text.split("|"), 1):
        name, *arguments = words.split()
        where = Location(path, line, 1)
        places = tuple(where._replace(column=at) for at in range(10, 10 + len(arguments)))
        if name == "p":
            blocks.append(prose(f"a-{line}")._replace(location=where))
        else:
            block = directive(name, f"a-{line}", *arguments)
            blocks.append(replace(block, location=where, argument_locations=places))
    return tuple(blocks)


def article(language: str, *sections: str) -> Article:
    path = f"article.{language}.md"
    parts = [part(f"s{at}", *written(text, path)) for at, text in enumerate(sections, 1)]
    return make_article(language, *parts)


def check(source: tuple[str, ...], translation: tuple[str, ...]) -> list[Problem]:
    ours, theirs = article("zh", *source), article("en", *translation)
    found = list(check_directives(ours, {"zh": ours, "en": theirs}))
    assert not any(problem.is_error for problem in found)
    assert all(problem.language == "en" and len(problem.related) == 1 for problem in found)
    return found


@pytest.mark.parametrize(
    ("source", "translation", "code", "message"),
    [
        ("p | photo a", "p | photo b", "parity-photo",
         "the photo 'b' stands where the source has the photo 'a'"),
        ("p | photo a | p", "p | p", "parity-photo",
         "missing from the section 's1': the photo 'a'"),
        ("p | p", "p | photo a | p", "parity-photo",
         "not in the section 's1' of the source: the photo 'a'"),
        ("gallery a b c", "gallery a c", "parity-photo",
         "missing from the section 's1': the photo 'b'"),
        ("p | gallery a b c", "p", "parity-photo",
         "missing from the section 's1': the photos a, b, c"),
        ("gallery a b", "gallery b a", "parity-photo",
         "this is :::{gallery} b a; in the source it is :::{gallery} a b"),
        ("photo a | p", "p | photo a", "parity-photo",
         "block 1 of the section 's1' is a paragraph; in the source it is :::{photo} a"),
        ("photo a | p | photo b", "photo b | p | photo a", "parity-photo",
         "block 1 of the section 's1' is :::{photo} b; in the source it is :::{photo} a"),
        ("gallery a b", "photo a | photo b", "parity-directive",
         "this is :::{photo} a; in the source it is :::{gallery} a b"),
        ("gallery a b | gallery c d", "gallery a b c d", "parity-directive",
         "this is :::{gallery} a b c d; in the source it is :::{gallery} a b"),
        ("timeline", "p", "parity-directive", "missing from the section 's1': :::{timeline}"),
        ("p", "awards x", "parity-directive",
         "not in the section 's1' of the source: :::{awards} x"),
        ("numbers a b", "numbers a c", "parity-directive",
         ":::{numbers} a c stands where the source has :::{numbers} a b"),
        ("quote wang-di", "quote li-na", "parity-directive",
         ":::{quote} li-na stands where the source has :::{quote} wang-di"),
        ("numbers a | p", "p | numbers a", "parity-directive",
         "block 1 of the section 's1' is a paragraph; in the source it is :::{numbers} a"),
    ],
)  # fmt: skip
def test_a_fault_is_told_once(source: str, translation: str, code: str, message: str) -> None:
    (problem,) = check((source,), (translation,))
    assert (problem.code, str(problem.message)) == (code, message)
    assert problem.related[0].location.path != "article.en.md"


def test_the_places_are_those_of_the_photographs() -> None:
    (problem,) = check(("p | gallery a b",), ("p | p | gallery a c",))
    assert problem.location == Location("article.en.md", 3, 11)
    assert problem.related[0].location == Location("article.zh.md", 2, 11)


def test_one_that_is_missing_is_told_at_the_parallel_block() -> None:
    (problem,) = check(("p | p | photo a",), ("p | p",))
    assert problem.location == Location("article.en.md", 2, 1)
    assert problem.related[0].location == Location("article.zh.md", 3, 10)


def test_one_in_another_section_is_told_once() -> None:
    (problem,) = check(("photo a | p", "p"), ("p", "p | photo a"))
    assert str(problem.message) == (
        "the photo 'a' is in the section 's2'; in the source it is in the section 's1'"
    )
    (problem,) = check(("timeline | p", "p"), ("p", "p | timeline"))
    assert problem.code == "parity-directive"


def test_texts_that_are_missing_move_no_photographs() -> None:
    assert check(("p | photo a | p | timeline",), ("photo a | timeline",)) == []
    assert check(("photo a | p | gallery b c",), ("photo a | p | p | gallery b c",)) == []


def test_no_fault_is_told_by_both_rules() -> None:
    for source, translation in (("p | photo a", "p"), ("p", "p | timeline"), ("photo a", "p")):
        ours, theirs = article("zh", source), article("en", translation)
        blocks = [one.code for one in check_blocks(ours, {"zh": ours, "en": theirs})]
        assert not {"translation-differs"} & set(blocks)
        kinds = [len([b for b in s if not isinstance(b, Directive)]) for s in
                 (ours.sections[0].blocks, theirs.sections[0].blocks)]  # fmt: skip
        assert bool(blocks) == (kinds[0] != kinds[1])
