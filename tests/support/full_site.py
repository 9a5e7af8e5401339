"""A site that has everything a build compares: photographs, a cover, a font and a theme of its own,
and as many features as a test wants."""

from pathlib import Path

from tests.support.fonts import LATIN, make_font, save_font
from tests.support.photo_sites import entry, write_photo_feature
from tests.support.pictures import encode, picture
from tests.support.sites import SITE, write, write_feature

STORY = "story"
FULL_SITE = SITE + "fonts: {zh: {cards: own.ttf}, en: {headlines: own.ttf}}\n"
ENTRIES = [entry("a", "a.jpg"), entry("b", "b.jpg")]
_CHARACTERS = LATIN + "站新报故事"


def original(mark: str = "red") -> bytes:
    """A small photograph with a spot of this colour."""
    image = picture((120, 80))
    image.paste(mark, (0, 0, 30, 20))
    return encode(image, "JPEG", quality=90)


def write_own_font(site: Path, *, weight: int = 400) -> None:
    """The font that site.yaml names; of another weight its file is another."""
    save_font(site / "fonts/own.ttf", make_font(_CHARACTERS, weight=weight))


def write_story(site: Path, *, mark: str = "red", cover: str = "a", body: str = "Body.") -> None:
    originals = {"a.jpg": original(mark), "b.jpg": original("blue")}
    write_photo_feature(site, originals, ENTRIES, slug=STORY, cover=cover, body=body)


def write_full_site(root: Path, *, features: int) -> Path:
    """The site in folder `root`, which is given back. The story is its newest feature; `plain-00`
    is the next, and the one with the highest number is the oldest."""
    write(root / "content/site.yaml", FULL_SITE)
    write_own_font(root)
    write(root / "assets/extra.css", "p { color: #111 }")
    write(root / "templates/parts/footer.html", "<footer>One.</footer>")
    write_story(root)
    for number in range(features - 1):
        write_feature(root, f"plain-{number:02}", published=str(2022 - number))
    return root
