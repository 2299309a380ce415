import OutlookDatasets
import ArgumentParser
import OutlookModel
import OutlookReports
import OutlookSources
import OutlookStatistics

/// Which years a trend shows, and in whose dollars.
struct TrendOptions: ParsableArguments {
    @Option(help: "The first year (default: the oldest here).") var from: Int?
    @Option(help: "The last year (default: the newest here).") var to: Int?
    @Option(help: "The month whose dollars real wages are in, as 2025-05 (default: the newest May with an index).")
    var real: String?
}

/// What an occupation paid, year by year.
struct TrendQuestion {
    var query: String
    var area: String?
    var options: TrendOptions

    func answer(_ loader: EditionLoader) throws -> Answer {
        let prices = try loader.prices()
        let dollars = try month(among: prices?.index)
        let (edition, figures) = try home(loader)
        let release = edition.wages?.release
        guard let release, let classification = release.socEdition else {
            throw Failure.usage("no wages of \"\(query)\" here")
        }
        var years = try HistoryLoader.years(of: figures.code, from: classification, in: edition.area, loader)
        let here = years.compactMap { $0.release.period?.year }
        years.removeAll { year in
            let number = year.release.period?.year ?? 0
            return number < options.from ?? .min || number > options.to ?? .max
        }
        guard !years.isEmpty else {
            throw Failure.usage(
                "no year from \(options.from.map(String.init) ?? "the oldest") to "
                    + "\(options.to.map(String.init) ?? "the newest") here; wages here are of May "
                    + here.map(String.init).joined(separator: ", "))
        }
        let history = OccupationHistory(
            area: edition.area, years: years, cycles: [], prices: prices?.index,
            priceSource: prices.map { Citation.line(of: $0.source) })
        let lineage = loader.links.lineage(
            of: figures.code, from: classification, through: years.compactMap(\.release.socEdition))
        let trend = Trend(
            code: figures.code, title: figures.title, home: release, history: history, dollars: dollars,
            lineage: lineage.contains { $0.relation != .oneToOne || $0.from != $0.to } ? lineage : [])
        let shown = Set(years.map(\.release.id))
        let tables = loader.wageTables(of: edition.area).filter { shown.contains($0.release) }
        return Answer(
            kind: TrendReport.kind, document: TrendReport.document(of: trend), edition: nil,
            tables: tables.map(loader.citation) + [prices?.source].compactMap { $0 },
            caveats: [.notATimeSeries, .mayWageInPrices], year: release.period?.year,
            subfolder: "trend-"
                + [figures.code.description, edition.area.kind == .nation ? nil : edition.area.code]
                .compactMap { $0 }.joined(separator: "-"))
    }

    /// The newest year whose tables have the occupation.
    private func home(_ loader: EditionLoader) throws -> (EditionFigures, OccupationFigures) {
        var first: (any Error)?
        let years = area == nil ? loader.years : loader.areaYears
        for year in years.reversed() {
            do {
                let (edition, _) = try loader.edition(.init(year: year, area: area))
                // The names people use lead to no code that the year does not have.
                if first != nil, let code = SOCCode(query), edition.figures(of: code)?.wage == nil { continue }
                let figures = try OccupationQuery.find(query, in: edition, loader)
                if figures.wage != nil { return (edition, figures) }
            } catch let miss as OccupationQuery.Miss {
                if case .ambiguous = miss { throw first ?? miss }
                first = first ?? miss
            }
        }
        throw first ?? loader.noSuchYear(years.last ?? 0)
    }

    /// The month real wages are in.
    private func month(among index: PriceIndex?) throws -> ReferencePeriod? {
        guard let real = options.real else { return index?.newestMay }
        guard let month = ReferencePeriod(real) else {
            throw Failure.usage("--real: expected a month such as 2025-05; found \(real)")
        }
        guard let index else {
            throw Failure.usage(
                "--real: no price index here\n"
                    + EditionLoader.advice(release: ConsumerPrices.release, scope: .all))
        }
        guard index.value(month) == nil else { return month }
        let near = index.neighbours(of: month).map { "\($0) (\($0.title))" }
        throw Failure.usage(
            "--real: " + (index.missing.contains(month) ? "no CPI-U was published for " : "no CPI-U here for ")
                + "\(month.title), and none is made up; the nearest months with one: " + near.joined(separator: ", "))
    }
}
