import OutlookDocument

/// A document with everything a renderer has to deal with.
enum Sample {
    static let table = DocumentTable(
        name: "pay", caption: "Pay, May 2018",
        columns: [
            DocumentColumn("soc_code", "Code"), DocumentColumn("title", "Occupation | work"),
            DocumentColumn("annual_median_usd", "Median", .dollars, hasNotes: true),
            DocumentColumn("change_pct", "Change", .signedPercent),
        ],
        rows: [
            [
                .text("31-9092"), .text("Medical, \"certified\""), DocumentCell(.number("33610")),
                DocumentCell(.number("29.0")),
            ],
            [
                .text("29-1067"), .text("Surgeons"), DocumentCell(.atLeast("208000"), note: "top-coded"),
                DocumentCell(.number("-1.5")),
            ],
            [.text("27-2042"), .text("Musicians"), .missing("–", note: "*: paid by the hour"), DocumentCell(.empty)],
            [.text("15-9999"), .text(""), DocumentCell(.below("0.5")), DocumentCell(.number("0.0"))],
        ], footnotes: ["*One* note_here."], sources: ["BLS <oews-2018>"])

    static let document = Document(
        title: "Pay & outlook",
        blocks: [
            .paragraph("First."), .heading(level: 2, "By [group]"), .list(["a", "b\nc"]), .table(table),
        ])
}
