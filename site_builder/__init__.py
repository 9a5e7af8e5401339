"""Site Builder: a static-site generator for bilingual feature stories."""

__version__ = "0.1.0"
