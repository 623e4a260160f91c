"""The nouns: values, units and errors that every room speaks in.

Nothing works here and nothing fails here but a value that makes no sense. It may import the
standard library and numpy, and no other room.
"""
