import OutlookFetch
import OutlookModel
import OutlookSources

/// Which files a fetch asks for.
struct FetchPlan {
    /// The years that were asked for.
    enum Years: Equatable {
        case latest
        case all
        case some(ClosedRange<Int>)

        /// Reads `latest`, `all`, `2018` or `2015..2018`.
        init?(_ text: String) {
            switch text {
            case "latest": self = .latest
            case "all": self = .all
            default:
                let ends = text.split(separator: ".", omittingEmptySubsequences: true).map { Int($0) }
                guard text.contains("..") ? ends.count == 2 : ends.count == 1, let first = ends.first,
                    let last = ends.last,
                    let first, let last, first <= last, (1900...2200).contains(first), (1900...2200).contains(last)
                else { return nil }
                self = .some(first...last)
            }
        }
    }

    var years = Years.latest
    var scopes: Set<DataTable.Scope> = [.national]
    /// The newest year that is asked for, known to the catalog or not.
    var newest: Int

    /// The files of publications, in the catalog's order; all of them when none is named.
    func targets(_ sources: [String]) throws -> [FetchTarget] {
        let known = SourceCatalog.all.filter { !$0.releases.isEmpty }.map { $0.id }
        var targets: [FetchTarget] = []
        for source in sources.isEmpty ? known : sources {
            if source == "calendar" {
                var target = FetchTarget(source: source, release: nil, urls: [ReleaseCalendar.url])
                target?.mustBeRead = false
                targets += [target].compactMap { $0 }
                continue
            }
            if source.hasPrefix("labstat-") {
                targets.append(try LabstatFolder.listing(source))
                continue
            }
            guard let publication = SourceCatalog.all.first(where: { $0.id == source }), known.contains(source) else {
                throw Failure.usage(
                    "no source \"\(source)\" to fetch; expected one of \(known.joined(separator: ", ")), "
                        + "calendar, labstat-oe and the like, or --url, --series, --area, --industry")
            }
            targets += self.targets(of: publication)
        }
        return targets
    }

    private func targets(of publication: any Publication.Type) -> [FetchTarget] {
        var releases = publication.releases
        if publication.id == OEWS.id {
            let last = releases.compactMap(\.period?.year).max() ?? newest
            releases += (last + 1..<max(last + 1, newest + 1)).map { OEWS.release(of: $0) }
        }
        let wanted = releases.filter { isWanted($0, among: releases) }
        var targets: [FetchTarget] = []
        var sharing: [String: Int] = [:]
        for release in releases {
            for file in release.files { for url in file.urls { sharing[url, default: 0] += 1 } }
        }
        var planned: Set<String> = []
        for release in wanted {
            for file in release.files where file.scope == .all || scopes.contains(file.scope) {
                // A whole release in one archive is asked for only by name: it holds all the others.
                if file.scope == .all, release.files.count > 1, !scopes.contains(.all) { continue }
                guard let url = file.urls.first, planned.insert(url).inserted else { continue }
                let isShared = sharing[url, default: 1] > 1
                if let target = FetchTarget(
                    source: publication.id, release: isShared ? nil : release.id, urls: file.urls)
                {
                    targets.append(target)
                }
            }
        }
        return targets
    }

    private func isWanted(_ release: Release, among releases: [Release]) -> Bool {
        // Cycles share one address, and a standing table has no years.
        guard let period = release.period else { return true }
        switch years {
        case .all: return true
        case .some(let range): return range.contains(period.year)
        case .latest:
            let current = releases.compactMap { $0.published == nil ? nil : $0.period }.max()
            return current.map { period >= $0 } ?? true
        }
    }
}
