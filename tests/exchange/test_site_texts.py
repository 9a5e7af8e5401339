"""The texts of site.yaml, handed over and brought back as those of a feature are."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.exchange.bring_back import BroughtBack, bring_back
from site_builder.exchange.collect import collect
from site_builder.exchange.formats import FORMATS, read_handover
from site_builder.exchange.handover import Returned
from site_builder.problems.problems import SiteError
from site_builder.read.config import CONFIG
from tests.support.translated_site import SITE_YAML, site_files_of, site_state_of, with_targets

NAMES = sorted(FORMATS)
RECORD = "content/translation.en.yaml"
FILES = site_files_of()
ADDRESSES = [unit.address for unit in site_state_of(FILES).ours]


def handed_over(files: Mapping[str, bytes], name: str = "xliff") -> Returned:
    data = FORMATS[name].write(collect(site_state_of(files), everything=True), str)
    return read_handover("back", data)


def imported(
    files: Mapping[str, bytes], returned: Returned, *, reviewed: bool = False
) -> BroughtBack:
    state = site_state_of(files)
    return bring_back(returned, state, "Li", "2026-12-01", reviewed=reviewed)


def targets(files: Mapping[str, bytes]) -> dict[str, str]:
    return {unit.address: unit.text for unit in site_state_of(files).theirs}


def states(files: Mapping[str, bytes]) -> dict[str, str]:
    return {standing.address: standing.state for standing in site_state_of(files).standings}


def test_every_text_is_handed_over_and_says_what_it_is() -> None:
    units = collect(site_state_of(FILES)).units
    assert {unit.address: unit.notes[0] for unit in units} == {
        "site.title": "Title of the site",
        "site.description": "Description of the site, for search engines and shared links",
        "site.nav.1.label": "Link in the navigation of the site",
        "site.nav.2.label": "Link in the navigation of the site",
    }
    assert [unit.state for unit in units] == ["unreviewed", "unreviewed", "missing", "unreviewed"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_without_a_change_nothing_changes(name: str, end: str, mark: bytes) -> None:
    files = {CONFIG: mark + SITE_YAML.replace("\n", end).encode()}
    assert imported(files, handed_over(files, name)).files == {}


TEXTS = st.lists(
    st.sampled_from(["Word", "“quoted”", "it’s", "'", '"', "42", "c: d", "# x", "{a}", "*so*"]),
    min_size=1,
    max_size=4,
).map(" ".join)


@pytest.mark.parametrize("name", NAMES)
@settings(deadline=None, max_examples=15)
@given(st.dictionaries(st.sampled_from(ADDRESSES), TEXTS, min_size=1))
def test_what_changes_is_there_and_nothing_else_is_touched(
    name: str, texts: dict[str, str]
) -> None:
    files = {**FILES, **imported(FILES, with_targets(handed_over(FILES, name), texts)).files}
    assert targets(files) == {**targets(FILES), **texts}
    written, before = files[CONFIG].decode(), SITE_YAML
    assert [line for line in before.split("\n") if " en: " not in line] == [
        line for line in written.split("\n") if " en: " not in line
    ]


def test_a_text_that_is_missing_comes_beside_its_source() -> None:
    back = imported(FILES, with_targets(handed_over(FILES), {"site.nav.1.label": "About us"}))
    assert back.files[CONFIG].decode() == SITE_YAML.replace(
        "      zh: 关于我们\n", "      zh: 关于我们\n      en: About us\n"
    )
    assert back.changed == ("site.nav.1.label",)


def test_what_was_reviewed_is_recorded_and_no_longer_handed_over() -> None:
    returned = with_targets(handed_over(FILES, "docx"), {"site.nav.1.label": "About us"})
    files = {**FILES, **imported(FILES, returned, reviewed=True).files}
    assert b'by: "Li"' in files[RECORD]
    assert set(states(files).values()) == {"fresh"}
    assert collect(site_state_of(files)).units == ()
    changed = {**files, CONFIG: files[CONFIG].replace("联系".encode(), "联系我们".encode())}
    (unit,) = collect(site_state_of(changed)).units
    assert (unit.address, unit.state, unit.previous) == ("site.nav.2.label", "stale", "联系")


def test_a_text_that_two_share_is_not_changed_for_both() -> None:
    text = SITE_YAML.replace("label: {zh: 联系, en: Contact}", "label: *about")
    text = text.replace("  - label:\n", "  - label: &about\n")
    returned = with_targets(handed_over(site_files_of(text)), {"site.nav.1.label": "About us"})
    with pytest.raises(SiteError) as caught:
        imported(site_files_of(text), returned)
    (problem,) = caught.value.problems
    assert problem.message == (
        "the translation of 'site.nav.1.label' can't be written into content/site.yaml"
    )
    assert "an alias" in problem.hint


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        (CONFIG, b"title: [", "bad-yaml"),
        (CONFIG, FILES[CONFIG].replace(b"base_url", b"base"), "unknown-key"),
        (CONFIG, b"\xff", "not-utf8"),
        (RECORD, b"version: 1\n", "record-cut"),
        (RECORD, b"\xff", "not-utf8"),
    ],
)
def test_what_cannot_be_read_is_told(path: str, data: bytes, code: str) -> None:
    with pytest.raises(SiteError) as caught:
        site_state_of({**FILES, path: data})
    assert code in [problem.code for problem in caught.value.problems]
