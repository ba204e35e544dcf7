"""What is no count: dates, document numbers, lists, names, words — typed, or not reported at all, but never counted.

A row is a text and what `quantities` must say of it, as `span/kind`; nothing behind the bar where nothing is reported.
"""

from __future__ import annotations

import pytest

from gkextract.numbers import COUNTABLE, counts, quantities

DATES = """
2022年11月30日 | 2022年11月30日/date
2022年12月 | 2022年12月/date
2018年 | 2018年/date
2018 年 | 2018 年/date
2021年度 | 2021年度/date
２０１６年 | ２０１６年/date
2019—2020学年 | 2019—2020学年/date
2019-2021年 | 2019-2021年/date
2021年上半年 | 2021年上半年/date
2021年第一季度 | 2021年第一季度/date
二〇一二年 | 二〇一二年/date
二○一二年度 | 二○一二年度/date
二〇二一年十二月三十一日 | 二〇二一年十二月三十一日/date
一九九八年五月 | 一九九八年五月/date
98年、09年 | 98年/date; 09年/date
20xx年、××年、XXXX年 | 20xx年/date; ××年/date; XXXX年/date
20xx年1月1日 | 20xx年1月1日/date
xx月xx日 | xx月xx日/date
11月30日 | 11月30日/date
12月份 | 12月份/date
1至6月、1—3月 | 1至6月/date; 1—3月/date
十二月、五月三日 | 十二月/date; 五月三日/date
自202211日至1231日 | 202211日/date; 1231日/date
上半年、下半年 | 上半年/date; 下半年/date
2022-12-31 | 2022-12-31/date
2022/12/31 | 2022/12/31/date
2022.12.31 | 2022.12.31/date
5·15 | 5·15/date
5•15政务公开日 | 5•15/date
“515政务公开日” | 515/date
5.15政务公开日 | 5.15/date
迎接12.4宪法日 | 12.4/date
2021政务公开工作总结 | 2021/date
(2021) | 2021/date
第一季度、第3季度 | 第一季度/date; 第3季度/date
三季度、4季度 | 三季度/date; 4季度/date
截至年底 |
"""

TIMES_AND_SPANS = """
9:00—12:00 | 9:00—12:00/time
15:34 | 15:34/time
18:55:03 | 18:55:03/time
9时30分 | 9时30分/time
上午9点半 | 9点半/time
下午三点一刻 | 三点一刻/time
8点30分 | 8点30分/time
4分12秒 | 4分12秒/duration
20个工作日 | 20个工作日/duration
15个工作日内 | 15个工作日/duration
不超过15个工作日 | 不超过15个工作日/duration
3天、24小时、30分钟、45秒 | 3天/duration; 24小时/duration; 30分钟/duration; 45秒/duration
5日内 | 5日内/duration
三年、两年多 | 三年/duration; 两年多/duration
10年 | 10年/duration
3个月、两个月 | 3个月/duration; 两个月/duration
一个半小时、两个多月 | 一个半小时/duration; 两个多月/duration
一周、两个星期、三个季度 | 一周/duration; 两个星期/duration; 三个季度/duration
半年来、半天 | 半年/duration; 半天/duration
近三年、近5年 | 近三年/duration; 近5年/duration
3—5个工作日 | 3—5个工作日/duration
7×24小时 |
"""

DOCUMENTS = """
〔2021〕30号 | 〔2021〕30号/document_number
白政辦發〔2021〕38號 | 〔2021〕38號/document_number
国办公开办函〔2021〕30号 | 〔2021〕30号/document_number
皖政办﹝2022﹞14号 | ﹝2022﹞14号/document_number
(2021)第3号 | (2021)第3号/document_number
（2019）60号 | （2019）60号/document_number
[2008]36号 | [2008]36号/document_number
(2021)皖01行初3号 | (2021)皖01行初3号/document_number
惠政办发﹝xxxx﹞xx号 | ﹝xxxx﹞xx号/document_number
浙政办【2020】38号 | 【2020】38号/document_number
x府办〔20xx〕xx号 | x/name; 〔20xx〕xx号/document_number
国务院令第711号 | 第711号/document_number
第xx号令 | 第xx号令/document_number
第五十条 | 第五十条/article
第二十条第(五)项 | 第二十条第(五)项/article
第二十条第（五）项 | 第二十条第（五）项/article
第十三条、十九条和二十条 | 第十三条、十九条和二十条/article
第3款、第四章、第十二目 | 第3款/article; 第四章/article; 第十二目/article
第十三条至第十五条 | 第十三条/article; 第十五条/article
"""

