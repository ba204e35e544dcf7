"""Crawl archives of any size, invented here: ordinary pages of all kinds of sites, and reports among them. Seeded."""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterator
from pathlib import Path

import sample_reports

_SAID = (
    "昨天傍晚,{place}下了一场大雨,河水涨了{n}厘米,沿岸的居民早早收起了晾在外面的衣服。",
    "这款锅用了{n}天,受热很均匀,炒菜不粘,就是有点重,单手拿着费劲。",
    "球队在加时赛中连得{n}分,主教练说,队员们的努力没有白费。",
    "把面粉、鸡蛋和{n}克糖搅匀,静置半小时,再放进烤箱,满屋都是香味。",
    "楼主,我家的猫也这样,去医院看了{n}次,医生说换一种猫粮就好了。",
    "从{place}出发,沿国道走{n}公里就到了古镇,清晨的石板街上还没有什么人。",
    "展览将持续{n}天,展出的书画大多第一次与观众见面,门票可以在网上预订。",
    "据了解,该小区有{n}户居民报名参加了垃圾分类的培训,物业还发了小礼品。",
)
# Words of the subject in other senses: about as often as the word counts of a dictionary have them.
_NEAR = (
    "{place}中学的公开课上,老师带着{n}名学生做了三个实验,教室里笑声不断。",
    "本公司公开发行的债券将于{n}日后到期,持有人可以到开户的网点办理手续。",
    "他在信息技术行业干了{n}年,写过的程序自己都数不清,如今回到家乡开了一家书店。",
    "市民到政务服务大厅办事,平均只要等{n}分钟,比去年快了一半。",
)
_NEAR_SHARE = 0.03
_CHROME = (
    '<div class="nav"><a href="/">首页</a> <a href="/news">新闻</a> <a href="/bbs">论坛</a> <a href="/shop">商城</a></div>',
    '<ul class="menu"><li><a href="/">首页</a></li><li><a href="/a">要闻</a></li><li><a href="/b">图片</a></li></ul>',
)
# Of offices' own sites: news there stand among links to their reports.
_OFFICE = (
    '<div class="nav"><a href="/">首页</a> <a href="/zwgk">政务公开</a> <a href="/nb">政府信息公开年报</a></div>',
    '<div class="nav"><a href="/">网站首页</a> <a href="/xxgk">信息公开</a> <a href="/ndbg">年度报告</a></div>',
)
_FOOT = '<div class="footer"><p>版权所有 未经许可不得转载</p><p>网站地图 联系我们 技术支持:某某科技</p></div>'
_STYLE = "<style>.nav a{padding:0 8px}.main{width:960px;margin:0 auto}.footer{color:#999}</style>"
OFFICES = 20  # one ordinary page in so many


def ordinary(seed: int) -> tuple[str, str]:
    """A page that holds no report, and its text."""
    chance = random.Random(seed)
    place = chance.choice(["云溪", "临河", "松岭", "白沙", "青原", "石门"])
    said = [
        "".join(_sentence(chance).format(place=place, n=chance.randint(2, 90)) for _ in range(chance.randint(2, 5)))
        for _ in range(chance.randint(4, 12))
    ]
    title = said[0][: chance.randint(8, 20)]
    chrome = chance.choice(_OFFICE if seed % OFFICES == 0 else _CHROME)
    return _page(title, said, chrome), "\n".join([title, *said])


def _sentence(chance: random.Random) -> str:
    return chance.choice(_NEAR if chance.random() < _NEAR_SHARE else _SAID)


def report(seed: int, size: int) -> str:
    """A page that holds a report."""
    title, *lines = sample_reports.report(seed, size).splitlines()
    return _page(title, lines, random.Random(seed).choice(_OFFICE))


def _page(title: str, lines: list[str], chrome: str) -> str:
    body = "".join(f"<p>{line}</p>\n" for line in lines)
    head = f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>{_STYLE}</head>'
    return f'{head}<body>{chrome}<div class="main"><h1>{title}</h1>{body}</div>{_FOOT}</body></html>'


def pages(count: int, every: int, size: int = 3_000) -> Iterator[str]:
    """So many pages, each `every`th of which holds a report of about `size` bytes."""
    for number in range(count):
        yield report(number, size) if number % every == 0 else ordinary(number)[0]


def write(folder: Path, count: int, every: int, archives: int) -> int:
    """Write the pages as archives with a member for each record; gives the bytes of all pages."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [(folder / f"{number:03}.warc.gz").open("wb") for number in range(archives)]
    total = 0
    for number, page in enumerate(pages(count, every)):
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://crawl.example/{number}.html\r\n"
            f"WARC-Date: 2024-03-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
        )
        files[number % archives].write(gzip.compress(head.encode() + block + b"\r\n\r\n", 6))
        total += len(page.encode())
    for file in files:
        file.close()
    return total
