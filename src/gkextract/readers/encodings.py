"""Bytes to characters: which encoding a Chinese text is in, said aloud and never guessed in silence.

The order is cheap first: a byte order mark, strict UTF-8, and only then the others that Chinese offices have
used (GB18030 with its subsets GBK and GB2312, Big5, UTF-16 without a mark). Among those the one wins whose
characters are the everyday ones: bytes read in a wrong encoding give rare characters.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from ..models import Note
from .errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What declares itself GB2312 or GBK is written by programs that save GB18030, which holds both.
_WIDENED = {"gb2312": "gb18030", "gbk": "gb18030"}
_BIG5 = ("big5", "cp950", "big5hkscs")
_NARROW = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_WIDE = ("utf-16-le", "utf-16-be")

_SAMPLE_BYTES = 1 << 16
_SAMPLE_CHARS = 4000
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})
# Below _DOUBTFUL a text is not everyday Chinese; a reading must lead the next by _LEAD to be believed.
_DOUBTFUL = 0.35
_LEAD = 0.15

# The 700 commonest characters of written Chinese (by the word counts of jieba's dictionary), those of the
# reports' own vocabulary, and the traditional forms of both.
_COMMON_CHARACTERS = (
    "一是人了不在有大中国和为这上他个地年来我会以到时要出的生学说道民家子也成行下们于后就发自之对得主长可过天作分方用多你着部能市等业全里工公经本都而高政法面门动日进区事代那去心小同北定开产前其军还然起种所如现理机体表力好外与文当"
    "两实重新三么只山水关明从化平建又制南内西没此将员名手最东头者月间无安看见各城十相但已些正口通想度加第她合院物性战由位常点海意场武使次二向治因立数样身情入原问把路被并利石老教万知级量任江及应省资委务元美特期世湖回系比气汉总展电"
    "科金先声提品设或义王社很统处四首共马形己儿司太目基领队直计别女权话少流命至报米给打变果书清活几州华解议更称程今决张导术府才保交放管结师便走达族反再题色五京河接条规式县白它改风光运信受什组听布百济党指论强做取技黄神选记斯真却职"
    "号界件花类何眼兵传带空干农边据集联古广完质阳难增历史专官每住商即步认车台林必死游举线言皇土团收考求德叫近备研争非具李众连调感转笑革该持始英克士尔让拉思根格造较际亲单朝红型价校约器字段周亚深候则功属积快图火千准究往极育装许参半"
    "令吃观鱼精办像帝八复影告远群包整构料随划算象容示投势热值夫网望源息语股铁断派速怎需片爱律纪支早况病境证编越局推满且列觉服双未居除乐企引标确织初青志率项飞球节察龙响药站施均消客失轻存低甚般击曾防请离落显罗营足素视护副食创余照兴"
    "占巴虽洲村费易试星木黑左宝置跟央识维采六底宫房音环案批切斗富乡另倒若按查故突责严桥模仅胜杀围席态破承招杨负层须父供续状域似依银范修找九致密终血旅钱赛独细效玉冲获习医演毛尽脸弹楼艺航陆右协七攻镇检写苏宗章注阿抗弟坐验封紧劳户优"
    "财养适陈喜卫排射哥油刻留急降念云微伤例景拿绝阶座刘刚害印申诉讼答予博读罚咨询栏渠篇份厅街"
    "國爲這個來會時學說們於後發對長過業裏經門動進區開產軍還種現機體與當兩實麼關從內沒將員東頭間無見戰點場數樣問並萬級應資務氣漢總電聲設義統處馬兒領隊計別權話報給變書幾華議稱決張導術結師達題條規縣風運組聽濟黨論強黃選記卻職號類傳帶"
    "幹農邊據聯廣質陽難歷專認車臺遊舉線團備爭衆連調轉該爾讓較際親單紅價約亞則屬積圖準極裝許參喫觀魚辦復遠羣構隨劃勢熱網語鐵斷愛紀況證編滿覺雙樂標確織項飛節龍響藥輕擊請離顯羅營視護創餘興佔雖費試寶識維採宮環鬥鄉責嚴橋僅勝殺圍態楊負"
    "層須續狀銀範終錢賽獨細衝獲習醫盡臉彈樓藝陸協鎮檢寫蘇驗緊勞戶優財養適陳衛雲傷絕階劉剛訴訟讀罰諮詢欄廳"
)
_COMMON = re.compile(
    rf"[{_COMMON_CHARACTERS}\u3000-\u3017\uff01-\uff5e\u2010-\u2026\u2460-\u2473\u3220-\u3229\xa0\xb7]+"
)
_COMMON_OR_ASCII = re.compile(rf"[{_COMMON_CHARACTERS}\u3000-\u3017\uff01-\uff5e\u2010-\u2026\xa0\xb7\t\r\n -~]+")

# (as which encoding the bytes were wrongly read, what they really were): the garbles met on saved pages.
_GARBLES = (
    ("gb18030", "utf-8"),
    ("latin-1", "utf-8"),
    ("cp1252", "utf-8"),
    ("latin-1", "gb18030"),
    ("cp1252", "gb18030"),
    ("big5hkscs", "gb18030"),
    ("gb18030", "big5hkscs"),
)
# U+FFFD written out and read again as GBK.
_LOST = ("\ufffd", "锟斤拷")
_LOST_SHARE = 0.002


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Return the text of `data` and the Python codec it was read with; line ends are left as they are.

    `encoding` names the codec instead of looking for it (GB2312 and GBK are read as GB18030).
    Raises `ReadError` where bytes cannot be decoded, where the encoding cannot be told, where the data is
    no text, or where the text was already garbled when it was saved.
    """
    codec = _named(encoding, data) if encoding else _detect(data)
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        raise ReadError(_bad_byte(error, codec)) from None
    except UnicodeError as error:
        raise ReadError(f"is not valid {codec}: {error}") from None
    refuse_garbled(text)
    return text, codec


