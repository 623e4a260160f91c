"""What the views show, as Qt models over ids and rows of the library.

A model is given the new rows whole and works out what that means for the view: which rows went,
came, moved or changed. So the scroll position, the selection and the row with the keyboard stay
where they are while an import runs. A model reads nothing itself but what a shown row still lacks,
and that through the bridge; it fails with the library's own errors.
"""
