"""The Markdown dialect: CommonMark, tables, footnotes, heading ids, roles and directives."""
