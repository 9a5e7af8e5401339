"""Units of a translation, as the preview shows them."""

from site_builder.model.site import Language
from site_builder.model.translation import Accepted, State
from site_builder.preview.messages import Standings
from site_builder.preview.unit_rows import TranslationRows, UnitPlace, UnitRow, UnitText

ZH = Language("zh", "zh-Hans", "中文")
EN = Language("en", "en", "English")


def unit_row(address: str, state: State, accepted: Accepted | None = None) -> UnitRow:
    """A paragraph with its texts, as far as the state says that there are any."""
    return UnitRow(
        address=address,
        kind="paragraph",
        state=state,
        is_moved=False,
        place=UnitPlace(address),
        source=None if state == "orphaned" else UnitText("原文", "content/s/article.zh.md", 9),
        target=None if state == "missing" else UnitText("Text", "content/s/article.en.md", 11),
        source_changes=(("equal", "原"), ("insert", "文")) if state == "stale" else (),
        target_changes=(),
        accepted=accepted,
        partner=None,
        seen=f"seen {address}",
    )


def standings_of(*rows: UnitRow) -> Standings:
    """Those that the English page of `story` shows."""
    return Standings("en/story/index.html", "story", (TranslationRows(ZH, EN, rows),))
