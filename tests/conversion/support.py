"""A language derived from simplified Chinese, and how its words are made."""

from collections.abc import Sequence
from typing import Any

from site_builder.conversion.wording import Wording, wordings
from site_builder.model.site import Language
from tests.support.features import make_facts

ZH_TW = Language("zh-tw", "zh-Hant-TW", "繁體中文", "zh", "s2twp", (("社区", "社區"),))
LANGUAGES = (Language("zh", "zh-Hans", "中文", derived=(ZH_TW,)), Language("en", "en", "English"))
KEYS = ("zh", "en", "zh-tw")


def wording(people: Sequence[Any] = (), terms: Sequence[Any] = ()) -> Wording:
    facts = make_facts(languages=KEYS, people=people, terms=terms)
    (found,) = wordings(LANGUAGES, facts.terms, facts.people)
    return found
