"""Which faces are one human: the tree, its cuts, and what the user said, in plain arrays.

How work flows through it:

1. ``constraints``: ``Constraints`` carries what must and must not be one human, and which faces are
   weak: those join groups and lead nobody.
2. ``linkage``: ``build_tree`` links an ``EmbeddingMatrix`` into a ``Tree``, once, up to the
   loosest threshold offered; ``neighbours`` and ``shortlist`` find which of the ``units`` are
   nearest, without a pairwise matrix. ``members`` sums up groups.
3. ``cut``: ``cut`` turns a tree and a threshold into a ``Partition``, in milliseconds; ``place``
   (module ``place``) pins the verdicts on it: for each face a person or an unnamed group.
4. ``join``: ``join`` lets new faces join the groups that are there; nothing placed moves.
5. ``identify``: the nearest persons of a face, or the answer that nobody known is near.
6. ``suggest``: a threshold for these faces, from their own tree. ``explain``: what joined two
   faces or groups, or keeps them apart.
7. ``checking``: how right a grouping may be, and who is missing or alike, without the truth.
8. ``thresholds``: the default and the range for each pipeline, and the false match rate that a
   distance stands for. ``evaluate``: the measures by which all of it is judged.

Distances are squared Euclidean distances of unit vectors, 0..4; between two groups it is the mean
over all pairs of faces, one from each. Everything is a pure function of its arguments: the same
rows in the same order give the same answer, and nothing is drawn by chance.

It may use numpy, scipy and scikit-learn; no database, no pixels, no threads of its own. It fails
with ``ValueError`` where arguments do not fit together, and with ``CancelledError`` where the
caller's ``checkpoint`` raises it.
"""
