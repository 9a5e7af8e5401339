"""Years that are counted from the beginning of a reign, or of the Republic: 光绪二十一年 is 1895.

方诗铭, 中国历史纪年表 (2007): the reign periods of Ming and Qing, each with the years of our era in
which its first and its last year began. A year of the Chinese calendar begins up to seven weeks
after the one that it is called by here.
"""

from typing import NamedTuple


class Era(NamedTuple):
    """An era by its name in Chinese characters and in pinyin."""

    name: str
    pinyin: str
    first: int
    last: int

    def year(self, number: int) -> int | None:
        """The year of our era in which a year of this one begins; None where it has no such."""
        year = self.first + number - 1
        return year if self.first <= year <= self.last else None


_REIGNS = """
洪武 Hongwu 1368 1398   建文 Jianwen 1399 1402   永乐 Yongle 1403 1424   洪熙 Hongxi 1425 1425
宣德 Xuande 1426 1435   正统 Zhengtong 1436 1449 景泰 Jingtai 1450 1457  天顺 Tianshun 1457 1464
成化 Chenghua 1465 1487 弘治 Hongzhi 1488 1505   正德 Zhengde 1506 1521  嘉靖 Jiajing 1522 1566
隆庆 Longqing 1567 1572 万历 Wanli 1573 1620     泰昌 Taichang 1620 1620 天启 Tianqi 1621 1627
崇祯 Chongzhen 1628 1644
顺治 Shunzhi 1644 1661  康熙 Kangxi 1662 1722    雍正 Yongzheng 1723 1735 乾隆 Qianlong 1736 1795
嘉庆 Jiaqing 1796 1820  道光 Daoguang 1821 1850  咸丰 Xianfeng 1851 1861 同治 Tongzhi 1862 1874
光绪 Guangxu 1875 1908  宣统 Xuantong 1909 1911
"""
_WORDS = _REIGNS.split()
REIGNS = tuple(
    Era(name, pinyin, int(first), int(last))
    for name, pinyin, first, last in zip(*(iter(_WORDS),) * 4, strict=True)
)
REPUBLIC = Era("民国", "Minguo", 1912, 2200)
"""Still counted so on Taiwan. It has the months of our calendar."""
