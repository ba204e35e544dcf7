"""A check in Chinese or in English. Its message is in Chinese; numbers and signs are the same in both."""

from __future__ import annotations

import re
from functools import cache

from gkextract import names
from gkextract.catalog import of_catalog
from gkextract.models import Check
from gkextract.names import Language

from .across import Finding
from .relations import ACROSS, Relation, relations

#: Words that the details of messages use, besides names of indicators and labels.
_WORDS = {
    "有未列出的项": "some terms are not stated",
    "数为约数": "the numbers are approximate",
    "数字缺损": "a number is masked",
    "所列各项可能有包含关系": "some parts may contain others",
    "正文数字之和与表格一致": "the numbers of the prose add up to the form's",
    "正文有多个数字": "the prose states several numbers",
    "未说明结转数": "how many were carried over is not said",
    "口径可能不同": "they may not count the same",
    "差": "off by",
}


@of_catalog
@cache
def _declared() -> dict[str, Relation]:
    """Every declared relation by its id."""
    return {relation.id: relation for relation in (*relations(), *ACROSS)}


def wording(found: Check | Finding, language: Language = "zh") -> str:
    """What a check says. Raises nothing: a rule that is not declared keeps its message."""
    relation = _declared().get(found.rule)
    if language == "zh" or relation is None or not found.message.startswith(relation.zh):
        return found.message
    detail = found.message[len(relation.zh) :]
    return relation.en + _pattern().sub(lambda match: _english()[match[0]], detail)


@of_catalog
@cache
def _english() -> dict[str, str]:
    return {
        **dict(names.labels().values()),
        **dict(names.indicators().values()),
        **_WORDS,
    }


@of_catalog
@cache
def _pattern() -> re.Pattern[str]:
    """Names stand in brackets, words behind a comma: a category of the report's own that contains one is left alone."""
    terms = sorted(_english(), key=len, reverse=True)
    return re.compile(r"(?<=[\[·])(?:%s)(?=[\]·])|(?<=[,\]] )(?:%s)(?= |$)" % (("|".join(map(re.escape, terms)),) * 2))
