"""Taking out: photos into folders or a zip file, a list of faces, a contact sheet.

How work flows: ``choosing`` turns people, groups, albums, searches and single photos into photos
and into whom they are of; ``laying_out`` says which folders each belongs in, ``planning`` finds
the files, sees what lies there already and adds up the bytes. A dry run ends here. ``copying`` then
puts files into folders as copies or links, ``packing`` into one zip file; both through
``writing_files``, which knows how a file appears whole, under a name that nothing had.
``face_list`` writes one row for each face as CSV or JSON, and ``contact_sheets`` a PDF.

Originals are only read. What is written appears whole or not at all, and never over another file. A
photo that can't be read is told in the report and the others go on; a place that can't be written
ends the export with a ``KnownError``, and what was written before stays.
"""

from facealbum.library.exporting.reports import (
    ExportPlan,
    ExportReport,
    FacesReport,
    SheetReport,
)

__all__ = ["ExportPlan", "ExportReport", "FacesReport", "SheetReport"]
