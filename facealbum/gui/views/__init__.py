"""The places of the window and the widgets that they are made of.

A page reads short answers from the library, sends verbs through the bridge, and looks again when
``Bridge.changed`` tells of something that it shows. Signals lead out of it: no page knows another.
"""
