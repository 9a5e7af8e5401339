"""Words that say what a number is of, in Chinese and English: those of which texts set several side
by side, each with a number of its own.

In each table a line is one meaning: its Chinese words, `=`, and its English ones in the forms that
count (regular plurals are added; `_` is a space, and capitals count). Where a clause has two of a
table, nobody can tell which of them its number is of.
"""

SEX = """
男 男性 男士 男生 男子 男孩 男童 男工 男员工 男职工 男队 = man men male boy gentleman gentlemen
女 女性 女士 女生 女子 女孩 女童 女工 女员工 女职工 女队 = woman women female girl lady ladies
"""
RESIDENCE = """
城镇 城区 市区 = urban
农村 乡村 = rural countryside
"""
TRADE = """
进口 = import imported importing
出口 = export exported exporting
"""
CASUALTIES = """
死亡 遇难 丧生 身亡 死者 死难 = killed dead died death fatality fatalities dying kill
受伤 伤者 负伤 = injured wounded hurt injury injuries
失踪 失联 = missing unaccounted
住院 = hospitalized hospitalised hospital
疑似 = suspected

"""
HEALTH = """
被困 受困 = trapped stranded traps trap
被捕 落网 被拘 = arrested detained arrest
确诊 = confirmed diagnosed
治愈 康复 痊愈 出院 = recovered cured discharged recovery
"""
MEDALS = """
金牌 = gold
银牌 = silver
铜牌 = bronze
"""
VOTES = """
赞成 支持 同意 = favor favour yes aye yea approve approved support supported
反对 = against no nay oppose opposed objected
弃权 = abstain abstained abstention abstaining
"""
MONEY = """
收入 营收 = revenue income receipt earning
支出 开支 = expenditure spending expense spent outlay
利润 盈利 = profit
亏损 = loss losses
"""
CHANGE = """
增长 上升 上涨 增加 提高 涨 = rose rise risen rising grew growth grown increase increased up gain
下降 下跌 减少 降低 跌 = fell fall fallen falling drop dropped decline declined decrease down
"""
HALVES = """
上半年 = first-half h1 first_half first_six_months
下半年 = second-half h2 second_half second_six_months
"""
DAYTIME = """
上午 早上 早晨 清晨 = morning a.m.
下午 = afternoon p.m.
晚上 夜间 傍晚 = evening night
"""
SCHOOLS = """
小学 小学生 = primary elementary
初中 初中生 = junior middle-school
高中 高中生 = senior high-school
本科 本科生 学士 = undergraduate bachelor bachelor's
硕士 硕士生 = master master's
博士 博士生 = doctoral doctorate doctor phd
"""
EXTREMES = """
最高 = highest maximum max peak peaked high
最低 = lowest minimum min low
平均 = average mean averaging averaged
"""
RESULTS = """
胜 赢 = win won wins victory victories
负 输 = loss lost losses defeat
平局 战平 = draw drew drawn tie tied
"""
FAMILY = """
父亲 爸爸 = father dad
母亲 妈妈 = mother mom mum
儿子 = son
女儿 = daughter
丈夫 = husband
妻子 = wife wives
"""
SIZES = """
长 长度 全长 = long length
宽 宽度 = wide width broad breadth
高 高度 = tall high height
深 深度 = deep depth
厚 厚度 = thick thickness
重 重量 体重 = weigh weighed weighing weight
"""
LIVES = """
出生 生于 = born birth
去世 逝世 病逝 辞世 = died death passed
结婚 成婚 = married marriage wed
毕业 = graduated graduation
退休 = retired retirement
"""
WORKS = """
开工 动工 奠基 = ground groundbreaking construction_started work_started started began
竣工 完工 建成 = completed completion finished
通车 投运 投产 启用 = opened open opens operation service
"""
EVENTS = """
开幕 开始 启动 = opened open opens opening began begin begins start started starts launched
闭幕 结束 落幕 截止 = closed close closes closing ended end ends concluded
"""
PLACES = """
中国 我国 = china chinese
美国 = US u.s. USA u.s.a. america american united_states
英国 = UK u.k. britain british united_kingdom
法国 = france french
德国 = germany german
意大利 = italy italian
西班牙 = spain spanish
俄罗斯 = russia russian
乌克兰 = ukraine ukrainian
日本 = japan japanese
韩国 = south_korea korea
朝鲜 = north_korea
印度 = india indian
巴西 = brazil brazilian
澳大利亚 = australia australian
加拿大 = canada canadian
欧盟 = EU european_union
欧洲 = europe
亚洲 = asia
非洲 = africa
北京 = beijing
天津 = tianjin
上海 = shanghai
重庆 = chongqing
河北 = hebei
山西 = shanxi
辽宁 = liaoning
吉林 = jilin
黑龙江 = heilongjiang
江苏 = jiangsu
浙江 = zhejiang
安徽 = anhui
福建 = fujian
江西 = jiangxi
山东 = shandong
河南 = henan
湖北 = hubei
湖南 = hunan
广东 = guangdong
海南 = hainan
四川 = sichuan
贵州 = guizhou
云南 = yunnan
陕西 = shaanxi
甘肃 = gansu
青海 = qinghai
台湾 = taiwan
内蒙古 = inner_mongolia
广西 = guangxi
西藏 = tibet xizang
宁夏 = ningxia
新疆 = xinjiang
香港 = hong_kong
澳门 = macao macau
"""
TABLES = (
    SEX, RESIDENCE, TRADE, CASUALTIES, HEALTH, MEDALS, VOTES, MONEY, CHANGE, HALVES, DAYTIME,
    SCHOOLS, EXTREMES, RESULTS, FAMILY, SIZES, LIVES, WORKS, EVENTS, PLACES,
)  # fmt: skip
