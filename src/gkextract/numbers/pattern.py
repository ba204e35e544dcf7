"""The regular expression that cuts numeric expressions out of a text, without saying yet what they are.

It begins with a class of first characters, so that the engine skips other text without trying anything. Every
alternative begins with a character or a class, which the engine tests before entering it, and looks back for what
must stand before. Runs are possessive and no alternative is entered twice from inside one run, so the work grows with the
length of the text and not faster. What a token is, is read from the token alone (`reading`) and, where that does not
decide it, from its neighbours (`context`): this keeps the pattern small enough to compile in an instant.
"""

from __future__ import annotations

import re

from gkextract.numbers import units, words

DIGIT = "0-9０-９"
PLACE_DIGIT = "〇零一二三四五六七八九○"
CAPITAL = "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
CHINESE = f"{PLACE_DIGIT}两兩俩仨十百千万萬亿億兆廿卅卌半{CAPITAL}"
LETTER_MASK = "xX×ｘＸ✕○◯□△"
LINE_MASK = "_＿*＊"
MASK = LETTER_MASK + LINE_MASK
BRACKETS = "(（〔【\\[［﹝﹙"
CIRCLED = "①-⒛㈠-㈩❶-❿"
HAN = "\u4e00-\u9fff"
DASH = "(?:[-－—–―~～〜]{1,2}|[至到])"
MORE = "余餘多来來几幾"
AFTER = "(?:[及或和]?以[上下内]|之[内多]|左右|上下|有余|开外)"

_D = f"[{DIGIT}]"
_C = f"[{CHINESE}]"
SPACES = " \u3000\xa0"
_SP = f"[{SPACES}]?"
_NO_HAN = f"(?![{HAN}])"


def _unit() -> str:
    _coin = f"[{DIGIT}{PLACE_DIGIT}两{CAPITAL}]"
    some_month = "(?:多|半)?(?:小[时時]|月|星期|季度|学期)"
    return (
        f"(?:[个個](?:{some_month}|多?个?工作日|自然日|百分[点點])|大[类類项項块塊]"
        f"|[{units.PER_OCCASION}](?:次|/次|)(?:[(（][次条條件篇份场場期人个個项項户起批套类册家名处部]次?[)）]|)"
        f"|[{units.COUNT_CHARS}]|[%％﹪‰]|[美欧港日]元|元(?:{_coin}角(?:{_coin}分|)|)|年[级多半]?(?!度)|天|小[时時]|工作日|分[钟鐘]|分[0-9]{{1,2}}秒|分|百分[点點]"
        f"|周年?|学期|季度|日(?:内|(?=之内|以内))|秒|倍|号|號|楼|层|级|[届屆]|等奖|角|块钱|成[一二三四五六七八九]?|平方(?:公里|千?米)|立方米"
        "|公(?:里|[顷頃]|斤)|千(?:米|克|瓦时?)|[毫厘]米|毫[克升]|米|[亩畝]|[吨噸]|克|斤|升|度|[岁歲]|兆(?![瓦字])|℃|㎡)"
    )


def _tail() -> str:
    """余/多, the unit, and a bound behind it. A line may break behind 余 only where a unit follows."""
    broken = rf"(?:\s{{1,3}}(?=[{units.COUNT_CHARS}元次])|)"
    return f"(?:(?:[{MORE}]|有余)[十百千万萬亿億]{{0,2}}{broken}|)(?:{_SP}{_unit()}|)(?:{_SP}{AFTER}|)"


