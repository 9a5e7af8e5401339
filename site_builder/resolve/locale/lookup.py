"""Which of the language tags that there are suits the one that is wanted."""

from collections.abc import Iterable

from site_builder.resolve.locale.tags import script_of


def look_up(wanted: str, tags: Iterable[str]) -> str | None:
    """The tag for readers of `wanted`, whatever the case of either; None where there is none.

    It is that which RFC 4647 §3.4 (lookup) finds, for which `zh-Hans-CN` is shortened to `zh-Hans`
    and `zh`; else the first of the same language and script by CLDR's likely subtags, as `en-US`
    for `en` and `zh-CN`, but not `zh-TW`, for `zh-Hans`.
    """
    known = {tag.lower(): tag for tag in tags}
    subtags = wanted.lower().split("-")
    while subtags:
        if found := known.get("-".join(subtags)):
            return found
        subtags.pop()
        if subtags and len(subtags[-1]) == 1:
            subtags.pop()
    meant = _language_and_script(wanted)
    return next((tag for tag in known.values() if _language_and_script(tag) == meant), None)


def _language_and_script(tag: str) -> tuple[str, str]:
    return tag.lower().partition("-")[0], script_of(tag)
