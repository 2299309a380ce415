import OutlookFormats
import OutlookModel
import OutlookSources
import TestSupport

/// Rows of the projections' workbooks as published, under the headers of their cycle.
enum ProjectionsExcerpt {
    /// The tables of a cycle as the workbook has them; sheets that a cycle lacks are left out.
    static func sheets(_ cycle: String) throws -> [(name: String, rows: [[String]])] {
        try ["1.2", "1.7", "1.10"].compactMap { number in
            let path = "Sources/projections-\(cycle)/table-\(number).csv"
            guard Repository.exists(Repository.fixture(path)) else { return nil }
            return ("Table \(number)", try Repository.fixtureRows(path))
        }
    }

    static func file(
        _ sheets: [(name: String, rows: [[String]])], sha256: String = String(repeating: "0", count: 64),
        modified: String? = nil
    ) -> TableFile {
        .test(
            "occupation.xlsx",
            sheets: [Sheet(name: "Index", grid: TextTable.grid("Occupational data"))]
                + sheets.map { Sheet(name: $0.name, grid: TextTable.grid($0.rows, numbers: true)) },
            modified: modified, sha256: sha256)
    }

    static func decoded(_ sheets: [(name: String, rows: [[String]])]) throws -> Decoded {
        try EmploymentProjections.decode(file(sheets), DecodingRequest())
    }

    static func decoded(_ cycle: String) throws -> Decoded { try decoded(sheets(cycle)) }
}

extension Decoded {
    var projections: [OccupationProjection] { tables.flatMap(\.projections) }

    func projection(_ code: String) -> OccupationProjection? { projections.first { $0.occupation.description == code } }
}

extension OccupationProjection {
    /// The published levels, change and percent as printed.
    var printed: [String] { [base.token, target.token, change.token, percentChange.token] }

    var yearly: String? { if case .perYear(let openings) = openings { openings.token } else { nil } }
    var decade: String? { if case .perDecade(let openings) = openings { openings.token } else { nil } }
}
