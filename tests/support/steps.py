"""What may happen to a site between two builds, as steps that hypothesis draws."""

import shutil
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

from site_builder.model.translation import Accepted, TranslationRecord
from site_builder.translation.record import write_record
from tests.support.photo_sites import entry, write_photo_feature
from tests.support.pictures import encode, picture
from tests.support.sites import SITE, write, write_feature, write_page

Step = Callable[[Path], None]

SLUGS = ("alpha", "beta", "gamma")
TEMPLATES = ["robots.txt", "parts/footer.html"]
ASSETS = ["assets/site.css", "assets/extra.css"]
slugs = st.sampled_from(SLUGS)
words = st.sampled_from(
    ["Body.", "Another.", "一段话。\n下一行。", "See [it](../beta/article.en.md#one)."]
)
years = st.sampled_from(["2019", "2021-05", "2023~"])
languages = st.sampled_from([("zh", "en"), ("zh",)])


@st.composite
def features(draw: st.DrawFn) -> Step:
    slug, body, published, spoken = draw(slugs), draw(words), draw(years), draw(languages)

    def step(site: Path) -> None:
        shutil.rmtree(site / "content" / slug, ignore_errors=True)
        write_feature(site, slug, body=body, published=published, languages=spoken)

    return step


@st.composite
def pages(draw: st.DrawFn) -> Step:
    """A plain page in a feature's place, with former addresses."""
    slug, spoken, body = draw(slugs), draw(languages), draw(words)
    aliases = draw(st.sampled_from(["", "/old/", f"/{slug}.html", "/zh/old/, /old"]))
    draft = draw(st.sampled_from(["", "draft: true\n", "fallback: link\n"]))

    def step(site: Path) -> None:
        shutil.rmtree(site / "content" / slug, ignore_errors=True)
        for language in spoken:
            is_source = language == spoken[0]
            more = f"aliases: [{aliases}]\n{draft}" if is_source else ""
            write_page(site, slug, language, body=body, more=more)

    return step


@st.composite
def aliases(draw: st.DrawFn) -> Step:
    """Other former addresses of a feature."""
    slug = draw(slugs)
    line = draw(st.sampled_from(["", "aliases: [/old/]\n", "aliases: [/zh/old/, /new.html]\n"]))

    def step(site: Path) -> None:
        facts = site / "content" / slug / "facts/feature.yaml"
        if facts.exists():
            lines = facts.read_text("utf-8").splitlines(keepends=True)
            write(facts, "".join(li for li in lines if not li.startswith("aliases:")) + line)

    return step


@st.composite
def topics(draw: st.DrawFn) -> Step:
    """Tags and a series, sound or not, and a feature that has them, or has not any more."""
    slug, name = draw(slugs), draw(st.sampled_from(["River", "Stream"]))
    lines = draw(st.sampled_from(["", "tags: [river]\n", "tags: [river]\nseries: walk\n"]))
    parts = draw(st.sampled_from(["", "  parts: [gamma]\n", "  parts: [gone]\n"]))

    def step(site: Path) -> None:
        write(site / "content/tags.yaml", f"- id: river\n  name: {{zh: 河, en: {name}}}\n")
        write(site / "content/series.yaml", f"- id: walk\n  name: {{zh: 走, en: Walk}}\n{parts}")
        facts = site / "content" / slug / "facts/feature.yaml"
        if facts.exists():
            kept = facts.read_text("utf-8").splitlines(keepends=True)
            kept = [line for line in kept if not line.startswith(("tags:", "series:"))]
            write(facts, "".join(kept) + lines)

    return step


@st.composite
def removals(draw: st.DrawFn) -> Step:
    slug = draw(slugs)
    return lambda site: shutil.rmtree(site / "content" / slug, ignore_errors=True)


@st.composite
def facts(draw: st.DrawFn) -> Step:
    slug, value = draw(slugs), draw(st.integers(1, 3) | st.just("broken: ["))

    def step(site: Path) -> None:
        if (site / "content" / slug).exists():
            text = f"- id: teams\n  value: {value}\n  label: {{zh: 团队, en: Teams}}\n"
            write(site / "content" / slug / "facts/numbers.yaml", text)

    return step


@st.composite
def themes(draw: st.DrawFn) -> Step:
    name = draw(st.sampled_from([f"templates/{name}" for name in TEMPLATES] + ASSETS))
    text = draw(st.sampled_from(["one", "two", None]))

    def step(site: Path) -> None:
        if text is None:
            (site / name).unlink(missing_ok=True)
        else:
            write(site / name, text)

    return step


HOOKS = ("<p>One.</p>", "{{ link_to('alpha').text.text }}", "{{ link_to('beta', 'one').href }}", "")


@st.composite
def hooks(draw: st.DrawFn) -> Step:
    """A line of the site's own on every page, which may show something of a feature."""
    text = draw(st.sampled_from(HOOKS))
    return lambda site: write(site / "templates/hooks/foot.html", text)


