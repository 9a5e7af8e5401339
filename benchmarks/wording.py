"""The stock of words that the stories of a benchmark are made from, in both languages.

Every entry is a pair: Chinese, English. `{…}` are filled in by `stories`. No emphasis ends in a
full-width sign: CommonMark's flanking rule (commonmark-spec#650), which Hugo follows, would leave
its markers in the text.
"""

Pair = tuple[str, str]

SECTIONS: tuple[tuple[str, str, str], ...] = (
    ("streets", "街巷里的变化", "What changed in the lanes"),
    ("roadmap", "一张画到门口的路线图", "A road map to the doorstep"),
    ("market", "菜市场的清晨", "Morning at the market"),
    ("volunteers", "穿红马甲的人", "The people in red vests"),
    ("river", "把江水还给市民", "Giving the river back"),
    ("schools", "放学以后", "After the school bell"),
    ("standards", "照着尺子做", "Working to the measure"),
    ("neighbours", "楼道里的议事会", "A council on the stairs"),
    ("traffic", "斑马线前的三秒", "Three seconds at the crossing"),
    ("harvest", "田埂上的新账本", "New accounts from the fields"),
    ("library", "灯亮到九点", "Lights on until nine"),
    ("what-next", "接下来的事", "What comes next"),
)

PLACES: tuple[Pair, ...] = (
    ("湘江东岸", "the east bank of the Xiang"),
    ("雁峰区", "Yanfeng District"),
    ("石鼓书院旁", "the lanes by Shigu Academy"),
    ("老火车站", "the old railway station"),
    ("南岳镇", "Nanyue Town"),
    ("蒸湘路", "Zhengxiang Road"),
    ("东洲岛对面", "the shore facing Dongzhou Island"),
    ("衡山脚下", "the foot of Mount Heng"),
    ("解放路口", "the Jiefang Road crossing"),
    ("城北新村", "Chengbei New Village"),
)

PEOPLE: tuple[tuple[str, str, str], ...] = (
    ("wang-lin", "王琳", "Wang Lin"),
    ("li-mei", "李梅", "Li Mei"),
    ("zhou-jian", "周健", "Zhou Jian"),
    ("chen-yu", "陈宇", "Chen Yu"),
    ("liu-fang", "刘芳", "Liu Fang"),
    ("peng-bo", "彭波", "Peng Bo"),
    ("luo-min", "罗敏", "Luo Min"),
    ("tang-hao", "唐浩", "Tang Hao"),
    ("xiao-qing", "肖青", "Xiao Qing"),
    ("he-jun", "何军", "He Jun"),
)

ROLES: tuple[Pair, ...] = (
    ("全媒体记者", "All-media reporter"),
    ("社区网格员", "Neighbourhood steward"),
    ("退休教师", "Retired teacher"),
    ("交通协管员", "Traffic assistant"),
    ("农贸市场经营户", "Market stallholder"),
    ("园林工程师", "Landscape engineer"),
)

SUBJECTS: tuple[Pair, ...] = (
    ("一座城的早晨", "A city in the morning"),
    ("老街新颜", "An old street anew"),
    ("河岸十年", "Ten years on the riverbank"),
    ("门前三包", "The pavement in front of the door"),
    ("灯下的课堂", "A classroom under the lamps"),
    ("大山里的邮路", "The post road in the hills"),
    ("一碗粉的标准", "The measure of a bowl of noodles"),
    ("站台上的志愿者", "Volunteers on the platform"),
)

