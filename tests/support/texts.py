"""Texts for hypothesis: any at all, and sound files with something changed in them."""

from hypothesis import strategies as st

MARKS = "*_`[](){}<>#:：-—|!&\\\"'，。“”（）《》 \t\n\r\u3000\u2028\x85\ufeff"
LETTERS = "ab1中文江あ한é😀"

anything = st.text(max_size=200)
"""Any text of Unicode scalar values, control characters too."""

markup = st.text(alphabet=MARKS + LETTERS, max_size=200)
"""Text that is mostly signs which mean something to a parser."""


@st.composite
def mutations(draw: st.DrawFn, text: str) -> str:
    """The text with a few pieces taken out, doubled, or put in."""
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        piece = draw(st.sampled_from(["", text[start:end] * 2, "\t", "：", '"', "'", "- ", "\n"]))
        extra = draw(st.one_of(st.just(piece), st.text(alphabet=MARKS + LETTERS, max_size=5)))
        text = text[:start] + extra + text[end:]
    return text


def as_read(text: str) -> str:
    """The text as a `Source` has it, whose line ends are alike, and which holds no NUL."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
