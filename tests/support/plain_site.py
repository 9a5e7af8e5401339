"""A site with plain pages and former addresses."""

from pathlib import Path

from tests.support.sites import SITE, write, write_feature, write_page

NAV = """\
nav:
  - {label: {zh: 关于, en: About}, link: about/page.zh.md}
"""
PORTRAIT = """\
- id: portrait
  kind: photo
  caption: {zh: 王靖, en: Wang Jing}
  alt: {zh: 一个人, en: A person}
  credit: wang
"""
PEOPLE = "- id: wang\n  name: {zh: 王靖, en: Wang Jing}\n"


def write_plain_site(root: Path) -> Path:
    """`story` and `about` link to each other; `terms` is in Chinese alone. Gives back the folder
    `root`, in which it is."""
    write(root / "content/site.yaml", SITE + NAV)
    story = write_feature(root, "story", lead="[About](../about/page.en.md#one).")
    facts = story / "facts/feature.yaml"
    write(facts, facts.read_text("utf-8") + "aliases: [/old/story/, /en/old.html]\n")
    about = write_page(
        root, "about", "zh", body="[it](../story/article.zh.md#one)\n\n:::{photo} portrait\n:::"
    )
    write_page(root, "about", "en", body="{person}`wang`", more="aliases: [/about]\n")
    write(about / "facts/photos.yaml", PORTRAIT)
    write(about / "facts/people.yaml", PEOPLE)
    write_page(root, "terms", "zh", more="aliases: [/terms/, /en/terms/]\nfallback: link\n")
    return root
