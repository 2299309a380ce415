import OutlookFormats
import OutlookModel

/// Gathers the lines of the wage survey's flat file into estimates: the lines of one estimate stand together.
struct OEWSFlatFileReader {
    let file: StreamedFile
    let names: LabstatNames
    let scopes: Set<DataTable.Scope>
    private(set) var rows: [DataTable.Scope: [WageEstimate]] = [:]

    /// The part of the series name that says area, industry and occupation, of the estimate being gathered.
    private var series: [UInt8] = []
    private var scope: DataTable.Scope = .national
    private var firstLine = 0
    private var year = 0
    /// The figures and footnotes by data type, 1 to 17.
    private var figures = [(value: String, footnote: String)?](repeating: nil, count: 18)

    private static let seriesBytes = 25

    init(file: StreamedFile, names: LabstatNames, scopes: Set<DataTable.Scope>) {
        self.file = file
        self.names = names
        self.scopes = scopes
    }

    mutating func read(_ record: borrowing DelimitedRecord) throws {
        let line = record.line
        let (isNew, isWanted, type) = try record.withBytes(0) { bytes throws(SourceError) -> (Bool, Bool, Int) in
            guard bytes.byteCount == Self.seriesBytes else {
                throw unreadable(line, "series_id", "a series name of 25 characters", "\(bytes.byteCount) characters")
            }
            func byte(_ index: Int) -> UInt8 { bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self) }
            let digits = (byte(23), byte(24))
            let type = (Int(digits.0) - 48) * 10 + Int(digits.1) - 48
            guard (1...17).contains(type) else {
                throw unreadable(line, "series_id", "a data type from 01 to 17", "\(type)")
            }
            let isSame = series.count == 23 && (0..<23).allSatisfy { byte($0) == series[$0] }
            if isSame { return (false, true, type) }
            let isAllIndustries = (11..<17).allSatisfy { byte($0) == UInt8(ascii: "0") }
            return (true, Self.scope(areaType: byte(3), isAllIndustries).map(scopes.contains) ?? false, type)
        }
        if isNew {
            try flush()
            series = []
            guard isWanted else { return }
            record.withBytes(0) { bytes in
                series = (0..<23).map { bytes.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
            }
            scope = Self.scope(areaType: series[3], series[11..<17].allSatisfy { $0 == UInt8(ascii: "0") }) ?? .all
            firstLine = line
        }
        let stated = Int(record.text(1)) ?? 0
        guard stated > 1996, year == 0 || stated == year else {
            throw unreadable(line, "year", year == 0 ? "a year" : "\(year) as before", "\"\(record.text(1))\"")
        }
        year = stated
        figures[type] = (record.text(3), record.text(4))
    }

    /// Completes the last estimate and gives the reference year of the file.
    mutating func finish() throws -> Int {
        try flush()
        guard year > 0 else { throw unreadable(1, "series_id", "figures of the parts asked for", "none") }
        return year
    }

    private static func scope(areaType: UInt8, _ isAllIndustries: Bool) -> DataTable.Scope? {
        switch areaType {
        case UInt8(ascii: "N"): isAllIndustries ? .national : .industry
        case UInt8(ascii: "S"): .state
        case UInt8(ascii: "M"): .metropolitan
        default: nil
        }
    }

    private func unreadable(_ line: Int, _ column: String, _ expected: String, _ found: String) -> SourceError {
        .unreadable(
            place: Issue.Place(file: file.name, row: line, column: column), expected: expected, found: found)
    }

    private mutating func flush() throws {
        guard !series.isEmpty else { return }
        defer {
            series = []
            for index in figures.indices { figures[index] = nil }
        }
        func part(_ start: Int, _ count: Int) -> String {
            String(decoding: series[start..<(start + count)], as: UTF8.self)
        }
        guard let occupation = SOCCode(part(17, 6)) else {
            throw unreadable(firstLine, "series_id", "an occupation code", "\"\(part(17, 6))\"")
        }
        let areaCode = part(4, 7)
        guard let area = scope == .national || scope == .industry ? .nation : names.areas[areaCode] else {
            throw unreadable(firstLine, "series_id", "an area listed in oe.area", areaCode)
        }
        let industryCode = part(11, 6)
        let industry =
            industryCode == Industry.all.code
            ? Industry.all
            : Industry(code: industryCode, title: names.industries[industryCode] ?? "", group: "", ownership: "")
        let hourly: WageLadder<DollarsPerHour> = try ladder(3, 6, .annualWagesOnly, names.topCode)
        let annual: WageLadder<DollarsPerYear> = try ladder(
            4, 11, .hourlyWagesOnly, names.topCode.map { TopCode(hourly: $0, isConfirmed: true).annual })
        let basis: WageEstimate.Basis =
            hourly.median == .unavailable(.annualWagesOnly)
            ? .annual : annual.median == .unavailable(.hourlyWagesOnly) ? .hourly : .both
        let level = names.undivided.contains(occupation) ? .detailed : occupation.level
        rows[scope, default: []].append(
            WageEstimate(
                occupation: occupation, title: names.occupations[occupation] ?? "", level: level, area: area,
                industry: industry, employment: try figure(1, .employmentNotReleased),
                employmentRSE: try figure(2, .employmentNotReleased),
                jobsPer1000: try figure(16, .employmentNotReleased),
                locationQuotient: try figure(17, .employmentNotReleased),
                percentOfIndustry: .unavailable(.notPublished), percentReporting: .unavailable(.notPublished),
                hourly: hourly, annual: annual, meanRSE: try figure(5, .wageNotReleased), basis: basis,
                sourceRow: firstLine))
    }

    private func ladder<Unit>(
        _ mean: Int, _ first: Int, _ otherBasis: Absence, _ cap: Quantity<Unit>?
    ) throws -> WageLadder<Unit> {
        func rung(_ type: Int) throws -> Published<Quantity<Unit>> {
            try figure(type, .wageNotReleased, otherBasis: otherBasis, cap: cap)
        }
        return WageLadder(
            mean: try rung(mean), p10: try rung(first), p25: try rung(first + 1), median: try rung(first + 2),
            p75: try rung(first + 3), p90: try rung(first + 4))
    }

    private func figure<Unit>(
        _ type: Int, _ notReleased: Absence, otherBasis: Absence? = nil, cap: Quantity<Unit>? = nil
    ) throws -> Published<Quantity<Unit>> {
        guard let (text, footnote) = figures[type] else { return .unavailable(.notPublished) }
        if let value = Quantity<Unit>(parsing: text) { return .value(value) }
        switch (text, footnote) {
        case ("-", "4"): if let otherBasis { return .unavailable(otherBasis) }
        case ("-", "5"): if let cap { return .atLeast(cap) }
        case ("-", "8"): return .unavailable(notReleased)
        default: break
        }
        throw unreadable(
            firstLine, "value", "a number, or - with footnote 4, 5 or 8", "\"\(text)\" with footnote \"\(footnote)\"")
    }
}
