<<<<<<< HEAD
"""What a translation consists of, and how it stands beside its source."""
=======
"""Translations: which units they consist of, what is recorded of them, and how they stand."""
>>>>>>> states
