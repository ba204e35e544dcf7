"""The regular expression that cuts numeric expressions out of a text, and says of most what they are.

It begins with a class of first characters, so that the engine skips other text without trying anything. Nearly every
alternative begins with a character or a class, which the engine tests before entering it, and looks back for what must
stand before. Runs are possessive, and no run is tried again from its middle: the work grows with the length of the text and not
faster. A branch that decides what it has found closes with an empty group: `lastindex` of the
match is its number, `KINDS` its name. Where no group closed, the token is a quantity, to be read (`reading`) and
seen among its neighbours (`context`); this keeps units out of most branches, and the pattern quick to compile.
"""

from __future__ import annotations

import re

from gkextract.han import HAN
from gkextract.numbers import units, words
from gkextract.numbers.bounds import NOTABLE

DIGIT = "0-9０-９"
PLACE_DIGIT = "〇零一二三四五六七八九○"
CAPITAL = "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
CHINESE = f"{PLACE_DIGIT}两兩俩仨十百千万萬亿億兆廿卅卌半{CAPITAL}"
LETTER_MASK = "xX×ｘＸ✕○◯□△"
LINE_MASK = "_＿*＊"
MASK = LETTER_MASK + LINE_MASK
BRACKETS = "(（〔【\\[［﹝﹙"
CIRCLED = "①-⒛㈠-㈩❶-❿"
DASH = "(?:[-－—–―~～〜]{1,2}|[至到])"
MORE = "余餘多来來几幾"
AFTER = "(?:[及或和]?以[上下内]|之[内多]|左右|上下|有余|开外|[+＋](?![^\\W人次]))"

_SPACE = r"[^\S\t\n\r]"  # half, full width, hard; a set that is quick to compile

_D = f"[{DIGIT}]"
_C = f"[{CHINESE}]"
_SP = f"{_SPACE}?"
_TWO = f"{_D}{{1,2}}"
_DAY = f"{_SP}{_TWO}{_SP}[日号號]"
_SEASON = "[上下]半年|第?[一二三四1-4]季度|[底末初](?![步审次核级])"
_CHINESE_DAY = "[一二三四五六七八九十廿]"

PLAIN = "plain"  # a count or a bare number that needs no second look
# 统一, 每一件: 一 is no number there, unless 十百千万 follows or the word is another (剩下一件, 清单一份).
_NO_WORD = f"(?:(?<![{words.BEFORE_ONE}]一(?![十百千万萬亿億]))|(?<=[剩余]下一)|(?<=[传清订账罚]单一))"

KINDS: list[str] = [""]


def _is(kind: str) -> str:
    """The empty group that closes a branch and names what it found."""
    KINDS.append(kind)
    return "()"


def _unit() -> str:
    coin = f"[{DIGIT}{PLACE_DIGIT}两{CAPITAL}]"
    some_month = "(?:多|半)?(?:小[时時]|月|星期|季度|学期)"
    return (
        f"(?:[个個](?:{some_month}|多?个?工作日|自然日|百分[点點])|大[类類项項块塊]"
        f"|[{units.PER_OCCASION}](?:次|/次|)(?:[(（][次条條件篇份场場期人个個项項户起批套类册家名处部]次?[)）]|)"
        f"|[{units.COUNT_CHARS}]|[%％﹪‰]|[美欧港日]元|元(?:{coin}角(?:{coin}分|)|)|年[级多半]?|天|小[时時]|工作日|分[钟鐘]|分[0-9]{{1,2}}秒|分|百分[点點]"
        f"|周年?|学期|季度|日(?:内|(?=之内|以内))|秒|倍|号|號|楼|层|室|级|[届屆]|等奖|角|块钱|成[一二三四五六七八九]?|平方(?:公里|千?米)|立方米"
        "|公(?:里|[顷頃]|斤)|千(?:米|克|瓦时?)|[毫厘]米|毫[克升]|米|[亩畝]|[吨噸]|克|斤|升|度|[岁歲]|兆(?![瓦字])|℃|㎡)"
    )


