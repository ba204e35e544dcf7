"""Reports of any number and size, invented here: seeded, so that every run of a benchmark reads the same.

They are as dense as real reports are: about 10 numbers and 40 words of the catalog in a thousand bytes.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

_PLACES = [
    "云溪",
    "临河",
    "松岭",
    "白沙",
    "青原",
    "石门",
    "长宁",
    "南浦",
    "东塘",
    "安平",
    "永丰",
    "和顺",
    "清水",
    "龙泉",
    "金坪",
    "双河",
]
_BODIES = [
    "水务局",
    "教育局",
    "财政局",
    "民政局",
    "交通运输局",
    "自然资源局",
    "卫生健康局",
    "市场监督管理局",
    "住房和城乡建设局",
]
_SAID = (
    "{year}年,我局坚持以习近平新时代中国特色社会主义思想为指导,认真贯彻落实《中华人民共和国政府信息公开条例》,"
    "不断完善制度,规范程序,拓宽渠道,政府信息公开工作取得了新的成效。",
    "我局成立了由主要领导任组长、分管领导任副组长、各股室负责人为成员的政务公开工作领导小组,明确专人负责日常工作,"
    "做到领导、机构、人员三到位,形成了一级抓一级、层层抓落实的工作格局。",
    "始终把群众最关心、反映最强烈的事项作为公开的重点,严格执行保密审查制度,坚持谁公开谁负责,确保公开内容真实、及时、准确。",
    "一是工作机制有待进一步健全,个别股室对政务公开工作的认识不够到位;二是公开内容与公众的需求还存在一定差距;"
    "三是工作人员业务能力有待提高。",
    "下一步,我局将继续加强学习培训,细化公开内容,畅通互动渠道,强化监督考核,推动政务公开工作再上新台阶。",
)
_COUNTED = (
    "全年通过各类渠道主动公开政府信息{a}条,其中政府网站公开{b}条,微信公众号发布{c}条。",
    "本年度共收到政府信息公开申请{d}件,其中自然人申请{e}件,法人或其他组织申请{f}件,均已按期答复。",
    "全年制发行政规范性文件{e}件,发布政策解读材料{g}篇,其中图解{f}篇,文字解读{e}篇。",
    "办理人大代表建议{e}件、政协委员提案{f}件,办结率100%,并全部在门户网站公开。",
    "受理12345政务服务便民热线工单{a}件,局长信箱来信{g}件,回复率99.{f}%。",
    "组织开展政务公开业务培训{f}次,参训人员{a}余人次;召开新闻发布会{e}场,开展在线访谈{f}期。",
    "全年未发生因政府信息公开引起的行政复议、行政诉讼案件。",
    "本年作出行政许可{b}件、行政处罚{g}件、行政强制{e}件。",
    "门户网站全年访问量{a}.{f}万人次,微信公众号关注人数达到{b}人,较上年增长{g}%。",
    "印发宣传资料{a}余份,设置政务公开专区{e}个,接受群众现场咨询{g}人次。",
)


def report(seed: int, size: int = 3_000) -> str:
    """One annual work summary of about `size` bytes of UTF-8."""
    chance = random.Random(seed)
    place, body, year = chance.choice(_PLACES), chance.choice(_BODIES), chance.randint(2012, 2024)
    lines = [
        f"{place}县{body}{year}年政府信息公开工作总结",
        f"{place}县{body}",
        f"{year + 1}年1月{chance.randint(5, 28)}日",
    ]
    length, number = len("".join(lines).encode()), 0
    while length < size:
        if number % 3 == 0:
            lines.append(
                f"{'一二三四五六七八九十'[number // 3 % 10]}、{chance.choice(('主动公开', '依申请公开', '保障措施', '其他'))}情况"
            )
        said = chance.choice(_SAID).format(year=year)
        said += "".join(_filled(sentence, chance) for sentence in chance.sample(_COUNTED, 1 + number % 2))
        lines.append("  " + said)
        length += len(said.encode())
        number += 1
    return "\n".join(lines) + "\n"


def _filled(sentence: str, chance: random.Random) -> str:
    sizes = {"a": 3000, "b": 900, "c": 400, "d": 60, "e": 20, "f": 9, "g": 99}
    return sentence.format(**{name: chance.randint(2, most) for name, most in sizes.items()})


def reports(count: int, size: int = 3_000, seed: int = 0) -> Iterator[str]:
    """`count` reports, each of about `size` bytes."""
    for number in range(count):
        yield report(seed * 1_000_003 + number, size)


def compilation(size: int, seed: int = 0) -> str:
    """One text of many reports, of about `size` bytes."""
    parts, length = [], 0
    while length < size:
        parts.append(report(seed * 1_000_003 + len(parts)))
        length += len(parts[-1].encode())
    return "\n".join(parts)


def write(folder: Path, count: int, size: int = 3_000, seed: int = 0) -> int:
    """Write `count` reports as files into `folder`, a thousand to a folder; gives their bytes."""
    total = 0
    for number, text in enumerate(reports(count, size, seed)):
        path = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        total += path.write_bytes(text.encode())
    return total
