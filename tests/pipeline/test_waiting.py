"""The features that wait for their time, without a build."""

from pathlib import Path

from site_builder.pipeline.waiting import waiting_in
from tests.support.building import build_site
from tests.support.moments import NOW, at
from tests.support.sites import write, write_feature, write_site


def test_it_is_what_a_build_says(tmp_path: Path) -> None:
    root = write_site(tmp_path, "past")
    config = root / "content/site.yaml"
    write(config, config.read_text("utf-8") + "time_zone: Asia/Shanghai\n")
    write_feature(root, "later", published="2032")
    write_feature(root, "soon", published="2031-05-10T08:00+08:00")
    draft = write_feature(root, "draft", published="2031")
    write(draft / "facts/feature.yaml", "published: '2031'\nauthors: [wang]\ndraft: true\n")
    for moment in (
        NOW,
        at("2031-05-10T00:00:00Z"),
        at("2031-12-31T15:59:59Z"),
        at("2033-01-01T00:00Z"),
    ):
        assert waiting_in(root, moment) == build_site(root, at=moment).waiting
    assert [tuple(one) for one in waiting_in(root, NOW)] == [
        ("soon", "2031-05-10T08:00+08:00"),
        ("later", "2032-01-01T00:00+08:00"),
    ]


def test_what_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    root = write_site(tmp_path, "past")
    for slug, text in (("a", "published: [\n"), ("b", "published: soon\n"), ("c", "- x\n")):
        write(write_feature(root, slug) / "facts/feature.yaml", text)
    assert waiting_in(root, NOW) == ()
