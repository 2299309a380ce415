import OutlookFormats
import OutlookModel

/// Finds which May (or November) a workbook of the wage survey is about.
///
/// In order: a year column, the sheet's name, titles above the header or on a neighbouring sheet, the name of the file
/// or of its archive, and at last what the caller says.
enum OEWSReferencePeriod {
    static func release(
        of file: TableFile, sheet: Sheet, header: HeaderMap<OEWSColumn>, request: DecodingRequest
    ) throws(SourceError) -> Release {
        let place = Issue.Place(file: file.name, sheet: sheet.name)
        let asked = try requested(request, place)
        if let stated = inContent(of: file, sheet: sheet, header: header) {
            let release = OEWSReleases.release(stated)
            if let asked, asked != stated {
                throw .releaseMismatch(place: place, asked: OEWSReleases.release(asked).id, found: release.id)
            }
            return release
        }
        if let asked { return OEWSReleases.release(asked) }
        if let named = inName(file.name) ?? file.archive.flatMap(inName) { return OEWSReleases.release(named) }
        throw .unknownRelease(place: place, source: OEWS.id, example: "oews-2008")
    }

    private static func requested(
        _ request: DecodingRequest, _ place: Issue.Place
    ) throws(SourceError) -> ReferencePeriod? {
        guard let text = request.release, text.hasPrefix("oews-") else { return nil }
        let name = text.dropFirst(5)
        if let period = ReferencePeriod(name) { return period }
        guard name.utf8.count == 4, let year = Int(name), (1997...2199).contains(year) else {
            throw .unknownRelease(place: place, source: OEWS.id, example: "oews-2008")
        }
        return ReferencePeriod(year: year, month: year < 2003 ? 0 : 5)
    }

    private static func inContent(of file: TableFile, sheet: Sheet, header: HeaderMap<OEWSColumn>) -> ReferencePeriod? {
        if let column = header.columns[.year],
            let year = HeaderName.years(sheet.grid[header.row + 1, column].text).first
        {
            return period(year, "")
        }
        if let year = HeaderName.years(sheet.name).last { return period(year, sheet.name) }
        for row in 0..<header.row {
            for column in 0..<min(sheet.grid.columnCount(row: row), 8) {
                if let period = inTitle(sheet.grid[row, column].text) { return period }
            }
        }
        for other in file.sheets where other.name != sheet.name {
            for row in 0..<min(3, other.grid.rowCount) {
                if let period = inTitle(other.grid[row, 0].text) { return period }
            }
        }
        return nil
    }

    /// The period in a title such as `May 2021 OEWS Estimates`.
    private static func inTitle(_ text: String) -> ReferencePeriod? {
        let lowered = text.lowercased()
        guard lowered.contains("may") || lowered.contains("november") || lowered.contains("estimates"),
            let year = HeaderName.years(text).first
        else { return nil }
        return period(year, lowered)
    }

    /// The period in a file name: `national_M2008_dl.xls`, `national_may2004_dl.xls`, `oesm18nat.zip`.
    private static func inName(_ path: String) -> ReferencePeriod? {
        let name = path.lowercased()
        let base = String(name.split(separator: "/").last ?? "")
        if let year = HeaderName.years(base).first { return period(year, base) }
        for folder in name.split(separator: "/").reversed() {
            for stem in ["oesm", "oesn", "oes"] where folder.hasPrefix(stem) {
                let digits = folder.dropFirst(stem.count).prefix(2)
                guard digits.utf8.count == 2, let short = Int(digits) else { continue }
                return period(short >= 88 ? 1900 + short : 2000 + short, stem == "oesn" ? "november" : "")
            }
        }
        return nil
    }

    private static func period(_ year: Int, _ text: String) -> ReferencePeriod {
        ReferencePeriod(year: year, month: text.lowercased().contains("november") ? 11 : year < 2003 ? 0 : 5)
    }
}
