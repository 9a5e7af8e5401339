"""Chinese names, idioms and set phrases whose numerals count nothing.

Most need no entry: a single numeral is a number only before what it counts (`counting`), and a phrase
of the form of 四会一课 or 千家万户 is known by that. Here are those that look like a count.
"""

import re

from site_builder.parity.chinese.counting import MEASURE_WORDS
from site_builder.parity.plain_text import NO_TEXT

# Each is one that the rules would take for a count: its numeral stands before a measure word, or has
# several signs.
_NAMES = """
五台(?=[山县]) 三门(?=[峡县]) 三台县 九台[区市] 五家渠 三元[里桥区村] 三元牛奶 五角场 五角大楼 五角星 [五四]道口
八角[村街] [长珠金]?三角[洲形区债地]? 四方[区台] 三亚 万年[县青历] 万元户 千岛湖 十字 五通桥 六盘[水山] 九版
十一(?:黄金周|假期|长假|小长假|国庆|期间|前夕|前后) 五一(?:国际)?(?:劳动节|小长假|长假|假期|节|期间|口号|前夕) 五四(?:运动|青年节|新文化|精神)
三八(?:国际)?(?:妇女节|红旗手|节|线) 八一(?:建军节|南昌|厂|电影|起义) 六一(?:国际)?(?:儿童节|节) 七一(?:勋章|讲话|表彰) 九一八 七七事变
双十一 双十二 双十协定 双11 双12 一二[九·]九? 二二八 三一五 六一八 二七大罢工 [一二]·二八
第一(?:时间|线|手|夫人|书记|产业|资源|生产力|要务|责任人|财经|太阳升) 第三(?:方|者|世界|产业) 第二产业 第[一二三]产业
三星(?!级) 三维 二维码 二手 二战 一战(?!成) 三农 两会 两岸 两院院士 四季(?!度) 三季稻 三角 五线谱 八路军 三轮 五常市 三国(?:演义|志|时期) 三字经 千字文 千分[表尺] 百分[比数制率百位] 百科 百里 千里 万里
十分(?![之0-9钟]) 五星红旗 一线 二线 三线 一流 二流 三流 一部分 大部分 一分子 一号文件 一把手 二把手 三把手 一条龙 一刀切 一次性 一揽子 一站式 一等功臣 一季稻
两头 两边 两侧 两旁 两端 两极 两手(?:抓|准备) 两面(?:派|性) 两口子 两点一线 两不愁三保障 两弹一星 三步走 五位一体 三级跳 伤敌一千 自损八百 [千万百]兆(?![元瓦字]) [一二]级市场 [一二三四五]线(?=[城及]) 第[一二]次世界大战 (?<=惊)四座 (?:[二八十]|十六|三十二|六十)进制 二元(?=[论化性制结对的定]) 非二元 七大姑八大姨
三五成群 三天两头 三番[五两]次 三令五申 一五一十 百分百 百日(?:咳|誓师|维新|攻坚) 百团大战 百年(?:大计|好合|树人|老店|老字号) 百家(?:争鸣|姓|号|讲坛|饭)
千年(?:古城|古镇|古都|古县|一遇) 千禧年 万家(?:灯火)? 十年树木 十里 八九不离十 十之八九 十有八九 九死一生 千钧一发 一落千丈 百无一失 万无一失 挂一漏万 以一当十 百里挑一 十拿九稳 三十六计 七十二变 三百六十行 三十而立 四十不惑 五十知天命
三百六十度 一百八十度 五十步笑百步 二十四节气歌 十全十美 十恶不赦 十面埋伏 十指连心 四舍五入 三七分 三七二十一 不管三七
千万(?=[不别要勿莫记注小]) 万万(?=[不没想]) 亿万 千百万? 万千 百十 千千万万 数以[十百千万亿]+计
老[三四五六七八九十] 张三 李四 王五 小三 [高初大][一二三四](?![个名次届位批万千十亿百]) 
一个(?:劲|样) 四面八方 三头六臂 半斤八两 一年半载 一点点?(?![〇零一二两三四五六七八九]) 一下子?
(?:统|唯|(?<!分)之|单|专|划|均|如|不|逐|整齐划|独|归|合)一 进一步 更进一步 (?<![0-9〇零一二三四五六七八九十百千])万一(?![〇零一二三四五六七八九十百千万])
一方面 另一方面 一方水土 一家人 一家(?=之言) 一行人 一身 一手 一眼 一口(?=气|咬|回) 一头(?=扎|雾|栽) 一门心思 一块儿?(?=[去来过走做干到同吃学住玩工]) 一起(?![案事重特凶交严杀恶]) 一生 一世 一角 一隅 一丝(?!毫?的?线) 一路 一道(?=[去来走同]) 一面 一边 一带 一般 一样 一定 一直 一些 一切 一律 一致 一旦 一时 一度 一再 一同 一体 一共 一概 一味 一向 一贯 一经 一心 一连 一辈子
""".split()  # noqa: SIM905
_QUOTED = r"[“\"‘'「](?:五一|十一|六一|七一|八一|五四|三八|双1[12]|618|九[一·]+八|双十[一二]|三农|两会)[”\"’'」]"
_REPEATED = "一(?P<again>[个家户次年天步点声代座排件条张遍片层组辆位名块])(?P=again)"
_PHRASES = re.compile("|".join([_QUOTED, _REPEATED, *sorted(_NAMES, key=len, reverse=True)]))

_N = "一二两三四五六七八九十百千万半"
_HAN = "\u3400-\u9fff"
# Units of measure, and what stands between two numbers.
_JOINTS = frozenset(
    "几元角毛块圆米斤吨亩升克里尺寸丈平到至和与或及比点分又成是为即在比加减乘除上下前后余多来倍"
)
_OTHER = f"(?![{_N}])[{_HAN}]"
_PAIRS = re.compile(f"(?<![0-9.亿第{_N}])([{_N}])({_OTHER})([{_N}])({_OTHER})(?![{_N}])")


def without_phrases(text: str) -> str:
    """The text with `NO_TEXT` in place of all that only looks like a number."""
    text = _PHRASES.sub(_blank, text)
    return _PAIRS.sub(lambda match: _blank(match) if _is_set_phrase(match) else match[0], text)


def _blank(match: re.Match[str]) -> str:
    return NO_TEXT * len(match[0])


def _is_set_phrase(match: re.Match[str]) -> bool:
    """Whether a phrase of the form of 四会一课 counts nothing: `一年三次` and `三到五` do."""
    one, first, two, _ = match.groups()
    if first == "上" and two == "万":
        return False
    if one == two == "一" or (one in "百千万" and two in "百千万"):
        return True
    return first not in MEASURE_WORDS and first not in _JOINTS
