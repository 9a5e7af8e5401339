"""Hand-overs for tests: some units with all that a unit can have, and any texts."""

from hypothesis import strategies as st

from site_builder.exchange.handover import Handover, HandoverUnit, stamp_of
from site_builder.messages.message import _
from site_builder.model.site import Language
from site_builder.model.translation import STATES, State
from site_builder.problems.problems import Location

ZH, EN = Language("zh", "zh-Hans", "中文"), Language("en", "en", "English")
ARTICLE = "content/alpha/article.zh.md"

FRAGMENTS = (
    *("考试", "分。", "a mark", " ", "“quoted”", "x < y & z", "5 * 3", "snake_case", "30% done"),
    *("{number}`score`", "*瘦*", "**bold *and* more**", "[link](https://a.example/x_y)", "[^1]"),
    *("`code`", r"\*", r"\\", "&lt;", "<https://a.example>", '"', "'", "“", "，", "\u3000", "🎉"),
)


def unit(
    address: str,
    source: str,
    target: str = "",
    state: State = "missing",
    previous: str = "",
) -> HandoverUnit:
    """A unit with everything that helps a translator."""
    return HandoverUnit(
        address=address,
        kind="paragraph",
        source=source,
        stamp=stamp_of(source, target),
        place=Location(ARTICLE, 7, 1),
        target=target,
        state=state,
        previous=previous,
        difference=(("delete", previous), ("insert", source)) if previous else (),
        readable={"{number}`score`": "94.70分"},
        terms=(("全国文明城市", "National Civilized City"),),
        notes=(_("Caption of the picture {path}", path="photos/a.jpg"),),
    )


def handover(*units: HandoverUnit) -> Handover:
    return Handover("alpha", ZH, EN, "0123456789", units)


EXAMPLE = handover(
    unit("article.title", "一座城的考卷"),
    unit(
        "top-1",
        "衡阳拿到{number}`score`，*第二*。",
        "Hengyang scored {number}`score`.",
        "unreviewed",
    ),
    unit("roadmap-1", "[新](https://a.example)的", "The **old**\\\none.", "stale", "旧的"),
    unit("photos/a.caption", "街道\n第二段", "Streets", "fresh"),
)

lines = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=6).map("".join)
texts = (
    st.lists(lines, min_size=1, max_size=3)
    .map("\n".join)
    .filter(
        lambda text: text == "\n".join(line.strip() for line in text.split("\n")) and text.strip()
    )
)


@st.composite
def handovers(draw: st.DrawFn) -> Handover:
    """Any hand-over, with texts that may look like anything."""
    units = []
    for number in range(draw(st.integers(1, 4))):
        state = draw(st.sampled_from([one for one in STATES if one != "orphaned"]))
        target = "" if state == "missing" else draw(texts)
        previous = draw(texts) if state == "stale" else ""
        units.append(unit(f"top-{number + 1}", draw(texts), target, state, previous))
    return handover(*units)
