"""What search takes for the same. The client's side is in `tests/browser/test_search.py`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.search.folding import client_tables, composed, fold, han_groups, han_groups_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Élan", "elan"),
        ("ΑΘΉΝΑΣ", "αθηνασ"),
        ("Ёлка", "елка"),
        ("Straße", "STRASSE"),
        ("İstanbul ılık", "istanbul ilik"),
        ("ＡＢＣ１２３", "abc123"),
        ("ﾊﾟﾝ", "パン"),
        ("ﬁne", "fine"),
        ("頭髮", "头发"),
        ("裡裏", "里里"),
        ("臺灣看著", "台湾看着"),
        ("Cafe\u0301", "café"),
        ("soft\u00adhyphen", "softhyphen"),
        ("2,979", "2.979"),
        ("“好”，", " 好  "),
    ],
)
def test_these_are_the_same(one: str, other: str) -> None:
    assert fold(composed(one)) == fold(composed(other))


@pytest.mark.parametrize(("one", "other"), [("か", "が"), ("กา", "กี"), ("아", "이"), ("क", "कि")])
def test_these_are_not(one: str, other: str) -> None:
    assert fold(composed(one)) != fold(composed(other))


@given(st.text())
def test_what_is_folded_stays(text: str) -> None:
    once = fold(composed(text))
    assert fold(once) == once


def test_a_character_is_in_one_group() -> None:
    letters = "".join(han_groups())
    assert len(letters) == len(set(letters)) > 8000


def test_the_client_gets_the_groups_of_what_there_is() -> None:
    assert han_groups_of(frozenset("发文")) == "发發髮"
    assert {"gone", "between", "unspaced", "letters", "caseless"} == client_tables().keys()
