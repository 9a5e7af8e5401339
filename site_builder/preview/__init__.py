"""The preview: the site as it will be, served to the browser beside the text and kept up to date.

A process of its own builds (`builder`), so that serving never waits for a build. What is served
is what was built, dressed on the way out: no file that is built holds anything of the preview.
"""
