"""Names and words that are written with a numeral but state no number: 三公经费, 六稳六保, 双随机, 一次性.

Listed are those that would otherwise be read as quantities (三项制度, 一次性, 两个维护), and the names so common in
reports that whoever looks at the result expects to see them named. An entry is a word, or a word and what must or
must not follow it, as a regular expression. Words that no classifier can be mistaken in (一般, 统一, 百姓) need no entry.
"""

from __future__ import annotations

import re
from functools import cache

from gkextract.numbers.units import COUNT_CHARS

_NAMES = """
一网通办 一网统管 一窗通办 一窗受理 一图读懂 一图看懂 一图解读 一站式 一件事 一次性 一次办[成好结]? 一次告知 一次办理 一次不跑
一本通 一卡通 一码通 一门式 一键式 一条龙 一条线 一条心 一盘棋 一把手 一家[亲人] 一岗双责 一老一小 一带一路 一国两制 一府两院
一张网 一张图 一张表 一张清单 一张蓝图 一张白纸 一把尺子 一本账 一本正经 一个口子 一个样 一个中心 一个平台 一个标准 一个窗口
一门心思 一票否决 一支笔 一班人 一套班子 一台戏 一场硬仗 一场战 一回事 一段时间 一体化 一部分
三公经费 三公(?![里斤顷示告开分]) 三农(?!村) 三审(?:[两三一]校|[制稿]) 三定(?=方案|规定|职) 三资(?=[平管]) 三务公?开?
三会一课 三重一大 三严三实 三个代表 三个务必 三个区分开来 三项(?:制度|机制)(?=[改落推全工]) 三位一体 三同时 三包
三下乡 三支一扶 三安全一?稳?定? 三方(?![面案位]) 三类内部 三社联动 三治融合 三北(?=[工防]) 三峡 三亚 三明市 三门峡 三维
三大攻坚 三大战役 三令五申 三三两两 三言两语 三通一平 三品一标 三改一拆 三去一降 三中全会 三率 三违
两微一端 两微 两会(?!议) 两办(?=[、，,。《印发]) 两个(?:维护|确立|责任|健康|覆盖|毫不|务必|结合|大局|一百年) 两代表一委员
两学一做 两不愁 两法衔接 两书一函 两函一书 两岸 两手抓 两翼 两全 两库一平台 两单两办 两新组织 两江新区
四个(?:意识|全面|自信|伟大|最严|服务|走在前) 四议两公开 四类过程 四风 四好农村路 四史 四大班子 四川 四中全会 四季(?!度)
四不两直 四下基层 四责协同 四位一体 四平市 四送一服
五公开 五位一体 五年规划 五年计划 五一(?=[劳期节假国、]) 五四(?=[青运宪]) 五个(?:统筹|统一|振兴) 五保(?!护) 五险一?金? 五星
五中全会 五社联动 五育 五湖四海 五水共治 五类重点
六稳六保 六稳 六保(?![障护]) 六安市? 六盘水 六中全会 六一(?=[儿国节]) 六税两费 七一(?=[建党前讲勋庆]) 七中全会 七步洗手 七五普法
七个有之 八项规定 八一(?=建军) 八达岭 八五普法 八方(?!面) 九小场所 九江 九三学社 九中全会
二维码 二手(?!册) 二次(?=供水|污染|装修|分配) 二孩 二甲
十大(?![类項项块個个件]) 二十大(?![类項项块個个件]) 十七大 十八大 十九大
十分(?!之) 十佳 十堰 十里 十字 十足 十乱整治 十项措施 十条禁令 十个一(?!百) 两个一(?![百千十]) 三个一(?![百千十]) 四个一(?![百千十]) 五个一(?![百千十]) 六个一(?![百千十]) 七个一(?![百千十]) 八个一(?![百千十])
百分百 百姓 百强 百科 百年大计 百日(?=[攻行整会]) 百家 百花 千方百计 千家万户 千头万绪 千言万语 千万(?=不[要能可]|别|要)
万无一失 万众 万家 万象 万一(?![千百十条件篇次份期场人个]) 万事 万物
双随机[、，,]?(?:一公开)? 双公示 双创 双减 双告知
"""

# 统一, 唯一, 之一, and what makes 一 mean "each" or "the same" (每一件, 同一个): behind these no number begins.
BEFORE_ONE = "唯统統逐单單专專初其归歸划劃之如进進不某同每任周合这這那哪上下跑"


_BY_PAIR: dict[str, list[str]] = {}
for _name in _NAMES.split():
    _BY_PAIR.setdefault(_name[:2], []).append(_name)


def _third(name: str) -> str:
    """The characters a name may have third, from its pattern; all that stand in the pattern, where it branches there."""
    return name[2:] if name[2:3] in ("(", "[") else name[2:3]


# Names that no unit begins (三公, 两微): the pattern looks for their first two characters.
NAME_STARTS = frozenset(pair for pair in _BY_PAIR if pair[1] not in COUNT_CHARS)
SECOND = "".join(sorted({pair[1] for pair in NAME_STARTS}))
# For the others (三项制度, 一次性), what may stand third and so calls for a look.
THIRD = {pair: frozenset("".join(_third(name) for name in names)) for pair, names in _BY_PAIR.items()}


@cache
def _names(pair: str) -> re.Pattern[str]:
    return re.compile("|".join(_BY_PAIR[pair]))


def name_end(text: str, start: int) -> int:
    """Where the name that begins at `start` ends; -1 where none does."""
    pair = text[start : start + 2]
    found = _names(pair).match(text, start) if pair in _BY_PAIR else None
    return found.end() if found else -1
