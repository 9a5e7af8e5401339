"""What the test photographs show: streets, leaves, people and hills, drawn from a number.

A scene has what photographs have: edges that hide what is behind them at all scales (a
dead-leaves model, whose spectrum falls as that of natural pictures does), fine structures,
lettering, smooth skies and skin, and backgrounds out of focus. Drawn at the full size.
"""

from itertools import pairwise
from random import Random

from PIL import Image, ImageDraw, ImageFilter, ImageFont

Colour = tuple[int, int, int]
Size = tuple[int, int]

_WORDS = ("BOOKS & TEA", "Noodles since 1956", "No. 7 MIDDLE SCHOOL", "PHARMACY 24h", "Open 9–21")
_SOFT = 8
"""How much smaller a background out of focus is drawn, before it is blurred and enlarged."""


def scene(number: int, size: Size) -> Image.Image:
    """The scene of a number, in RGB; the same every time."""
    random = Random(number)
    return (_street, _leaves, _people, _hills)[number % 4](random, size)


def _street(random: Random, size: Size) -> Image.Image:
    width, height = size
    picture = _sky(random, size)
    draw = ImageDraw.Draw(picture)
    ground = int(height * random.uniform(0.68, 0.8))
    left = -random.randrange(width // 8)
    while left < width:
        right = left + random.randrange(width // 10, width // 4)
        top = int(ground * random.uniform(0.08, 0.55))
        _house(random, draw, (left, top, right, ground))
        left = right + random.choice((0, 0, width // 60))
    draw.rectangle((0, ground, width, height), fill=_near(random, (96, 94, 92), 12))
    for _ in range(60):
        x, slant = random.randrange(width), random.randrange(-width // 3, width // 3)
        draw.line((x, ground, x + slant, height), fill=_near(random, (110, 108, 104), 20), width=3)
    for _ in range(14):
        y = random.randrange(height // 3)
        wire = (0, y, width, y + random.randrange(-300, 300))
        draw.line(wire, fill=(40, 40, 44), width=random.choice((2, 3, 5)))
    _cover(random, draw, (0, ground, width, height), 2500, ((90, 88, 86), (120, 118, 112)), 24)
    return picture


def _house(random: Random, draw: ImageDraw.ImageDraw, box: tuple[int, int, int, int]) -> None:
    left, top, right, bottom = box
    wall = _near(random, random.choice(((172, 150, 128), (140, 142, 148), (188, 182, 170))), 30)
    draw.rectangle(box, fill=wall)
    step = random.choice((14, 18, 26))
    for y in range(top, bottom, step):  # courses of brick
        draw.line((left, y, right, y), fill=_near(random, wall, 14), width=2)
    floor, bay = random.randrange(190, 320), random.randrange(120, 240)
    for y in range(top + 60, bottom - floor, floor):
        for x in range(left + 40, right - bay, bay):
            glass = _near(random, random.choice(((52, 62, 74), (92, 108, 122), (30, 34, 40))), 16)
            frame = (x, y, x + int(bay * 0.62), y + int(floor * 0.66))
            draw.rectangle(frame, fill=glass, outline=_near(random, (222, 220, 214), 20), width=7)
            draw.line((frame[0], frame[1], frame[2], frame[3]), fill=_near(random, glass, 40))
            for rail in range(frame[0], frame[2], 12):
                draw.line((rail, frame[3] - 50, rail, frame[3]), fill=(48, 46, 44), width=3)
    sign = (left + 30, bottom - floor, right - 30, bottom - floor + 110)
    if sign[2] > sign[0] + 200:
        draw.rectangle(sign, fill=_near(random, random.choice(((150, 30, 30), (24, 70, 52))), 20))
        font = ImageFont.load_default(72)
        draw.text((sign[0] + 20, sign[1] + 10), random.choice(_WORDS), (244, 238, 214), font)
        small = ImageFont.load_default(22)
        draw.text((sign[0], sign[3] + 12), " · ".join(_WORDS), (30, 30, 30), small)


def _leaves(random: Random, size: Size) -> Image.Image:
    width, height = size
    greens = ((58, 92, 34), (92, 124, 48), (132, 152, 70), (40, 62, 30), (168, 160, 84))
    picture = _blurred(random, size, greens)
    layer = picture.copy()
    draw = ImageDraw.Draw(layer)
    _cover(random, draw, (0, 0, width, height), 60_000, greens, 170, pointed=True)
    sharp = Image.new("L", (width // _SOFT, height // _SOFT), 0)
    focus = ImageDraw.Draw(sharp)
    x, y = random.uniform(0.3, 0.7) * sharp.width, random.uniform(0.4, 0.7) * sharp.height
    reach = sharp.width * 0.36
    focus.ellipse((x - reach, y - reach * 0.8, x + reach, y + reach * 0.8), fill=255)
    sharp = sharp.filter(ImageFilter.GaussianBlur(sharp.width / 14)).resize(size)
    return Image.composite(layer, picture, sharp)


def _people(random: Random, size: Size) -> Image.Image:
    width, height = size
    lights = ((36, 32, 40), (92, 74, 62), (236, 196, 130), (60, 72, 96), (180, 120, 84))
    picture = _blurred(random, size, lights)
    draw = ImageDraw.Draw(picture)
    for _ in range(random.choice((1, 2, 3))):
        x, top = random.uniform(0.2, 0.8) * width, height * random.uniform(0.12, 0.3)
        head = min(size) * random.uniform(0.1, 0.16)
        cloth = _near(random, random.choice(((168, 34, 38), (52, 66, 98), (206, 200, 188))), 24)
        _cloth(random, draw, cloth, (x - head * 1.9, top + head * 2.2, x + head * 1.9, height))
        skin = _near(random, (204, 160, 132), 18)
        draw.ellipse((x - head * 0.8, top, x + head * 0.8, top + head * 2.3), fill=skin)
        for side in (-1, 1):
            eye = x + side * head * 0.32
            draw.ellipse(
                (eye - 46, top + head - 20, eye + 46, top + head + 20), fill=(236, 232, 226)
            )
            draw.ellipse((eye - 20, top + head - 20, eye + 20, top + head + 20), fill=(44, 30, 24))
        for _ in range(2600):  # hair
            start = x + random.gauss(0, head * 0.4), top + random.uniform(-0.06, 0.3) * head
            end = start[0] + random.gauss(0, head * 0.2), start[1] + random.uniform(0.1, 0.5) * head
            draw.line((*start, *end), fill=_near(random, (42, 34, 30), 22), width=2)
    return picture


def _cloth(
    random: Random,
    draw: ImageDraw.ImageDraw,
    colour: Colour,
    box: tuple[float, float, float, float],
) -> None:
    draw.rounded_rectangle(box, radius=(box[2] - box[0]) / 4, fill=colour)
    left, top, right, bottom = (int(side) for side in box)
    for y in range(top + 300, bottom, 9):  # a knitted weave
        draw.line((left, y, right, y), fill=_near(random, colour, 12), width=3)
    for x in range(left, right, 13):
        draw.line((x, top + 300, x, bottom), fill=_near(random, colour, 16), width=2)


def _hills(random: Random, size: Size) -> Image.Image:
    width, height = size
    picture = _sky(random, size)
    draw = ImageDraw.Draw(picture)
    for depth in range(5):
        base = height * (0.34 + 0.1 * depth)
        colour = _near(random, (128 - 16 * depth, 146 - 12 * depth, 158 - 26 * depth), 8)
        draw.polygon(
            [(0, height), *_ridge(random, width, base, height / 9), (width, height)], colour
        )
    greens = ((84, 104, 46), (122, 130, 62), (62, 84, 38), (150, 142, 82))
    _cover(random, draw, (0, int(height * 0.62), width, height), 9000, greens, 60)
    for _ in range(16_000):  # grass, larger the nearer
        x, y = random.randrange(width), height * random.uniform(0.68, 1.02)
        tall = 20 + 150 * (y / height - 0.66)
        tip = x + random.gauss(0, tall * 0.4), y - tall * random.uniform(0.6, 1.4)
        draw.line((x, y, *tip), fill=_near(random, random.choice(greens), 24), width=3)
    return picture


def _ridge(random: Random, width: int, base: float, rise: float) -> list[tuple[float, float]]:
    """A line of hills by halving: a profile that is as rough at every scale."""
    line = [(0.0, base), (float(width), base)]
    while line[1][0] > 12:
        rise *= 0.56
        halved = []
        for one, other in pairwise(line):
            middle = (one[1] + other[1]) / 2 + random.uniform(-rise, rise)
            halved += [one, ((one[0] + other[0]) / 2, middle)]
        line = [*halved, line[-1]]
    return line


def _sky(random: Random, size: Size) -> Image.Image:
    """A gradient with soft clouds."""
    high, low = _near(random, (92, 134, 190), 24), _near(random, (206, 216, 222), 16)
    ramp = Image.linear_gradient("L").resize(size)
    sky = Image.composite(Image.new("RGB", size, low), Image.new("RGB", size, high), ramp)
    small = size[0] // _SOFT, size[1] // _SOFT
    clouds = Image.new("L", small, 0)
    draw = ImageDraw.Draw(clouds)
    for _ in range(90):
        x, y, reach = (
            random.randrange(small[0]),
            random.randrange(small[1]),
            random.randrange(8, 70),
        )
        draw.ellipse((x, y, x + 3 * reach, y + reach), fill=random.randrange(40, 190))
    clouds = clouds.filter(ImageFilter.GaussianBlur(14)).resize(size, Image.Resampling.BICUBIC)
    return Image.composite(Image.new("RGB", size, (240, 240, 238)), sky, clouds)


def _blurred(random: Random, size: Size, colours: tuple[Colour, ...]) -> Image.Image:
    """A background far out of focus: discs of light."""
    small = Image.new("RGB", (size[0] // _SOFT, size[1] // _SOFT), random.choice(colours))
    draw = ImageDraw.Draw(small)
    _cover(random, draw, (0, 0, *small.size), 900, colours, small.width // 6)
    small = small.filter(ImageFilter.BoxBlur(9)).filter(ImageFilter.GaussianBlur(6))
    return small.resize(size, Image.Resampling.BICUBIC)


def _cover(
    random: Random,
    draw: ImageDraw.ImageDraw,
    box: tuple[int, int, int, int],
    count: int,
    colours: tuple[Colour, ...],
    largest: int,
    pointed: bool = False,
) -> None:
    """Leaves over leaves, the small ones many and the large ones few (sizes as 1 / r³)."""
    for _ in range(count):
        reach = max(4.0, largest / (1 + 12 * random.random() ** 0.5))
        x, y = random.uniform(box[0], box[2]), random.uniform(box[1], box[3])
        colour = _near(random, random.choice(colours), 28)
        if pointed:
            a, b = random.uniform(-reach, reach), random.uniform(-reach, reach)
            leaf = ((x - a, y - b), (x - b * 0.3, y + a * 0.3), (x + a, y + b), (x + b * 0.3, y))
            draw.polygon(leaf, fill=colour)
            draw.line((*leaf[0], *leaf[2]), fill=_near(random, colour, 30), width=2)
        else:
            draw.ellipse((x, y, x + 2 * reach, y + reach * random.uniform(0.8, 2)), fill=colour)


def _near(random: Random, colour: Colour, spread: int) -> Colour:
    """A colour a little lighter or darker, and a little off its hue."""
    light = random.randint(-spread, spread)
    red, green, blue = (min(255, max(0, part + light + random.randint(-4, 4))) for part in colour)
    return red, green, blue
