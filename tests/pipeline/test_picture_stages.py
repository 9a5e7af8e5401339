"""Photographs from the original to the site: nothing private, the right pixels, the credit."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from site_builder.images.encode.encode import derive
from site_builder.images.metadata.metadata import read_metadata
from site_builder.images.metadata.xmp import read_xmp
from site_builder.pipeline.known import Known, read_known, store_known
from site_builder.pipeline.picture_stages import inspect_originals, make_cards, make_pictures
from site_builder.pipeline.run import Run
from site_builder.pipeline.session import Kept
from site_builder.store.digests import digest_of
from tests.support import leaks
from tests.support.building import Silent, build_site
from tests.support.full_site import write_full_site
from tests.support.photo_sites import (
    LICENCE,
    entry,
    media,
    write_entries,
    write_photo_feature,
    write_photo_site,
)
from tests.support.pictures import CORNERS, corners, encode, picture
from tests.support.private_originals import SIZE, private_originals
from tests.support.sessions import remembered
from tests.support.sites import snapshot

ORIGINALS = private_originals()
IDS = {name: f"p{number}" for number, name in enumerate(ORIGINALS)}
RASTERS = [name for name in ORIGINALS if not name.endswith(".svg")]
GREY = {"grey.jpg", "grey.png", "grey-clear.png", "sixteen-grey.png"}
ALONE = "Body.\n\n:::{photo} a\n:::\n\n"
CLEAR = {"clear.png", "clear.webp", "grey-clear.png"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_photo_site(tmp_path_factory.mktemp("photographs") / "site", ORIGINALS)
    build_site(root)
    return root


@pytest.fixture(scope="module")
def built(site: Path) -> Path:
    return site / "build"


def test_every_private_word_is_in_some_original() -> None:
    """Else the search for them would prove nothing."""
    found = set().union(*map(leaks.found_in, ORIGINALS.values()))
    assert found == {*leaks.WORDS, *(f"GPS {place}" for place in leaks.PLACES)}


def test_no_private_byte_is_published(built: Path) -> None:
    files = snapshot(built)
    leaking = {path: found for path, data in files.items() if (found := leaks.found_in(data))}
    assert leaking == {}
    assert {"zh/story/facts.json", "en/story/photos/index.html", "media"} <= {
        *files,
        *(path.partition("/")[0] for path in files),
    }


def test_no_original_is_published(built: Path) -> None:
    originals = {digest_of(data) for data in ORIGINALS.values()}
    assert not originals & {digest_of(data) for data in snapshot(built).values()}


@pytest.mark.parametrize("name", RASTERS)
def test_published_pictures_look_like_the_original(built: Path, name: str) -> None:
    """Upright, in the right colours for who knows sRGB alone, and as clear as it was."""
    expected = corners(picture(SIZE, "L")) if name in GREY else [*CORNERS]
    files = media(built, IDS[name])
    fallback = ".png" if name in CLEAR else ".jpg"
    assert sorted(path.suffix for path in files) == sorted((".avif", ".webp", fallback))
    for path in files:
        with Image.open(path) as image:
            assert image.size == SIZE
            assert not {"icc_profile", "exif"} & set(image.info)
            assert getattr(image, "n_frames", 1) == 1
            for found, wanted in zip(corners(image), expected, strict=True):
                # What is chroma in an encoder is kept coarsely; a wrong profile is further off.
                assert max(abs(a - b) for a, b in zip(found, wanted, strict=True)) <= 9, path
            if name in CLEAR:
                alphas = [image.getchannel("A").getpixel((x, 50)) for x in (80, 250)]
                assert alphas[0] == 255
                assert alphas[1] == pytest.approx(128, abs=2)


@pytest.mark.parametrize("name", ORIGINALS)
def test_every_file_says_whose_it_is(built: Path, name: str) -> None:
    for path in media(built, IDS[name]):
        data = path.read_bytes()
        said = read_xmp(data) if path.suffix == ".svg" else read_metadata(data)
        assert (said.creators, said.credit, said.license) == (("王靖",), "王靖", LICENCE), path
        # No original has a notice, so there is none.
        assert (said.copyright, said.marked) == ("", None)
        assert "©" not in unescape(data.decode("utf-8", "ignore"))
        assert (said.caption, said.title, said.place, said.taken) == ("", "", (), "")


def test_the_facts_lead_to_published_files(built: Path) -> None:
    facts = json.loads((built / "en/story/facts.json").read_text("utf-8"))
    assert len(facts["photos"]) == len(ORIGINALS)
    for photo in facts["photos"]:
        assert (built / photo["url"].removeprefix("https://example.org/repo/")).is_file()


# What costs time is done once


class Counted:
    """Stands before `derive` and counts how often it is asked for pixels."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls: list[str] = []
        monkeypatch.setattr("site_builder.pipeline.picture_work.derive", self)

    def __call__(self, data: bytes, kind: str, wanted: Any) -> Iterator[Any]:
        self.calls.append(kind)
        return derive(data, kind, wanted)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    return Counted(monkeypatch)


