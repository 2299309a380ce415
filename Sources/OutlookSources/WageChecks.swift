import OutlookModel

/// Identities that hold in every table of the wage survey as published; where one fails, an issue says so.
enum WageChecks {
    /// The bound of |annual - 2,080 hourly| that rounding to 10 dollars and to the cent leaves, in dollars.
    private static let ladderTolerance = 16

    static func issues(in rows: [WageEstimate], place: Issue.Place) -> [Issue] {
        rows.flatMap { ladderIssues($0, place) } + groupIssues(rows, place)
    }

    private static func ladderIssues(_ row: WageEstimate, _ place: Issue.Place) -> [Issue] {
        var issues: [Issue] = []
        func warn(_ column: String, _ message: String) {
            var place = place
            place.row = row.sourceRow
            place.column = column
            issues.append(Issue(severity: .warning, message: "\(row.occupation): " + message, place: place))
        }
        let names = ["PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90"]
        func ascending<Unit>(_ ladder: WageLadder<Unit>, _ prefix: String) {
            var last: Quantity<Unit>?
            for (name, cell) in zip(names, ladder.percentiles) {
                switch cell {
                case .value(let value):
                    if let last, value < last {
                        warn(prefix + name, "percentiles do not ascend: \(value) follows \(last)")
                    }
                    last = value
                case .atLeast(let bound): last = bound
                case .below, .unavailable: break
                }
            }
        }
        ascending(row.hourly, "H_")
        ascending(row.annual, "A_")
        let pairs = zip(
            zip([row.annual.mean] + row.annual.percentiles, [row.hourly.mean] + row.hourly.percentiles),
            ["MEAN"] + names)
        for ((annual, hourly), name) in pairs {
            guard let annual = annual.value, let hourly = hourly.value else { continue }
            let difference = abs(Double(annual.steps) - Double(hourly.steps) * 20.8)
            if difference > Double(ladderTolerance) {
                warn(
                    "A_" + name,
                    "annual \(annual) is more than \(ladderTolerance) dollars from 2,080 hours at \(hourly)")
            }
        }
        return issues
    }

    /// Members of a group never add up to more than it, beyond rounding; where those of a level add up to less, some are
    /// unpublished, as 39-4000 and 39-9000 of 39-0000 in May 2019.
    private static func groupIssues(_ rows: [WageEstimate], _ place: Issue.Place) -> [Issue] {
        struct Key: Hashable { var area: String, industry: String, ownership: String, group: SOCCode }
        struct Members: Hashable { var key: Key, level: SOCLevel }
        var groups: [Key: WageEstimate] = [:]
        var sums: [Members: (jobs: Int, count: Int)] = [:]
        for row in rows {
            func key(_ group: SOCCode) -> Key {
                Key(area: row.area.code, industry: row.industry.code, ownership: row.industry.ownership, group: group)
            }
            if row.level != .detailed, row.level != .total { groups[key(row.occupation)] = row }
            guard let jobs = row.employment.value, row.level != .total else { continue }
            for group in row.occupation.groups where group != row.occupation {
                let members = Members(key: key(group), level: row.level)
                sums[members, default: (0, 0)].jobs &+= jobs.steps
                sums[members, default: (0, 0)].count += 1
            }
        }
        var issues: [Issue] = []
        for (key, group) in groups.sorted(by: { $0.value.sourceRow < $1.value.sourceRow }) {
            for level in [SOCLevel.minor, .broad, .detailed] {
                guard let jobs = group.employment.value, let sum = sums[Members(key: key, level: level)] else {
                    continue
                }
                let rounding = 5 * (sum.count + 1)
                var place = place
                place.row = group.sourceRow
                place.column = "TOT_EMP"
                let members = "\(key.group): the \(sum.count) published \(level.rawValue) members add up to \(sum.jobs)"
                if sum.jobs > jobs.steps + rounding {
                    issues.append(
                        Issue(
                            severity: .warning, message: members + " jobs, more than the group's \(jobs)", place: place)
                    )
                } else if sum.jobs < jobs.steps - rounding {
                    issues.append(
                        Issue(
                            severity: .note, message: members + " of \(jobs) jobs; the rest is not published",
                            place: place))
                }
            }
        }
        return issues
    }
}
