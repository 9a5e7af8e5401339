"""Traditional characters in Simplified Chinese text, and the reverse."""

from collections.abc import Iterator

from site_builder.copydesk.character_table import EITHER, NEVER_TRADITIONAL
from site_builder.copydesk.slips import SCRIPT, Manner, Slip, written
from site_builder.languages.script import script_of
from site_builder.messages.message import _

_SIMPLIFIED = dict(zip(*(f"{NEVER_TRADITIONAL}{EITHER}"[at::2] for at in (0, 1)), strict=True))
"""Simplified forms by the characters that Simplified text doesn't have."""
_TRADITIONAL = dict(zip(NEVER_TRADITIONAL[1::2], NEVER_TRADITIONAL[::2], strict=True))
"""Traditional forms by the characters that Traditional text doesn't have."""


def other_script(text: str, manner: Manner) -> Iterator[Slip]:
    """Each run of characters that the script of a text doesn't have."""
    is_traditional = script_of(manner.tag) == "Hant"
    forms = _TRADITIONAL if is_traditional else _SIMPLIFIED
    if forms.keys().isdisjoint(text):
        return
    start = 0
    while start < len(text):
        end = start
        while end < len(text) and text[end] in forms:
            end += 1
        if end > start:
            words = text[start:end]
            message = _("'{words}' is Traditional Chinese in Simplified text", words=words)
            if is_traditional:
                message = _("'{words}' is Simplified Chinese in Traditional text", words=words)
            hint = written("".join(map(forms.__getitem__, words)))
            yield Slip(start, end, SCRIPT, message, hint, is_wording=True)
        start = end + 1
