"""The address that is proposed for a title."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.ids import ID
from site_builder.scaffold.slugs import proposed_slug, slug_of

SLUGS = """
重庆的长沙银行 chongqing-de-changsha-yinhang
音乐之声 yinyue-zhi-sheng
查良镛与香港 zhaliangyong-yu-xianggang
解放军进城 jiefangjun-jincheng
吕布与貂蝉 lyubu-yu-diaochan
旅行的意义 lyuxing-de-yiyi
朝阳群众 zhaoyang-qunzhong
厦门大学 xiamen-daxue
六安瓜片 luan-guapian
台州 taizhou
都江堰 dujiangyan
乐山大佛 leshan-dafu
行业观察 hangye-guancha
银行里的音乐会 yinhang-li-de-yinyue-hui
参差多态 cenci-duotai
会计的一天 kuaiji-de-yitian
种子的力量 zhongzi-de-liliang
志愿者 zhiyuanzhe
宿迁 suqian
老小区改造记 lao-xiaoqu-gaizaoji
一条铁路的重生 yitiao-tielu-de-chongsheng
女排夺冠 nyupai-duoguan
尉迟恭 yuchi-gong
朴树：平凡之路 piaoshu-pingfan-zhi-lu
AI时代的中国银行 ai-shidai-de-zhongguo-yinhang
2021年11月，144万余人 2021-nian-11-yue-144-wanyuren
王静的故事 wang-jing-de-gushi
Hengyang’s_94.70 hengyangs-94-70
Déjà_vu:_a_city’s_exam deja-vu-a-citys-exam
«Ça_alors!» ca-alors
العربية
😀
"""


@pytest.mark.parametrize("case", SLUGS.strip().split("\n"))
def test_a_title(case: str) -> None:
    title, _space, slug = case.partition(" ")
    assert slug_of(title.replace("_", " "), ["王静"]) == slug


def test_a_long_title_is_cut_between_words() -> None:
    words = "地铁上的一百张面孔和它们背后的故事，以及一个记者在三个月里每天早晨去寻找他们的经过"
    slug = slug_of(words)
    assert 40 < len(slug) <= 60
    assert slug_of(words + "。").startswith(slug)
    assert not slug.endswith("-")
    assert slug_of("a" * 100) == "a" * 60


@pytest.mark.parametrize(
    ("titles", "taken", "slug"),
    [
        ({"zh": "我们的河", "en": "Our River"}, (), "our-river"),
        ({"zh": "重庆"}, (), "chongqing"),
        ({"en": "Our River"}, ("our-river", "our-river-2"), "our-river-3"),
        ({"ar": "العربية"}, (), "feature"),
        ({}, ("feature",), "feature-2"),
        ({"en": "Con"}, (), "con-feature"),
        ({"en": "Feed!"}, (), "feed"),
    ],
)
def test_a_slug_is_proposed(titles: dict[str, str], taken: tuple[str, ...], slug: str) -> None:
    assert proposed_slug(titles, taken) == slug


@settings(max_examples=30)
@given(st.text(max_size=12), st.sets(st.sampled_from(["feature", "a"])))
def test_any_title_gives_a_slug_that_is_free(title: str, taken: set[str]) -> None:
    slug = proposed_slug({"en": title}, taken)
    assert ID.fullmatch(slug)
    assert slug not in taken
