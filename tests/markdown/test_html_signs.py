"""HTML in texts."""

import pytest

from site_builder.markdown.html_signs import tags


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<b>粗</b>与<i>斜</i>", ["<b>", "<i>"]),
        ("一<br>二<br/>三<BR />", ["<br>", "<br/>", "<BR />"]),
        ("</div>", ["</div>"]),
        ('<video src="a.mp4" controls>', ['<video src="a.mp4" controls>']),
        ("<ruby>漢<rt>かん</rt></ruby>", ["<ruby>", "<rt>"]),
        ('<my-tag a="b">', ['<my-tag a="b">']),
        ("<span\nclass=a>", ["<span\nclass=a>"]),
        ("<!DOCTYPE html>", ["<!DOCTYPE"]),
        ("<![CDATA[a]]>", ["<![CDATA["]),
        ("<?xml version='1.0'?>", ["<?xml"]),
        ("<b>甲</b></b>", ["<b>", "</b>"]),
    ],
)
def test_tags(text: str, found: list[str]) -> None:
    assert [tag.words for tag in tags(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "我<3你",
        "a < b > c",
        "a<b and c>d",
        "List<T>",
        "<姓名>",
        "<your name>",
        "x<y",
        "->",
        "<-- a",
    ],
)
def test_prose(text: str) -> None:
    assert list(tags(text)) == []


def test_what_to_write() -> None:
    hints = {tag.words: tag.hint for tag in tags("<b><a href=x><iframe src=y><font color=z>")}
    assert hints["<b>"] == "for bold, write **words**"
    assert hints["<a href=x>"] == "for a link, write [words](https://…)"
    assert hints["<iframe src=y>"] == "link to it: [words](https://…)"
    assert "backquotes" in hints["<font color=z>"]
