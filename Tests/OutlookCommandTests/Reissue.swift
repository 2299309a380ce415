import TestSupport

/// The wages of May 2018 as they might be issued again: figures changed, markers came and went, a row gone and one new.
enum Reissue {
    /// What is different, by code: the cells of some columns.
    private static let changes: [String: [(column: String, text: String)]] = [
        "31-9092": [("TOT_EMP", "673670"), ("A_PCT90", "47150")],
        "31-9091": [("H_MEDIAN", "*"), ("A_MEDIAN", "*")],
        "13-1074": [("TOT_EMP", "**"), ("EMP_PRSE", "**")],
        "29-1067": [("H_MEDIAN", "99.99"), ("A_MEDIAN", "207980")],
        "11-1011": [("H_PCT75", "*"), ("A_PCT75", "*")],
    ]

    static func wages() throws -> [UInt8] {
        var rows = try Inbox.rows("oews-2018.csv")
        let header = rows[0]
        for index in rows.indices {
            for change in changes[rows[index][0]] ?? [] {
                guard let column = header.firstIndex(of: change.column) else { continue }
                rows[index][column] = change.text
            }
        }
        guard let typists = rows.firstIndex(where: { $0[0] == "43-9022" }) else { return [] }
        rows[typists][0] = "43-9031"
        rows[typists][1] = "Desktop Publishers"
        return StoredWorkbook.bytes([("national_dl", rows)])
    }

    /// The same in its archive.
    static func archive() throws -> [UInt8] {
        StoredZip.bytes([("oesm18nat/national_M2018_dl.xlsx", try wages())])
    }
}
