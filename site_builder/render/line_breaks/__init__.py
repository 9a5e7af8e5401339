"""Where lines of large type may be broken: between phrases, where a language has no spaces."""