def _tail() -> str:
    """余/多, the unit, and a bound behind it. A line may break behind 余 only where a unit follows."""
    broken = rf"(?:\s{{1,3}}(?=[{units.COUNT_CHARS}元次])|)"
    return f"(?:(?:[{MORE}]|有余|{_SPACE}[余餘])[十百千万萬亿億]{{0,2}}{broken}|)(?:{_SP}{_unit()}|)(?:{_SP}{AFTER}|)"


def _plain() -> str:
    """The commonest by far, taken first: a number in a cell of its own, and digits before a classifier (62条, 5件).

    Only where nothing before or behind could say more.
    """
    often = "条件篇份次项期场名家宗"
    behind = "".join(sorted(frozenset().union(*(units.SUSPECT.get(c, ()) for c in often))))
    alone = f"(?<![^\\t\\n|].)(?:(?<=0)|(?<=[1-9]){_D}{{0,5}})(?=[\\t\\n|]|\\Z)"
    counted = f"(?<![{re.escape(''.join(sorted(NOTABLE)))}].){_D}*+[{often}](?![{behind}次(（/大以左上有开之及或和 　])"
    return f"(?<={_D})(?:{alone}|{counted}){_is(PLAIN)}"


def _arabic() -> str:
    """What may follow a run of digits and names it."""
    to_day = f"(?:{DASH}{_TWO}(?:月(?:{_TWO}[日号])?|[日号])|)"
    in_year = f"(?:度|{_SP}{_TWO}{_SP}月(?:{_DAY}|){to_day}|{_SP}{_TWO}{DASH}{_TWO}月|{_SEASON}|)"
    iso = f"(?:1[0-2]|0?[1-9])(?:[-/.．－](?:[12]{_D}|3[01]|0?[1-9]))?"
    masked = f"[{DIGIT}{MASK}]"
    masked_date = f"年(?:度|{_SP}{masked}{{1,2}}月(?:{masked}{{1,2}}[日号]|)|)|月|日"
    list_start = "\\s。；;：:，,、)）|>“\"'*#·—"
    at_start = f"(?:(?<![^{list_start}]{_D}.)|(?<={_D}{{2}}.)(?<![^{list_start}]{_D}{{2}}.))"
    branches = (
        f"{_SP}年(?:(?<={_D}{{4}}年)|(?<={_D}{{4}}.年)|(?<=[5-90]{_D}年)(?<!{_D}{{3}}年)){in_year}(?!级)" + _is("date"),
        f"月(?!度)(?:{_DAY}|份|){to_day}" + _is("date"),
        "日(?!内|之内|以内|均)" + _is("date"),
        f"[:：](?<={_D}.){_TWO}(?:[:：]{_D}{{2}}|)(?:{DASH}{_TWO}[:：]{_D}{{2}}|)(?!{_D})" + _is("time"),
        f"季度(?<=[1-4]季度)(?<!{_D}{{2}}季度)" + _is("date"),
        f"[·•]{_TWO}(?!{_D})" + _is("date"),
        f"时(?![间效期代常许有限段而刻候])(?:{_TWO}分|)" + _is("time"),
        f"点(?:{_TWO}分?|[半整钟]|(?=[至到前后左开，。、,]))" + _is("time"),
        f"[-/－—.．](?<=(?:19|20){_D}{{2}}.){iso}(?![{DIGIT}/年月%％万亿{units.COUNT_CHARS}]|[.．]{_D})" + _is("date"),
        f"[-－—–) ](?:(?<=0{_D}{{2}}.)|(?<=0{_D}{{3}}.))[-－]?{_D}{{7,8}}(?!{_D})" + _is("phone"),
        f"[-－—](?<=[48]00.){_D}{{3,4}}[-－—]?{_D}{{3,4}}(?!{_D})" + _is("phone"),
        f"[-/]{_D}++(?:[-/]{_D}++)++" + _is("code"),
        f"[-－—–―~～〜至到]{{1,2}}(?:{_TWO}月(?:{_DAY}|份|)|{_TWO}日|[1-4]季度|{_D}{{4}}{_SP}学?年度?)" + _is("date"),
        "(?![xX])[A-Za-z][A-Za-z0-9]*+" + _is("code"),
        "[+＋](?:[0-9NnXx]++[+＋]?)++" + _is("name"),
        f"[{MASK}]++{masked}*+{_SP}(?:{masked_date})" + _is("date"),
        f'[.．、)）](?!{_D}){at_start}(?={_SP}(?:{HAN}|[《“"]))' + _is("list"),
    )
    return "|".join(branches)


