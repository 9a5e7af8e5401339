"""Where a page stands in each language, and where everybody else is led."""

import pytest

from site_builder.compose.versions import (
    Versions,
    chooser_versions,
    feature_versions,
    list_versions,
)
from site_builder.model import routes
from site_builder.model.presence import Fallback, Presence
from tests.support.features import EN, FR, ZH, make_site

SITE = make_site(ZH, EN, FR)


def test_a_feature_leads_others_to_the_sites_first_language() -> None:
    versions = feature_versions(SITE, Presence(("zh", "en"), "en", "hide"), "story")
    assert versions == Versions({"zh": "zh/story/", "en": "en/story/"}, "zh/story/")


def test_a_feature_that_is_not_in_it_leads_them_to_its_source() -> None:
    versions = feature_versions(SITE, Presence(("en", "fr"), "fr", "hide"), "story")
    assert versions == Versions({"en": "en/story/", "fr": "fr/story/"}, "fr/story/")


@pytest.mark.parametrize(
    ("fallback", "substitutes"),
    [
        ("show", {"fr": ("fr/story/photos/", "zh")}),
        ("link", {"fr": ("zh/story/photos/", "zh")}),
        ("hide", {}),
    ],
)
def test_what_stands_in_for_a_version_is_none(
    fallback: Fallback, substitutes: dict[str, tuple[str, str]]
) -> None:
    presence = Presence(("zh", "en"), "zh", fallback)
    versions = feature_versions(SITE, presence, "story", routes.photos)
    assert versions.pages == {"zh": "zh/story/photos/", "en": "en/story/photos/"}
    assert versions.substitutes == substitutes


def test_the_homes_and_the_chooser_are_versions_of_each_other() -> None:
    homes = list_versions(SITE, 1, {"zh": 3, "en": 1, "fr": 1})
    assert homes == Versions({"zh": "zh/", "en": "en/", "fr": "fr/"}, "")
    assert homes == chooser_versions(SITE)


def test_a_further_page_has_versions_where_the_list_is_so_long() -> None:
    counts = {"zh": 1, "en": 2, "fr": 2}
    pages = {"en": "en/page/2/", "fr": "fr/page/2/"}
    assert list_versions(SITE, 2, counts) == Versions(pages, "en/page/2/")
    assert list_versions(SITE, 2, counts | {"zh": 2}).x_default == "zh/page/2/"
