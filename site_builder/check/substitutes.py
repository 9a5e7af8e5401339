"""Pages that stand in for others: with the text of another language, for want of a translation."""

from collections.abc import Collection

from site_builder.check.addresses import resolve
from site_builder.check.values import Context, Summary


def stands_in(path: str, original: str, languages: Collection[str]) -> bool:
    """Whether the page at a path may name the page `original` as the canonical one: that has the
    same path below the folder of another language (keys)."""
    key, _slash, rest = path.partition("/")
    other, _slash, same = original.partition("/")
    return key != other and {key, other} <= set(languages) and bool(rest) and rest == same


def original_of(page: Summary, context: Context) -> str:
    """The path of the page that a page stands in for; '' if it stands for itself."""
    target = resolve(context.base_url, page.path, page.canonical)
    is_inside = target.kind == "inside" and stands_in(page.path, target.path, context.languages)
    return target.path if is_inside else ""