LISTS = """
(一)总体情况 | (一)/list
（十二）其他 | （十二）/list
一、总体情况 | 一、/list
十一、附件 | 十一、/list
1.加强领导 | 1./list
1．加强领导 | 1．/list
1、加强领导 | 1、/list
12、加强领导 | 12、/list
1)加强领导 | 1)/list
(1)加强领导 | (1)/list
(12)加强领导 | (12)/list
①加强②规范 | ①/list; ②/list
⑴加强⒉规范㈢落实 | ⑴/list; ⒉/list; ㈢/list
1.1 概述 | 1.1/list
1.2.3 概述 | 1.2.3/list
以下几点: 1.加强;2.规范 | 1./list; 2./list
一是加强二是规范三是落实 |
"""

ORDINALS = """
第2位 | 第2位/ordinal
第一篇、第3期、第二批 | 第一篇/ordinal; 第3期/ordinal; 第二批/ordinal
第十九届 | 第十九届/ordinal
十九届历次全会 | 十九届/ordinal
五届四次全会 | 五届/ordinal; 四次/ordinal
B座107室 | 107室/ordinal
政务公开工作总结篇22 | 22/ordinal
第一时间、第三方 | 第一/ordinal; 第三/ordinal
前3位、前三名 | 前3位/ordinal; 前三名/ordinal
2楼、三楼、14层 | 2楼/ordinal; 三楼/ordinal; 14层/ordinal
3号窗口、金钟路16号 | 3号/ordinal; 16号/ordinal
一级、二级栏目、3级 | 一级/ordinal; 二级/ordinal; 3级/ordinal
附件3、附件12 | 3/ordinal; 12/ordinal
工作总结 篇8 | 8/ordinal
第 2 页 | 第 2 页/ordinal
"""

CONTACTS = """
电话:0775-2210123 | 0775-2210123/phone
电话:0578—2090823 | 0578—2090823/phone
传真0591-23165370 | 0591-23165370/phone
手机13812345678 | 13812345678/phone
400-810-1234 | 400-810-1234/phone
电话:88021234 | 88021234/phone
电话8802×××3 | 8802×××3/phone
邮编:500000 | 500000/code
12345热线、12315投诉 | 12345/hotline; 12315/hotline
拨打12366、12360 | 12366/hotline; 12360/hotline
12345政务服务便民热线 | 12345/hotline
12369环保举报 | 12369/hotline
96×××客服热线 | 96×××/hotline
客服中心96371全天候服务 | 96371/hotline
110平台、119指挥中心 | 110/hotline; 119/hotline
zwgk_2021@example.gov.cn | zwgk_2021@example.gov.cn/web
网址http://www.example.gov.cn/2021/12/t1.htm。 | http://www.example.gov.cn/2021/12/t1.htm/web
www.example.gov.cn/zwgk | www.example.gov.cn/zwgk/web
"""

CODES = """
C06窗口、A4纸 | C06/code; A4/code
GB/T9704标准 | GB/T9704/code
索引号000014349/2021-00012 | 000014349/2021-00012/code
MB0000000X/2021-000123 | MB0000000X/2021-000123/code
v2.0、V1.2.3 | v2.0/version; V1.2.3/version
(2022版)、3.0版 | 2022版/version; 3.0版/version
192.168.1.1 | 192.168.1.1/code
IPv6 | IPv6/code
5G网络 | 5G/code
— 4 — | 4/page
"""

NAMES = """
六稳六保 | 六稳六保/name
双随机、一公开 | 双随机、一公开/name
双随机一公开 | 双随机一公开/name
三公经费 | 三公经费/name
“三公”经费 | 三公/name
三农、三农问题 | 三农/name; 三农/name
一网通办 | 一网通办/name
两微一端 | 两微一端/name
一图读懂 | 一图读懂/name
三审三校、三审制 | 三审三校/name; 三审制/name
四议两公开 | 四议两公开/name
一站式、一次性告知 | 一站式/name; 一次性/name
一件事一次办 | 一件事/name; 一次办/name
十四五、“十三五”规划、十四五时期 | 十四五/name; 十三五/name; 十四五/name
党的二十大、十九大精神 | 二十大/name; 十九大/name
1+7+N、1+N | 1+7+N/name; 1+N/name
三位一体、五位一体 | 三位一体/name; 五位一体/name
三项制度改革 | 三项制度/name
两个维护、四个意识、三个代表 | 两个维护/name; 四个意识/name; 三个代表/name
八项规定 | 八项规定/name
一张网、一条龙、一把手 | 一张网/name; 一条龙/name; 一把手/name
三类内部事务信息、四类过程性信息 | 三类内部/name; 四类过程/name
三安全一稳定 | 三安全一稳定/name
两会期间、两级 | 两会/name; 两级/ordinal
五公开 | 五公开/name
xx县、××区、xxxx区教育局 | xx/name; ××/name; xxxx/name
三重一大、三务公开 | 三重一大/name; 三务公开/name
最多跑一次 |
"""

