"""A site of one story with a gallery of many photographs, with the default theme."""

import shutil
from pathlib import Path

from benchmarks.site_builder_site import article, lay_out, text
from benchmarks.stories import Story, slug_of, stories

SLUG = slug_of(0)
SIZE = (2400, 1600)
_HEADING = "\n\n## {} {{#gallery}}\n\n:::{{gallery}} {}\n:::\n"


def lay_out_gallery(folder: Path, photographs: list[Path]) -> None:
    """Write the site into a folder; what an earlier run left there goes."""
    shutil.rmtree(folder, ignore_errors=True)
    story = next(stories(1))
    lay_out(folder, [story])
    for name in ("templates", "assets"):
        shutil.rmtree(folder / name, ignore_errors=True)
    content = folder / "content" / story.slug
    (content / "photos").mkdir()
    for path in photographs:
        shutil.copyfile(path, content / "photos" / path.name)
    facts = content / "facts"
    names = [path.stem for path in photographs]
    (facts / "photos.yaml").write_text(photo_facts(names, story), encoding="utf-8")
    with (facts / "sections.yaml").open("a", encoding="utf-8") as sections:
        sections.write(f"- id: gallery\n  label: {text(('图集', 'Photographs'))}\n")
    for index, title in enumerate(("图集", "Photographs")):
        path = article(folder, story.slug)
        if index:
            path = path.with_name("article.en.md")
        body = path.read_text(encoding="utf-8").rstrip("\n")
        path.write_text(body + _HEADING.format(title, " ".join(names)), encoding="utf-8")


def photo_facts(names: list[str], story: Story) -> str:
    """photos.yaml: every photograph with its words in both languages."""
    author = story.people[0]
    return "".join(
        f"- id: {name}\n  file: {name}.jpg\n  kind: photo\n"
        f"  caption: {text((f'第 {number} 张：街巷。', f'Number {number}: the lanes.'))}\n"
        f"  alt: {text((f'街巷照片之 {number}', f'The lanes, photograph {number}'))}\n"
        f"  credit: {author.id}\n"
        for number, name in enumerate(names, start=1)
    )