def _arabic(tail: str) -> str:
    """What may follow a run of digits; the last alternative always fits."""
    two, day = f"{_D}{{1,2}}", f"{_SP}{_D}{{1,2}}{_SP}[日号號]"
    season = "(?:[上下]半年|第?[一二三四1-4]季度|[底末初](?![步审次核级])|)"
    to_day = f"(?:{DASH}{two}(?:月(?:{two}[日号])?|[日号])|)"
    # 13万2, 3万5千, 3亿5000万: digits behind a magnitude belong to the number only where nothing else can be meant.
    magnitude = (
        "(?:[万萬](?![众家物里州宁])|[亿億]|[千仟](?![米克瓦方家岛])|[百佰](?![姓分年科货强家日])|十(?![大佳强九分]))"
    )
    magnitudes = f"(?:{_SP}{magnitude}(?:[零〇]?(?:{_D}{{4}}(?!{_D}|年)|{_D}{{1,3}}(?={_SP}[千百十万萬])|{_D}(?![{DIGIT},，.．:：年月日、号]))|))*+"
    counted = f"(?!{_D})(?={_SP}[{units.COUNT_CHARS}{MORE}万萬亿億元%％])"
    groups = (
        f"(?:,(?<!{_D}{{4}},)(?<![0０],){_D}{{3}}(?:,{_D}{{3}})*+(?!{_D})|，(?<!{_D}{{4}}，){_D}{{3}}(?:，{_D}{{3}})*+{counted}"
        f"|[ \u3000\xa0](?<!{_D}{{4}}.)(?<![0０].){_D}{{3}}(?:[ \u3000\xa0]{_D}{{3}})*+{counted}|)"
    )
    start = "\\s。；;：:，,、)）|>“\"'*#·—"  # what may stand before the numeral of a list
    branches = [
        # By far the commonest: a classifier, and nothing behind it that could say more.
        f"[条件篇份次项期场名家宗](?![次(（/大以左上有开之及或和至到{SPACES}—–~～-])",
        f"年(?:度|{_SP}{two}{_SP}月(?:{day}|){to_day}|{_SP}{two}{DASH}{two}月|{season})(?!级)",
        f"月(?!度)(?:{day}|份|){to_day}",
        "日(?!内|之内|以内|均)",
        f"[:：](?<={_D}.){two}(?:[:：]{_D}{{2}}|)(?:{DASH}{two}[:：]{_D}{{2}}|)(?!{_D})",
        f"[·•]{two}(?!{_D})",
        f"时(?![间效期代常许有限段而刻候])(?:{two}分|)",
        f"点(?:{two}分?|[半整钟]|(?=[至到前后左开，。、,]))",
        # numbers whose parts are joined: ISO dates, phones, codes, spans of months and years
        f"[-/－—](?<=(?:19|20){_D}{{2}}.)(?:1[0-2]|0?[1-9])(?:[-/－](?:[12]{_D}|3[01]|0?[1-9]))?(?![{DIGIT}/年月{units.COUNT_CHARS}])",
        f"[-－—–) ](?:(?<=0{_D}{{2}}.)|(?<=0{_D}{{3}}.))[-－]?{_D}{{7,8}}(?!{_D})",
        f"[-－—](?<=[48]00.){_D}{{3,4}}[-－—]?{_D}{{3,4}}(?!{_D})",
        f"[-/](?:{_D}++[-/])++{_D}++",
        f"[-－—–―~～〜至到]{{1,2}}{two}月(?:{day}|份|)",
        f"[-－—–―~～〜至到]{{1,2}}(?:{two}日|{_D}{{4}}{_SP}学?年度?)",
        "(?![xX])[A-Za-z][A-Za-z0-9]*+",
        "[+＋](?:[0-9NnXx]++[+＋]?)++",
        f"[{MASK}]++[{DIGIT}{MASK}]*+(?:{_SP}年(?:度|{_SP}[{DIGIT}{MASK}]{{1,2}}月(?:[{DIGIT}{MASK}]{{1,2}}[日号]|)|)|月|日|[万萬亿億]?{tail})",
        f'[.．、)）](?!{_D})(?:(?<![^{start}]{_D}.)|(?<={_D}{{2}}.)(?<![^{start}]{_D}{{2}}.))(?={_SP}[{HAN}《“"])',
        f"{groups}(?:[.．](?={_D})(?:{_D}++[.．]?(?={_D}))*+{_D}*+|){magnitudes}{tail}",
    ]
    return "|".join(branches)


