"""Views: closed plain data, all that a page shows and nothing else.

A view is a NamedTuple of strings, numbers, tuples and further views. It is immutable, its JSON is
canonical, and a page is a pure function of its template and its view. Text that is `Markup` is
finished HTML; all other text is escaped by the template. Every `href` is relative to the page
unless it says otherwise; `url` is always absolute.
"""
