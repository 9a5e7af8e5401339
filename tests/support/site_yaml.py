"""A sound site.yaml, and what is wrong with a changed one."""

from site_builder.read.config import ConfigReading, read_config
from site_builder.text.source import Source

GOOD = """\
title: {zh: 站, en: Site}
description: {zh: 站, en: A site}
base_url: https://user.github.io/repo
languages:
  zh: {tag: zh-Hans, name: 中文}
  en: {tag: en, name: English}
nav:
  - {label: {zh: 桥, en: Bridge}, link: bridge/article.zh.md}
"""


def read(text: str) -> ConfigReading:
    return read_config(Source("content/site.yaml", text))


def heads(text: str) -> list[str]:
    reading = read(text)
    assert reading.site is None or not any(p.is_error for p in reading.problems)
    return [f"{p.location.line}:{p.location.column} {p.code}" for p in reading.problems]