def _number() -> str:
    """An Arabic number from where its first run of digits ends: masks, or thousands, decimals, magnitudes."""
    magnitude = (
        "(?:[万萬](?![众家物里州宁])|[亿億]|[千仟](?![米克瓦方家岛])|[百佰](?![姓分年科货强家日])|十(?![大佳强九分]))"
    )
    # 13万2, 3万5千, 3亿5000万: digits behind a magnitude belong to the number only where nothing else can be meant.
    no_other = f"(?:{_D}{{4}}(?!{_D}|年)|{_D}{{1,3}}(?={_SP}[千百十万萬])|{_D}(?![{DIGIT}:：年月日号]|[,，.．、]{_D}))"
    magnitudes = f"(?:{_SP}{magnitude}(?:[零〇]?{no_other}|))*+"
    counted = f"(?!{_D})(?={_SP}[{units.COUNT_CHARS}{MORE}万萬亿億元%％])"
    groups = (
        f"(?:,(?<!{_D}{{4}},)(?<![^{DIGIT}][0０],){_D}{{3}}(?:,{_D}{{3}}){{0,6}}+(?!{_D})|，(?<!{_D}{{4}}，){_D}{{3}}(?:，{_D}{{3}}){{0,6}}+{counted}"
        f"|{_SPACE}(?<!{_D}{{4}}.)(?<![^{DIGIT}][0０].){_D}{{3}}(?:{_SPACE}{_D}{{3}}){{0,6}}+{counted}|)"
    )
    decimals = f"(?:[.．](?={_D})(?:{_D}++[.．]?(?={_D}))*+{_D}*+|)"
    return f"(?:[{MASK}]++[{MASK}{DIGIT}]*+[万萬亿億]?|{groups}{decimals}{magnitudes})"


def _chinese() -> str:
    """What may follow a run of Chinese numerals and names it (a fraction it leaves to be read)."""
    day = _CHINESE_DAY
    month = f"{day}{{1,3}}月(?:份|{day}{{1,3}}[日号]|)"
    branches = (
        f"年(?<=[一二][{PLACE_DIGIT}]{{3}}年)(?:度|{month}|{_SEASON}|)" + _is("date"),
        f"月(?<={day}月)(?:份|{day}{{1,3}}[日号]|)" + _is("date"),
        f"日(?<={day}日)(?![报常程子内均])" + _is("date"),
        "季度(?<=[一二三四]季度)" + _is("date"),
        f"点(?<={day}点)(?:{day}{{1,3}}分|[半整钟]|一刻)" + _is("time"),
        f"[、.．](?<={day}.)(?<!十[一二三四五]五.)(?<!万..)" + _is("list"),
        f"分之(?:{_C}++(?:点[{PLACE_DIGIT}]++|)|{_D}++(?:[.．]{_D}++|))[余多]?(?:{AFTER}|)",
        "(?=[规时期末开以])(?<=十[一二三四五]五)" + _is("name"),
    )
    return "|".join(branches)


def _quantity() -> str:
    """Arabic, Chinese and masked numbers, from their first character, with the unit and bound behind them."""
    chinese = (
        f"(?:{DASH}{_C}++|上(?<=成[百千]上)[千万]|)(?:点[{PLACE_DIGIT}]++[万萬亿億千百]{{0,2}}(?![十分刻钟半整])|)"
    )
    masked = f"(?:(?<=[{LETTER_MASK}])[{LETTER_MASK}{DIGIT}]*+|(?<=[{LINE_MASK}])[{LINE_MASK}]*+)[万萬亿億]?"
    numbers = (
        f"(?<={_D}){_D}*+{_number()}",
        f"(?<={_C}){_NO_WORD}{_C}*+{chinese}",
        f"(?<![{MASK}].){masked}(?={_SP}(?:{HAN}|[%％]))",
    )
    # A Chinese numeral without unit and bound counts only where no word can begin with its end.
    complete = (
        f"(?:(?<!{_C})|(?!{HAN})|(?<=成.)|(?<=[{MORE}][百千万萬亿億])|(?<=[{MORE}].[万亿])"
        f"|(?<=[{DIGIT}{MASK}].)|(?<={_D}..))"
    )
    return f"(?:{'|'.join(numbers)}){_tail()}{complete}"


