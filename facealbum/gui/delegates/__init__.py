"""How an item is painted: tiles for people, faces and photos, cards for unnamed groups.

A delegate gets an index and a rectangle, takes pictures from ``Images`` and colours from ``Theme``,
and paints. It owns no data, reads nothing from the library and keeps no widget.
"""
