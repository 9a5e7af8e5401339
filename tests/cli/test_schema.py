"""What `site-builder schema` says."""

from pathlib import Path

from click.testing import CliRunner

from site_builder.cli.main import main
from tests.support.sites import write, write_site


def test_it_names_what_it_wrote(tmp_path: Path) -> None:
    site = write_site(tmp_path)
    result = CliRunner().invoke(main, ["--site", str(site), "schema"])
    assert result.exit_code == 0
    assert f"schemas are in {site / 'schemas'}." in result.stdout
    assert "  photos.schema.json" in result.stdout
    assert (site / "schemas/photos.schema.json").is_file()


def test_a_file_in_the_way(tmp_path: Path) -> None:
    site = write_site(tmp_path)
    write(site / "schemas", "mine")
    result = CliRunner().invoke(main, ["--site", str(site), "schema"])
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "1 error; the schemas were not all written"
    words = ["schema", "--output", str(site / "content/site.yaml")]
    assert CliRunner().invoke(main, words).exit_code == 2
