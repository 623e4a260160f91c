"""The verbs that take out, as the fake library answers them."""

from facealbum.library import ExportPlan, ExportReport, FacesReport, SheetReport

GONE = ("/photos/gone.jpg",)
SIZE = 3_100_000


class FakeExports:
    def export(self, what, destination, manner):
        place = str(destination)
        report = ExportReport(2, 1, GONE, SIZE, place, place)
        return self._job(report, "export", tuple(what), destination, manner)

    def plan_export(self, what, destination, manner):
        plan = ExportPlan("Anna", 2, 2, SIZE, 0, GONE, 1, "2019/07/a.jpg", 1_000_000)
        return self._job(plan, "plan", tuple(what), destination, manner)

    def export_faces(self, what, file, *, bom):
        return self._job(FacesReport(3, 2, str(file), "."), "faces", tuple(what), file, bom)

    def contact_sheet(self, what, file, style):
        report = SheetReport(1, 2, (), ("지",), str(file), ".")
        return self._job(report, "sheet", tuple(what), file, style)
