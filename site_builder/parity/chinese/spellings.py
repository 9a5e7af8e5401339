"""One spelling for the signs of Chinese numbers: traditional and banker's ones made plain.

Each sign is replaced by one other, so that places stay what they are. The banker's numerals
(大写数字) are those of 票据法 and GB/T 15835-2011; some of them are common words by themselves
(陆地, 收拾, 放肆), and are numerals only beside another.
"""

from site_builder.parity.searching import late

_PLAIN = str.maketrans(
    # Numerals and what stands around them.
    "萬億點兩餘幾個負壹壱弌貳贰貮弐叁參叄弎柒捌玖佰仟倆○約過達將數減增長內滿於從與間後當為後時週歲"
    # Measure words and units.
    "條項戶隻張場處棟頓幅顆塊類粒輛門羣艘雙臺趟攤樣盞陣種組筆層車對隊國縣區鄉鎮廠館頁級號樓線環團盤連圓錢"
    "鎊歐畝頃噸釐鐘銭円"
    # Dates.
    "農陰舊曆臘閏紀緒統順豐慶禎啟樂",
    "万亿点两余几个负一一一二二二二三三三三七八九百千两〇约过达将数减增长内满于从与间后当为后时周岁"
    "条项户只张场处栋顿幅颗块类粒辆门群艘双台趟摊样盏阵种组笔层车对队国县区乡镇厂馆页级号楼线环团盘连圆钱"
    "镑欧亩顷吨厘钟钱元"
    "农阴旧历腊闰纪绪统顺丰庆祯启乐",
)
_DOUBTFUL = str.maketrans("肆伍陆陸拾", "四五六六十")
_NUMERALS = "0-9零〇一二三四五六七八九十百千万亿肆伍陆陸拾"
_BESIDE = late(
    f"(?<=[{_NUMERALS}第之点])[肆伍陆陸拾]+|(?<![大登着内水海上离收捡队行])[肆伍陆陸拾]+(?=[{_NUMERALS}分元圆成折]|点[{_NUMERALS}])"
)


def plainly_spelled(text: str) -> str:
    """A text with the plain signs of its numbers, each at the place of the one written."""
    text = text.translate(_PLAIN)
    return _BESIDE.sub(lambda match: match[0].translate(_DOUBTFUL), text)
