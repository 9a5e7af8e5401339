"""Where photographs are shown, and how wide."""

from typing import Any

from site_builder.model.article import Directive, Option
from site_builder.rules.placements import Placement, placements
from tests.support.features import HERE, make_article, make_facts, make_photo_file, photo


def placed(*blocks: tuple[str, str, dict[str, str]], **feature: Any) -> dict[str, Placement]:
    """By photo, from (directive, ids, options); `a` is classic, `w` a panorama, `t` tall."""
    directives = tuple(
        Directive(
            f"top-{at}", name, tuple(ids.split()), (HERE,) * len(ids.split()), HERE,
            options=tuple(Option(key, value, HERE) for key, value in options.items()),
        )
        for at, (name, ids, options) in enumerate(blocks, 1)
    )  # fmt: skip
    files = [
        make_photo_file("a.jpg", 3000, 2000),
        make_photo_file("w.jpg", 4000, 1000),
        make_photo_file("t.jpg", 1000, 3000),
    ]
    facts = make_facts(photos=[photo(name, file=f"{name}.jpg") for name in "awt"], feature=feature)
    article = make_article("zh", lead=directives)
    return placements(facts, {"zh": article}, {file.name: file for file in files})


def test_a_photo_by_itself() -> None:
    assert placed(("photo", "a", {}))["a"] == Placement("figure", 608)
    assert placed(("photo", "a", {"size": "wide"}))["a"] == Placement("figure", 922)
    assert placed(("photo", "a", {"size": "full"}))["a"] == Placement("full", 1280)
    assert placed(("photo", "w", {}))["w"] == Placement("full", 1280)
    assert placed(("photo", "t", {}))["t"] == Placement("figure", 608)


def test_a_gallery() -> None:
    made = placed(("gallery", "a w", {}))
    assert made["a"].use == "gallery"
    assert made["w"].shown == 922
    assert placed(("gallery", "a w", {"size": "full"}))["a"].use == "full"


def test_the_widest_place_counts() -> None:
    made = placed(("photo", "a", {}), ("photo", "a", {"size": "full"}), ("gallery", "a w", {}))
    assert made["a"] == Placement("full", 1280)
    assert placed(("photo", "a", {}), cover="a")["a"] == Placement("cover", 1280)


def test_what_no_article_places() -> None:
    assert placed()["a"] == Placement("gallery", 480)


def test_ids_that_are_not_known_are_left_out() -> None:
    assert set(placed(("photo", "other", {}), ("gallery", "a other", {}))) == {"a", "w", "t"}
