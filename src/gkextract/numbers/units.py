"""The units of quantities: classifiers that count, and units that measure money, time, space or marks.

Many classifiers also begin a word (条例, 部门, 家长, 回复, 起诉): `_NOT_BEFORE` says what may not follow them. Some begin so
many words that it is shorter to say what they may stand before: `_ONLY_BEFORE`. An entry lists single characters, then
after spaces whole words; `!word` is an exception to them (3项目标 is 3 项 of 目标, not 3 of 项目).
"""

from __future__ import annotations

MATTERS = "意建要措做体希不认启思改"  # 5点建议, 三点措施: what 点 counts; elsewhere it tells the time
_NO_FEAR = "篇份宗幅封册冊棵株粒颗顆枚盏箱瓶盒桶袋艘辆輛幢栋棟座顶桩趟帧贴帖则則匹"
_NOT_BEFORE = {
    "条條": "例款約约件目形理规",
    "件": "套",
    "次": "数序级日要官品贷席生",
    "人": "员員民才口力事社文身防物机類类 大代 大常 大会 大建 大工 大机 工智 群 行为",
    "个個": "体體性股 人信 人隐 人所得 人中心 人事项 人账 人身份 人简",
    "项項": "目 !目标",
    "期": "间間限望待满",
    "场場": "所地景馆館合外内域",
    "起": "草步诉訴到来点點止施至始飞源初码用效算动 因是 因于",
    "家": "庭长園园属乡具电訪访禽畜住校政 中 !中介 !中型 !中小 !中央 !中国",
    "名": "单單称稱录义額额片字誉师牌胜列为",
    "位": "置于於列居移次",
    "户戶": "籍口外型",
    "张張": "贴貼家某力扬开望榜掖挂",
    "部": "门門分署长委级队位件属首督落",
    "处處": "理罚罰置室级于長长方境暑女",
    "轮輪": "流换岗训值廓椅胎船",
    "回": "复復覆应應答访訪函馈顾归避来头报购查执族音落信升扣退帖收",
    "遍": "布及地",
    "堂": "而皇",
    "单單": "位独獨一元项纯据列边行设体词方程价",
    "本": "级級机機局年單单行市县縣区區镇乡街院校办辦月季系科地土质身届站网项企省部厅委所周着",
    "把": "手握关脉控好",
    "种種": "植子养族粮田苗业",
    "类類": "别別型似推比",
    "版": "本面块塊权图式税",
    "批": "准復复示评量发發注改捕判办辦阅转文件",
    "台臺": "账帳帐风風湾灣州阶词胞商办型",
    "组組": "织織长成建合员团装稿办",
    "例": "如会行外证题假",
    "套": "餐取用路",
    "卷": "烟入调",
    "页頁": "面码眉脚",
    "讲講": "话話解述究评政台师稿义授好清明透诚",
    "课課": "程题堂本件后",
    "班": "子组級级长長车主",
    "段": "落位时",
    "款": "项式待",
    "队隊": "伍员长列友",
    "块塊": "头状",
    "副": "主局市县區区书处科秘省部厅院校站产作本总会",
    # units that measure
    "天": "津然气空河府长门台水",
    "周": "边报刊密到全转知末口",
    "年": "级报检终底初货味会鉴",
    "秒": "杀懂",
    "元": "旦月素件宝老首氏化",
    "角": "度色落逐",
    "米": "兰粮面粉易",
    "亩": "均",
    "克": "服扣隆制拉难",
    "升": "级高至为学到幅降值入格",
    "倍": "增速感",
    "成": "立员为本果效功绩都长就熟品交套册型分人年因语文果",
    "号": "召码角外称",
    "层": "面级次层出",
    "级": "别联",
    "度": "过假量",
}
_ONLY_BEFORE = {
    "所": "学小中高幼院职民公大医农乡村县市区",
    "间間": "会办教病房阅培商接",
    "门門": "课 网课 专业",
    "面": "锦旗镜墙宣展",
    "通": "电来话咨热群",
    "支": "队隊宣志专短视",
    "笔筆": "资款业交经补",
    "票": "赞同反弃",
    "字": "以左的",
    "集": "动短微视系专电广纪",
    "节節": "课微直",
    "道": "题試试工菜防",
    "点點": MATTERS,
    "只": "股鸡鸭羊",
    "架": "无飞直",
    "头": "牛羊猪",
    "首": "歌诗曲",
    "片": "林水森绿",
    "屏": "宣",
    "分": "以",
}


def _each(table: dict[str, str]) -> dict[str, str]:
    return {char: after for chars, after in table.items() for char in chars}


_FORBIDDEN, _REQUIRED = _each(_NOT_BEFORE), _each(_ONLY_BEFORE)
_MEASURES = "天周年秒元角米亩克升倍成号层级度分"

COUNT_CHARS = "".join(dict.fromkeys(c for c in [*_NO_FEAR, *_FORBIDDEN, *_REQUIRED] if c not in _MEASURES))
PER_OCCASION = "人条條篇批期件场場户戶车班架台家项項份张張个個例"  # 人次, 条次, 期次 …

# What one look at the following character can exclude; `fits` then decides.
SUSPECT: dict[str, frozenset[str]] = {
    unit: frozenset([*after.split()[0], *(w.lstrip("!")[0] for w in after.split()[1:])])
    for unit, after in _FORBIDDEN.items()
}


def is_picky(unit: str) -> bool:
    """Whether the unit is one of those that must stand before certain words."""
    return unit in _REQUIRED


def fits(unit: str, text: str, end: int) -> bool:
    """Whether the unit that ends at `end` is a unit there, and not the beginning of a word."""
    if unit in _REQUIRED:
        return not "\u4e00" <= text[end : end + 1] <= "\u9fff" or _stands_in(_REQUIRED[unit], text, end)
    return unit not in _FORBIDDEN or not _stands_in(_FORBIDDEN[unit], text, end)


def _stands_in(entry: str, text: str, end: int) -> bool:
    chars, *others = entry.split()
    if any(text.startswith(word[1:], end) for word in others if word[0] == "!"):
        return False
    return text[end] in chars or any(text.startswith(word, end) for word in others)


# The units of money, which the reading tells from those that count.
MONEY = ("美元", "欧元", "港元", "日元", "元", "块钱", "角")
