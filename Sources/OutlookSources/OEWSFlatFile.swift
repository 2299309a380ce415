import OutlookFormats
public import OutlookModel

/// The wage survey's flat file of LABSTAT, `oe.data.0.Current`: the current year only, one figure a line.
///
/// A series name says it all by position: `OEU`, area type, area (7), industry (6), occupation (6), data type (2).
/// Names of areas, industries and occupations stand in mapping files beside it. `-` with footnote 4 is a wage not
/// published for the way the occupation is paid, 5 a top-coded one, 8 a figure not released. Means are top-coded too
/// here. Source of the data types: `oe.datatype`.
public enum OEWSFlatFile: Publication {
    public static let id = "oews-flat"
    public static let title = "Occupational Employment and Wage Statistics, LABSTAT flat file"
    public static var releases: [Release] { [] }
    static let url = "https://download.bls.gov/pub/time.series/oe/oe.data.0.Current"

    public static func recognises(opening: ArraySlice<UInt8>) -> Bool {
        let lines = String(decoding: opening.prefix(512), as: UTF8.self).split(whereSeparator: \.isNewline)
        guard lines.count > 1, lines[0].hasPrefix("series_id") else { return false }
        return lines[1].hasPrefix("OEU")
    }

    public static let passes: [Set<DataTable.Scope>] = [[.metropolitan], [.national, .state, .industry]]

    public static func decode(_ file: StreamedFile, _ request: DecodingRequest) throws(SourceError) -> Decoded {
        let names = try LabstatNames(beside: file)
        var reader = OEWSFlatFileReader(file: file, names: names, scopes: request.scopes)
        let year: Int
        do {
            let text = try DelimitedFile(path: file.path, dialect: .labstat)
            try text.forEachRecord { record in try reader.read(record) }
            year = try reader.finish()
        } catch let error as SourceError {
            throw error
        } catch {
            throw .format("\(error)")
        }
        var release = OEWSReleases.release(.may(year))
        if let asked = request.release, asked.hasPrefix("oews-"), asked != release.id {
            throw .releaseMismatch(place: Issue.Place(file: file.name), asked: asked, found: release.id)
        }
        if let cap = names.topCode { release.topCode = TopCode(hourly: cap, isConfirmed: true) }
        let origin = Origin(file: file.name, url: url, sha256: file.sha256, bytes: file.byteCount)
        let place = Issue.Place(file: file.name)
        var decoded = Decoded()
        for scope in DataTable.Scope.allCases {
            guard let rows = reader.rows[scope], !rows.isEmpty else { continue }
            decoded.issues += WageChecks.issues(in: rows, place: place)
            decoded.tables.append(
                DataTable(release: release, scope: scope, rows: .wages(rows), origins: [origin]))
        }
        return decoded
    }
}
