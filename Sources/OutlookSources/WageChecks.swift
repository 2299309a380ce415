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

    /// Members of a group never add up to more than it, beyond rounding; where they add up to less, some are unpublished.
    private static func groupIssues(_ rows: [WageEstimate], _ place: Issue.Place) -> [Issue] {
        struct Key: Hashable { var area: String, industry: String, ownership: String, group: SOCCode }
        var groups: [Key: WageEstimate] = [:]
        var sums: [Key: (jobs: Int, members: Int)] = [:]
        for row in rows {
            func key(_ group: SOCCode) -> Key {
                Key(area: row.area.code, industry: row.industry.code, ownership: row.industry.ownership, group: group)
            }
            switch row.level {
            case .major, .minor, .broad: groups[key(row.occupation)] = row
            case .detailed:
                guard let jobs = row.employment.value else { continue }
                for group in row.occupation.groups where group != row.occupation {
                    sums[key(group), default: (0, 0)].jobs += jobs.steps
                    sums[key(group), default: (0, 0)].members += 1
                }
            case .total: break
            }
        }
        var issues: [Issue] = []
        for (key, group) in groups.sorted(by: { $0.value.sourceRow < $1.value.sourceRow }) {
            guard let jobs = group.employment.value, let sum = sums[key] else { continue }
            let rounding = 5 * (sum.members + 1)
            var place = place
            place.row = group.sourceRow
            place.column = "TOT_EMP"
            if sum.jobs > jobs.steps + rounding {
                issues.append(
                    Issue(
                        severity: .warning,
                        message: "\(key.group): the \(sum.members) detailed members add up to \(sum.jobs) jobs, "
                            + "more than the group's \(jobs)", place: place))
            } else if sum.jobs < jobs.steps - rounding {
                issues.append(
                    Issue(
                        severity: .note,
                        message: "\(key.group): the \(sum.members) published detailed members add up to \(sum.jobs) of "
                            + "\(jobs) jobs; the rest is not published", place: place))
            }
        }
        return issues
    }
}
