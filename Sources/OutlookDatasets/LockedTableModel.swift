public import OutlookModel

extension LockedTable {
    /// The lock's description of a table whose tidy file has been made.
    init(_ table: PreparedTable) {
        let release = table.release
        self.init(
            id: table.id, kind: table.kind, source: release.source, release: release.id, title: release.title,
            scope: table.scope.rawValue, vintage: Self.text(of: release.vintage),
            socEdition: release.socEdition?.rawValue, topCodeHourlyUSD: release.topCode?.hourly.description,
            topCodeConfirmed: release.topCode?.isConfirmed, published: release.published?.day.description,
            publishedConfirmed: release.published?.isConfirmed, page: release.page,
            issue: table.issue.map {
                LockedIssue(
                    wageYear: $0.wageYear, modified: $0.modified, sha256: $0.sha256, rank: $0.rank,
                    isSearchExport: $0.isSearchExport)
            },
            path: table.path, rows: table.rowCount, bytes: table.bytes.count, sha256: table.sha256,
            valuesSHA256: table.valuesSHA256, bounds: table.bounds, origins: table.origins.map(LockedOrigin.init))
    }

    private static func text(of vintage: Release.Vintage) -> String? {
        switch vintage {
        case .period(let period): period.description
        case .cycle(let cycle): cycle.description
        case .standing: nil
        }
    }

    /// The release as it was when the table was stored.
    public var storedRelease: Release {
        let vintage: Release.Vintage
        if let period = self.vintage.flatMap({ ReferencePeriod($0) }) {
            vintage = .period(period)
        } else if let cycle = self.vintage.flatMap({ ProjectionCycle($0) }) {
            vintage = .cycle(cycle)
        } else if let year = self.vintage.flatMap({ Int($0) }) {
            vintage = .period(ReferencePeriod(year: year, month: 0))
        } else {
            vintage = .standing
        }
        let url = origins.first?.url
        return Release(
            id: release, source: source, title: title, vintage: vintage,
            socEdition: socEdition.flatMap(SOCEdition.init(rawValue:)),
            topCode: topCodeHourlyUSD.flatMap { HourlyWage(parsing: $0) }.map {
                TopCode(hourly: $0, isConfirmed: topCodeConfirmed ?? false)
            },
            published: published.flatMap { CalendarDay($0) }.map {
                Release.PublicationDay(day: $0, isConfirmed: publishedConfirmed ?? false)
            },
            files: url.map { [Release.File(scope: tableScope, urls: [$0])] } ?? [], page: page)
    }

    /// The part of the release the table covers.
    public var tableScope: DataTable.Scope { DataTable.Scope(rawValue: scope) ?? .all }

    /// The issue the table is, for a release that is re-issued in place.
    public var releaseIssue: ReleaseIssue? {
        issue.map {
            ReleaseIssue(
                wageYear: $0.wageYear, modified: $0.modified, sha256: $0.sha256, rank: $0.rank,
                isSearchExport: $0.isSearchExport)
        }
    }
}

extension LockedOrigin {
    init(_ origin: Origin) {
        self.init(
            file: origin.file, archive: origin.archive, url: origin.url, sha256: origin.sha256, bytes: origin.bytes,
            sheets: origin.sheets, modified: origin.modified, retrieved: origin.retrieved?.description,
            acceptedInSpiteOf: origin.acceptedInSpiteOf)
    }

    /// The origin as the model knows it.
    public var origin: Origin {
        Origin(
            file: file, archive: archive, url: url, sha256: sha256, bytes: bytes, sheets: sheets, modified: modified,
            retrieved: retrieved.flatMap { CalendarDay($0) }, acceptedInSpiteOf: acceptedInSpiteOf)
    }
}