SENTENCES: tuple[Pair, ...] = (
    (
        "清晨六点，{place}的路灯还没有熄，{person}已经推着清扫车走完了第一条巷子。",
        "At six in the morning, with the lamps of {place} still lit, {person} has already pushed"
        " a sweeping cart down the first lane.",
    ),
    (
        "{year}年以来，这里先后改造了**{number}个老旧小区**，新铺的管线有{count}公里。",
        "Since {year} **{number} old housing estates** have been rebuilt here, and {count}"
        " kilometres of new pipes laid.",
    ),
    (
        "“过去下雨要穿雨靴出门，现在孩子们在院子里滑旱冰。”{person}这样说。",
        "“When it rained we went out in rubber boots; now the children skate in the yard,”"
        " says {person}.",
    ),
    (
        "根据[市里的工作方案](https://example.org/plans/{count})，{number}个专业工作组各管一段，每周五碰头。",
        "Under [the city's plan](https://example.org/plans/{count}) {number} working groups each"
        " look after one stretch, and meet every Friday.",
    ),
    (
        "标准写得很细：*人行道上不停车*，垃圾桶每天清洗{digit}次，公示牌离地不高于1.6米。",
        "The standards go into detail: *no cars on the pavement*, bins washed {digit} times a day,"
        " notices no more than 1.6 metres from the ground.",
    ),
    (
        "登记在册的志愿者已有{count}余人，平均每{digit}户人家就有一位。",
        "More than {count} volunteers are on the register, one for every {digit} households.",
    ),
    (
        "在{place}，{person}把自家的门面让出半间，做了街坊的议事厅；大家提的意见，一条一条写在墙上。",
        "At {place}, {person} gave up half a shop front for the neighbours to meet in, and every"
        " proposal is written on the wall, line by line.",
    ),
    (
        "这项投入并不算大，全年不过**{count}千元**；难的是*天天有人管*。",
        "The outlay is not large, no more than **{count},000 yuan** in the year; what is hard is"
        " *that somebody sees to it every day*.",
    ),
    (
        "数字之外，变化也看得见：沿江的围墙拆了{number}处，新添的长椅朝着水面。",
        "Beyond the figures the change can be seen: walls along the river came down in {number}"
        " places, and the new benches face the water.",
    ),
    (
        "{person}记得，第一次上门时吃了闭门羹；到第{digit}次，主人端出了一杯热茶。",
        "{person} remembers the door staying shut on the first visit; on visit number {digit} the"
        " owner brought out a cup of hot tea.",
    ),
    (
        "检查不打招呼，直接到现场；发现的{number}个问题当天拍照、当天交办、三天回头看。",
        "Inspections come unannounced: the {number} faults they found were photographed and handed"
        " on the same day, and looked at again three days later.",
    ),
    (
        "{place}的斑马线前，公交车停得最早，这条“**车让人**”的规矩从{year}年守到今天。",
        "At the crossing in {place} the buses stop first; the rule that **cars give way to people**"
        " has been kept from {year} to this day.",
    ),
    (
        "有人问，考完了还做不做？{person}的回答是：“地天天要扫，饭天天要吃。”",
        "Some ask whether it will go on once the marks are in. {person} answers: “A floor wants"
        " sweeping every day, as people want to eat every day.”",
    ),
    (
        "同样的做法，隔壁县也在学：派来的{number}个人跟班{digit}天，回去先从一条街做起。",
        "The county next door is learning the same method: {number} people came to shadow the work"
        " for {digit} days, and went home to begin with a single street.",
    ),
    (
        "更多的故事，见本站的《[{other}]({link})》。",
        "There is more of this in our story “[{other}]({link})”.",
    ),
)

QUOTES: tuple[Pair, ...] = (
    (
        "城市是大家的客厅，客厅干净了，坐下来说话的人就多了。",
        "A city is everybody's living room: when it is clean, more people sit down to talk.",
    ),
    (
        "我们不求一夜之间样样都好，只求今天比昨天少一处脏、少一句吵。",
        "We do not ask for everything overnight, only for one dirty corner and one quarrel fewer"
        " than yesterday.",
    ),
    (
        "路修到门口不算完，要修到老人敢一个人出门才算完。",
        "The road is not finished at the door; it is finished when an old man dares to go out"
        " alone.",
    ),
)

ITEMS: tuple[Pair, ...] = (
    ("社区每周公布一次进度，*没有完成的写明原因*；", "progress is posted weekly, *with reasons*;"),
    ("街道设{number}名巡查员，分早中晚三班；", "{number} inspectors work in three shifts;"),
    ("学校把课堂搬到**图书馆和江边**；", "schools take lessons to **the library and the river**;"),
    ("商户门前的地面由自己照看，物业每月评比；", "shops look after their own pavement;"),
    (
        "热线{digit}小时内回电，录音保存{number}天。",
        "the line calls back within {digit} hours; recordings are kept for {number} days.",
    ),
)

COLUMNS: tuple[Pair, ...] = (("年份", "Year"), ("小区", "Estates"), ("志愿者", "Volunteers"))
SITE_TITLE: Pair = ("双语特稿一千篇", "A Thousand Features")
SITE_DESCRIPTION: Pair = (
    "同一组事实，中英两种写法：人物、数字与出处只记一次，两版文章各自成文。",
    "One set of facts, two tellings: the Chinese and the English stories, side by side.",
)
SOURCE: Pair = ("衡阳日报", "Hengyang Daily")
