public import OutlookModel
import OutlookStatistics
import Synchronization

/// The published figures claims are held against: wages by year, projections by cycle and issue, and what was published
/// by a given day.
public struct FigureLibrary: Sendable {
    /// The day up to which publications count.
    public enum Horizon: Hashable, Sendable {
        /// Everything that is here.
        case newest
        /// The edition of a year: its May wages and the projections in force when they came out.
        case year(Int)
        /// Everything that had been published by a day.
        case day(CalendarDay)
    }

    /// Finds the wages of a part of the country or economy when a claim needs them.
    public typealias PlaceLookup = @Sendable (_ place: Place, _ year: Int) -> DataTable?

    let wages: [Int: WageBook]
    /// The issues of each cycle, the newest first.
    let cycles: [ProjectionCycle: [CycleBook]]
    /// Years whose national wages count, oldest first.
    let years: [Int]
    /// Cycles that count, oldest first.
    let openCycles: [ProjectionCycle]
    let horizon: Horizon
    /// Years of which wages by state, area or industry are here.
    let placeYears: [DataTable.Scope: [Int]]
    private let places: PlaceBooks
    /// The days of publication of the known releases.
    private let days: [String: CalendarDay]

    /// - Parameters:
    ///   - wages: national wage tables.
    ///   - projections: every issue of every cycle.
    ///   - releases: the known releases of both publications, for their days and pairing.
    public init(
        wages: [DataTable], projections: [DataTable], releases: [Release], horizon: Horizon = .newest,
        placeYears: [DataTable.Scope: [Int]] = [:], places: @escaping PlaceLookup = { _, _ in nil }
    ) {
        var books: [Int: WageBook] = [:]
        for table in wages {
            guard let year = table.release.period?.year, table.release.period?.month != 11 else { continue }
            books[year] = WageBook(table)
        }
        var cycles: [ProjectionCycle: [CycleBook]] = [:]
        for table in projections {
            guard let cycle = table.release.cycle else { continue }
            cycles[cycle, default: []].append(CycleBook(table, cycle))
        }
        self.wages = books
        self.cycles = cycles.mapValues { issues in
            issues.sorted { one, other in
                guard let first = one.table.issue, let second = other.table.issue else {
                    return one.table.id < other.table.id
                }
                return first.supersedes(second)
            }
        }
        days = Dictionary(
            releases.compactMap { release in release.published.map { (release.id, $0.day) } },
            uniquingKeysWith: { first, _ in first })
        let horizonCycle: ProjectionCycle? =
            if case .year(let year) = horizon {
                Edition(year: year, pairing: .publication, among: releases.filter { $0.cycle != nil }).cycle
            } else { nil }
        let days = days
        func counts(_ release: Release) -> Bool {
            switch horizon {
            case .newest: true
            case .day(let day): (release.published?.day ?? days[release.id]).map { $0 <= day } ?? false
            case .year(let year):
                release.cycle.map { cycle in horizonCycle.map { cycle <= $0 } ?? false }
                    ?? ((release.period?.year ?? 0) <= year)
            }
        }
        years = books.filter { counts($0.value.table.release) }.map(\.key).sorted()
        openCycles = self.cycles.filter { $0.value.first.map { counts($0.table.release) } ?? false }.map(\.key).sorted()
        self.horizon = horizon
        self.placeYears = placeYears
        self.places = PlaceBooks(lookup: places)
    }

    /// The day a figure was published, where it is known.
    func day(of fact: Fact) -> CalendarDay? {
        let release = fact.place.table.table.release
        return release.published?.day ?? days[release.id]
    }

    /// The wages of a place in a year.
    func wages(of place: Place, in year: Int) -> WageBook? {
        switch place {
        case .nation: wages[year]
        default: places.book(of: place, in: year)
        }
    }
}

/// The wages of states, areas and industries that were looked up, each read once.
private final class PlaceBooks: Sendable {
    private struct Key: Hashable {
        var place: Place
        var year: Int
    }

    private let lookup: FigureLibrary.PlaceLookup
    private let books = Mutex<[Key: WageBook?]>([:])

    init(lookup: @escaping FigureLibrary.PlaceLookup) { self.lookup = lookup }

    func book(of place: Place, in year: Int) -> WageBook? {
        books.withLock { books in
            let key = Key(place: place, year: year)
            if let known = books[key] { return known }
            let book = lookup(place, year).map { WageBook($0) }
            books[key] = .some(book)
            return book
        }
    }
}

extension DataTable {
    /// The edition whose codes the table's rows have. The projections 2010-20 use those of the survey of May 2010, in
    /// which registered nurses still are 29-1111.
    var codeEdition: SOCEdition {
        if release.cycle == ProjectionCycle(baseYear: 2010, targetYear: 2020) { return .hybrid2010 }
        return release.socEdition ?? .soc2018
    }
}

/// The wages of one year, by code.
final class WageBook: Sendable {
    let shared: SharedTable
    var table: DataTable { shared.table }
    /// The sheet of the file the rows were read from.
    let sheet: String
    let year: Int
    let edition: SOCEdition
    private let rows: [SOCCode: WageEstimate]

    init(_ table: DataTable) {
        shared = SharedTable(table)
        sheet = table.origins.first?.sheets.first ?? ""
        year = table.release.period?.year ?? 0
        edition = table.codeEdition
        // A code printed at two levels means the finer one.
        rows = Dictionary(table.wageRows.map { ($0.occupation, $0) }) { $0.level == .detailed ? $0 : $1 }
    }

    func row(_ code: SOCCode) -> WageEstimate? { rows[code] }

    /// The one row that is a group as a whole: its broad occupation, where all of its members are meant.
    func row(ofGroup codes: [SOCCode]) -> WageEstimate? {
        guard codes.count > 1 else { return codes.first.flatMap(row) }
        let broad = Set(codes.map(\.broadOccupation))
        guard broad.count == 1, let group = broad.first, let row = rows[group], row.level == .broad else { return nil }
        let members = rows.keys.filter { $0.broadOccupation == group && $0 != group }
        return Set(members) == Set(codes) ? row : nil
    }
}

/// One issue of a projection cycle, by code.
final class CycleBook: Sendable {
    let shared: SharedTable
    var table: DataTable { shared.table }
    let cycle: ProjectionCycle
    let edition: SOCEdition
    private let rows: [SOCCode: OccupationProjection]

    init(_ table: DataTable, _ cycle: ProjectionCycle) {
        shared = SharedTable(table)
        self.cycle = cycle
        edition = table.codeEdition
        rows = Dictionary(table.projectionRows.map { ($0.occupation, $0) }) { $0.isSummary == false ? $0 : $1 }
    }

    func row(_ code: SOCCode) -> OccupationProjection? { rows[code] }

    /// The rows of all the codes; `nil` when one is missing.
    func rows(of codes: [SOCCode]) -> [OccupationProjection]? {
        let found = codes.compactMap { rows[$0] }
        return found.count == codes.count && !found.isEmpty ? found : nil
    }
}
