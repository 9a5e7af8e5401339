"""What other publishing tools understand, and prose that looks like it."""

import pytest

from site_builder.markdown.other_tools import foreign_forms
from tests.support.markdown import LINES_BEFORE, read


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("H~2~O", [(1, 2)]),
        ("x^2^ 与 10^-6^，21^st^", [(1, 2), (1, 10), (1, 17)]),
        ("好 :smile: 的", [(1, 3)]),
        ("$E=mc^2$，$$x$$", [(1, 1), (1, 10)]),
        ("He left -- at once, a---b", [(1, 9), (1, 22)]),
        ("改{--字--}{>>注<<}", [(1, 2), (1, 9)]),
        ("%%秘密%%", [(1, 1)]),
        ("见[@wang2020, p. 3]", [(1, 2)]),
        ("{:toc}", [(1, 1)]),
        ("*[HTML]: 超文本", [(1, 1)]),
        ("\\newpage", [(1, 1)]),
        ("甲\n: 乙", [(2, 1)]),
        ("甲\nhttps://video.example/watch?v=1\n乙", [(2, 1)]),
        ('[caption id="a" width="3"]图[/caption]', [(1, 1)]),
        ('[gallery ids="1,2"]', [(1, 1)]),
        ("[b]粗[/b]，[url=https://a.example]甲[/url]", [(1, 1), (1, 10)]),
        ("甲[/quote]", [(1, 2)]),
        ("<%= 甲 %>", [(1, 1)]),
        ("@[toc]", [(1, 1)]),
    ],
)
def test_what_shows_as_it_stands(text: str, places: list[tuple[int, int]]) -> None:
    problems = read(text)[1]
    assert {(p.code, p.severity) for p in problems} == {("stray-markup", "warning")}
    found = [(p.location.line - LINES_BEFORE, p.location.column) for p in problems]
    assert found == places


@pytest.mark.parametrize(
    "text",
    [
        "$5 and $6, US$5 and HK$20, $x",
        "[video], [n=25], [p = 0.05], [a b=c], [url], [sic]",
        "10:30:45，注:<http://a.example/>，key:value:more",
        "5~8~10，好~~，yeah~hi~",
        "2^10 = 1024，^_^",
        "100%% 与 50%",
        "an em—dash, co-op, call (a)--, 1990--91",
        "<https://video.example/watch?v=1>",
        "[甲](https://a.example)",
        "`H~2~O`，`$x^2$`，`--`",
        "甲\\$x^2$，H\\~2~O",
        "a: b\nc: d",
    ],
)
def test_prose(text: str) -> None:
    assert read(text)[1] == []


def test_what_can_be_written_in_a_plain_text_too() -> None:
    plain = {form.words for form in foreign_forms("H~2~O [b]x[/b] [@a] x^2^") if form.is_plain}
    assert plain == {"~2~", "^2^"}
