"""Comments as HTML writes them."""

from site_builder.text.html_comments import comment_end


def test_the_end_of_a_comment() -> None:
    assert comment_end("<!--->", 0) == 6
    assert comment_end("<!-- -->", 0) == 8
    assert comment_end("a <!-- ->", 2) == -1
