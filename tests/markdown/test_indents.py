"""Lists that are indented by full-width spaces."""

import pytest

from tests.support.markdown import body_html, read


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("\u3000- 甲\n\u3000- 乙", "- 甲\n- 乙"),
        ("\u3000\u3000- 甲\n\u3000\u3000- 乙", "- 甲\n- 乙"),
        ("- 甲\n\u3000\u3000- 乙\n- 丙", "- 甲\n  - 乙\n- 丙"),
        ("- 甲\n\u3000- 乙\n\u3000\u3000- 丙\n\u3000- 丁", "- 甲\n  - 乙\n    - 丙\n  - 丁"),
        ("1. 甲\n\u3000- 乙\n2. 丙", "1. 甲\n   - 乙\n2. 丙"),
        ("\u3000- 甲\n\u3000\u3000- 乙\n\u3000- 丙", "- 甲\n  - 乙\n- 丙"),
        ("- 甲\n\n段\n\n\u3000\u3000- 乙", "- 甲\n\n段\n\n- 乙"),
        ("- 甲\n\n\u3000\u3000- 乙", "- 甲\n\n  - 乙"),
        ("- 甲\n\xa0\xa0- 乙", "- 甲\n  - 乙"),
        ("- 甲\n\u200b- 乙", "- 甲\n- 乙"),
    ],
)
def test_levels(text: str, sound: str) -> None:
    assert body_html(text) == body_html(sound)
    assert read(text)[1] == []
