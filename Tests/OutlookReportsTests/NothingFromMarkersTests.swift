import OutlookDocument
import OutlookModel
import OutlookReports
import OutlookStatistics
import TestSupport
import Testing

/// No number in any answer is computed from a marker or a bound: putting another marker and another bound in their
/// places changes none.
@Suite struct NothingFromMarkersTests {
    private typealias Fillings = QuestionMaterial.Fillings

    /// The plain numbers of every table, cell by cell, and the number of cells.
    private func numbers(_ document: Document) -> [String] {
        document.tables.flatMap { table in
            table.rows.enumerated().flatMap { row, cells in
                cells.enumerated().map { column, cell in
                    let place = "\(table.name) \(row) \(column): "
                    if case .number(let plain) = cell.content { return place + plain }
                    // Places in an order are texts.
                    if case .text(let text) = cell.content, text.contains(" of ") { return place + text }
                    return place
                }
            }
        }
    }

    private func isTheSame(_ document: (Fillings) throws -> Document?) throws -> Bool {
        guard let one = try document(.one), let other = try document(.other) else {
            return try (document(.one) == nil) == (document(.other) == nil)
        }
        return numbers(one) == numbers(other)
    }

    @Test func comparisons() throws {
        let california = Area(code: "06", title: "California", kind: .state)
        let texas = Area(code: "48", title: "Texas", kind: .state)
        for seed in 0..<60 {
            let isSame = try isTheSame { fillings in
                var material = QuestionMaterial(seed: UInt64(seed), fillings)
                let nation = material.edition()
                let sides = nation.occupations.filter { $0.level == .detailed }.prefix(3).map {
                    Comparison.Side($0, in: nation)
                }
                return ComparisonReport.document(of: Comparison(.occupations, sides, nation: nation, floor: 1_000))
            }
            #expect(isSame, "\(seed)")
            let areasAreSame = try isTheSame { fillings in
                var material = QuestionMaterial(seed: UInt64(seed), fillings)
                let nation = material.edition()
                let code = try #require(SOCCode("31-9092"))
                let editions = [material.edition(area: california), material.edition(area: texas), nation]
                let sides = editions.compactMap { edition in
                    edition.figures(of: code).map { Comparison.Side($0, in: edition) }
                }
                let peers = sides.compactMap(\.figures.wage)
                return ComparisonReport.document(
                    of: Comparison(.areas, sides, nation: nation, floor: 1_000, peers: peers))
            }
            #expect(areasAreSame, "\(seed)")
        }
    }

    @Test func areas() throws {
        for seed in 0..<60 {
            let isSame = try isTheSame { fillings in
                var material = QuestionMaterial(seed: UInt64(seed), fillings)
                let nation = material.edition()
                let area = material.edition(area: Area(code: "06", title: "California", kind: .state))
                var input = ReportInput(figures: area, context: StatisticContext(area))
                input.nation = nation
                return AreaReport.document(input)
            }
            #expect(isSame, "\(seed)")
        }
    }

    @Test func trends() throws {
        let prices = PriceIndex(
            (2014...2020).map {
                PriceObservation(
                    series: PriceIndex.series, year: $0, period: "M05",
                    value: .value(IndexValue(steps: 200_000 + $0 * 7)),
                    footnotes: "", sourceRow: 1)
            })
        for seed in 0..<60 {
            let isSame = try isTheSame { fillings in
                var material = QuestionMaterial(seed: UInt64(seed), fillings)
                let code = try #require(SOCCode("31-9092"))
                let years = (2014...2020).map { year in
                    let release = Release(
                        id: "oews-\(year)", source: "oews", title: "Survey of \(year)", vintage: .period(.may(year)),
                        socEdition: .soc2010, page: "")
                    return OccupationHistory.Year(
                        release: release, wage: year == 2016 ? nil : material.wage("31-9092"), note: nil, sha256: "")
                }
                let history = OccupationHistory(years: years, cycles: [], prices: prices, priceSource: nil)
                return TrendReport.document(
                    of: Trend(
                        code: code, title: "Assistants", home: years[6].release, history: history,
                        dollars: .may(2020), lineage: []))
            }
            #expect(isSame, "\(seed)")
        }
    }

    @Test func groups() throws {
        var answered = 0
        for seed in 0..<200 {
            let isSame = try isTheSame { fillings in
                var material = QuestionMaterial(seed: UInt64(seed), fillings)
                let edition = material.edition()
                let members = edition.detailed.compactMap(\.wage).prefix(3)
                guard let wages = edition.wages, let group = try? OccupationGroup(Array(members)) else { return nil }
                answered += 1
                let document = GroupReport.document(of: GroupAnswer(group: group, wages: wages, area: .nation))
                // A percentile of several is a figure only where its bounds meet.
                for row in document.tables[0].rows.dropFirst(2) {
                    if case .number = row[2].content { #expect(row[1].content == row[3].content) }
                }
                return document
            }
            #expect(isSame, "\(seed)")
        }
        #expect(answered > 100)
    }

    @Test func scores() throws {
        for seed in 0..<60 {
            let isSame = try isTheSame { fillings in
                var material = QuestionMaterial(seed: UInt64(seed), fillings)
                let codes = ["00-0000", "11-0000"] + QuestionMaterial.codes
                func table(_ cycle: String) -> DataTable {
                    DataTable(
                        release: Examples.release("projections-\(cycle)", .soc2010, cycle: cycle), scope: .all,
                        rows: .projections(codes.map { material.projection($0) }), origins: [])
                }
                let (one, other) = (table("2014-24"), table("2024-34"))
                return ProjectionScore(of: one, against: other, links: CodeLinks(published: [])).map {
                    ScoreReport.document(of: [$0], sources: [])
                }
            }
            #expect(isSame, "\(seed)")
        }
    }
}