def codec_for(name: str) -> str | None:
    """Return the Python codec meant by a declared charset (gb2312: gb18030), or None if there is none."""
    try:
        codec = codecs.lookup(name.strip()).name
        "".encode(codec)  # refuses the codecs that are not of text, such as base64
    except (LookupError, UnicodeError, ValueError):
        return None
    return _WIDENED.get(codec, codec)


def plausibility(text: str) -> float:
    """Return the share of everyday characters among the non-ASCII characters of a sample; 1.0 if it has none."""
    sample = _sample(text)
    return len("".join(_COMMON.findall(sample))) / len(sample) if sample else 1.0


def _sample(text: str) -> str:
    """The first non-ASCII characters of a text, however much ASCII (scripts, styles) stands before them."""
    parts, size = [], 0
    if not text.isascii():
        for match in _NOT_ASCII.finditer(text):
            parts.append(match.group()[:_SAMPLE_CHARS])
            size += len(parts[-1])
            if size >= _SAMPLE_CHARS:
                break
    return "".join(parts)


def _named(encoding: str, data: bytes) -> str:
    codec = codec_for(encoding)
    if codec is None:
        raise ReadError(f"there is no encoding called {encoding!r}")
    return "utf-8-sig" if codec == "utf-8" and data.startswith(codecs.BOM_UTF8) else codec


def _detect(data: bytes) -> str:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return codec
    wide = b"\0" in data[:_SAMPLE_BYTES]
    if not wide and _decodes(data, "utf-8"):
        _refuse_binary(data)
        return "utf-8"
    ranked = sorted(((_score(data, codec), codec) for codec in (_WIDE if wide else _NARROW)), reverse=True)
    (best, codec), (second, rival) = ranked[0], ranked[1]
    if best < _DOUBTFUL:
        _refuse_binary(data)
        raise ReadError("the encoding cannot be told: as UTF-8, GB18030, Big5 or UTF-16 it is not Chinese")
    if best - second < _LEAD:
        raise ReadError(f"the encoding cannot be told: {codec} and {rival} are equally likely; name the right one")
    if codec == "big5hkscs":
        return next((name for name in _BIG5 if _decodes(data, name)), codec)
    return codec


def _score(data: bytes, codec: str) -> float:
    """Plausibility of a sample read leniently as `codec`: bytes that cannot be decoded count against it."""
    decoder = codecs.getincrementaldecoder(codec)("replace")
    if codec in _WIDE:  # here ASCII, too, must come out of the right reading
        sample = decoder.decode(data[:_SAMPLE_BYTES])[:_SAMPLE_CHARS]
        return len("".join(_COMMON_OR_ASCII.findall(sample))) / len(sample) if sample else 0.0
    first = _HIGH_BYTE.search(data)
    start = first.start() if first else 0
    return plausibility(decoder.decode(data[start : start + _SAMPLE_BYTES]))


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _bad_byte(error: UnicodeDecodeError, codec: str) -> str:
    if any(word in error.reason for word in ("unexpected end", "incomplete", "truncated")):
        return f"ends in the middle of a {codec} character (byte offset {error.start}): the file was cut off"
    return f"byte 0x{error.object[error.start]:02x} at offset {error.start} is not {codec}"


def _refuse_binary(data: bytes) -> None:
    head = data[:8192]
    if b"\0" in head or (len(head) - len(head.translate(None, _CONTROLS))) * 20 > len(head):
        raise ReadError("is a binary file, not a text")


def lost_characters(text: str) -> list[Note]:
    """A note at the first of a few characters that were lost before the file was saved; garbled texts are refused."""
    at = min((place for sign in _LOST if (place := text.find(sign)) >= 0), default=-1)
    message = "characters were lost here (\ufffd, 锟斤拷) when the text was saved in a wrong encoding"
    return [Note("lost_characters", message, at, at + 1)] if at >= 0 else []


def refuse_garbled(text: str) -> None:
    """Raise `ReadError` for a text that was read in a wrong encoding before it was saved (锟斤拷, ä¸­æ–‡, 涓枃)."""
    lost = sum(text.count(sign) * len(sign) for sign in _LOST)
    if lost > 1 and lost > _LOST_SHARE * len(text):
        raise ReadError(
            f"the text is garbled: {lost} characters were lost (\ufffd, 锟斤拷) when it was saved in a wrong encoding"
        )
    if (score := plausibility(text)) < _DOUBTFUL:
        for codec, repaired in _repairs(text):
            if _chinese(repaired) and plausibility(repaired) > max(2 * score, 2 * _DOUBTFUL):
                raise ReadError(f"the text is garbled: it was read as {codec} and saved so; get the original file")


def _chinese(sample: str) -> bool:
    return len(_NOT_ASCII.sub("", sample)) * 2 < len(sample)


def _repairs(text: str) -> Iterator[tuple[str, str]]:
    """Sample texts that come out when a garble is undone, each with the name of the wrong encoding."""
    sample = _sample(text)
    for wrong, right in _GARBLES:
        yield wrong, sample.encode(wrong, "replace").decode(right, "replace")
