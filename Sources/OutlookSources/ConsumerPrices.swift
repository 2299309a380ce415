public import OutlookFormats
public import OutlookModel

/// The Consumer Price Index for All Urban Consumers, all items, from the LABSTAT file `cu.data.1.AllItems`.
///
/// Fields are padded with blanks and separated by tabs; `-` with footnote X stands where no index was published
/// (October 2025). Of the file's series only those of the U.S. city average are kept: regions do not deflate
/// national wages.
public enum ConsumerPrices: Publication {
    public static let id = "cpi"
    public static let title = "Consumer Price Index, all items, all urban consumers"
    static let url = "https://download.bls.gov/pub/time.series/cu/cu.data.1.AllItems"

    public static let release = Release(
        id: "cpi-u", source: id, title: title, vintage: .standing, files: [Release.File(scope: .all, urls: [url])],
        page: "https://www.bls.gov/cpi/data.htm")
    public static var releases: [Release] { [release] }

    /// The series kept: U.S. city average, all items, not adjusted and adjusted for season.
    static let series = ["CUUR0000SA0", "CUSR0000SA0"]

    public static func recognises(_ file: TableFile) -> Bool {
        guard let grid = file.sheets.first?.grid, file.sheets.count == 1 else { return false }
        return ["series_id", "year", "period", "value"].enumerated().allSatisfy {
            grid[0, $0.offset].text == $0.element
        }
            && (1..<min(grid.rowCount, 5)).contains { grid[$0, 0].text.hasPrefix("CU") }
    }

    public static func decode(_ file: TableFile, _ request: DecodingRequest) throws(SourceError) -> Decoded {
        let grid = file.sheets[0].grid
        var rows: [PriceObservation] = []
        var issues: [Issue] = []
        for row in 1..<max(grid.rowCount, 1) {
            let name = grid[row, 0].text
            guard series.contains(name) else { continue }
            let place = Issue.Place(file: file.name, row: row + 1)
            guard let year = Int(grid[row, 1].text) else {
                throw .unreadable(place: place, expected: "a year", found: "\"\(grid[row, 1].text)\"")
            }
            let text = grid[row, 3].text
            let value: Published<IndexValue>
            if let index = IndexValue(parsing: text) {
                value = .value(index)
            } else if text == "-" {
                value = .unavailable(.notAvailable)
                issues.append(
                    Issue(
                        severity: .note, message: "\(name) \(year) \(grid[row, 2].text): no index was published",
                        place: place))
            } else {
                throw .unreadable(place: place, expected: "an index value or -", found: "\"\(text)\"")
            }
            rows.append(
                PriceObservation(
                    series: name, year: year, period: grid[row, 2].text, value: value, footnotes: grid[row, 4].text,
                    sourceRow: row + 1))
        }
        let origin = Origin(
            file: file.name, archive: file.archive, url: url, sha256: file.sha256, bytes: file.byteCount)
        return Decoded(
            tables: [DataTable(release: release, scope: .all, rows: .prices(rows), origins: [origin])], issues: issues)
    }
}
