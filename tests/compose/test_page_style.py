"""The page's own style sheet, and the policy that lets it in."""

from base64 import b64encode
from hashlib import sha256
from typing import Any

from tests.support.features import (
    make_article,
    make_feature,
    make_page,
    make_photo_file,
    photo,
    rendered,
)


def page(*photos: Any, **changes: Any) -> Any:
    files = [make_photo_file("a.jpg"), make_photo_file("b.svg", 300, 400)]
    return make_page(make_feature(photos=photos, files=files, **changes))


def test_every_picture_has_its_rule() -> None:
    made = page(photo("p", file="a.jpg", focus=[0.2, 0.4]), photo("q", file="b.svg"))
    rules = made.shell.style.splitlines()
    # One for each picture, the rows of the gallery that they end in, and the running title.
    assert len(rules) == 4
    assert "{--ratio:1.5;--focus:20% 40%}" in rules[0]
    assert " img{background-color:#a1b2c3}" in rules[0]
    assert "{background-image:url(data:image/webp;base64,UklGRg==)}" in rules[0]
    assert rules[1].endswith("{--ratio:0.75;--focus:50% 50%}")


def test_a_picture_shown_twice_has_one_rule() -> None:
    made = page(photo("p", file="a.jpg"), feature={"cover": "p"})
    assert [line[:2] for line in made.shell.style.splitlines()] == [".i", "@p"]


def test_the_policy_knows_the_sheet_by_its_digest() -> None:
    made = page(photo("p", file="a.jpg"))
    html = rendered("feature.html", made)
    style = html.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"style-src 'self' 'sha256-{digest}';" in made.shell.csp


def test_the_title_stands_above_each_printed_page() -> None:
    article = make_article("zh", title='A "city" & <its> streets')
    made = make_page(make_feature(article))
    assert made.shell.style == (
        '@page{@top-center{content:"A \\22 city\\22  \\26  \\3c its\\3e  streets"}}\n'
    )
    html = rendered("feature.html", made)
    assert "<style>" in html
    assert "lightbox.js" not in html
