"""Chinese in Latin letters: names as GB/T 28039 has them, and phrases as they are read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.languages.pinyin import phrases, romanized, syllables

NAMES = """
王静 Wang Jing | 曾国藩 Zeng Guofan | 曾志伟 Zeng Zhiwei | 查良镛 Zha Liangyong
查干 Zha Gan | 吕布 Lyu Bu | 吕略 Lyu Lyue | 单田芳 Shan Tianfang
解缙 Xie Jin | 任正非 Ren Zhengfei | 仇英 Qiu Ying | 区大相 Ou Daxiang
盖叫天 Ge Jiaotian | 朴树 Piao Shu | 翟志刚 Zhai Zhigang | 覃辉 Qin Hui
缪昌期 Miao Changqi | 员半千 Yun Banqian | 种师道 Chong Shidao | 折可适 She Keshi
薄一波 Bo Yibo | 召公奭 Shao Gongshi | 乐毅 Yue Yi | 阚泽 Kan Ze
卜式 Bu Shi | 都穆 Du Mu | 华罗庚 Hua Luogeng | 欧阳修 Ouyang Xiu
司马相如 Sima Xiangru | 长孙无忌 Zhangsun Wuji | 尉迟恭 Yuchi Gong | 万俟卨 Moqi Xie
李安 Li An | 张建安 Zhang Jian'an | 刘小娥 Liu Xiao'e | 女娲 Nyu Wa
"""


@pytest.mark.parametrize(
    "case", [one for row in NAMES.split("\n") for one in row.split(" | ") if one]
)
def test_a_name(case: str) -> None:
    name, _space, expected = case.partition(" ")
    assert romanized(name) == expected


@pytest.mark.parametrize("words", ["", "王", "乔治·布什", "Li Na", "一个人的名字", "王 静"])
def test_what_looks_like_no_name_has_none(words: str) -> None:
    assert romanized(words) == ""


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("重庆的长沙银行", "chong qing de chang sha yin hang"),
        ("音乐与旅行", "yin yue yu lyu xing"),
        ("曾在前线", "ceng zai qian xian"),
        ("曾经沧海", "ceng jing cang hai"),
        ("解放军", "jie fang jun"),
        ("任务", "ren wu"),
        ("单位", "dan wei"),
        ("“单田芳”", "shan tian fang"),
        ("说到单田芳", "shuo dao dan tian fang"),
    ],
)
def test_characters_are_read_as_in_their_phrases(text: str, read: str) -> None:
    assert " ".join(one for _at, one in sorted(syllables(text).items())) == read


def test_the_names_of_people_are_read_as_names_anywhere() -> None:
    assert syllables("说到单田芳", ["单田芳", ""])[2] == "shan"


@settings(max_examples=20)
@given(st.text("重庆曾吕略a，\U00020000", max_size=8))
def test_only_chinese_characters_are_read(text: str) -> None:
    found = syllables(text)
    assert all(text[at] >= "\u3400" for at in found)
    assert list(phrases(text)) == sorted(phrases(text))
