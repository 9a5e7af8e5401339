"""Comments on lines of their own in YAML files."""

import pytest

from site_builder.text.yaml_comments import without_whole_lines


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("<!-- 注 -->\na: b", "          \na: b"),
        ("- a: b\n  <!-- 注: 一\n二 -->\n  c: d", "- a: b\n           \n     \n  c: d"),
        ("a: b <!-- 注 -->", "a: b <!-- 注 -->"),
        ("a: b\n<!-- 注", "a: b\n<!-- 注"),
        ("a: |\n  b\n  <!-- 注 -->\n  c", "a: |\n  b\n  <!-- 注 -->\n  c"),
        ("a: |\n  b\n<!-- 注 -->\nc: d", "a: |\n  b\n          \nc: d"),
        ("a: >\n\n  b\n <!-- 注 -->\nc: d", "a: >\n\n  b\n           \nc: d"),
        ("a: 'b\n  <!-- 注 -->\n  c'", "a: 'b\n  <!-- 注 -->\n  c'"),
    ],
)
def test_only_those_that_yaml_would_not_know(text: str, rest: str) -> None:
    assert without_whole_lines(text) == rest
