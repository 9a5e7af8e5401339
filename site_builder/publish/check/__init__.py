"""A built folder, judged from its bytes alone: what would be wrong with it once it is public.

Each page is read and judged by itself, in any process; what pages must know of each other is
judged at the end, from summaries of them. The rules are the tables in `rules`.
"""
