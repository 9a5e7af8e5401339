"""What each key of a file is for, in a sentence, as editors see it while they type."""

from collections.abc import Mapping
from types import MappingProxyType

from pydantic import BaseModel

from site_builder.messages.message import Message, _

_EVERYWHERE: dict[str, Message] = {
    "id": _("The name by which everything else refers to it: lowercase letters, digits and '-'."),
    "acknowledge": _("Warnings about this entry that you have checked and accept, with reasons."),
    "source": _("Where this comes from."),
    "date": _("A date in quotation marks: a day, a month, a year or a span ('2021-09/2021-11')."),
    "date_text": _("The date in words, where it is told otherwise than in figures."),
    "languages": _("The keys of the languages that this is for; by default, all."),
    "section": _("The id of the section that this belongs to; 'more' for the end of the story."),
}
_BY_MODEL: dict[str, dict[str, Message]] = {
    "SiteSettings": {
        "title": _("The site's title in each language."),
        "description": _("A sentence or two about the site, for search engines and feeds."),
        "base_url": _("The address of the published site."),
        "languages": _("The site's languages, each under its key; the first is the default."),
        "nav": _("The links at the top of every page."),
        "footer": _("The texts at the foot of every page, with links."),
        "social": _("The site's accounts with other services."),
        "fonts": _("The fonts that pages and share cards bring along, by language."),
        "deploy": _("Where the site is published."),
        "preview": _("Settings of the preview."),
        "fallback": _("What readers get in place of a missing article."),
        "parallel": _("Whether to make pages that show translations beside their sources."),
        "outdated_note": _("Whether readers are told that a translation's source has changed."),
        "time_zone": _("The time zone of dates without one, such as Asia/Shanghai."),
        "typographic_quotes": _(
            "Whether straight quotation marks are printed as typographic ones."
        ),
        "search": _("Whether readers can search the site."),
        "style": _("The style that the copy of an English edition follows: ap or guardian."),
        "open_data": _("Whether each feature's facts are published as facts.json."),
        "theme": _("The colours, fonts, measures and layout of the site's pages."),
        "logo": _("The file in assets/ with the site's logo: SVG, PNG or JPEG."),
        "logo_dark": _("The file in assets/ with the logo for dark pages."),
    },
    "FontKeys": {
        "headlines": _("The font of headlines and key figures: a family, or a file in fonts/."),
        "text": _("The font of the text: a family, or a file in fonts/."),
        "cards": _("The font of share cards; by default, that of headlines."),
        "scope": _("Whose characters a published font has: those of a page, or of the site."),
        "optional": _("Whether to do without a family that isn't installed."),
    },
    "ThemeSettings": {
        "colors": _("The colours of light and of dark pages; all others follow from these."),
        "serif": _("The fonts of headlines, and of the text in Latin letters, by language."),
        "sans": _("The fonts of small print, and of the text in Chinese, by language."),
        "measure": _("The longest line of text, in rem."),
        "corner": _("The radius of corners, in pixels."),
        "paragraphs": _(
            "What separates paragraphs on screen: spacing, or an indent as is usual in each "
            "language. On paper, Chinese, Japanese and Korean always have an indent."
        ),
        "home": _("How the home page lays out the features: front, list or grid."),
    },
    "ModeSettings": {
        "light": _("The colours of light pages."),
        "dark": _("The colours of dark pages; by default, those of light pages made dark."),
    },
    "ColourSettings": {
        "paper": _("The colour of the page."),
        "ink": _("The colour of the text."),
        "accent": _("The colour of links, marks and key figures."),
    },
    "LanguageSettings": {
        "tag": _("The language tag (BCP 47), such as zh-Hans, en or pt-BR."),
        "name": _("What the language calls itself."),
        "origin": _("For a language that nobody writes: the key of the one that is converted."),
        "convert": _("How it is converted: s2twp is from simplified Chinese to Taiwan's words."),
        "words": _("Words that aren't converted as others are, and what stands for them."),
    },
    "LinkSettings": {
        "label": _("The words of the link."),
        "link": _(
            "A web address, or the path of an article or a page, such as about/page.zh.md; "
            "tags.yaml#river leads to a tag, tags.yaml to all of them."
        ),
    },
    "FooterSettings": {
        "text": _("The words, all of which are the link if there is one."),
        "link": _(
            "A web or mailto address, or the path of a page, such as about/page.zh.md; "
            "tags.yaml#river leads to a tag, tags.yaml to all of them."
        ),
    },
    "AccountSettings": {
        "service": _("Which service it is, such as weibo, wechat or mastodon."),
        "label": _("What any other service is called."),
        "account": _("The account's own name, for readers who look for it there."),
        "link": _("The account's web address, or the path of a page of this site about it."),
    },
    "DeploySettings": {
        "remote": _("The git remote that the site is pushed to."),
        "branch": _("The branch that is published."),
        "domain": _("The site's own domain, if it has one."),
        "signed": _("Whether publications carry the name and address of whoever made them."),
    },
    "PreviewSettings": {
        "editor": _("The address by which a click in the preview opens a file in your editor."),
    },
    "FeatureFacts": {
        "source_language": _("The language that the feature is translated from."),
        "published": _("The date of first publication."),
        "updated": _("The date of the last update."),
        "authors": _("Who wrote the text: ids in people.yaml."),
        "credits": _("Who took the photographs, translated, edited and so on."),
        "aliases": _("Former addresses, which lead readers to this feature."),
        "cover": _("The id of the picture at the top of the feature and on its share card."),
        "tags": _("What the feature is about: ids in content/tags.yaml."),
        "series": _("The series that the feature is part of: an id in content/series.yaml."),
        "related": _("Other features that readers find at the end, by the names of their folders."),
        "draft": _("Whether the feature is left out of the published site."),
        "fallback": _("What readers get in place of a missing article of this feature."),
        "full_names": _("Whether translations must name people and terms in full at first."),
    },
    "Credit": {
        "role": _("What they did: one of the usual roles, or a text in each language."),
        "people": _("Who did it: ids in people.yaml, or names in each language."),
    },
    "Source": {
        "name": _("What the source is called."),
        "url": _("Its web address."),
    },
    "AcknowledgedWarning": {
        "code": _("The warning's code, as it is reported."),
        "reason": _("Why the warning may stand."),
    },
    "Section": {
        "label": _("A short name for the navigation."),
        "photos": _("The pictures of this section, by id."),
        "numbers": _("The numbers of this section, by id."),
        "timeline": _("The events of this section, by id."),
        "awards": _("The awards of this section, by id."),
    },
    "Photo": {
        "file": _("The name of the file in photos/."),
        "kind": _("Whether it is a photo or an illustration."),
        "caption": _("What the picture means: who, where, when."),
        "alt": _("What the picture shows, for readers who can't see it."),
        "credit": _("The credit line: a person's id, or a text."),
        "creator": _("Who made the picture, if its file says something else."),
        "copyright": _("The copyright notice, if the picture's file says something else."),
        "taken": _("When the picture was taken."),
        "taken_text": _("The date in words, where it is told otherwise than in figures."),
        "place": _("Where the picture was taken."),
        "license": _("The web address of the picture's licence."),
        "focus": _("The point that stays visible in a crop, from [0, 0] at top left to [1, 1]."),
    },
    "Event": {
        "title": _("What happened, in a line."),
        "text": _("What happened, in a few sentences."),
        "photo": _("The id of a picture of the event."),
    },
    "Award": {
        "name": _("What the award is called."),
        "by": _("Who gives the award."),
        "level": _("How high the award ranks: one of the usual levels, or a text."),
        "recipients": _("Who was honoured: ids in people.yaml, or names in each language."),
        "count": _("How many were honoured in all."),
        "note": _("More about the award."),
    },
    "Number": {
        "value": _("The bare number, or a range with from and to, without unit or separators."),
        "approx": _("How the true number compares: exact, over, nearly or about the value."),
        "unit": _("What is counted; empty in a language that needs no word."),
        "label": _("What the number says, in a few words."),
        "as_of": _("The date that the number holds for."),
        "as_of_text": _("The date in words, where it is told otherwise than in figures."),
        "currency": _("The currency by its code (ISO 4217), such as CNY."),
        "per": _("What the number is counted by, such as a year."),
        "round": _("How many significant digits to print."),
        "scale": _("The unit of figures to print it in, such as million."),
        "digits": _("How many digits to print after the decimal point."),
    },
    "Person": {
        "name": _("The person's name in each language."),
        "role": _("The person's office or part in the story."),
        "page": _("Whether the person has a page with all their features."),
        "bio": _("A few sentences about the person, for that page."),
    },
    "Tag": {
        "name": _("The tag as readers see it."),
        "description": _("A few sentences for the tag's own page."),
    },
    "Series": {
        "name": _("What the series is called."),
        "description": _("A few sentences for the page of the series."),
        "parts": _("The features in their order, by slug; all others follow by date."),
    },
    "Term": {
        "approved": _("The wording to use in each language."),
        "avoid": _("Wordings that must not appear, by language."),
    },
    "Correction": {
        "date": _("The day of the correction, such as 2026-12-03, or a moment with its time zone."),
        "text": _("What was wrong before, and what is right."),
        "at": _("The address of what was corrected: a section, a heading or a fact."),
    },
    "Signature": {
        "id": _("The item: facts, pictures, names, text, or an item of your own."),
        "what": _("What an item of your own is, in words."),
        "by": _("The name of whoever has checked it."),
        "date": _("The day of the signature, such as 2021-11-17."),
    },
}
DESCRIPTIONS: Mapping[str, Mapping[str, Message]] = MappingProxyType(_BY_MODEL)
"""By the names of the models and their fields; those of all models are apart."""


def description_of(model: type[BaseModel], field: str) -> Message:
    """What a field is for. KeyError if nobody has written that."""
    own = DESCRIPTIONS.get(model.__name__, {})
    return own[field] if field in own else _EVERYWHERE[field]
