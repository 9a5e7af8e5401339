"""Share cards: planned with the fonts that there are, and drawn once."""

import os
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from site_builder.fonts.files import list_fonts
from site_builder.images.metadata.metadata import read_metadata
from site_builder.model.pictures import PhotoFile
from site_builder.pipeline.card_work import make_card, plan_cards
from site_builder.pipeline.job import WorkContext
from site_builder.pipeline.picture_values import (
    Fonts,
    MadeCard,
    PictureTask,
    Plans,
    problems_of,
    share_images,
)
from site_builder.pipeline.picture_work import make_picture
from site_builder.store.cache import Cache
from site_builder.store.digests import digest_of
from tests.support.cache_key import KEY
from tests.support.features import make_feature, make_frame, make_site, outlines_of, photo
from tests.support.fonts import LATIN, make_font, save_font

FRAME = make_frame()


def jpeg() -> bytes:
    out = BytesIO()
    Image.new("RGB", (1300, 900), "#2040c0").save(out, "JPEG")
    return out.getvalue()


FILE = PhotoFile("a.jpg", 1300, 900, "JPEG", digest_of(jpeg()))
FEATURE = make_feature(photos=[photo("p", file="a.jpg")], files=[FILE], feature={"cover": "p"})


@pytest.fixture
def fonts(tmp_path: Path) -> Fonts:
    save_font(tmp_path / "fonts/plain.ttf", make_font(LATIN))
    return Fonts(list_fonts((tmp_path / "fonts",)), {})


def plans(fonts: Fonts, known: Plans | None = None) -> Plans:
    return plan_cards(FRAME, outlines_of(FEATURE), fonts, known or {})


def draw(root: Path, made: Plans, language: str = "en", *, artist: str = "artist") -> MadeCard:
    (root / "content/story/photos").mkdir(parents=True, exist_ok=True)
    (root / "content/story/photos/a.jpg").write_bytes(jpeg())
    context = WorkContext(root, Cache(root / ".cache", KEY), encoder="0" * 40, artist=artist)
    assert not make_picture(context, PictureTask("story", "p", FEATURE.pictures["p"])).problem
    plan = made["story"][language].plan
    assert plan
    return make_card(context, plan)


def alter(font: Path) -> None:
    """Change a byte of a font that says nothing of what font it is."""
    data = bytearray(font.read_bytes())
    data[-1] ^= 1
    font.write_bytes(data)
    os.utime(font, ns=(1, 1))


def test_every_language_has_its_card(fonts: Fonts, tmp_path: Path) -> None:
    made = plans(fonts)
    assert set(made["story"]) == {"zh", "en"}
    assert problems_of(made) == []
    images = share_images(made)["story"]
    assert images["zh"].route != images["en"].route
    assert images["en"].has_words

    card = draw(tmp_path, made)

    assert card.route == images["en"].route
    data = Cache(tmp_path / ".cache", KEY).get(card.digest)
    assert data
    image = Image.open(BytesIO(data)).convert("RGB")
    assert image.size == (1200, 630)
    assert image.getpixel((1190, 10)) == pytest.approx((0x20, 0x40, 0xC0), abs=6)
    assert image.getpixel((10, 620)) == pytest.approx((0xFC, 0xFB, 0xF8), abs=6)


def test_a_card_says_whose_the_cover_is(fonts: Fonts, tmp_path: Path) -> None:
    for made in (plans(fonts), plans(Fonts((), {}))):
        data = Cache(tmp_path / ".cache", KEY).get(draw(tmp_path, made).digest)
        assert data
        assert read_metadata(data).credit == "credit zh"


def test_another_font_under_the_same_name_makes_another_card(fonts: Fonts, tmp_path: Path) -> None:
    path = tmp_path / "fonts/plain.ttf"
    data = path.read_bytes()
    first = plans(fonts)
    alter(path)
    second = plans(Fonts(list_fonts((tmp_path / "fonts",)), {}), first)
    assert share_images(first)["story"]["en"].route != share_images(second)["story"]["en"].route
    path.write_bytes(data)
    os.utime(path, ns=(2, 2))
    third = plans(Fonts(list_fonts((tmp_path / "fonts",)), {}), second)
    assert share_images(third) == share_images(first)


