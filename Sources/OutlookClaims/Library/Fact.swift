import OutlookModel

/// A published figure with its period and the place it was printed.
struct Fact: Sendable {
    /// What a figure refers to.
    enum Period: Hashable, Sendable {
        case may(Int)
        case cycle(ProjectionCycle)

        /// The period as messages name it.
        var title: String {
            switch self {
            case .may(let year): "May \(year)"
            case .cycle(let cycle): cycle.title
            }
        }
    }

    var kind: ClaimKind
    var occupation: String
    var codes: [SOCCode]
    var value: PublishedValue
    var period: Period
    var place: Printed
    var source: FigureSource { FigureSource(place.table.table, name: place.name, row: place.row) }

    /// Where a figure stands: the table, its sheet and the row.
    struct Printed: Sendable {
        var table: SharedTable
        var name: String
        var row: Int
    }
}

/// A table that many figures point to.
final class SharedTable: Sendable {
    let table: DataTable

    init(_ table: DataTable) { self.table = table }
}

/// Where a figure was printed, in full.
public struct FigureSource: Hashable, Sendable {
    /// The release's title and, for a re-issued one, its issue.
    public var title: String
    public var release: String
    /// The table or file, its sheet and the row, as far as known.
    public var table: String
    public var row: Int
    public var file: String
    public var sha256: String
    public var url: String?

    init(_ table: DataTable, name: String, row: Int) {
        let origin = table.origins.first
        title = table.release.title + (table.issue?.wageYear.map { ", issue with the wages of \($0)" } ?? "")
        release = table.release.id
        self.table = name
        self.row = row
        file = origin?.file ?? table.id
        sha256 = origin?.sha256 ?? ""
        url = origin?.url
    }

    /// The source in one line.
    public var line: String {
        "\(title); \(table.isEmpty ? file : table)\(row > 0 ? ", row \(row)" : "")"
    }
}

extension FigureLibrary {
    /// The figures of a kind for an occupation in a year's wages, or in what a projection's issue prints of them.
    func wageFacts(_ kind: ClaimKind, _ occupation: Occupation, _ year: Int, place: Place = .nation) -> [Fact] {
        guard case .wage(let cell) = kind.source else { return [] }
        if let book = wages(of: place, in: year) {
            guard let codes = occupation.codes[book.edition], let row = book.row(ofGroup: codes) else {
                guard kind.id == Employment.kind.id, let codes = occupation.codes[book.edition] else { return [] }
                return sum(codes, kind, occupation, book).map { [$0] } ?? []
            }
            return [
                Fact(
                    kind: kind,
                    occupation: place == .nation ? occupation.title : "\(occupation.title) in \(place.title)",
                    codes: codes, value: cell(row), period: .may(year),
                    place: Fact.Printed(table: book.shared, name: book.sheet, row: row.sourceRow))
            ]
        }
        guard place == .nation, kind.id == MedianWage.all[0].id else { return [] }
        return issues(withWagesOf: year).compactMap { book -> Fact? in
            guard let codes = occupation.codes[book.edition], codes.count == 1, let row = book.row(codes[0]),
                row.medianWage.absence == nil
            else { return nil }
            return Fact(
                kind: kind, occupation: occupation.title, codes: codes, value: PublishedValue(row.medianWage),
                period: .may(year), place: printed(book, row, isWage: true))
        }
    }

    private func sum(_ codes: [SOCCode], _ kind: ClaimKind, _ occupation: Occupation, _ book: WageBook) -> Fact? {
        var total = 0
        var first = 0
        for code in codes {
            guard let row = book.row(code), let value = row.employment.value else { return nil }
            total += value.steps * 100
            if first == 0 { first = row.sourceRow }
        }
        return Fact(
            kind: kind, occupation: occupation.title, codes: codes, value: .number(total), period: .may(book.year),
            place: Fact.Printed(table: book.shared, name: book.sheet, row: first))
    }

    /// The issues that print the median wages of a year beside their projections.
    func issues(withWagesOf year: Int) -> [CycleBook] {
        cycles.values.joined().filter { $0.table.issue?.wageYear == year }.sorted { $0.table.id < $1.table.id }
    }

    /// The figures of a kind for an occupation in every issue of a cycle, the newest first.
    func projectionFacts(_ kind: ClaimKind, _ occupation: Occupation, _ cycle: ProjectionCycle) -> [Fact] {
        guard case .projection(let figure) = kind.source else { return [] }
        return (cycles[cycle] ?? []).compactMap { book -> Fact? in
            guard let codes = occupation.codes[book.edition], let rows = book.rows(of: codes) else { return nil }
            return Fact(
                kind: kind, occupation: occupation.title, codes: codes, value: figure(rows, cycle),
                period: .cycle(cycle),
                place: printed(book, rows[0], isOpenings: kind.id == AnnualOpenings.kind.id))
        }
    }

    private func printed(
        _ book: CycleBook, _ row: OccupationProjection, isOpenings: Bool = false, isWage: Bool = false
    ) -> Fact.Printed {
        let isExport = book.table.issue?.isSearchExport ?? false
        let separations = isOpenings ? row.rows.separations : nil
        let wages = isWage ? row.rows.characteristics : nil
        let name = isExport ? "" : separations != nil ? "Table 1.10" : wages != nil ? "Table 1.7" : "Table 1.2"
        return Fact.Printed(table: book.shared, name: name, row: separations ?? wages ?? row.rows.employment)
    }
}
