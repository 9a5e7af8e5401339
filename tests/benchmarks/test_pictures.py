"""The photographs' benchmark: the report says what was found, and the adapter makes every file."""

import io
import json
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from PIL import ExifTags, Image

from benchmarks.measure import Peak, Run
from benchmarks.our_pictures import ours
from benchmarks.picture_report import KINDS, NAMES, Found, Rendition, is_bounded, table, throughput

WIDTHS = (64, 128)


def photograph(orientation: int = 1) -> bytes:
    picture = Image.linear_gradient("L").resize((300, 200)).convert("RGB")
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


def peaks(*sizes: int) -> dict[int, Peak]:
    return {4 * 3**number: Peak(size, "PSS", 10) for number, size in enumerate(sizes)}


@pytest.fixture
def pictures(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The benchmark, without SciPy, which is installed for its runs alone."""
    measures = ModuleType("benchmarks.similarity")
    measures.__dict__.update(similarity=lambda one, other: 0.9, decibels=lambda level: 10.0)
    monkeypatch.setitem(sys.modules, "benchmarks.similarity", measures)
    monkeypatch.delitem(sys.modules, "benchmarks.pictures", raising=False)
    return import_module("benchmarks.pictures")


@pytest.mark.parametrize(("count", "compared"), [(1, 6), (4, 6), (7, 6), (4, 2)])
def test_any_number_of_photographs_is_compared_and_reported(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    pictures: ModuleType,
    count: int,
    compared: int,
) -> None:
    """Only what was made in the last round can be compared: fewer than those for the memory."""

    def photographs(folder: Path, number: int) -> list[Path]:
        paths = [folder / f"photo-{n:03}.jpg" for n in range(number)]
        for path in paths:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(photograph())
        return paths

    def timed(command: Sequence[str | Path], folder: Path) -> Run:
        output = next(Path(word) for word in command if Path(word).parent.name == "pictures")
        ours([Path(word) for word in command if str(word).endswith(".jpg")], [64], output, jobs=1)
        return Run(2, 3)

    monkeypatch.setattr(pictures, "CACHE", tmp_path)
    monkeypatch.setattr(pictures, "ProcessPoolExecutor", ThreadPoolExecutor)
    monkeypatch.setattr(pictures, "photographs", photographs)
    monkeypatch.setattr(pictures, "timed", timed)
    monkeypatch.setattr(pictures, "peak", lambda command, folder: Peak(2**20, "PSS", 1))
    monkeypatch.setattr(pictures, "_about", lambda options: {})
    options = f"--count {count} --compared {compared} --rounds 1 --widths 64 --memory 4 12"
    report = tmp_path / "report.json"
    assert pictures.main([*options.split(), "--json", str(report)]) == 0
    assert f"| photographs a minute | {count * 30:.1f} |" in capsys.readouterr().out
    found = json.loads(report.read_text())["renditions"]
    assert len(found) == min(count, compared) * len(KINDS)


@pytest.mark.parametrize("option", ["--count", "--rounds", "--compared", "--jobs"])
def test_a_number_is_at_least_one(
    option: str, pictures: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        pictures.main([option, "0"])
    assert ended.value.code == 2
    assert "0 is less than 1" in capsys.readouterr().err


def test_throughput_is_that_of_the_median() -> None:
    runs = [Run(30, 40), Run(20, 40), Run(300, 40)]
    assert throughput(10, runs) == 20


def test_memory_is_bounded_where_it_does_not_follow_the_number() -> None:
    assert is_bounded(peaks(100, 110))
    assert not is_bounded(peaks(100, 150))
    assert is_bounded({})


def test_the_table_has_the_ratios() -> None:
    rendition = Rendition("photo-000", 640, "avif", (20.5, 20.75), (900, 1000))
    other = Rendition("photo-001", 640, "avif", (22.5, 22.0), (900, 1000))
    found = Found(
        12,
        {NAMES[0]: [Run(30, 50)], NAMES[1]: [Run(120, 200)]},
        {NAMES[0]: dict.fromkeys(KINDS, 900_000), NAMES[1]: dict.fromkeys(KINDS, 1_000_000)},
        [rendition, other],
        {NAMES[0]: peaks(2**28, 2**28), NAMES[1]: peaks(2**29, 2**30)},
    )
    lines = table(found, {"rounds": "1"}).splitlines()
    assert lines[0] == "rounds: 1"
    assert "| photographs a minute | 24.0 | 6.0 | 4.00 | ≥ 3.0 |" in lines
    assert "| avif, bytes in all | 0.90 MB | 1.00 MB | 0.90 | ≤ 1.00 |" in lines
    assert "| all formats, bytes in all | 2.70 MB | 3.00 MB | 0.90 | ≤ 1.00 |" in lines
    assert "| peak memory, 12 photographs | 256 MiB | 1024 MiB | 0.25 |  |" in lines
    assert "| memory by the number of photographs | bounded | grows | | bounded |" in lines
    levels = "| 21.50 dB | 21.38 dB | 20.50 dB | 20.75 dB | 0.25 dB | 0.90 |"
    assert f"| avif, 640 {levels}" in lines


def test_every_rendition_is_made_and_upright(tmp_path: Path) -> None:
    for orientation, tall in ((1, False), (6, True), (8, True)):
        (tmp_path / "one.jpg").write_bytes(photograph(orientation))
        paths = ours([tmp_path / "one.jpg"], WIDTHS, tmp_path / "out", jobs=1)
        names = {f"one-{width}.{kind}" for width in WIDTHS for kind in KINDS}
        assert {path.name for path in paths} == names
        for path in paths:
            with Image.open(path) as picture:
                width = int(path.stem.rpartition("-")[2])
                height = round(width * (1.5 if tall else 1 / 1.5))
                assert picture.size == (width, height)
                assert picture.format == path.suffix[1:].upper()
                assert not picture.getexif()


def test_files_are_named_after_the_original(tmp_path: Path) -> None:
    (tmp_path / "one.jpg").write_bytes(photograph())
    paths = ours([tmp_path / "one.jpg"], [64], tmp_path / "out", jobs=1)
    assert sorted(path.name for path in paths) == ["one-64.avif", "one-64.jpeg", "one-64.webp"]
    assert all(path.stat().st_size for path in paths)