WORDS = """
一切工作 |
一直坚持、一律公开、一致好评 |
统一部署、进一步加强、进一步完善 |
万一、十分重要 | 十分/name
队伍建设、收拾、陆续、大陆 |
百姓、老百姓 | 百姓/name; 百姓/name
千方百计、千家万户 | 千方百计/name; 千家万户/name
一系列、一批、一些、一定、一般 |
一方面、另一方面 |
一体化 | 一体化/name
每一件、每一次、同一个、某一项、任一条 |
这一次、哪一条、那一天、下一期、上一年 |
之一、唯一、统一、逐一、专一、单一 |
一户一档、一事一议、一人一策 |
是一项重要工作、作为一项制度、成为一种自觉 |
一起参加、与群众一起学习 |
一部分、一级抓一级 | 一部分/name; 一级/ordinal; 一级/ordinal
一会儿、一点一滴 |
一阵热、一句空话 |
数据、数量、数字、多数 |
零距离、零投诉、零售、零星 |
半数、半途 |
十足、十佳 | 十足/name; 十佳/name
三思而行、四通八达、七嘴八舌 |
百年树人、百强县 | 百强/name
千山万水、万众一心 | 万众/name
举一反三。 |
周一至周五9:00 | 9:00/time
条例、文件、部门、次数、个人 |
"""

MEASURES = """
提高3.2个百分点 | 3.2个百分点/points
2.5倍、两倍 | 2.5倍/multiple; 两倍/multiple
四分之一、三分之二以上 | 四分之一/fraction; 三分之二以上/fraction
得分95.6分。 | 95.6分/score
500平方米、3公里、20亩、5吨 | 500平方米/measure; 3公里/measure; 20亩/measure; 5吨/measure
18岁以上 | 18岁以上/measure
"""

JAMMED = """
信息公开申请数量640020470 | 640020470/jammed
主动公开文件数条3462108 | 3462108/jammed
行政强制118第二十条第(八)项 | 118/jammed; 第二十条第(八)项/article
予以公开12(二)部分公开 | 12/jammed; (二)/list
其他00003.其他处理 | 00003/jammed
总计630020469四、结转 | 630020469/jammed; 四、/list
规章 000规范性文件 | 000/jammed
同意答复数条012、部分 | 012/jammed
当面申请12、传真申请03、网络申请 | 12/jammed; 03/jammed
当面12、传真03、网上 | 12/jammed; 03/jammed
"""

TABLES = {
    "dates": DATES,
    "times and spans": TIMES_AND_SPANS,
    "documents": DOCUMENTS,
    "lists": LISTS,
    "ordinals": ORDINALS,
    "contacts": CONTACTS,
    "codes": CODES,
    "names": NAMES,
    "words": WORDS,
    "measures": MEASURES,
    "jammed": JAMMED,
}


def rows(table: str) -> list[tuple[str, str]]:
    pairs = (line.rsplit("|", 1) for line in table.strip("\n").split("\n"))
    return [(text.strip(), wanted.strip()) for text, wanted in pairs]


CASES = [
    pytest.param(text, wanted, id=f"{name}: {text}") for name, table in TABLES.items() for text, wanted in rows(table)
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_kinds(text: str, wanted: str) -> None:
    assert "; ".join(f"{q.text}/{q.kind}" for q in quantities(text)) == wanted


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_nothing_is_counted(text: str, wanted: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_spans_are_exact(text: str, wanted: str) -> None:
    assert all(text[q.start : q.end] == q.text for q in quantities(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2022年11月30日", 2022),
        ("二〇一二年", 2012),
        ("98年", 1998),
        ("09年", 2009),
        ("第五十条", 50),
        ("第2位", 2),
        ("4分12秒", 252),
        ("一个半小时", 1.5),
        ("半年来", 0.5),
        ("四分之一", 0.25),
        ("3.2个百分点", 3.2),
    ],
)
def test_values_of_what_is_no_count(text: str, value: float) -> None:
    assert quantities(text)[0].value == value


def test_years_of_a_span() -> None:
    (span,) = quantities("2019—2020学年")
    assert (span.value, span.upper) == (2019, 2020)


@pytest.mark.parametrize(
    "text", ["", " ", "政府信息公开", "no numerals here, only letters", "。、；", "条件篇次份期场人个项"]
)
def test_text_without_numerals_gives_nothing(text: str) -> None:
    assert quantities(text) == []


def test_countable_kinds() -> None:
    assert {"count", "percent", "money"} == COUNTABLE
