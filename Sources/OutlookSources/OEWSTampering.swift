import OutlookModel

/// Signs that somebody changed a table of the wage survey after it was published: in its columns, rows or values.
///
/// Values alone cannot prove themselves; where the release is stored already, the stored values are compared as well.
enum OEWSTampering {
    static func signs(in header: HeaderMap<OEWSColumn>, place: Issue.Place) -> [Issue] {
        var place = place
        place.row = header.row + 1
        func sign(_ message: String) -> Issue { Issue(severity: .tampering, message: message, place: place) }
        var signs: [Issue] = []
        if !header.unknown.isEmpty {
            signs.append(
                sign(
                    "columns: \(list(header.unknown)) not among the survey's columns ("
                        + OEWSColumn.aliases.table.map { $0.names[0].uppercased() }.joined(separator: ", ")
                        + "); if the survey added or renamed a column, add the alias in \(OEWSColumn.aliases.location)")
            )
        }
        if !header.repeated.isEmpty {
            signs.append(sign("columns: \(list(header.repeated)) stands twice"))
        }
        let missing = OEWSColumn.expected.filter { header.columns[$0] == nil }
        if !missing.isEmpty {
            signs.append(sign("columns: \(list(missing.map(\.meaning))) taken out"))
        }
        return signs
    }

    static func signs(in rows: [WageEstimate], of release: Release, place: Issue.Place) -> [Issue] {
        func sign(_ message: String) -> Issue { Issue(severity: .tampering, message: message, place: place) }
        var signs: [Issue] = []
        let national = rows.filter { $0.scope == .national }
        if !national.isEmpty {
            if !national.contains(where: { $0.occupation == .allOccupations }) {
                signs.append(sign("rows: the total of all occupations (00-0000) was taken out"))
            }
            let majors = Set(national.filter { $0.level == .major }.map(\.occupation))
            let members = Set(national.filter { $0.level == .detailed }.map(\.occupation.majorGroup))
            let lost = members.subtracting(majors).sorted()
            if !lost.isEmpty {
                signs.append(
                    sign("rows: \(lost.count) of \(members.count) major groups were taken out, the first \(lost[0])"))
            }
        }
        if let cap = release.topCode {
            let capped = rows.filter {
                $0.annual.percentiles.contains { $0.value == cap.annual }
                    || $0.hourly.percentiles.contains { $0.value == cap.hourly }
            }
            // A percentile can fall on the cap by chance; a table without a single # whose cells do is another matter.
            let hasMarker = rows.contains { row in
                row.annual.percentiles.contains { if case .atLeast = $0 { true } else { false } }
            }
            if let first = capped.first, capped.count > 2 || !hasMarker {
                var sign = sign(
                    "values: the top code \(cap.annual) stands as a wage in \(capped.count) rows, where the survey prints #"
                )
                sign.place.row = first.sourceRow
                signs.append(sign)
            }
        }
        return signs
    }

    private static func list(_ names: [String]) -> String {
        names.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: ", ")
    }
}