def _words() -> str:
    """What may follow a run of Chinese numerals that states no number: a name, or any word."""
    return (
        f"[{words.SECOND}](?<={'|'.join(sorted(words.NAME_STARTS))}){_is('name?')}"
        f"|大(?<=[一二三四五六七八九十]大){_is('name?')}"
        f"|(?<={_C}{{2}}){_is('word')}"  # so that no run is tried again from its middle
    )


def _ordinal() -> str:
    number = f"[(（]?(?:{_C}{{1,6}}|{_D}{{1,5}}|[{LETTER_MASK}]{{1,3}})[)）]?"
    several = f"{_SP}{number}(?:{_SP}{DASH}{_SP}第?{_SP}{number})?"
    one_of = "[条條](?!信息)|款|章|目(?!标)|[编編](?!号)|项(?=[规之至、，。])"
    article = f"(?:{one_of})(?:之{_C}{{1,2}}|)(?:第{number}[款项目])*+(?:[、和及]{number}条(?!信息))*+"
    ranked = f"(?:{_SP}(?:年级|[{units.COUNT_CHARS}]次?|[号楼层级届屆年周天]|学期|小时)|)"
    return (
        f"{several}(?:{_SP}(?:季度{_is('date')}|{article}{_is('article')}|[号號](?:令|公告|文)?{_is('document_number')})"
        f"|{ranked}{_is('ordinal')})"
    )


def _bracketed() -> str:
    """(一), (12) before what it numbers, and the number of a document: 〔2021〕30号, (2021)第3号, (2021)京01行初3号."""
    year = f"(?:(?:19|20)[{DIGIT}{MASK}]{{2}}|[{LETTER_MASK}]{{2,4}})"
    court = f"{HAN}{{1,4}}{_D}{{0,6}}{HAN}{{1,4}}"
    return (
        f"(?:(?:[一二三四五六七八九十]{{1,3}}[)）]|(?<!{HAN}.){_D}{{1,2}}[)）](?={_SP}(?:{HAN}|[《“]))){_is('list')}"
        f"|{_SP}{year}{_SP}[〕)）\\]】］﹞﹚]{_SP}(?:第?{_SP}|{court})[{DIGIT}{MASK}]{{1,6}}(?:[-—－]{_D}{{1,4}})?{_SP}[号號]{_is('document_number')})"
    )


def _masked() -> str:
    """xx年, xx月xx日."""
    masked = f"[{MASK}{DIGIT}]"
    day = f"月(?:{masked}{{1,2}}[日号]|)"
    return f"[{MASK}{DIGIT}]*+(?:{_SP}年(?:度|{masked}{{1,2}}{day}|)|{day}|日(?!内)){_is('date')}"


def _latin() -> str:
    """A token of letters: C06, v2.0, an address of mail or web."""
    return f"[A-Za-z0-9]*+(?:[.@:/_+-][A-Za-z0-9][A-Za-z0-9./_@:?=&%#+-]*+|://[!-~]*+|){_is('letters')}"


def _pattern() -> re.Pattern[str]:
    first = f"{DIGIT}{CHINESE}{BRACKETS}{LETTER_MASK}{LINE_MASK}{CIRCLED}A-Za-z第双"
    rooms = (
        _plain(),
        f"(?<={_D}){_D}*+(?:{_arabic()})",
        f"(?<={_C}){_NO_WORD}{_C}*+(?:{_chinese()})",
        f"(?<=[{LETTER_MASK}])(?<![{MASK}].){_masked()}",
        _quantity(),
        f"(?<=[{BRACKETS}]){_bracketed()}",
        f"(?<=第){_ordinal()}",
        f"(?<={_C}){_NO_WORD}{_C}*+(?:{_words()})",
        f"(?<=[A-Za-z]){_latin()}",
        f"(?<=[{CIRCLED}])" + _is("list"),
        "(?<=双)(?:随机|公示|创|减|告知)" + _is("name?"),
    )
    return re.compile(f"[{first}](?:{'|'.join(rooms)})")


PATTERN = _pattern()
