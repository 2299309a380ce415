import OutlookDatasets
import OutlookModel

/// Totals of a year against the year before: a table whose employment or median jumps is worth a second look.
enum Plausibility {
    /// The largest change of total employment or of the median of all occupations that passes without a word. The
    /// steepest published one, May 2019 to May 2020, is 5.3 percent.
    private static let tolerance = 0.12

    static func issues(of tables: [PreparedTable], beside store: DataStore) throws -> [Issue] {
        var issues: [Issue] = []
        for table in tables where table.kind == .wages && table.scope == .national {
            guard let period = table.release.period else { continue }
            let previous = "oews-\(period.year - 1)-national"
            let bytes = try tables.first { $0.id == previous }?.bytes ?? store.storedBytes(previous)
            guard let bytes else { continue }
            let difference = try TableDifference(old: bytes, new: table.bytes, kind: .wages, name: table.id)
            for cell in difference.cells where cell.key == [SOCCode.allOccupations.description] {
                guard ["employment", "annual_median_usd"].contains(cell.column), let old = Double(cell.old),
                    let new = Double(cell.new), old > 0, abs(new / old - 1) > tolerance
                else { continue }
                issues.append(
                    Issue(
                        severity: .warning,
                        message: "all occupations: \(cell.column) is \(cell.new), the year before it was \(cell.old)",
                        place: Issue.Place(file: table.origins.first?.file ?? table.id)))
            }
        }
        return issues
    }
}
