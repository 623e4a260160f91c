"""The command line: one of the two faces, and the proof that the core needs no screen.

``arguments`` turns words into a namespace whose ``handler`` is one verb of ``viewing``,
``curating``, ``undoing``, ``keeping``, ``working`` or ``measuring``; ``main.run`` opens the library
and calls it. A verb asks the library, writes its data to standard output and everything else to
standard error, both through ``screen.Screen``. Nothing heavy is imported before a verb runs, so
that ``--help`` answers at once. It may touch ``library``, ``jobs`` and ``domain``; never Qt.

How it fails: a ``KnownError`` is one sentence and exit code 2, Ctrl+C is 130 with everything done
so far kept, a bug is one sentence, a traceback in the log file, and exit code 1.
"""
