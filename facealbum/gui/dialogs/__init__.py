"""Questions and notices over the window.

A dialog is shown by ``open()`` and answers by a signal: nothing waits inside a nested event loop.
What the user decides goes through the bridge, as everywhere.
"""
