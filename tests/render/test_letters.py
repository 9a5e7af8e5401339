"""The characters that a page shows, by language and use."""

import pytest

from site_builder.render.letters import letters_of


def found(page: str) -> dict[tuple[str, str], str]:
    return {key: "".join(sorted(signs)) for key, signs in letters_of(page).items()}


@pytest.mark.parametrize(
    ("page", "letters"),
    [
        ("<html lang=en><p>ab</html>", {("en", "text"): "ab"}),
        ('<p lang="en">a<b>c</b></p>', {("en", "text"): "ac", ("en", "strong"): "c"}),
        ('<h2 lang="zh-Hans">国<b>a</b></h2>', {("zh-hans", "headlines"): "a国"}),
        ("<p lang='en' class='x title'>a</p>", {("en", "headlines"): "a"}),
        (
            '<figure lang=en class="quote"><blockquote><p>a</p></blockquote><p>b</p></figure>',
            {("en", "headlines"): "a", ("en", "text"): "b"},
        ),
        ("<blockquote lang=en>a</blockquote>", {("en", "text"): "a"}),
        ('<p lang=en>a<i lang="fr">b</i>c', {("en", "text"): "ac", ("fr", "text"): "b"}),
        ('<p lang=en>a<br>b<img alt="c">d<path/>e</p>', {("en", "text"): "abde"}),
        ("<p lang=en>&amp;&#22269;e\u0301</p>", {("en", "text"): "&é国"}),
        ("<p lang=en>a<script>b</script><style>c{}</style>d</p>", {("en", "text"): "ad"}),
        (
            '<html lang=en><head><title>a</title></head><a hreflang="zh">b</a>',
            {("en", "text"): "b"},
        ),
        ("<ul lang=en><li>a<li>b</ul><p>c</p>", {("en", "text"): "ab"}),
        ("<p>no language</p>", {}),
    ],
)
def test_where_characters_are(page: str, letters: dict[tuple[str, str], str]) -> None:
    assert found(page) == letters
