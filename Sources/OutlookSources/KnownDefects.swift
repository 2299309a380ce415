import OutlookModel

/// Errors of published tables that are known, each with its correction and the guard that notices when it is gone.
struct KnownDefect: Sendable {
    var id: String
    /// The releases that have it.
    var releases: Set<String>
    var what: String
    /// Where the defect is described.
    var source: String
    /// Corrects a row that has the defect; `false` when the row does not have it.
    var correct: @Sendable (inout WageEstimate) -> Bool
}

enum KnownDefects {
    static let all: [KnownDefect] = [
        KnownDefect(
            id: "ownership-2012", releases: ["oews-2012"],
            what: "cross-industry rows carry ownership 5 (private) instead of 1235 (all)",
            source: "readers of the May 2012 all-data file",
            correct: { row in
                guard row.industry.code == Industry.all.code, row.industry.ownership == "5" else { return false }
                row.industry.ownership = Industry.all.ownership
                return true
            }),
        KnownDefect(
            id: "total-tagged-major-2002", releases: ["oews-2002"],
            what: "the total of all occupations is tagged as a major group",
            source: "readers of the 2002 national file",
            correct: { row in
                guard row.occupation == .allOccupations, row.level == .major else { return false }
                row.level = .total
                return true
            }),
    ]

    /// Corrects the rows of a release, and says which corrections were made and which found nothing to correct.
    static func correct(_ rows: inout [WageEstimate], of release: Release, place: Issue.Place) -> [Issue] {
        var issues: [Issue] = []
        for defect in all where defect.releases.contains(release.id) {
            let applies =
                defect.id != "ownership-2012" || rows.contains { !$0.industry.ownership.isEmpty && $0.industry != .all }
            guard applies else { continue }
            var corrected = 0
            for index in rows.indices where defect.correct(&rows[index]) { corrected += 1 }
            let message =
                corrected > 0
                ? "\(defect.what); corrected in \(corrected) rows (\(defect.id), after \(defect.source))"
                : "expected the known defect \(defect.id) (\(defect.what)) and did not find it: the file was repaired"
            issues.append(Issue(severity: .note, message: message, place: place))
        }
        return issues + dropRepeatedRows(&rows, of: release, place: place)
    }

    /// May 2022 prints one row of the all-data file twice, to the letter; the second is dropped in any release.
    private static func dropRepeatedRows(
        _ rows: inout [WageEstimate], of release: Release, place: Issue.Place
    ) -> [Issue] {
        struct Key: Hashable {
            var area: String, industry: String, group: String, ownership: String, occupation: SOCCode, level: SOCLevel
        }
        var seen: [Key: Int] = [:]
        var issues: [Issue] = []
        var kept: [WageEstimate] = []
        kept.reserveCapacity(rows.count)
        for row in rows {
            let key = Key(
                area: row.area.code, industry: row.industry.code, group: row.industry.group,
                ownership: row.industry.ownership, occupation: row.occupation, level: row.level)
            guard let first = seen.updateValue(kept.count, forKey: key) else {
                kept.append(row)
                continue
            }
            seen[key] = first
            var copy = row
            copy.sourceRow = kept[first].sourceRow
            var place = place
            place.row = row.sourceRow
            let isSame = copy == kept[first]
            issues.append(
                Issue(
                    severity: isSame ? .note : .warning,
                    message: "\(row.occupation) \(row.title) stands here again after row \(kept[first].sourceRow)"
                        + (isSame ? ", to the letter; counted once" : " with other figures; the first is kept"),
                    place: place))
        }
        rows = kept
        return issues
    }
}
