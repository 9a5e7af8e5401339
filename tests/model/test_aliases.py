"""Former addresses, as they are written and where they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from site_builder.model import routes
from site_builder.model.aliases import alias_route, check_alias, claim
from tests.support.texts import markup


@pytest.mark.parametrize(
    ("written", "route"),
    [
        ("/old/story/", "old/story/"),
        ("/old/story", "old/story/"),
        ("/old/index.html", "old/"),
        ("/old/index.htm", "old/"),
        ("/zh/old.html", "zh/old.html"),
        ("/Old.HTM", "Old.HTM"),
        ("/v1.0/", "v1.0/"),
        ("/旧/特稿/", "旧/特稿/"),
        ("/e\u0301tude/", "\u00e9tude/"),
    ],
)
def test_sound_addresses(written: str, route: str) -> None:
    assert check_alias(written) == written
    assert alias_route(written) == route


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("/old/../story/", "'..' begins with a dot"),
        ("/./story/", "'.' begins with a dot"),
        ("/.well-known/x/", "'.well-known' begins with a dot"),
        ("/story/?id=1", "'?' or '#'"),
        ("/story/#part", "'?' or '#'"),
        ("/a\tb/", r"the character '\t'"),
        ("/a\x00/", r"the character '\x00'"),
        ("/a:b/", "the character ':'"),
        ("/a*/", "the character '*'"),
        ("/\u202eold/", "U+202E"),
        ("/%7Eli/", "percent-encoded"),
        ("https://example.org/old/", "it names a host"),
        ("//example.org/old/", "it names a host"),
        ("javascript:alert(1)", "':'"),
        ("old/", "doesn't start with '/'"),
        ("/aux/", "Windows reserves this name"),
        ("/LPT1.html", "Windows reserves this name"),
        ("/old./", "Windows drops"),
        ("/media/x/", "the site's own files"),
        ("/Assets/x/", "the site's own files"),
        ("/__preview__/", "the site's own files"),
        ("/", "the site itself"),
        ("/index.html", "the site itself"),
        ("/a//b/", "nothing between"),
        ("/feed.xml", "this ending"),
        ("/story.php", "this ending"),
        ("/" + "长" * 80 + "/", "is too long"),
        ("/a" * 251, "longer than 500 characters"),
        ("", "must be an address"),
        (7, "must be an address"),
        (["/a/"], "must be an address"),
    ],
)
def test_what_is_no_address(written: object, said: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        check_alias(written)
    assert caught.value.type == "bad-alias"
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://example.org/old/?p=1#x", "write /old/"),
        ("old/story", "write /old/story"),
        ("/old?id=1", "write /old"),
        ("/%E6%97%A7/", "write /旧/"),
        ("\\old\\story", "write /old/story"),
        ("/%2e%2e/x/", "such as /old/story/"),
        ("https://example.org", "such as /old/story/"),
    ],
)
def test_the_hint_is_a_sound_address(written: str, meant: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        check_alias(written)
    (fault,) = (caught.value.context or {})["faults"]
    assert fault.hint == meant


def test_addresses_that_some_file_system_takes_for_one() -> None:
    alike = ("Old/", "old/", "OLD/index.html")
    assert len({claim(alias_route(f"/{written}")) for written in alike}) == 1
    assert claim("old/") != claim("old.html")


@given(st.one_of(markup, st.text(max_size=20).map(lambda text: f"/{text}")))
def test_no_alias_leaves_the_site_and_each_has_one_file(written: str) -> None:
    try:
        check_alias(written)
    except PydanticCustomError:
        return
    path = routes.output_path(alias_route(written))
    steps = path.split("/")
    assert path.endswith((".html", ".htm")) or path.lower().endswith((".html", ".htm"))
    assert not any(step in ("", ".", "..") or step.startswith(".") for step in steps)
    assert not any(character in path for character in '\\?#%:*<>|"\0')
    assert alias_route(f"/{alias_route(written)}") == alias_route(written)
