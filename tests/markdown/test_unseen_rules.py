"""The rules for single lines: nothing that is seen may change."""

import re

from hypothesis import given
from hypothesis import strategies as st

from site_builder.languages.characters import UNSEEN
from site_builder.markdown.unseen_rules import RULES

_GAPS = re.compile(rf"[ \t{UNSEEN}]+")
LINES = st.text(st.sampled_from("#:`|-*>[]^(){}甲a1. \t\u3000\u200b\xa0\ufeff"), max_size=24)


@given(LINES)
def test_only_spaces_and_what_is_unseen_change(line: str) -> None:
    for pattern, replace in RULES:
        changed = pattern.sub(replace, line)
        assert _GAPS.sub("", changed) == _GAPS.sub("", line)


@given(LINES.map(lambda line: re.sub(f"[{UNSEEN}]", "", line)).filter(lambda s: s.strip()))
def test_plain_lines_keep_their_marks_and_words(line: str) -> None:
    for pattern, replace in RULES:
        assert pattern.sub(replace, line).split() == line.split() or "#" in line
