"""What templates link to by name."""

from functools import partial

import pytest

from site_builder.compose.shell import Head, shell
from site_builder.compose.template_links import check_template_links, linked_texts
from site_builder.compose.versions import NO_VERSIONS
from site_builder.model.site import TemplateLink
from site_builder.problems.problems import Location
from site_builder.views.shell import Link, Words
from tests.support.features import make_article, make_feature, make_frame, make_site, outlines_of

BRIDGE = make_feature(
    make_article("zh", title="桥"), make_article("en", title="Bridge"), slug="bridge"
)
CHINESE = make_feature(make_article("zh", title="文"), slug="chinese")
OUTLINES = outlines_of(BRIDGE, CHINESE)
HERE = Location("templates/base.html", 3, 4)
link = partial(TemplateLink, location=HERE)


@pytest.mark.parametrize(
    ("slug", "anchor", "message", "hint"),
    [
        ("brigde", "", "there is no feature or page 'brigde'", "did you mean 'bridge'?"),
        ("bridge", "plan", "that article has no anchor '#plan'", ""),
        ("secret", "", "'secret' is a draft", "publish it, or build with --drafts"),
    ],
)
def test_what_is_not_there(slug: str, anchor: str, message: str, hint: str) -> None:
    links = [link("chinese", ""), link(slug, anchor), link("broken", "")]
    left_out, broken = {"secret": ""}, frozenset({"broken"})
    (problem,) = check_template_links(links, ("zh", "en"), OUTLINES, left_out, broken)
    assert (problem.location, problem.code) == (HERE, "broken-link")
    assert problem.message.startswith(message)
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("fallback", "english"),
    [
        ("show", Link("../en/chinese/", Words("文", "zh-Hans", "ltr"))),
        ("link", Link("../zh/chinese/", Words("文", "zh-Hans", "ltr"), "zh-Hans")),
        ("hide", Link("", Words("文", "zh-Hans", "ltr"))),
    ],
)
def test_each_reader_gets_what_there_is(fallback: str, english: Link) -> None:
    site = make_site(fallback=fallback)
    linked = linked_texts([link("chinese", ""), link("bridge", "")], site, OUTLINES)
    frame = make_frame(site, [BRIDGE, CHINESE], linked=linked)
    head = Head("", "", NO_VERSIONS)
    made = shell(frame, "en", "en/", head, lambda route: f"../{route}").links
    assert made == {"bridge": Link("../en/bridge/", Words("Bridge")), "chinese": english}
    assert shell(frame, "zh", "zh/chinese/", head).links["chinese"] == Link("./", Words("文"))
