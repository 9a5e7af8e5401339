"""Words in a derived language."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.conversion.wording import converter, wordings
from site_builder.model.site import Language
from tests.conversion.support import LANGUAGES, ZH_TW, wording


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("头发干净，面条好吃，皇后在后面。", "頭髮乾淨，麵條好吃，皇后在後面。"),
        ("软件和内存；“程序”", "軟體和記憶體；「程式」"),
        ("白竹皂社区", "白竹皂社區"),
        (
            "见https://a.cn/查询/软件，或写信给a@软件.cn。",
            "見https://a.cn/查询/软件，或寫信給a@软件.cn。",
        ),
        ("用{count}个，Windows 系统", "用{count}個，Windows 系統"),
        ("", ""),
    ],
)
def test_phrase_by_phrase_but_for_addresses_and_exceptions(words: str, found: str) -> None:
    assert wording().words(words) == found


def test_names_of_people_stay_names_and_what_is_written_wins() -> None:
    people = [
        {"id": "fan", "name": {"zh": "范冰"}},
        {"id": "wang", "name": {"zh": "王静", "zh-tw": "王靚"}},
        {"id": "bob", "name": {"zh": "Bob"}},
    ]
    terms = [
        {"id": "kit", "approved": {"zh": "软件", "zh-tw": "套件"}},
        {"id": "five", "approved": {"zh": "五个“共”", "zh-tw": "「五共」"}},
        {"id": "set", "approved": {"zh": "社区", "zh-tw": "社群"}},
        {"id": "no", "approved": {"zh": "内存", "en": "memory"}},
    ]
    found = wording(people, terms).words("范冰、王静与Bob的规范软件、内存，在社区，五个“共”。")
    assert found == "范冰、王靚與Bob的規範套件、記憶體，在社群，「五共」。"


@settings(max_examples=30)
@given(st.text("头发内存。软件“”王静a@://\n", max_size=15), st.data())
def test_pieces_are_those_of_the_whole(words: str, data: st.DataObject) -> None:
    one = wording([{"id": "wang", "name": {"zh": "王静", "zh-tw": "王靚靚"}}])
    cuts = sorted(data.draw(st.lists(st.integers(0, len(words)), max_size=5)))
    pieces = one.pieces(words, cuts)
    assert len(pieces) == len(cuts) + 1
    assert "".join(pieces) == one.words(words)


def test_one_for_each_derived_language() -> None:
    assert [one.language for one in wordings(LANGUAGES, (), ())] == [ZH_TW]
    assert wordings((Language("en", "en", "English"),), (), ()) == ()


def test_into_simplified_characters() -> None:
    assert converter("tw2sp")("軟體與頭髮") == "软件与头发"
