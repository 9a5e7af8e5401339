"""Views: closed plain data, all that a page shows and nothing else.

A view is a NamedTuple of strings, numbers, tuples and further views. It is immutable, its JSON is
canonical, and a page is a pure function of its template and its view. Text that is `Markup` is
finished HTML; all other text is escaped by the template.

Names mean the same everywhere, unless their view says otherwise. `href` is a link,
relative to the page. `url` is always absolute.
`lang` is a language tag (BCP 47), for HTML's attribute. `dir` is HTML's direction, `ltr` or `rtl`.
`key` is the language's key in site.yaml, and `tag` its language tag. `anchor` is the id of its
element, or ''. `kind` says what it is; `name` is what it is called, in its own words.
`title`, `heading`, `deck` and `summary` are the texts of these names. `text` is the words.
`label` says in a few words what it is. `shell` is what stands around the content. `lead` is the
text before the first section, and `sections` the others. `notes` are the footnotes.
`is_draft` and `is_scheduled` are true only in previews. `cover` is the picture that stands for the
feature. `published` is the date of first publication, and `updated` that of the last change.
`tags` say what the feature is about. `source` says where it comes from. `date` is when it was.
`hreflang` is the language of the page that a link leads to, where it is another, or ''.
`tongue` is the language of the text where it isn't the page's own.
`notice`, a phrase of HTML, tells readers so. `parallels` lead to pages that show two languages
side by side. `photo` and `photos` are the pictures to show.
"""
