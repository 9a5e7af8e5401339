"""Renderings that terms rule out, found in text as it is seen."""

import pytest

from site_builder.markdown.wording import avoided_by, find_avoided
from site_builder.model.facts import Term

TERM = Term(
    id="team",
    approved={"zh": "志愿队伍", "en": "volunteer team", "ko": "봉사단"},
    avoid={"zh": ("队伍", "第１组"), "en": ("team", "No. 1", "the crew", "café"), "ko": ("팀",)},
)
PARTY = Term(id="party", approved={"en": "the Party"}, avoid={"en": ("the party", "Turkey")})


def found(text: str, language: str = "en", term: Term = TERM, title: bool = False) -> list[int]:
    avoided = avoided_by((term,), language)
    assert avoided
    return [at for at, _ in find_avoided(text, avoided, title)]


def test_each_place() -> None:
    assert found("A team\nand a team.") == [2, 13]
    assert found("队伍和队伍", "zh") == [0, 3]


def test_not_inside_the_approved_wording() -> None:
    assert found("a volunteer team; A Volunteer Team") == []
    assert found("志愿队伍", "zh") == []


def test_not_inside_what_another_term_approves_of_at_length() -> None:
    other = Term(id="crew", approved={"en": "team spirit"}, avoid={"en": ("mood",)})
    same = Term(id="crew", approved={"en": "team"}, avoid={"en": ("mood",)})
    assert [
        len(find_avoided("team spirit", rules))
        for second in (other, same)
        if (rules := avoided_by((TERM, second), "en"))
    ] == [0, 1]


def test_words_with_an_alphabet_are_whole() -> None:
    assert found("steam, teams, a_team, éteam, teamé, team's") == [16, 36]
    assert found("No. 1, No. 12") == [0]
    assert found("우리팀이", "ko") == [2]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("cafe\u0301", "en"),
        ("ｃａｆé", "en"),
        ("ca\xadfé", "en"),
        ("the\u00a0 crew", "en"),
        ("the\ncrew", "en"),
        ("队\ufe00伍", "zh"),
        ("队\u200b伍", "zh"),
        ("第1组", "zh"),
        ("팀", "ko"),
    ],
)
def test_what_looks_alike_is_alike(text: str, language: str) -> None:
    assert found(text, language) == [0]


def test_apostrophes_and_hyphens_are_alike() -> None:
    odd = Term(id="a", approved={"en": "x"}, avoid={"en": ("people’s co-op",)})
    assert found("a people's co\u2011op", term=odd) == [2]


def test_offsets_are_those_of_the_text_itself() -> None:
    assert found("ﬃ e\u0301 ½ team") == [7]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Team and TEAM", [0, 9]),
        ("Who? Team work. “Team” 3. Team", [5, 17, 26]),
        ("in J. Team and Mr. Team", []),
        ("the Team", []),
        ("The Crew, THE CREW", [10]),
        ("The crew is the crew.", [0, 12]),
    ],
)
def test_capitals_are_those_of_a_sentence(text: str, places: list[int]) -> None:
    assert found(text) == places


def test_titles_may_have_capitals_everywhere() -> None:
    assert found("Inside The Crew: A Team", title=True) == [7, 19]


def test_a_name_of_several_words_is_found_without_its_capitals() -> None:
    term = Term(
        id="city", approved={"en": "Civilized City"}, avoid={"en": ("Model City", "Polish")}
    )
    assert found("a model city, polish", term=term) == [2]


@pytest.mark.parametrize(
    "text",
    ["a Nomination City", "A NOMINATION CITY", "a nomination\ncity", "a nomination-City",
     "a ｎomination\u00a0city", "a nomi\xadnation city"],
)  # fmt: skip
def test_of_several_words_case_makes_no_difference(text: str) -> None:
    term = Term(id="nominee", approved={"en": "nominee"}, avoid={"en": ("nomination city",)})
    assert found(text, term=term) == [2]


def test_a_capital_of_the_wording_counts() -> None:
    assert found("at the Party: the party", term=PARTY) == [14]
    assert found("The party. THE PARTY", term=PARTY) == [0]
    assert found("turkey and Turkey", term=PARTY) == [11]


def test_nothing_goes_on_across_what_is_no_text() -> None:
    assert found("队\0伍", "zh") == []
    assert found("the\0crew") == []


def test_other_languages_have_no_rules() -> None:
    assert avoided_by((TERM,), "fr") is None
    assert avoided_by((), "en") is None


def test_a_wording_that_cannot_be_seen_rules_nothing_out() -> None:
    unseen = Term(id="a", approved={"en": "\u200b"}, avoid={"en": ("\u200b", " crew\ufeff ")})
    assert found("a crew", term=unseen) == [2]