def test_without_a_font_it_is_the_cover_and_a_warning(tmp_path: Path) -> None:
    made = plans(Fonts((), {}))
    (problem,) = problems_of(made)
    assert problem.location.path == "content/story/article.en.md"
    assert (problem.code, problem.severity) == ("no-font", "warning")
    assert "like 1 other" in problem.message
    assert not share_images(made)["story"]["en"].has_words

    card = draw(tmp_path, made)

    data = Cache(tmp_path / ".cache", KEY).get(card.digest)
    assert data
    assert Image.open(BytesIO(data)).convert("RGB").getpixel((10, 620)) == pytest.approx(
        (0x20, 0x40, 0xC0), abs=6
    )


def test_what_is_known_is_not_chosen_again(fonts: Fonts, monkeypatch: pytest.MonkeyPatch) -> None:
    first = plans(fonts)

    def never(*args: object) -> Any:
        raise AssertionError("chosen again")

    monkeypatch.setattr("site_builder.pipeline.card_work.choose_face", never)
    assert plans(fonts, first) == first
    with pytest.raises(AssertionError):
        plans(Fonts(fonts.files[:0], {}), first)


def test_a_card_is_drawn_once(
    fonts: Fonts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = draw(tmp_path, plans(fonts))

    def never(*args: object) -> bytes:
        raise AssertionError("drawn again")

    monkeypatch.setattr("site_builder.pipeline.card_work.draw_card", never)
    assert draw(tmp_path, plans(fonts)) == first


def test_another_drawing_program_draws_again(
    fonts: Fonts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = draw(tmp_path, plans(fonts))
    monkeypatch.setattr("site_builder.pipeline.card_work.draw_card", lambda *_: jpeg())
    assert draw(tmp_path, plans(fonts)) == first
    assert draw(tmp_path, plans(fonts), artist="another").digest != first.digest


def test_another_tag_makes_another_card(fonts: Fonts) -> None:
    """It says how lines break, and what glyphs a font shows."""
    site = make_site()
    languages = tuple(replace(one, tag=f"{one.tag}-SG") for one in site.languages)
    other = make_frame(replace(site, languages=languages))
    first = plans(fonts)["story"]
    second = plan_cards(other, outlines_of(FEATURE), fonts, {"story": first})["story"]
    assert {language: planned.plan.tag for language, planned in second.items() if planned.plan} == {
        language.key: language.tag for language in languages
    }
    assert all(first[key].key != second[key].key for key in first)


@pytest.mark.parametrize("changed", ["title", "name"])
def test_each_of_the_two_fonts_makes_another_card(tmp_path: Path, changed: str) -> None:
    """The title and the site's name may want two fonts, for one may lack what the other has."""
    site = make_site(title={"zh": "Ω", "en": "Ω"})
    frame = make_frame(site)

    save_font(tmp_path / "fonts/title.ttf", make_font(LATIN, "Title"))
    save_font(tmp_path / "fonts/name.ttf", make_font("Ω…", "Name"))

    def routes() -> set[str]:
        fonts = Fonts(list_fonts((tmp_path / "fonts",)), {})
        made = plan_cards(frame, outlines_of(FEATURE), fonts, {})["story"]
        planned = [one.plan for one in made.values() if one.plan]
        assert all(plan.faces and plan.faces.title != plan.faces.name for plan in planned)
        return {plan.route for plan in planned}

    first = routes()
    alter(tmp_path / f"fonts/{changed}.ttf")
    assert routes().isdisjoint(first)


def test_a_font_that_is_gone_is_a_problem(fonts: Fonts, tmp_path: Path) -> None:
    made = plans(fonts)
    Path(fonts.files[0].path).unlink()
    card = draw(tmp_path, made)
    assert card.problem
    assert (card.problem.code, card.problem.location.path) == ("bad-card", "content/story")
