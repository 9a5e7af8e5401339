"""Chinese names, idioms and set phrases whose numerals count nothing.

Most need no entry: a single numeral is a number only before what it counts (`counting`), and a
phrase of the form of 四会一课 or 千家万户 is known by that. Here are those that look like a count.
"""

import re

from site_builder.parity.chinese.counting import MEASURE_WORDS
from site_builder.parity.plain_text import HAN_SIGN, NO_TEXT, blanked
from site_builder.parity.searching import late
from site_builder.parity.tables import words

# Each begins with a sign or a choice of signs. In order: names and days, terms, phrases, and what
# 一 makes with others.
_NAMES = words(
    r"""
    五台(?=[山县]) 三门(?=[峡县]) 三台县 九台[区市] 五家渠 三元[里桥区村] 三元牛奶 五角[场星]
    五角大楼 [五四]道口 八角[村街] [长珠金]三角洲? 三角[洲形区债地]? 四方[区台] 万年[县青历]
    六盘[水山] 五线谱 三星(?!级) 八路军 三国(?:演义|志|时期) 三字经 千分[表尺] 百分[比数制率位]
    九三学社 五星红旗 十二指肠 二十八宿 四环素 九尾狐 五金 七匹狼 五棵松 [十九六]万大山 二连浩特
    五大连池 八佰伴 五笔(?:字型|输入)? 五行(?=[学说八阴相之缺金木]) 一战(?!成) 二战
    第[一二]次世界大战 九一八 双1[12] 双十二
    911(?=事件|恐) 六一八 三一五 二二八 二七大罢工 一二[九·]九?
    [一二]·二八 十一(?:黄金周|假期|长假|小长假|国庆|期间|前夕|前后)
    五一(?:国际)?(?:劳动节|小长假|长假|假期|节|期间|口号|前夕) 五四(?:运动|青年节|新文化|精神)
    三八(?:国际)?(?:妇女节|红旗手|节|线) 六一(?:国际)?(?:儿童节|节)
    八一(?:建军节|南昌|厂|电影|起义) 七一(?:勋章|讲话|表彰) 二十四节气歌 一千零一夜

    第一(?:时间|线|手|夫人|书记|资源|生产力|要务|责任人|财经|太阳升) 第[一二三]产业
    第三(?:方|者|世界) 二元(?=[论化性制结对的定]) [二八十]进制 十六进制 三十二进制 六十进制
    [一二]级市场 [一二三四五]线(?=[城及]) [二三]线 [二三]把手 [千百亿]万富[翁豪] 万元户 两院院士
    [千万百]兆(?![元瓦字]) 三轮 三级跳 三季稻 三步走 五位一体 两点一线 两手(?:抓|准备)
    两面(?:派|性) 两头 老[三四五六七八九十] [高大][一二三四](?![个名次届位批万千十亿百])
    初(?<!月初)(?<!年初)[一二三](?![次期中级步]) 百日(?:咳|誓师|维新|攻坚)
    百家(?:争鸣|姓|号|讲坛|饭) 百年(?:大计|好合|树人|老店|老字号) 千年(?:古城|古镇|古都|古县|一遇)
    十字 十年树木

    十分(?![之0-9钟]) 千万(?=[不别要勿莫记注小]) 万万(?=[不没想]) 亿万 千千万万
    千百万? 万千(?![瓦米克卡赫帕伏焦]) 百里(?!地)
    万家(?:灯火)? 万一(?![〇零一二三四五六七八九十百千万])
    四季(?!度) 四处 四周围
    四周(?<=[环顾绕向在墙院]四周) 四面(?!体) 三五成群 三天两头 三番[五两]次 三头六臂 三十六计
    七十二变 三百六十行 三十而立 四十不惑 五十知天命 [三一]百[六八]十度 五十步笑百步 伤敌一千
    自损八百 四(?<=惊四)座 四分五裂 四面八方 半斤八两 一年半载 三个臭皮匠 两败俱伤 三位一体
    八道(?<=[胡瞎]说八道) 三道四(?<=说三道四) 四起(?![案事重特凶交严杀恶]) 八面(?=[来威玲])
    六路(?<=观六路) 三章(?<=法三章) 两人(?<=若两人) 四脚朝天 四大皆空 八百(?<=正经八百)
    三室(?!一厅|两厅) 两面[针光] 两口[子儿] 两口(?<=[小老]两口) 一五一十 十面埋伏 七大姑八大姨
    三七分 三七二十一

    [统唯单专划均如不逐独归合]一 之(?<!分之)一 一个(?:劲|样) 一点点?(?![〇零一二两三四五六七八九])
    一下子? 一方面 一部分 一分子 一号文件 一把手 一条龙 一刀切 一次性 一站式 一等功臣 一季稻
    一家人 一家(?=之言) 一行人 一眼 一口(?=[气咬回]) 一头(?=[扎雾栽]) 一门心思 一角 一度
    一块儿?(?=[去来过走做干到同吃学住玩工]) 一起(?![案事重特凶交严杀恶]) 一丝(?!毫?的?线)
    一道(?=[去来走同])
    """
)
_QUOTED = (
    r"[“\"‘'「](?:[五六七八]一|十一|五四|三八|双1[12]|618|九[一·]+八|双十[一二]|三农|两会)[”\"’'」]"
)
_REPEATED = "一(?P<again>[个家户次年天步点声代座排件条张遍片层组辆位名块])(?P=again)"


