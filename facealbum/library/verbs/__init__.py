"""The verbs of ``Library``, a file for each family; ``library.py`` puts them together.

Each method is a door: it hands its arguments to the module of ``library`` that does the work, with
the context of the open library, and says in a line what comes back. What it raises stands with that
module. A family may use what ``base`` holds and nothing of another family.
"""
