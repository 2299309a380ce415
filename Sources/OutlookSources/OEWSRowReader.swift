import OutlookFormats
import OutlookModel

/// Turns the rows below a header of the wage survey into estimates.
struct OEWSRowReader {
    let grid: Grid
    let header: HeaderMap<OEWSColumn>
    let release: Release
    let place: Issue.Place

    func rows(into issues: inout [Issue]) throws(SourceError) -> [WageEstimate] {
        var rows: [WageEstimate] = []
        rows.reserveCapacity(grid.rowCount)
        for row in (header.row + 1)..<max(grid.rowCount, header.row + 1) {
            let code = cell(row, .code)
            if code.isBlank { continue }
            guard let occupation = SOCCode(code.text) else {
                if grid.columnCount(row: row) <= 2 || cell(row, .employment).isBlank { continue }
                throw unreadableCode(code.text, row)
            }
            rows.append(estimate(row, occupation, &issues))
        }
        return rows
    }

    private func unreadableCode(_ text: String, _ row: Int) -> SourceError {
        var place = place
        place.row = row + 1
        place.column = grid[header.row, header.columns[.code] ?? 0].text
        if text.utf8.count == 5, text.allSatisfy(\.isNumber) {
            return .unsupported(
                place: place, what: "\(text) is a five-digit OES code of 1997 or 1998",
                instead: "Tables from 1999 on use SOC codes and can be imported.")
        }
        return .unreadable(place: place, expected: "an occupation code such as 31-9092", found: "\"\(text)\"")
    }

    private func cell(_ row: Int, _ column: OEWSColumn) -> Cell {
        header.columns[column].map { grid[row, $0] } ?? .empty
    }

    private func estimate(_ row: Int, _ occupation: SOCCode, _ issues: inout [Issue]) -> WageEstimate {
        let basis = basis(row)
        let hourlyAbsence: Absence = basis == .annual ? .annualWagesOnly : .wageNotReleased
        let annualAbsence: Absence = basis == .hourly ? .hourlyWagesOnly : .wageNotReleased
        func read<Unit>(
            _ column: OEWSColumn, _ absence: Absence, cap: Quantity<Unit>? = nil
        ) -> Published<Quantity<Unit>> {
            let cell = cell(row, column)
            if let published = OEWSMarker.published(cell, star: absence, cap: cap) { return published }
            var place = place
            place.row = row + 1
            place.column = grid[self.header.row, header.columns[column] ?? 0].text
            issues.append(
                Issue(
                    severity: .tampering,
                    message: "\"\(cell.text)\" is neither a number nor one of the survey's markers *, **, #, ~",
                    place: place))
            return .unavailable(.notPublished)
        }
        let hourlyCap = release.topCode?.hourly
        let annualCap = release.topCode?.annual
        return WageEstimate(
            occupation: occupation, title: cell(row, .title).text, level: level(row, occupation), area: area(row),
            industry: industry(row), employment: read(.employment, .employmentNotReleased),
            employmentRSE: read(.employmentRSE, .employmentNotReleased),
            jobsPer1000: read(.jobsPer1000, .employmentNotReleased),
            locationQuotient: read(.locationQuotient, .employmentNotReleased),
            percentOfIndustry: read(.percentOfIndustry, .employmentNotReleased),
            percentReporting: read(.percentReporting, .employmentNotReleased, cap: nil),
            hourly: WageLadder(
                mean: read(.hourlyMean, hourlyAbsence, cap: hourlyCap),
                p10: read(.hourly10, hourlyAbsence, cap: hourlyCap),
                p25: read(.hourly25, hourlyAbsence, cap: hourlyCap),
                median: read(.hourlyMedian, hourlyAbsence, cap: hourlyCap),
                p75: read(.hourly75, hourlyAbsence, cap: hourlyCap),
                p90: read(.hourly90, hourlyAbsence, cap: hourlyCap)),
            annual: WageLadder(
                mean: read(.annualMean, annualAbsence, cap: annualCap),
                p10: read(.annual10, annualAbsence, cap: annualCap),
                p25: read(.annual25, annualAbsence, cap: annualCap),
                median: read(.annualMedian, annualAbsence, cap: annualCap),
                p75: read(.annual75, annualAbsence, cap: annualCap),
                p90: read(.annual90, annualAbsence, cap: annualCap)),
            meanRSE: read(.meanRSE, .wageNotReleased), basis: basis, sourceRow: row + 1)
    }

    private func basis(_ row: Int) -> WageEstimate.Basis {
        func isSet(_ column: OEWSColumn) -> Bool { ["TRUE", "1"].contains(cell(row, column).text.uppercased()) }
        return isSet(.annualOnly) ? .annual : isSet(.hourlyOnly) ? .hourly : .both
    }

    /// The level the table states; before 2012 a blank group means detailed.
    private func level(_ row: Int, _ occupation: SOCCode) -> SOCLevel {
        guard header.columns[.group] != nil else { return occupation.level }
        let stated = cell(row, .group).text.lowercased()
        return stated.isEmpty ? .detailed : SOCLevel(rawValue: stated) ?? occupation.level
    }

    private func area(_ row: Int) -> Area {
        guard header.columns[.area] != nil || header.columns[.areaTitle] != nil else { return .nation }
        let digits = cell(row, .area).text
        let stated = Int(cell(row, .areaType).text).flatMap(Area.Kind.init(rawValue:))
        let kind = stated ?? kind(ofAreaCode: digits)
        let width =
            switch kind {
            case .nation, .state, .territory: 2
            case .metropolitan, .metropolitanDivision:
                digits.utf8.count <= 4 && release.period?.year ?? 0 < 2005 ? 4 : 5
            case .nonmetropolitan: 7
            }
        let code = String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        let state = cell(row, .primaryState).text
        return Area(
            code: code, title: cell(row, .areaTitle).text, kind: kind,
            primaryState: state.isEmpty ? (kind == .nation ? "US" : nil) : state)
    }

    /// The kind of area in files that state none, by the length of its code, of which a spreadsheet may have eaten the
    /// zeros. Metropolitan files call the area's name `AREA_NAME`, state files `STATE`.
    private func kind(ofAreaCode digits: String) -> Area.Kind {
        let name = header.columns[.areaTitle].map { HeaderName.normalised(grid[header.row, $0]) }
        return switch digits.utf8.count {
        case 0: .nation
        case 1, 2:
            name == "area_name"
                ? .metropolitan
                : digits == "99" ? .nation : ["66", "72", "78"].contains(digits) ? .territory : .state
        case 3, 4, 5: .metropolitan
        default: .nonmetropolitan
        }
    }

    private func industry(_ row: Int) -> Industry {
        guard header.columns[.naics] != nil else { return .all }
        let code = cell(row, .naics).text
        let padded = code == "0" ? Industry.all.code : code
        return Industry(
            code: padded, title: cell(row, .naicsTitle).text, group: cell(row, .industryGroup).text,
            ownership: cell(row, .ownership).text)
    }
}