def _chinese(tail: str) -> str:
    """What may follow a run of Chinese numerals; where nothing does, the run is no number."""
    day = "[一二三四五六七八九十廿]"
    season = "(?:[上下]半年|第?[一二三四]季度|[底末初](?![步审次核级])|)"
    fraction = f"(?:[{CHINESE}]++(?:点[{PLACE_DIGIT}]++|)|{_D}++(?:[.．]{_D}++|))[余多]?(?:{AFTER}|)"
    point = f"(?:点[{PLACE_DIGIT}]++[万萬亿億千百]{{0,2}}(?![十分刻钟半整])|)"
    branches = [
        f"年(?<=[{PLACE_DIGIT}]{{4}}年)(?:度|{day}{{1,3}}月(?:份|{day}{{1,3}}[日号]|)|{season})",
        f"月(?<={day}月)(?:份|{day}{{1,3}}[日号]|)",
        f"日(?<={day}日)(?![报常程子内均])",
        f"点(?<={day}点)(?:{day}{{1,3}}分|[半整钟]|一刻)",
        f"[、.．](?<={day}.)(?<!十[一二三四五]五.)",
        f"分之{fraction}",
        f"[上](?<=成[百千]上)[千万]{tail}",
        "(?=[规时末开以])(?<=十[一二三四五]五)",
        f"(?:(?:{DASH})(?:{_C}++)|){point}{tail}(?:(?<!{_C})|{_NO_HAN}|(?<=[{MORE}][百千万萬亿億])|(?<=[{MORE}].[万亿]))",
        f"[{words.SECOND}](?<={'|'.join(sorted(words.NAME_STARTS))})",
        "大(?<=[一二三四五六七八九十]大)(?![类類项項块塊])",
    ]
    return "|".join(branches)


def _ordinal() -> str:
    number = f"[(（]?(?:{_C}{{1,6}}|{_D}{{1,5}}|[{LETTER_MASK}]{{1,3}})[)）]?"
    more = f"(?:{_SP}{DASH}{_SP}第?{_SP}{number})?"
    return (
        f"{_SP}{number}{more}(?:{_SP}(?:号(?:令|公告|文)?|条(?!信息)|款|章|目(?!标)|[编編](?!号)|年级|[{units.COUNT_CHARS}]次?|[号楼层级届屆年周天]|季度|学期|小时)|)"
        f"(?:之{_C}{{1,2}}|)(?:第{number}[款项目])*"
    )


def _bracketed() -> str:
    """(一), (12) before what it numbers, and the number of a document: 〔2021〕30号, (2021)第3号, (2021)京01行初3号."""
    year = f"(?:19|20)[{DIGIT}{LETTER_MASK}○]{{2}}"
    court = f"[{HAN}]{{1,4}}{_D}*[{HAN}]{{1,4}}"
    return (
        f"(?:[一二三四五六七八九十]{{1,3}}[)）]|(?<![{HAN}].){_D}{{1,2}}[)）](?={_SP}[{HAN}《“])"
        f"|{_SP}{year}{_SP}[〕)）\\]】］﹞﹚]{_SP}(?:第?{_SP}|{court})[{DIGIT}{MASK}]{{1,6}}(?:[-—－]{_D}{{1,4}})?{_SP}号)"
    )


def _masked(tail: str) -> str:
    """xx条, ___份, ○○县, xx年: a mask before a unit or in a date, or in a name."""
    letters = f"(?<=[{LETTER_MASK}])[{LETTER_MASK}{DIGIT}]*+"
    lines = f"(?<=[{LINE_MASK}])[{LINE_MASK}]*+"
    date = f"{_SP}年(?:度|[{MASK}{DIGIT}]{{1,2}}月(?:[{MASK}{DIGIT}]{{1,2}}[日号]|)|)|月(?:[{MASK}{DIGIT}]{{1,2}}[日号]|)|日(?!内)"
    return f"(?:{letters}|{lines})(?:{date}|[万萬亿億]?{tail}(?<![{MASK}{DIGIT}]))|(?<=[{LETTER_MASK}])[{LETTER_MASK}]*+(?=[{HAN}])"


def _latin() -> str:
    """A token of letters: C06, v2.0, an address of mail or web."""
    return "[A-Za-z0-9]*+(?:[.@:/_+-][A-Za-z0-9][A-Za-z0-9./_@:?=&%#+-]*+|://[!-~]*+|)"


def _pattern() -> re.Pattern[str]:
    tail = _tail()
    first = f"{DIGIT}{CHINESE}{BRACKETS}{LETTER_MASK}{LINE_MASK}{CIRCLED}A-Za-z第双"
    rooms = (
        rf"(?<={_D}){_D}*+(?:{_arabic(tail)})",
        rf"(?<={_C})(?<![{words.BEFORE_ONE}]一){_C}*+(?:{_chinese(tail)})",
        rf"(?<=[{BRACKETS}]){_bracketed()}",
        rf"(?<=第){_ordinal()}",
        _masked(tail),
        rf"(?<=[A-Za-z]){_latin()}",
        rf"(?<=[{CIRCLED}])",
        "(?<=双)(?:随机|公示|创|减|告知)",
    )
    return re.compile(f"[{first}](?:{'|'.join(rooms)})")


PATTERN = _pattern()
