import OutlookFormats
import OutlookModel
import OutlookSources
import TestSupport

/// Rows of May 2018 as published, under the headers of any other year.
enum OEWSExcerpt {
    static let header = """
        OCC_CODE|OCC_TITLE|OCC_GROUP|TOT_EMP|EMP_PRSE|H_MEAN|A_MEAN|MEAN_PRSE|H_PCT10|H_PCT25|H_MEDIAN|H_PCT75|H_PCT90|\
        A_PCT10|A_PCT25|A_MEDIAN|A_PCT75|A_PCT90|ANNUAL|HOURLY
        """
    static let rows = """
        00-0000|All Occupations|total|144733270|0.1|24.98|51960|0.1|9.95|12.37|18.58|30.06|47.31|20690|25740|38640|62510|98410||
        27-0000|Arts, Design, Entertainment, Sports, and Media Occupations|major|1951170|0.5|28.74|59780|0.5|10.99|15.39|23.7|35.43|50.36|22850|32010|49290|73690|104740||
        27-2042|Musicians and Singers|detailed|41680|3.4|37.51|*|2.5|10.4|15.97|28.15|49.25|73.34|*|*|*|*|*||TRUE
        29-0000|Healthcare Practitioners and Technical Occupations|major|8646730|0.3|39.42|82000|0.2|16.25|22.91|31.94|45.69|67.12|33800|47650|66440|95020|139620||
        29-1067|Surgeons|detailed|34390|3.8|122.65|255110|1.5|45.65|96.12|#|#|#|94960|199920|#|#|#||
        31-0000|Healthcare Support Occupations|major|4117450|0.4|15.57|32380|0.2|10.21|11.77|14.3|18.04|23.05|21240|24470|29740|37520|47950||
        31-9092|Medical Assistants|detailed|673660|0.7|16.61|34540|0.2|11.92|13.65|16.16|18.84|22.72|24790|28400|33610|39190|47250||
        53-0000|Transportation and Material Moving Occupations|major|10244260|0.3|18.41|38290|0.4|9.94|11.87|15.74|21.96|29.75|20670|24700|32730|45670|61870||
        53-2011|Airline Pilots, Copilots, and Flight Engineers|detailed|82890|3.2|*|169560|3.9|*|*|*|*|*|65690|94380|140340|#|#|TRUE|
        """

    static let columns = TextTable.rows(header)[0]

    /// The rows under other headers. A column is `NAME` for the 2018 column of that name, `NAME:2018NAME` for one under
    /// another name, or `NAME=text` for one that holds the same text in every row.
    static func rows(_ headers: [String], blankDetailed: Bool = false) -> [[String]] {
        let parts = headers.map { $0.split(separator: ":", maxSplits: 1).map(String.init) }
        let names = parts.map { part in String(part[0].split(separator: "=", maxSplits: 1)[0]) }
        return [names]
            + TextTable.rows(rows).map { row in
                zip(headers, parts).map { header, part in
                    if let equals = header.firstIndex(of: "=") { return String(header[header.index(after: equals)...]) }
                    guard let column = columns.firstIndex(of: (part.last ?? "").uppercased()) else { return "" }
                    return blankDetailed && columns[column] == "OCC_GROUP" && row[column] == "detailed"
                        ? "" : row[column]
                }
            }
    }

    /// The rows as they stand, with their header.
    static var table: [[String]] { rows(columns) }

    static func file(
        _ table: [[String]], name: String = "table.xlsx", archive: String? = nil, sheet: String = "national_dl",
        numbers: Bool = true, others: [Sheet] = []
    ) -> TableFile {
        .test(
            name, archive: archive,
            sheets: [Sheet(name: sheet, grid: TextTable.grid(table, numbers: numbers))] + others)
    }

    /// The estimates of a table that the caller says is May 2018.
    static func estimates(_ table: [[String]], release: String? = "oews-2018", numbers: Bool = true) throws
        -> [WageEstimate]
    {
        try decoded(table, release: release, numbers: numbers).tables.flatMap(\.wages)
    }

    static func decoded(_ table: [[String]], release: String? = "oews-2018", numbers: Bool = true) throws -> Decoded {
        try OEWS.decode(file(table, numbers: numbers), DecodingRequest(release: release))
    }
}

extension Decoded {
    func messages(_ severity: Issue.Severity) -> [String] {
        issues.filter { $0.severity == severity }.map(\.description)
    }
}

extension DataTable {
    /// The estimates of a wage table; nothing for another kind.
    var wages: [WageEstimate] {
        guard case .wages(let rows) = rows else { return [] }
        return rows
    }

    /// The rows of a projections table; nothing for another kind.
    var projections: [OccupationProjection] {
        guard case .projections(let rows) = rows else { return [] }
        return rows
    }
}

extension [WageEstimate] {
    func row(_ code: String) -> WageEstimate? { first { $0.occupation.description == code } }

    /// The same rows without the numbers of the rows they stood in.
    var withoutPlaces: [WageEstimate] {
        map { row in
            var row = row
            row.sourceRow = 0
            return row
        }
    }
}
