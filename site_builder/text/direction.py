"""Characters that turn the direction of the words after them, and aren't seen themselves.

An override (U+202D, U+202E) shows letters in another order than they are stored in, so that a text
says one thing to its reader and another to search engines, screen readers and whoever checks it
(CVE-2021-42574, *Trojan Source*; UAX 9, 2.2). No story needs one: each is reported. Embeddings and
isolates only say which way a run is laid out, and careful writers of Arabic and Hebrew put them
around names and numbers of the other direction (UAX 9, 2.4). They are sound where each is closed on
its own line. Where one isn't, it turns what comes after it, up to the paragraph's end, and is
reported. Marks (U+200E, U+200F, U+061C) turn nothing and are left alone.
"""

import re
from collections.abc import Iterator

from site_builder.languages.characters import EMBEDDINGS, OVERRIDES, character_name
from site_builder.messages.message import _
from site_builder.problems.problems import Problem, warning
from site_builder.text.source import Source

# Also as YAML and HTML write them.
_CONTROL = re.compile(
    rf"[{EMBEDDINGS}]|\\u(20(?:2[a-eA-E]|6[6-9]))|&#[xX]0*(20(?:2[a-eA-E]|6[6-9]));"
    r"|&#0*(823[4-8]|829[4-7]);"
)
_LINE = re.compile(r"[^\n]+")
_SIGNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_ISOLATES, _END_OF_ISOLATE, _END_OF_EMBEDDING = "\u2066\u2067\u2068", "\u2069", "\u202c"


def direction_problems(source: Source, start: int = 0) -> Iterator[Problem]:
    """The warnings for the overrides in a text, from an offset on, and for embeddings and isolates
    without an end or a beginning on their line."""
    text = source.text
    # Single signs are found much faster than any of several.
    if not (any(sign in text for sign in _SIGNS) or "\\" in text or "&" in text):
        return
    for line in _LINE.finditer(text, start):
        found = list(_CONTROL.finditer(text, *line.span()))
        controls = [_character(match) for match in found]
        for at in sorted(_wrong(controls)):
            yield _problem(source, found[at].start(), controls[at])


def _character(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else chr(int(match[3])) if match[3] else match[0]


def _wrong(controls: list[str]) -> set[int]:
    """The indices of the controls that are reported (UAX 9, BD9 to BD11: what closes what)."""
    wrong: set[int] = set()
    open_runs: list[int] = []
    isolates = 0
    for index, control in enumerate(controls):
        if control in OVERRIDES:
            wrong.add(index)
        if control == _END_OF_ISOLATE and isolates:
            isolates -= 1
            # What was opened inside the isolate and not closed ends with it.
            while controls[last := open_runs.pop()] not in _ISOLATES:
                wrong.add(last)
        elif (
            control == _END_OF_EMBEDDING and open_runs and controls[open_runs[-1]] not in _ISOLATES
        ):
            open_runs.pop()
        elif control in (_END_OF_ISOLATE, _END_OF_EMBEDDING):
            wrong.add(index)
        else:
            open_runs.append(index)
            isolates += control in _ISOLATES
    return wrong.union(open_runs)


def _problem(source: Source, offset: int, control: str) -> Problem:
    name = character_name(control)
    hint = _("delete it")
    if control in OVERRIDES:
        message = _(
            "{character} makes readers see the text after it in a different order", character=name
        )
    elif control in (_END_OF_ISOLATE, _END_OF_EMBEDDING):
        message = _("{character} has nothing to close on this line", character=name)
    else:
        message = _("{character} is not closed on this line", character=name)
        end = character_name(_END_OF_ISOLATE if control in _ISOLATES else _END_OF_EMBEDDING)
        hint = _("delete it, or close it with {character}", character=end)
    return warning(source.location(offset), "turned-text", message, hint)
