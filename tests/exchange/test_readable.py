"""What readers see in place of a role."""

import pytest

from site_builder.exchange.inline import pieces_of
from site_builder.exchange.readable import readable, terms_in
from site_builder.model.facts import Facts
from site_builder.model.translation import Unit
from site_builder.problems.problems import Location
from tests.support.handovers import EN, ZH
from tests.support.translated_site import files_of, state_of


def facts_of_feature() -> Facts:
    facts = state_of(files_of()).facts
    assert facts
    return facts


@pytest.mark.parametrize(
    ("role", "chinese", "english"),
    [
        ("{number}`teams`", "5100余支", "more than 5,100\u00a0teams"),
        ("{person}`wang`", "王靖", "Wang Jing"),
        ("{term}`exam`", "考试", "exam"),
        ("{date}`start`", "2021年9月", "September 2021"),
    ],
)
def test_a_role_is_read_in_a_language(role: str, chinese: str, english: str) -> None:
    facts = facts_of_feature()
    pieces = pieces_of(role, "paragraph", "en")
    assert readable(pieces, facts, ZH) == {role: chinese}
    assert readable(pieces, facts, EN) == {role: english}


@pytest.mark.parametrize("role", ["{number}`none`", "{person}`none`", "{nothing}`teams`"])
def test_what_is_not_known_is_left_out(role: str) -> None:
    facts = facts_of_feature()
    assert readable(pieces_of(role, "paragraph", "en"), facts, EN) == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("an exam", True),
        ("exams and example", False),
        ("Exam", False),
        ("example, exam.", True),
        ("{term}`exam`", True),
        ("考exam试", True),
    ],
)
def test_terms_are_whole_words(text: str, found: bool) -> None:
    facts = facts_of_feature()
    place = Location("a.md", 1, 1)
    unit = Unit("top-1", "paragraph", text, place, place)
    assert bool(list(terms_in(unit, facts, "en", "zh"))) is found
