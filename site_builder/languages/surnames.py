"""Chinese surnames: those of several characters, and those that are read otherwise than elsewhere.

The readings are those that 《现代汉语词典》 (7th edition) marks as 姓.
"""

_READINGS = """
    曾:zeng 查:zha 单:shan 解:xie 仇:qiu 区:ou 盖:ge 朴:piao 翟:zhai 覃:qin 缪:miao 员:yun
    种:chong 折:she 秘:bi 繁:po 召:shao 洗:xian 祭:zhai 薄:bo 能:nai 佴:nai 都:du 乐:yue 阚:kan
    乜:nie 郇:xun 黑:he 卜:bu 句:gou 粘:nian 单于:chan'yu 尉迟:yu'chi 万俟:mo'qi 长孙:zhang'sun
    澹台:tan'tai
"""
_COMPOUND = """
    欧阳 司马 上官 诸葛 司徒 司空 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 东方 独孤 南宫 轩辕 端木
    澹台 淳于 鲜于 钟离 呼延 赫连 万俟 单于 闻人 申屠 太史 公冶 濮阳 宗政 东郭 西门 百里 拓跋 完颜
    左丘 梁丘 谷梁
"""

READINGS = dict(pair.split(":") for pair in _READINGS.split())
"""The readings, without tones, of surnames that a dictionary of characters reads otherwise; `'`
stands between two syllables."""

COMPOUND = frozenset(_COMPOUND.split())
"""Those of two characters."""


def surname_of(name: str) -> str:
    """The surname that a name in Chinese characters begins with."""
    return name[:2] if len(name) > 2 and name[:2] in COMPOUND else name[:1]