def jpeg(corner: str = "red") -> bytes:
    image = picture(SIZE)
    image.paste(corner, (0, 0, 40, 40))
    return encode(image, "JPEG", quality=95)


def test_a_new_caption_or_credit_encodes_nothing_again(tmp_path: Path, counted: Counted) -> None:
    site = write_photo_site(tmp_path, {"a.jpg": jpeg()}, [entry("a", "a.jpg")])
    build_site(site)
    before = media(site / "build")
    assert counted.calls == ["JPEG"]

    write_entries(site / "content/story", [entry("a", "a.jpg", caption={"zh": "新", "en": "New"})])
    build_site(site)
    assert media(site / "build") == before

    changes = {"credit": {"zh": "李明", "en": "Li Ming"}, "license": f"{LICENCE}deed"}
    write_entries(site / "content/story", [entry("a", "a.jpg", **changes)])
    build_site(site)
    after = media(site / "build")
    assert len(after) == len(before)
    assert not {*after} & {*before}, "new bytes have a new address"
    assert {read_metadata(path.read_bytes()).creators for path in after} == {("李明",)}

    shutil.rmtree(site / "build")
    build_site(site)
    assert media(site / "build") == after
    assert counted.calls == ["JPEG"]


def test_a_second_feature_with_the_same_original_encodes_nothing(
    tmp_path: Path, counted: Counted
) -> None:
    site = write_photo_site(tmp_path, {"a.jpg": jpeg()})
    build_site(site)
    write_photo_feature(site, {"other name.jpg": jpeg()}, slug="other")
    build_site(site)
    assert media(site / "build", slug="other")
    assert counted.calls == ["JPEG"]


def test_an_original_placed_alone_is_encoded_in_what_is_new_only(
    tmp_path: Path, counted: Counted
) -> None:
    data = encode(picture((700, 470)), "JPEG", quality=95)
    site = write_photo_site(tmp_path, {"a.jpg": data}, [entry("a", "a.jpg")])
    build_site(site)
    gallery = {path.name for path in media(site / "build", "a")}
    write_photo_feature(site, {"a.jpg": data}, [entry("a", "a.jpg")], body=ALONE)
    build_site(site)
    alone = {path.name for path in media(site / "build", "a")}
    assert alone < gallery
    assert counted.calls == ["JPEG"]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """A story with a cover, built and remembered."""
    kept = remembered(write_full_site(tmp_path_factory.mktemp("kept") / "site", features=1))
    store_known(*kept)
    return kept


def made_again(kept: Kept, last: Known) -> dict[str, int]:
    """How many tasks each stage has, where what is known in the end is the same."""
    progress, known = Silent(), kept.known
    run = Run(replace(kept.job, progress=progress), None, last)
    assert inspect_originals(run, Known()).originals == known.originals
    begun = replace(known, pictures={}, cards={})
    assert make_pictures(run, begun).pictures == known.pictures
    assert make_cards(run, begun).cards == known.cards
    return progress.started


def test_what_is_remembered_is_not_looked_for(kept: Kept) -> None:
    last = replace(kept.known, files={f.slug: f for f in kept.job.survey.inventory.features})
    assert made_again(kept, last) == {"originals": 0, "pictures": 0, "cards": 0}


def test_originals_are_known_by_their_files_or_by_their_digests(kept: Kept) -> None:
    last, digests = replace(kept.known, files={}), kept.known.digests
    assert made_again(kept, last)["originals"] == 2
    survey = replace(kept.job.survey, digests=digests)
    assert made_again(Kept(replace(kept.job, survey=survey), kept.known), last)["originals"] == 0


def test_pictures_of_what_is_gone_are_not_kept(kept: Kept) -> None:
    run = Run(kept.job, None, kept.known)
    assert kept.known.pictures
    assert make_pictures(run, replace(kept.known, rendered={})).pictures == {}


def test_cards_that_are_planned_otherwise_are_drawn(kept: Kept) -> None:
    assembled = replace(kept.known.assembled, cards={})
    last = replace(kept.known, assembled=assembled, cards={})
    assert made_again(kept, last)["cards"] == 2


def test_what_the_cache_has_lost_is_made_again(kept: Kept) -> None:
    """Last of these tests: those before it need the cache whole."""
    stored = read_known(kept.job)
    assert stored.originals == kept.known.originals
    assert (stored.pictures, stored.cards) == (kept.known.pictures, kept.known.cards)
    assert made_again(kept, stored) == {"originals": 2, "pictures": 0, "cards": 0}
    for route in (next(iter(kept.known.pictures)), next(iter(kept.known.cards))):
        path = {**kept.known.pictures, **kept.known.cards}[route]
        Path(kept.job.cache.path(path)).unlink()
    assert made_again(kept, stored) == {"originals": 2, "pictures": 1, "cards": 1}
