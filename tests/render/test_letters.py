"""The characters that a page shows, by language and use."""

import pytest

from site_builder.render.letters import letters_of


def found(page: str) -> dict[tuple[str, str], str]:
    return {key: "".join(sorted(signs)) for key, signs in letters_of(page).items()}


@pytest.mark.parametrize(
    ("page", "letters"),
    [
        ("<html lang=en><p>ab</html>", {("en", "text"): "ab"}),
        ('<body lang="en"><p>a<b>c</b></p>', {("en", "text"): "ac", ("en", "strong"): "c"}),
        ('<h2 lang="zh-Hans">国<b>a</b></h2>', {("zh-hans", "headlines"): "a国"}),
        ("<p lang='en' class='x title'>a</p>", {("en", "headlines"): "a"}),
        (
            '<body lang=en><div class="quote"><blockquote><p>a</p></blockquote><p>b</p></div>',
            {("en", "headlines"): "a", ("en", "text"): "b"},
        ),
        ("<body lang=en><blockquote>a</blockquote>", {("en", "text"): "a"}),
        ('<body lang=en><p>a<i lang="fr">b</i>c', {("en", "text"): "abc"}),
        ('<body lang=en><p>a<br>b<img alt="c">d<path/>e</p>', {("en", "text"): "abde"}),
        ("<body lang=en><p>&amp;&#22269;e\u0301</p>", {("en", "text"): "&é国"}),
        ("<body lang=en><p>a<script>b</script><style>c{}</style>d</p>", {("en", "text"): "ad"}),
        (
            '<html lang=en><head><title>a</title></head><a hreflang="zh">b</a>',
            {("en", "text"): "b"},
        ),
        ("<body lang=en><ul><li>a<li>b</ul><p>c</p>", {("en", "text"): "abc"}),
        ("<body lang=en><p class=told lang=fr>a</p>", {("fr", "text"): "a"}),
        ('<h1 lang="en">a<i lang="fr">b</i></h1>', {("en", "headlines"): "ab"}),
        ("<p>no language</p>", {}),
    ],
)
def test_where_characters_are(page: str, letters: dict[tuple[str, str], str]) -> None:
    assert found(page) == letters
