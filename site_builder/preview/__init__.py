"""The preview: the site as it will be, served to a browser and kept up to date with the text.

A process of its own builds (`builder`), so that serving never waits for a build. The client is
injected as a page is served: no built file contains anything of the preview.
"""