@st.composite
def photographs(draw: st.DrawFn) -> Step:
    """A feature with a photograph, another original or another credit of it, and with a cover."""
    slug, mark = draw(slugs), draw(st.sampled_from(["red", "blue"]))
    credit, cover = draw(st.sampled_from(["王靖", "李明"])), draw(st.sampled_from(["", "a"]))

    def step(site: Path) -> None:
        image = picture((60, 40))
        image.paste(mark, (0, 0, 20, 20))
        known = entry("a", "a.jpg", credit={"zh": credit, "en": "Wang Jing"})
        originals = {"a.jpg": encode(image, "JPEG")}
        write_photo_feature(site, originals, [known], slug=slug, cover=cover)

    return step


LANGUAGES = (
    SITE,
    SITE + "  fr: {tag: fr, name: Français}\n",
    SITE.replace("tag: en,", "tag: en-GB,"),
    SITE.replace("  zh: {tag: zh-Hans, name: 中文}\n", "")
    + "  zh: {tag: zh-Hans, name: 中文}\n",  # the order
    SITE.replace("  en: {tag: en, name: English}\n", ""),  # while there are texts in it
)


FOOTER = "footer: [{text: {zh: 甲, en: A}, link: alpha/article.zh.md}]\n"


@st.composite
def site_settings(draw: st.DrawFn) -> Step:
    title, settings = draw(st.sampled_from(["Site", "Paper"])), draw(st.sampled_from(LANGUAGES))
    policy = draw(st.sampled_from(["", "fallback: link\n", "fallback: hide\n", FOOTER]))
    text = settings.replace("Site", title) + policy
    return lambda site: write(site / "content/site.yaml", text)


@st.composite
def articles(draw: st.DrawFn) -> Step:
    """An article that goes, and what its feature then wants for its readers."""
    slug, policy = draw(slugs), draw(st.sampled_from(["", "fallback: show\n", "fallback: hide\n"]))

    def step(site: Path) -> None:
        folder = site / "content" / slug
        if (folder / "facts/feature.yaml").exists():
            (folder / "article.en.md").unlink(missing_ok=True)
            facts = folder / "facts/feature.yaml"
            lines = facts.read_text("utf-8").splitlines(keepends=True)
            write(facts, "".join(li for li in lines if not li.startswith("fallback:")) + policy)

    return step


@st.composite
def shared_people(draw: st.DrawFn) -> Step:
    """People of all features, sound or not, or none; and a feature that knows nobody itself."""
    slug, name = draw(slugs), draw(st.sampled_from(["Wang Jing", "Wang", None]))
    more = draw(
        st.sampled_from(["", "  page: true\n", "- id: li\n  name: {zh: 李, en: Li}\n", "- {}\n"])
    )

    def step(site: Path) -> None:
        path = site / "content/people.yaml"
        if name is None:
            path.unlink(missing_ok=True)
        else:
            write(path, f"- id: wang\n  name: {{zh: 王, en: {name}}}\n{more}")
        (site / "content" / slug / "facts/people.yaml").unlink(missing_ok=True)

    return step


RECORD = TranslationRecord(
    "zh",
    "en",
    (
        Accepted("top-1", "paragraph", "Lead.", "Lead."),
        Accepted("one-1", "paragraph", "Another.", "Body. {number}`teams`"),
    ),
)


@st.composite
def translations(draw: st.DrawFn) -> Step:
    """A translation that loses a paragraph, or whose record is written, broken or deleted."""
    place = draw(st.sampled_from([f"content/{slug}" for slug in SLUGS] + ["content"]))
    what = draw(st.sampled_from(["shorten", "record", "break", "delete"]))

    def step(site: Path) -> None:
        article, record = site / place / "article.en.md", site / place / "translation.en.yaml"
        if what == "shorten" and article.exists():
            write(article, article.read_text("utf-8").replace("\nLead.\n", ""))
        elif what == "delete":
            record.unlink(missing_ok=True)
        elif record.parent.exists():
            write(record, write_record(RECORD) if what == "record" else "units: [")

    return step


@st.composite
def accidents(draw: st.DrawFn) -> Step:
    """What happens to a folder: files lost or spoilt in build/ and in the cache."""
    folder = draw(st.sampled_from(["build", ".cache"]))
    number, spoil = draw(st.integers(0, 200)), draw(st.booleans())

    def step(site: Path) -> None:
        files = [p for p in sorted((site / folder).rglob("*")) if p.is_file()]
        files = [path for path in files if path.name not in ("manifest.json", "lock")]
        if files:
            path = files[number % len(files)]
            path.unlink()
            if spoil:
                path.write_bytes(b"spoilt")

    return step


edits = features() | removals() | articles() | translations() | facts() | photographs()
edits |= themes() | hooks() | site_settings() | shared_people() | pages() | aliases() | topics()
steps = edits | accidents()
