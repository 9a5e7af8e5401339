"""The phases put together: what has to be made when something has changed.

Loading all that this takes is slower than finding out that nothing must be made, so `build`
loads it only then.
"""
