"""What the bytes of a text that isn't UTF-8 look like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.encodings import Guess, guess_encoding, is_mostly_utf8, marked_encoding

SIMPLIFIED = "这座城市的老旧小区换了新的面貌，居民们说，街道比从前干净多了。"
TRADITIONAL = "這座城市的老舊小區換了新的面貌，居民們說，街道比從前乾淨多了。"
KOREAN = "이 도시의 오래된 마을은 새로운 모습이 되었고, 사람들은 거리가 깨끗해졌다고 말한다."
JAPANESE = "この街の古い団地は新しくなり、住民は通りが前よりきれいになったと言う。"
PROSE = [
    (SIMPLIFIED, "gbk", "GBK"),
    (SIMPLIFIED, "gb2312", "GBK"),
    (TRADITIONAL, "big5", "Big5"),
    (KOREAN, "euc_kr", "EUC-KR"),
    (JAPANESE, "shift_jis", "Shift_JIS"),
    (JAPANESE, "euc_jp", "EUC-JP"),
]


@pytest.mark.parametrize(("text", "codec", "name"), PROSE)
@pytest.mark.parametrize("around", ["{}", "---\ntitle: {}\n---\n\n# A heading\n", "- {{zh: {}}}\n"])
def test_prose_is_recognised(text: str, codec: str, name: str, around: str) -> None:
    assert guess_encoding(around.format(text).encode(codec)) == Guess((name,), is_certain=True)


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        ("李娜 王迪", "gbk", "GBK"),
        ("李娜 王迪", "big5", "Big5"),
        ("김철수", "euc_kr", "EUC-KR"),
        ("タグ", "shift_jis", "Shift_JIS"),
        ("佐藤", "euc_jp", "EUC-JP"),
        ("Café “Été”", "cp1252", "Windows-1252"),
    ],
)
def test_of_a_few_names_only_what_may_be_is_said(text: str, codec: str, name: str) -> None:
    guess = guess_encoding(text.encode(codec))
    assert name in guess.names
    assert not guess.is_certain


@given(st.sampled_from(PROSE), st.data())
def test_no_part_of_a_text_is_taken_for_another_encoding(
    sample: tuple[str, str, str], data: st.DataObject
) -> None:
    text, codec, name = sample
    start = data.draw(st.integers(0, len(text) - 1))
    part = text[start : data.draw(st.integers(start + 1, len(text)))]
    guess = guess_encoding(part.encode(codec))
    assert not guess.is_certain or guess.names == (name,)


@given(st.binary())
def test_any_bytes_are_judged(data: bytes) -> None:
    assert isinstance(guess_encoding(data), Guess)
    assert isinstance(is_mostly_utf8(data), bool)
    assert isinstance(marked_encoding(data), str)


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (SIMPLIFIED, "utf-16", "UTF-16"),
        ("title: 标题\n", "utf-16-le", "UTF-16"),
        ("title: 标题\n", "utf-16-be", "UTF-16"),
        ("title: Street\n", "utf-16-le", "UTF-16"),
        (SIMPLIFIED, "utf-32", "UTF-32"),
        (JAPANESE, "iso2022_jp", "ISO-2022-JP"),
        ("a\0b", "ascii", ""),
        ("a\x1b[0m", "ascii", ""),
        (SIMPLIFIED, "gbk", ""),
    ],
)
def test_what_the_bytes_declare(text: str, codec: str, name: str) -> None:
    assert marked_encoding(text.encode(codec)) == name


def test_a_damaged_passage_in_a_text_of_utf8() -> None:
    assert is_mostly_utf8(SIMPLIFIED.encode() + "街".encode("gbk"))
    assert not is_mostly_utf8(SIMPLIFIED.encode("gbk"))
    assert not is_mostly_utf8(TRADITIONAL.encode("big5"))