def _by_first_sign() -> dict[str, re.Pattern[str]]:
    """The phrases that begin with each sign; looked for by it, they are found ten times as fast."""
    found: dict[str, list[str]] = {}
    for phrase in [_QUOTED, _REPEATED, *sorted(_NAMES, key=len, reverse=True)]:
        signs = phrase[1 : phrase.index("]")] if phrase[0] == "[" else phrase[0]
        for sign in signs.replace("\\", ""):
            found.setdefault(sign, []).append(phrase)
    return {sign: late("|".join(phrases)) for sign, phrases in found.items()}


_PHRASES = _by_first_sign()
_FIRST = late(f"[{re.escape(''.join(_PHRASES))}]")

_NUMERALS = frozenset("一二两三四五六七八九十百千万亿")
_BEFORE = frozenset("0123456789〇零一二两三四五六七八九十百千万亿")
"""No phrase begins in the midst of a numeral: 三十分 is thirty."""
_N = "一二两三四五六七八九十百千万半"
# Units of measure, and what stands between two numbers or within a date.
_JOINTS = frozenset(
    "年月日号几元角毛块圆米斤吨亩升克里尺寸丈平到至和与或及比点分又成是为即在比加减乘除上下前后余多来倍"
)
_OTHER = f"(?![{_N}]){HAN_SIGN}"
_PAIRS = late(f"(?<![0-9.亿第{_N}])([{_N}])({_OTHER})([{_N}])({_OTHER})(?![{_N}])")


def without_phrases(text: str) -> str:
    """The text with `NO_TEXT` in place of all that only looks like a number."""
    spans, at = [], 0
    while first := _FIRST.search(text, at):
        is_inside = first[0] in _NUMERALS and text[first.start() - 1 : first.start()] in _BEFORE
        match = None if is_inside else _PHRASES[first[0]].match(text, first.start())
        if match:
            spans.append(match.span())
        at = match.end() if match else first.end()
    text = blanked(text, spans) if spans else text
    return _PAIRS.sub(lambda match: _blank(match) if _is_set_phrase(match) else match[0], text)


def _blank(match: re.Match[str]) -> str:
    return NO_TEXT * len(match[0])


def _is_set_phrase(match: re.Match[str]) -> bool:
    """Whether a phrase of the form of 四会一课 counts nothing: `一年三次` and `三到五` do."""
    one, first, two, _ = match.groups()
    if first == "上" and two in "百千万":
        return False
    if one == two == "一" or (one in "百千万" and two in "百千万"):
        return True
    return first not in MEASURE_WORDS and first not in _JOINTS
