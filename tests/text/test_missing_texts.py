"""Texts that lack one of the languages."""

from site_builder.model.facts import Award, Number, Term
from tests.support.records import heads, problems_of


def test_texts_that_lack_a_language_inside_others() -> None:
    award = "id: a\nname: {zh: 奖, en: A}\ndate: 2021\nrecipients: [{zh: 报}, x]\n"
    number = "id: a\nvalue: 1\nlabel: {zh: 一, en: One}\nsource: {name: {zh: 报}}\n"
    assert heads(Award, award) == ["4:14 missing-text"]
    assert heads(Number, number) == ["4:16 missing-text"]


def test_wordings_to_avoid_are_no_text() -> None:
    assert heads(Term, "id: a\napproved: {zh: 组, en: team}\navoid: {en: [crew]}\n") == []


def test_the_language_is_named() -> None:
    (problem,) = problems_of(Term, "id: a\napproved: {zh: 组}\n")
    assert problem.message == "'approved' has no text in 'en'"
    assert (problem.hint, problem.language) == ("add en: …", "en")
