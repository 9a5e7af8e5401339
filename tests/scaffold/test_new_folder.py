"""The starter files of a folder; `test_new_feature.py` and `test_new_page.py` have the rest."""

from pathlib import Path

import pytest

from site_builder.messages.message import NOTHING
from site_builder.problems.problems import SiteError
from site_builder.scaffold.new_folder import starter_files
from site_builder.schemas.files import FOLDER
from tests.support.sites import write_site


@pytest.mark.parametrize(
    ("sample", "first"), [("feature", "article.zh.md"), ("page", "page.zh.md")]
)
def test_each_sample_in_every_language(tmp_path: Path, sample: str, first: str) -> None:
    files, config = starter_files(write_site(tmp_path), "one", sample, "", NOTHING)
    assert [language.key for language in config.languages] == ["zh", "en"]
    texts = [name for name in files if name.endswith(".md")]
    assert texts == [first, first.replace("zh", "en")]
    assert not any(b"#source" in data or b"SLUG" in data for data in files.values())


def test_files_name_their_schemas_if_the_site_has_any(tmp_path: Path) -> None:
    site = write_site(tmp_path)
    (site / FOLDER).mkdir()
    files, _config = starter_files(site, "one", "feature", "", NOTHING)
    assert files["facts/feature.yaml"].startswith(b"# yaml-language-server: ")


def test_for_a_chinese_name_its_pinyin_is_proposed(tmp_path: Path) -> None:
    with pytest.raises(SiteError) as refused:
        starter_files(write_site(tmp_path), "重庆", "feature", "", NOTHING)
    (problem,) = refused.value.problems
    assert str(problem.hint) == "did you mean 'chongqing'?"
