public import OutlookFormats
public import OutlookModel

/// The Occupational Employment and Wage Statistics (until 2020 the Occupational Employment Statistics): jobs and wages
/// by occupation, each May.
///
/// The workbooks have had four header generations, pre-header banners (1999, 2000), two spellings of most columns,
/// lower case (2019), and a year that stands in the sheet's name, in a second sheet, in the file's name or nowhere.
/// A `#` is a percentile at or above the year's top code, `*` a wage and `**` an employment that was not released.
/// Rows of an occupation paid by the year fill the hourly ladder with `*`, and the other way round. Where the survey
/// no longer publishes below a broad occupation, the row stands twice, as broad and as detailed.
public enum OEWS: Publication {
    public static let id = "oews"
    public static let title = "Occupational Employment and Wage Statistics"
    public static var releases: [Release] { OEWSReleases.all }

    /// The release of May of a year; one that is not listed continues the newest pattern.
    public static func release(of year: Int) -> Release { OEWSReleases.release(.may(year)) }

    public static func recognises(_ file: TableFile) -> Bool {
        file.sheets.contains { header(of: $0) != nil }
    }

    public static func decode(_ file: TableFile, _ request: DecodingRequest) throws(SourceError) -> Decoded {
        var decoded = Decoded()
        var rows: [WageEstimate] = []
        var sheets: [String] = []
        var release: Release?
        for sheet in file.sheets {
            guard let header = header(of: sheet) else { continue }
            let place = Issue.Place(file: file.name, sheet: sheet.name)
            try require(header, place)
            let found = try OEWSReferencePeriod.release(of: file, sheet: sheet, header: header, request: request)
            release = release ?? found
            sheets.append(sheet.name)
            let reader = OEWSRowReader(grid: sheet.grid, header: header, release: found, place: place)
            rows += try reader.rows(into: &decoded.issues)
            decoded.issues += OEWSTampering.signs(in: header, place: place)
        }
        guard let release else { return decoded }
        let origin = Origin(
            file: file.name, archive: file.archive, sha256: file.sha256, bytes: file.byteCount,
            sheets: sheets.filter { !$0.isEmpty }, modified: file.modified)
        let place = Issue.Place(file: file.name, sheet: sheets.first ?? "")
        decoded.issues += KnownDefects.correct(&rows, of: release, place: place)
        decoded.issues += OEWSTampering.signs(in: rows, of: release, place: place)
        for scope in DataTable.Scope.allCases where request.scopes.contains(scope) {
            let part = rows.filter { $0.scope == scope }
            if part.isEmpty { continue }
            decoded.issues += WageChecks.issues(in: part, place: place)
            var cited = origin
            cited.url = release.url(of: scope)
            decoded.tables.append(
                DataTable(release: release, scope: scope, rows: .wages(part), origins: [cited]))
        }
        return decoded
    }

    static func header(of sheet: Sheet) -> HeaderMap<OEWSColumn>? {
        guard let header = HeaderMap(in: sheet.grid, aliases: OEWSColumn.aliases, required: OEWSColumn.recognising),
            header.columns.count >= 5
        else { return nil }
        return header
    }

    private static func require(_ header: HeaderMap<OEWSColumn>, _ place: Issue.Place) throws(SourceError) {
        for field in OEWSColumn.required where header.columns[field] == nil {
            var place = place
            place.row = header.row + 1
            throw .missingColumn(
                place: place, field: field.meaning,
                expected: OEWSColumn.aliases.names(of: field).map { $0.uppercased() },
                found: header.unknown, table: OEWSColumn.aliases.location)
        }
    }
}

extension WageEstimate {
    /// The part of a release the row belongs to.
    var scope: DataTable.Scope {
        switch area.kind {
        case .nation: industry.code == Industry.all.code ? .national : .industry
        case .state, .territory: .state
        case .metropolitan, .metropolitanDivision, .nonmetropolitan: .metropolitan
        }
    }
}
