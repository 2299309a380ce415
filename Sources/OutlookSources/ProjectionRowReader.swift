import OutlookFormats
import OutlookModel

/// Joins the rows of Tables 1.2, 1.7 and 1.10 of one workbook into projections, by code.
struct ProjectionRowReader {
    let file: String
    let cycle: ProjectionCycle
    let main: ProjectionTable
    let characteristics: ProjectionTable?
    let separations: ProjectionTable?
    var issues: [Issue] = []

    init(
        file: String, cycle: ProjectionCycle, main: ProjectionTable, characteristics: ProjectionTable?,
        separations: ProjectionTable?
    ) {
        self.file = file
        self.cycle = cycle
        self.main = main
        self.characteristics = characteristics
        self.separations = separations
    }

    mutating func rows() -> [OccupationProjection] {
        let characteristicsRows = index(characteristics)
        let separationsRows = index(separations)
        var seen: Set<SOCCode> = []
        var rows: [OccupationProjection] = []
        for row in main.rows {
            guard let code = main.code(row) else { continue }
            guard seen.insert(code).inserted else {
                report(main, row, nil, "\(code) stands in an earlier row too; the first is kept", .warning)
                continue
            }
            rows.append(projection(code, row, characteristicsRows[code], separationsRows[code]))
        }
        return rows
    }

    private func index(_ table: ProjectionTable?) -> [SOCCode: Int] {
        guard let table else { return [:] }
        return Dictionary(
            table.rows.compactMap { row in table.code(row).map { ($0, row) } }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func report(
        _ table: ProjectionTable, _ row: Int, _ column: Int?, _ message: String, _ severity: Issue.Severity
    ) {
        issues.append(
            Issue(
                severity: severity, message: message,
                place: Issue.Place(
                    file: file, sheet: table.sheet.name, row: row + 1,
                    column: column.map { CellReference(row: 0, column: $0).description.filter(\.isLetter) })))
    }

    private mutating func read<Unit>(_ table: ProjectionTable, _ row: Int?, _ column: Int?) -> Published<Quantity<Unit>>
    {
        guard let row, let column else { return .unavailable(.notPublished) }
        let cell = table.sheet.grid[row, column]
        if let published: Published<Quantity<Unit>> = ProjectionMarker.published(cell) { return published }
        report(table, row, column, "values: \"\(cell.text)\" is neither a number, a bound nor a dash", .tampering)
        return .unavailable(.notPublished)
    }

    private mutating func projection(
        _ code: SOCCode, _ row: Int, _ characteristicsRow: Int?, _ separationsRow: Int?
    ) -> OccupationProjection {
        let other = characteristics ?? main
        let otherRow = characteristics == nil ? row : characteristicsRow
        let losses = separations ?? main
        let lossRow = separations == nil ? nil : separationsRow
        let hasYearly = main.columns[.openings] != nil
        let openingsColumn = main.columns[hasYearly ? .openings : .decadeOpenings]
        let openings: Published<Thousands> = read(main, row, openingsColumn)
        let type = main.cell(row, .occupationType).text.lowercased()
        func text(_ column: ProjectionColumn) -> String? {
            otherRow.flatMap { ProjectionMarker.description(other.cell($0, column)) }
        }
        return OccupationProjection(
            occupation: code, title: main.title(row), isSummary: type.isEmpty ? nil : type == "summary",
            base: read(main, row, main.employment[cycle.baseYear]),
            target: read(main, row, main.employment[cycle.targetYear]),
            change: read(main, row, main.columns[.change]),
            percentChange: read(main, row, main.columns[.percentChange]),
            selfEmployedPercent: read(other, otherRow, other.columns[.selfEmployed]),
            openings: hasYearly ? .perYear(openings) : .perDecade(openings),
            exits: read(losses, lossRow, losses.columns[.exits]),
            transfers: read(losses, lossRow, losses.columns[.transfers]),
            separations: read(losses, lossRow, losses.columns[.separations] ?? losses.columns[.replacementNeeds]),
            medianWage: read(other, otherRow, other.columns[.medianWage]),
            education: text(.education), workExperience: text(.experience), training: text(.training),
            rows: .init(
                employment: row + 1, characteristics: characteristics == nil ? nil : characteristicsRow.map { $0 + 1 },
                separations: separationsRow.map { $0 + 1 }))
    }
}
