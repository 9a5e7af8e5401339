"""What stands around every page: alternates, navigation, assets, policy."""

from site_builder.compose.shell import Head, shell
from site_builder.compose.versions import NO_VERSIONS, Versions
from site_builder.model import routes
from site_builder.model.site import Account, SiteLink
from site_builder.views.shell import AccountLink, Link, Words
from tests.support.features import (
    AR,
    BASE,
    EN,
    FR,
    ZH,
    make_article,
    make_feature,
    make_frame,
    make_site,
)

HEAD = Head("Title", "Description", Versions({"zh": "zh/story/", "ar": "ar/story/"}, "zh/story/"))
SITE = make_site(ZH, EN, AR)


def test_a_page_in_each_language_of_the_site() -> None:
    made = shell(make_frame(SITE), "zh", "zh/story/", HEAD)
    assert [(a.key, a.href, a.url, a.is_current, a.exists) for a in made.alternates] == [
        ("zh", "./", f"{BASE}zh/story/", True, True),
        ("en", "../../en/", f"{BASE}en/", False, False),
        ("ar", "../../ar/story/", f"{BASE}ar/story/", False, True),
    ]
    assert [(a.tag, a.dir, a.name) for a in made.alternates] == [
        ("zh-Hans", "ltr", "中文"),
        ("en", "ltr", "English"),
        ("ar", "rtl", "العربية"),
    ]


def test_what_stands_in_for_a_page_is_named_by_its_language() -> None:
    versions = {"zh": "zh/story/", "en": "en/story/"}
    shown = HEAD._replace(versions=Versions(versions, "", {"ar": ("ar/story/", "zh")}))
    linked = HEAD._replace(versions=Versions(versions, "", {"ar": ("zh/story/", "zh")}))
    name = Words("中文", "zh-Hans", "ltr")

    def arabic(here: str, head: Head) -> tuple[str, str, bool, Words | None]:
        made = shell(make_frame(SITE), here[:2], here, head).alternates[2]
        assert not made.exists
        return made.href, made.hreflang, made.is_current, made.told_in

    assert arabic("en/story/", shown) == ("../../ar/story/", "ar", False, name)
    assert arabic("ar/story/", shown) == ("./", "ar", True, name)
    assert arabic("en/story/", linked) == ("../../zh/story/", "zh-Hans", False, name)
    # Who reads what stands in is led on to their own language.
    assert arabic("zh/story/", linked) == ("../../ar/", "ar", False, None)


def test_a_page_that_stands_in_names_the_other_as_the_canonical_one() -> None:
    made = shell(make_frame(SITE), "en", "en/story/", HEAD._replace(stands_in_for="zh/story/"))
    assert (made.canonical, made.x_default) == (f"{BASE}zh/story/", "")


def test_where_the_page_is() -> None:
    made = shell(make_frame(SITE), "ar", "ar/story/", HEAD)
    assert (made.lang, made.dir, made.key) == ("ar", "rtl", "ar")
    assert made.canonical == f"{BASE}ar/story/"
    assert made.x_default == f"{BASE}zh/story/"
    assert (made.home_href, made.feed_href) == ("../", "../feed.xml")
    assert made.assets["site.css"] == "../../assets/site.css"


def test_a_page_that_is_no_version_of_itself_has_no_current_language() -> None:
    head = Head("", "", Versions({"zh": "zh/", "en": "en/"}, ""))
    made = shell(make_frame(SITE), "zh", routes.CHOOSER, head)
    assert not any(other.is_current for other in made.alternates)


def test_links_as_the_page_wants_them() -> None:
    feature = make_feature(make_article("zh"))
    nav = (SiteLink({"zh": "特稿"}, "story/article.zh.md"),)
    frame = make_frame(make_site(), [feature], nav)
    made = shell(frame, "zh", routes.NOT_FOUND, Head("", "", NO_VERSIONS), lambda r: f"/x/{r}")
    hrefs = [made.home_href, made.feed_href, made.nav[0].href, made.assets["site.css"]]
    assert hrefs == ["/x/zh/", "/x/zh/feed.xml", "/x/zh/story/", "/x/assets/site.css"]
    assert [(a.href, a.exists) for a in made.alternates] == [("/x/zh/", False), ("/x/en/", False)]


def test_navigation_leads_to_the_readers_language_where_it_can() -> None:
    both = make_feature(slug="both")
    chinese = make_feature(make_article("zh"), slug="chinese")
    nav = (
        SiteLink({"zh": "双", "en": "Both"}, "both/article.zh.md"),
        SiteLink({"zh": "中"}, "chinese/article.zh.md"),
        SiteLink({"zh": "外", "en": "Out"}, "https://example.com/"),
    )
    frame = make_frame(make_site(nav=nav, fallback="link"), [both, chinese])
    assert shell(frame, "en", "en/both/", HEAD).nav == (
        Link("./", Words("Both")),
        Link("../../zh/chinese/", Words("中", "zh-Hans", "ltr"), "zh-Hans"),
        Link("https://example.com/", Words("Out")),
    )


def test_the_sites_own_words_are_borrowed_from_its_default_language() -> None:
    site = make_site(ZH, EN, FR, title={"zh": "站", "en": "Site"})
    assert shell(make_frame(site), "fr", "fr/", HEAD).site_title == Words("站", "zh-Hans", "ltr")


def test_the_foot_of_a_page() -> None:
    about = make_feature(make_article("zh"), slug="about")
    site = make_site(
        footer=(
            SiteLink({"zh": "主办", "en": "Published"}, ""),
            SiteLink({"zh": "关于", "en": "About"}, "about/article.zh.md"),
            SiteLink({"zh": "湘ICP备1号", "en": "湘ICP备1号"}, "https://beian.miit.gov.cn/"),
        ),
        accounts=(
            Account({"zh": "微博", "en": "Weibo"}, "https://weibo.com/a"),
            Account({"zh": "微信", "en": "WeChat"}, "about/article.zh.md", "示例"),
            Account({"zh": "RSS", "en": "RSS"}, "https://a.example/feed", is_feed=True),
        ),
        fallback="hide",
    )
    made = shell(make_frame(site, [about]), "en", "en/", HEAD)
    assert made.footer == (
        Link("", Words("Published")),
        Link("https://beian.miit.gov.cn/", Words("湘ICP备1号", "zh-Hans", "ltr")),
    ), "the page that English readers don't get is left out"
    assert made.accounts == (
        AccountLink(Link("https://weibo.com/a", Words("Weibo")), None, "me"),
        AccountLink(Link("https://a.example/feed", Words("RSS")), None, ""),
    )
    chinese = shell(make_frame(site, [about]), "zh", "zh/", HEAD)
    assert chinese.accounts[1] == AccountLink(Link("about/", Words("微信")), Words("示例"), "")
