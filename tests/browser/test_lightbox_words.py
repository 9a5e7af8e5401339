"""The words of a large picture: a long caption scrolls, and its credit stays in sight."""

import pytest
from playwright.sync_api import expect

from tests.support.browser import Axe, NewPage, SiteServer, wait_until
from tests.support.building import build_site
from tests.support.photo_sites import entry, write_photo_site
from tests.support.pictures import encode, picture

ENGLISH = (
    "Volunteers in red vests sweep the pavement outside the old market early on Saturday morning "
    "while shopkeepers wash down their stalls. "
) * 4
CHINESE = (
    "星期六清晨，身穿红马甲的志愿者在老市场外清扫人行道，商户们冲洗摊位，一直到中午才回家。" * 6
)
WINDOWS = [(320, 568), (360, 640), (390, 844), (667, 375), (844, 390), (1280, 720)]


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory, site_server: SiteServer) -> str:
    shot = entry(
        "square",
        "square.jpg",
        caption={"en": ENGLISH.strip(), "zh": CHINESE},
        place={"en": "Jiefang Road, Yanfeng district, Hengyang", "zh": "衡阳市雁峰区解放路"},
    )
    originals = {"square.jpg": encode(picture((700, 450)), "JPEG")}
    site = write_photo_site(tmp_path_factory.mktemp("words"), originals, [shot])
    build_site(site)
    return site_server(site / "build")


@pytest.mark.parametrize("size", WINDOWS, ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_credit_is_seen_below_a_long_caption(
    url: str, new_page: NewPage, axe: Axe, language: str, size: tuple[int, int]
) -> None:
    page = new_page(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    page.goto(f"{url}{language}/story/")
    page.locator("#photo-square a.enlarge").click()
    caption = page.locator(".lightbox figcaption > p").first
    meta = page.locator(".lightbox .meta")
    for part in meta.locator("> *").all():
        expect(part).to_be_in_viewport(ratio=1)
    above, below = caption.bounding_box(), meta.bounding_box()
    assert above
    assert below
    assert above["height"] > 30
    assert above["y"] + above["height"] <= below["y"] + 1
    scrolls = caption.evaluate("words => words.scrollHeight > words.clientHeight")
    assert caption.evaluate("words => words.tabIndex") == (0 if scrolls else -1)
    assert scrolls or size[0] > 844
    assert axe(page) == []
    if scrolls:
        page.keyboard.press("Tab")
        expect(caption).to_be_focused()
        page.keyboard.press("PageDown")
        wait_until(page, "words => words.scrollTop > 0", arg=caption.element_handle())
