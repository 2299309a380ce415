import OutlookDatasets
import OutlookModel
import OutlookSources
import OutlookStatistics

/// Finds the tables an edition is made of in a data folder, and says what to do where one is missing.
struct EditionLoader {
    let folder: DataFolder
    let links: CodeLinks

    init(folder: DataFolder) throws {
        self.folder = folder
        var published: [CodeLink] = []
        var supplementary: [CodeLink] = []
        for table in folder.lock.tables where table.kind == .links {
            guard case .links(let rows) = try folder.table(table).rows else { continue }
            if table.id == SupplementaryLinks.release.id { supplementary += rows } else { published += rows }
        }
        links = CodeLinks(published: published, supplementary: supplementary)
    }

    // MARK: What is here

    /// The national wage tables, oldest first; November panels are left out.
    var wageTables: [LockedTable] {
        folder.lock.tables.filter { $0.kind == .wages && $0.scope == DataTable.Scope.national.rawValue }
            .filter { $0.storedRelease.period?.month != 11 }
            .sorted { ($0.vintage ?? "") < ($1.vintage ?? "") }
    }

    /// The years whose national wages are here, oldest first.
    var years: [Int] { wageTables.compactMap { $0.storedRelease.period?.year } }

    /// The issues of a cycle, the newest first.
    func issues(of cycle: ProjectionCycle) -> [LockedTable] {
        folder.lock.tables.filter { $0.kind == .projections && $0.vintage == cycle.description }.sorted { one, other in
            guard let first = one.releaseIssue, let second = other.releaseIssue else { return one.id < other.id }
            return first.supersedes(second)
        }
    }

    /// The cycles of which an issue is here, oldest first.
    var cycles: [ProjectionCycle] {
        Set(
            folder.lock.tables.filter { $0.kind == .projections }.compactMap {
                $0.vintage.flatMap { ProjectionCycle($0) }
            }
        )
        .sorted()
    }

    // MARK: Loading

    /// What is asked of an edition.
    struct Question {
        var year: Int?
        var pairing = Edition.Pairing.publication
        var area: String?
        /// The checksum, or its beginning, of the projections issue that is wanted instead of the newest.
        var issue: String?
    }

    /// The edition with whatever halves of it are here, and the reasons for those that are not.
    func edition(_ question: Question) throws -> (
        figures: EditionFigures, missing: (wage: String?, projection: String?)
    ) {
        let year = question.year ?? years.last ?? 0
        let edition = Edition(year: year, pairing: question.pairing, among: ProjectionReleaseList.all)
        let (wages, area) = try wages(year, area: question.area)
        let projections = try edition.cycle.flatMap { try projectionTable($0, issue: question.issue) }.map(folder.table)
        guard wages != nil || projections != nil else { throw noSuchYear(year) }
        let figures = EditionFigures(
            edition: edition, wages: wages, projections: projections, area: area, links: links)
        var missing: (wage: String?, projection: String?)
        if wages == nil { missing.wage = absent(release: "oews-\(year)", what: "wages of May \(year)") }
        if projections == nil {
            missing.projection =
                edition.cycle.map { absent(release: "projections-\($0)", what: "projections \($0.title)") }
                ?? "no projections go with \(year) by this pairing"
        }
        return (figures, missing)
    }

    private func projectionTable(_ cycle: ProjectionCycle, issue: String?) throws -> LockedTable? {
        let issues = issues(of: cycle)
        guard let issue else { return issues.first }
        let matching = issues.filter {
            $0.releaseIssue?.sha256.hasPrefix(issue) ?? false || $0.releaseIssue?.label == issue
        }
        guard matching.count == 1 else {
            let labels = issues.compactMap { $0.releaseIssue?.label }.joined(separator: ", ")
            throw Failure.usage("--issue: expected one of \(labels); found \(issue)")
        }
        return matching[0]
    }

