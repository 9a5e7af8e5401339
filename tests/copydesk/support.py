"""Slips and corrections of a text, for the tests of the copy desk."""

from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

from site_builder.copydesk.fixing import edited
from site_builder.copydesk.rules import slips_in
from site_builder.copydesk.slips import Manner
from site_builder.text.source import Edit

MANNERS = {
    "zh": Manner("zh-Hans"),
    "hant": Manner("zh-Hant", quotes="「」『』"),
    "en": Manner("en"),
    "ap": Manner("en-US", style="ap"),
    "guardian": Manner("en-GB", style="guardian"),
}
ZH, EN = MANNERS["zh"], MANNERS["en"]
TABLE = Path(__file__).with_name("slips.txt")


class Example(NamedTuple):
    """A text, what is certain put right, and the codes of what is reported."""

    manner: Manner
    text: str
    right: str
    codes: list[str]


def examples() -> Iterator[Example]:
    """Those of the table, three or two lines each."""
    lines = TABLE.read_text("utf-8").replace("(f)", "\0").splitlines()
    for is_empty, group in groupby(lines, key=lambda line: not line or line.startswith("#")):
        is_title = False
        rows = [] if is_empty else list(group)
        for row, following in pairwise([*rows, ""] if rows else []):
            if row == "title":
                is_title = True
            elif not row.startswith(" "):
                language, _, text = row.partition(": ")
                wrong, _, right = text.partition(" → ")
                manner = MANNERS[language]._replace(is_title=is_title)
                yield Example(manner, wrong, right, sorted(following.strip(" -").split()))
                is_title = False


def codes(text: str, manner: Manner = ZH) -> list[str]:
    """The codes of the slips in a text, in order."""
    return sorted(slip.code for slip in slips_in(text, manner))


def corrected(text: str, manner: Manner = ZH) -> str:
    """A text with everything put right that is certain, as often as there is something."""
    for _round in range(8):
        edits: list[Edit] = []
        for slip in slips_in(text, manner):
            if all(
                one.end <= two.start or two.end <= one.start for one in slip.edits for two in edits
            ):
                edits += slip.edits
        text = edited(text, edits)
    return text
