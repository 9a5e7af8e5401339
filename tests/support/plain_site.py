"""A site with plain pages and former addresses."""

from pathlib import Path

from tests.support.sites import SITE, write, write_feature, write_page

NAV = """\
nav:
  - {label: {zh: 关于, en: About}, link: about/page.zh.md}
"""
FOOT = """\
footer:
  - text:
      zh: 示例日报社主办　长沙市示例路1号
      en: Published by the Example Daily, 1 Example Road, Changsha
  - {text: {zh: 条款, en: Terms of use}, link: terms/page.zh.md}
  - {text: {zh: 湘ICP备12345678号-1, en: 湘ICP备12345678号-1}, link: "https://beian.miit.gov.cn/"}
  - {text: {zh: 来信, en: Write to us}, link: "mailto:desk@example.org"}
social:
  - {service: weibo, link: "https://weibo.com/example"}
  - {service: wechat, account: 示例日报, link: about/page.zh.md}
  - {service: wechat-channels, account: shili-video}
  - {service: mastodon, account: "@desk", link: "https://mastodon.example/@desk"}
  - {label: {zh: 读者论坛, en: Readers’ forum}, link: "https://forum.example.org/"}
"""
HEAD_HOOK = """\
  <meta name="mine" content="{{ page.shell.key }}">
"""
FOOT_HOOK = """\
{% from 'parts/words.html' import linked %}
    <p>{{ linked(link_to('story', 'one')) }} · {{ linked(link_to('terms')) }}</p>
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
    """`story` and `about` link to each other; `terms` is in Chinese alone. Every page has a full
    foot, and lines of the site's own. Gives back the folder `root`, in which it is."""
    write(root / "content/site.yaml", SITE + NAV + FOOT)
    write(root / "templates/hooks/head.html", HEAD_HOOK)
    write(root / "templates/hooks/foot.html", FOOT_HOOK)
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
