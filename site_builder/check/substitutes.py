"""Pages that stand in for others: with the text of another language, for want of a translation,
with two languages side by side, or at a former address."""

import re
from collections.abc import Collection

from site_builder.check.addresses import resolve
from site_builder.check.links import INDEX
from site_builder.check.values import Context, Summary

_BESIDE = re.compile(rf"([^/]+/[^/]+/)with-([^/]+)/{re.escape(INDEX)}")


def stands_in(path: str, original: str, languages: Collection[str]) -> bool:
    """Whether the page at a path may name the page `original` as the canonical one: that has the
    same path below the folder of another language (keys), or has one of its two languages."""
    key, _slash, rest = path.partition("/")
    if beside := _BESIDE.fullmatch(path):
        return original == beside[1] + INDEX and _are_known({key, beside[2]}, languages)
    other, _slash, same = original.partition("/")
    return key != other and bool(rest) and rest == same and _are_known({key, other}, languages)


def _are_known(keys: set[str], languages: Collection[str]) -> bool:
    """Whether these are languages of the site; where it isn't there to tell, they may be."""
    return not languages or keys <= set(languages)


def original_of(page: Summary, context: Context) -> str:
    """The path of the page that a page stands in for; '' if it stands for itself."""
    target = resolve(context.base_url, page.path, page.canonical)
    is_one = page.leads_on or stands_in(page.path, target.path, context.languages)
    return target.path if target.kind == "inside" and is_one else ""
