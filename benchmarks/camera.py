"""Test photographs as a camera makes them: 24 megapixels, noisy, several megabytes, with EXIF."""

import io
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from PIL import ExifTags, Image, ImageFilter

from benchmarks.scenes import scene

SIZE = (6000, 4000)
_STRIP = 500
_TURNS = {1: (), 6: (Image.Transpose.ROTATE_90,), 8: (Image.Transpose.ROTATE_270,)}
"""How the sensor sees a scene by EXIF orientation (CIPA DC-008 §4.6.4): 6 and 8 are portraits."""


def photographs(folder: Path, count: int, size: tuple[int, int] = SIZE) -> list[Path]:
    """The first `count` photographs; drawn where they are not in the folder yet."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"photo-{number:03}.jpg" for number in range(count)]
    missing = [number for number, path in enumerate(paths) if not path.exists()]
    with ProcessPoolExecutor() as pool:
        drawn = pool.map(photograph, missing, [size] * len(missing))
        for number, data in zip(missing, drawn, strict=True):
            draft = paths[number].with_suffix(".part")
            draft.write_bytes(data)
            draft.rename(paths[number])
    return paths


def photograph(number: int, size: tuple[int, int] = SIZE) -> bytes:
    """A JPEG of a scene; the sensor lies across, so a portrait's pixels lie on their side."""
    orientation = (1, 1, 6, 1, 1, 8)[number % 6]
    upright = size if orientation == 1 else size[::-1]
    picture = scene(number, upright)
    for turn in _TURNS[orientation]:
        picture = picture.transpose(turn)
    picture = _exposed(picture.filter(ImageFilter.GaussianBlur(0.8)), number)
    out = io.BytesIO()
    picture.save(
        out,
        "JPEG",
        quality=(92, 93, 95)[number % 3],
        subsampling=("4:2:2", "4:2:0")[number % 2],
        exif=_exif(orientation),
    )
    return out.getvalue()


def _exposed(picture: Image.Image, number: int) -> Image.Image:
    """With the texture of surfaces, the corners darkened, and the sensor's noise.

    The noise of light grows with the root of the brightness, and after demosaicing the colours'
    noise is coarser than that of the brightness.
    """
    generator = np.random.default_rng(number)
    pixels = np.asarray(picture).copy()
    height, width = pixels.shape[:2]
    texture = _texture(generator, (width, height))
    across = np.linspace(-1, 1, width, dtype=np.float32)[None, :] ** 2
    gain = generator.uniform(0.6, 1.6)
    for top in range(0, height, _STRIP):
        strip = pixels[top : top + _STRIP].astype(np.float32)
        rows = strip.shape[0]
        down = np.linspace(-1, 1, height, dtype=np.float32)[top : top + rows, None] ** 2
        shade = (1 - 0.14 * (across + down)) * (1 + texture[top : top + rows])
        strip *= shade[:, :, None]
        spread = gain * np.sqrt(1.5 + np.maximum(strip.mean(axis=2), 0) / 24)
        strip += (spread * _normal(generator, (rows, width)))[:, :, None]
        for channel in (0, 2):
            coarse = _normal(generator, (rows // 2, width // 2)) * 0.8
            strip[:, :, channel] += spread * coarse.repeat(2, axis=0).repeat(2, axis=1)[:rows]
        pixels[top : top + rows] = np.clip(strip + 0.5, 0, 255).astype(np.uint8)
    return Image.fromarray(pixels)


def _texture(generator: np.random.Generator, size: tuple[int, int]) -> np.ndarray:
    """Roughness at all scales, with an amplitude that falls as one over the frequency; strong in
    some places, absent in others."""
    width, height = size
    total = np.zeros((height, width), np.float32)
    for octave in range(2, 13):
        cells = 2**octave, max(1, 2**octave * height // width)
        total += _enlarged(_normal(generator, cells[::-1]), size) * 0.92**octave
    where = np.clip(0.35 + 0.6 * _enlarged(_normal(generator, (6, 9)), size), 0, 1)
    return total * where * 0.06


def _enlarged(grid: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    return np.asarray(Image.fromarray(grid).resize(size, Image.Resampling.BICUBIC))


def _normal(generator: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    return generator.standard_normal(shape, dtype=np.float32)


def _exif(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Benchmark"
    exif[ExifTags.Base.Model] = "Drawn by code"
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.DateTime] = "2021:11:17 08:30:00"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2021:11:17 08:30:00"
    return exif
