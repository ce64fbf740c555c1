"""A sheet to sign, worked by hand."""

from datetime import date

from imgxtrain.exchange.export_signoff import Addressees, Sheet, SheetDay, SheetLine

DAYS = (
    SheetDay(
        date(2026, 11, 19),
        (
            SheetLine("k7qm", "CT head", "performed", "main ED"),
            SheetLine("x3we", "CT abdomen and pelvis, contrast: with", "performed", "main ED"),
        ),
    ),
    SheetDay(
        date(2026, 11, 20),
        (SheetLine("zn8x", "CT angiogram, chest", "assisted, supervised", "Mercy outpatient"),),
    ),
)
FULL = Sheet(
    Addressees("Pat Doe", "CT lead", "ARRT(CT): Computed Tomography"),
    "R.T.(R)(CT)",
    date(2026, 11, 22),
    DAYS,
)
BARE = Sheet(Addressees("", "", ""), "", date(2026, 11, 22), DAYS[:1])