    private func wages(_ year: Int, area: String?) throws -> (DataTable?, Area) {
        guard let area, area.lowercased() != "us", area.uppercased() != "U.S.", area != Area.nation.code else {
            let table = try wageTables.first { $0.storedRelease.period?.year == year }.map(folder.table)
            return (table, .nation)
        }
        let tables = areaTables(year)
        let code = StatePostalCode.fips(of: area) ?? area
        var near: Set<String> = []
        for table in tables {
            let found = try folder.wages(table) { candidate in
                if candidate.title.lowercased().contains(area.lowercased()) { near.insert(candidate.title) }
                return candidate.code == code || candidate.title.lowercased() == area.lowercased()
            }
            if let first = found.wageRows.first { return (found, first.area) }
        }
        guard !tables.isEmpty else {
            let release = SourceCatalog.release("oews-\(year)")
            let advice = Self.advice(release: release, scope: .state)
            throw Failure.usage("no wages by area of May \(year) here\n" + advice)
        }
        let hint = near.isEmpty ? "" : "; did you mean " + near.sorted().prefix(5).joined(separator: ", or ") + "?"
        throw Failure.usage("no area \"\(area)\" in May \(year)\(hint)")
    }

    /// The price index, when it is here.
    func prices() throws -> (index: PriceIndex, source: DataTable)? {
        guard let stored = folder.lock.tables.first(where: { $0.kind == .prices }) else { return nil }
        let table = try folder.table(stored)
        guard case .prices(let rows) = table.rows else { return nil }
        return (PriceIndex(rows), table)
    }

    /// The lay titles whose codes mean the same in an edition.
    func aliases(for edition: SOCEdition?) throws -> [OccupationAlias] {
        var aliases: [OccupationAlias] = []
        for table in folder.lock.tables.filter({ $0.kind == .aliases }).sorted(by: { $0.id > $1.id }) {
            guard case .aliases(let rows) = try folder.table(table).rows else { continue }
            aliases += rows.compactMap { alias in
                guard let edition, let code = links.equivalent(of: alias.occupation, in: alias.edition, as: edition)
                else {
                    return nil
                }
                var alias = alias
                alias.occupation = code
                return alias
            }
        }
        return aliases
    }

    // MARK: What is not here

    /// No table of the year at all: what there is, and how to get it.
    func noSuchYear(_ year: Int) -> Failure {
        let here = years.map(String.init).joined(separator: ", ")
        var lines = ["no figures of \(year) here; wages here are of May \(here.isEmpty ? "no year" : here)"]
        if let release = SourceCatalog.release("oews-\(year)") {
            lines.append(Self.advice(release: release, scope: .national))
        } else {
            lines.append("no release of that year is known; the newest known is oews-2025")
        }
        return .usage(lines.joined(separator: "\n"))
    }

    /// Why a half of an edition is missing, in one line.
    private func absent(release id: String, what: String) -> String {
        guard let release = SourceCatalog.release(id) else { return "the \(what) are not here" }
        return "the \(what) are not here; "
            + Self.advice(release: release, scope: .national).split(separator: "\n")
            .map { String($0).trimmingPrefix("  ") }.joined(separator: "; ")
    }

    /// How to get a release: the command, or the page to open, the file to save and the line that imports it.
    static func advice(release: Release?, scope: DataTable.Scope) -> String {
        guard let release else { return "  no such release is known" }
        let url = release.url(of: scope)
        let file = url?.split(separator: "/").last.map(String.init) ?? "the file"
        let year = release.period.map { " --year \($0.year)" } ?? release.cycle.map { " --year \($0.baseYear)" } ?? ""
        return """
              to fetch it: outlook fetch \(release.source)\(year)
              or by hand: open \(release.page), save \(file)\(url.map { " (\($0))" } ?? ""), and run: outlook import \(file)
            """
    }
}

/// The projection cycles known beforehand.
enum ProjectionReleaseList {
    static let all = EmploymentProjections.releases
}

extension String {
    fileprivate func trimmingPrefix(_ prefix: String) -> String {
        var text = self[...]
        while text.hasPrefix(" ") { text = text.dropFirst() }
        return String(text)
    }
}
