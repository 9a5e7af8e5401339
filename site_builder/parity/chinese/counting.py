"""What a Chinese numeral counts: without one of these behind it, 三 is no number.

Measure words: Lü Shuxiang, 现代汉语八百词, 附录 (名词、量词配合表); nouns that are counted without
one: the same, 量词. A measure word is no unit of measure: only one of the languages has it.
"""

from site_builder.parity.tables import words

MEASURE_WORDS = words(
    """个 名 位 座 条 项 次 件 家 户 口 人 只 支 枝 张 把 本 部 册 场 处 道 栋 幢 段 堵 顿 朵 份
    封 幅 副 根 股 棵 颗 块 类 粒 辆 列 枚 门 面 排 批 匹 篇 片 起 群 首 所 艘 扇 束 双 套 台
    趟 摊 滩 堂 桶 头 团 尾 窝 箱 样 则 盏 章 阵 种 株 组 尊 版 班 杯 笔 遍 层 车 重 串 床 代
    袋 滴 点 顶 栏 对 队 发 番 峰 缸 格 罐 轨 盒 壶 间 句 具 卷 课 孔 筐 捆 篮 轮 摞 捧 盆 瓶
    圈 拳 胎 坛 挺 桩 桌 宗 任 届 期 级 号 楼 路 线 环 站 集 季 局 盘 科 连 旅 步 跳 眼 针 刀
    枪 脚 声 拨 伙 辈 茬 岔 分 年 天 秒 周 岁 夜 晚 餐 国 省 市 州 县 区 镇 乡 村 校 地 院 厂
    馆 室 城 字 词 行 页 幕 者 星 冠 金 银 铜 胜 负 败 战 球 大 男 女 菜 汤 房 厅 厨 卫 横 纵
    翼 轴 核 孩 审 架 扎 沓 挂 洞 杆 制
    人次 场次 架次 台次 车次 人份 户次 年级 等奖 等功 等舱 年代 年期 号线 部门 省份 单元 社区
    街道 板块 方面 大类 类别 平台 中全会 分球 连胜 连冠 连败 口人 度夺 度蝉 倍速 季度 学期
    学年 课时 回合 公里长 小项 大项 分项 战役 世同堂 代人 兄弟 姐妹 子女 老人 学生 工人
    官兵 儿童"""
)
"""Words of one or more characters right behind a numeral."""

LONGEST = max(map(len, MEASURE_WORDS))

NOT_AFTER_ONE = frozenset(
    "些起直定般样切下面边旦带时度律同致体心向再贯共概味流线经瞬生辈连身手旁侧路"
)
"""What follows 一 in a word that counts nothing: 一些, 一时, 一边."""

NOT_BEFORE_ONE = frozenset("统唯之单专划均如逐这那每某另各任同上下哪进第独归合万")
"""What stands before 一 in a word that counts nothing: 统一, 这一, 之一."""

ORDINAL_WORDS = ("等奖", "等功", "年级", "季度", "中全会", "届", "审")
"""What makes a numeral before it the place in an order: 十九届, 三等奖."""


def measure_word(text: str, at: int) -> str:
    """The longest measure word or counted noun at an offset; '' if there is none."""
    for length in range(LONGEST, 0, -1):
        if text[at : at + length] in MEASURE_WORDS:
            return text[at : at + length]
    return ""
