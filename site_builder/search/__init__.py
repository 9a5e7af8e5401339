"""The index that readers' browsers search: pieces of text, and where each word may be."""
