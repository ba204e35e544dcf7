"""Which reports are of one agency: by the place of today and the body, whatever the name was in a year."""

from __future__ import annotations

from functools import lru_cache

from gkextract import normalize
from gkextract.models import Agency
from gkextract.places import names, sectors

Series = tuple[str, ...]


def series(agency: Agency, year: int | None) -> Series | None:
    """What the reports of one agency share over the years; None where the name does not tell whose it is.

    淮南市人社局 and 淮南市人力资源和社会保障局 are one, 铜陵县教育局 and 铜陵市义安区教育局 too. A masked name, a level alone
    (县教育局) and a name that several places bear (和平区民政局, with no word of which) belong to nobody.
    """
    if agency.name is None or agency.candidates:
        return None
    read = _read(agency.name, year)
    where = _where(agency, read)
    if where is None:
        return None
    trade = sectors.trade(read.rest)
    if trade.type == "government":
        body = ""
    elif trade.body and trade.type in ("department", "party_body") and "分局" not in read.rest:
        body = trade.body
    else:
        body = read.rest
    return (*where, read.zone or "", read.village or "", body)


@lru_cache(4096)
def _read(name: str, year: int | None) -> names.Name:
    return names.read(normalize.clean(name).text, year)


def _where(agency: Agency, read: names.Name) -> tuple[str, ...] | None:
    """The place by the codes of today, else by its words; a school or a firm may have none but its own name."""
    if agency.region is not None:
        if any(char in names.MASK for word, _ in read.unknown for char in word):
            return None
        codes = [place.code for place in agency.region.successors] or [agency.region.code or ""]
        return ("+".join(codes), "" if len(codes[0]) > 6 else agency.region.town or "")
    if read.relative is not None:
        return None
    words = "".join(word + kind for word, kind in read.unknown) + (read.town or "")
    if any(char in names.MASK for char in words):
        return None
    if read.national or words or read.zone:
        return ("", words)
    own_name = sectors.trade(read.rest).type in ("public_institution", "enterprise") or agency.sector == "海关"
    return ("", "") if own_name and len(read.rest) > 4 else None
