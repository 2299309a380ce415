import OutlookModel

/// "The lowest 10 percent earned less than $24,790", and the other published percentiles.
enum PercentileWage {
    static let all: [ClaimKind] = [Rung.p10, .p25, .p75, .p90].flatMap(of)

    /// The annual and the hourly wage of a percentile.
    static func of(_ rung: Rung) -> [ClaimKind] {
        [
            ClaimKind(
                id: "annual-\(rung.rawValue)", name: "\(rung.title) of annual wages", unit: .dollarsPerYear,
                source: .wage { PublishedValue($0.annual[rung]) }, rung: rung, cues: cues(of: rung)),
            ClaimKind(
                id: "hourly-\(rung.rawValue)", name: "\(rung.title) of hourly wages", unit: .dollarsPerHour,
                source: .wage { PublishedValue($0.hourly[rung]) }, rung: rung),
        ]
    }

    private static func cues(of rung: Rung) -> [(Cue, [String])] {
        let low = [
            "lowest", "bottom", "lower", "lowest paid", "bottom paid", "lowest earning", "bottom earning",
            "lowest wage", "worst paid", "least paid",
        ]
        let high = [
            "highest", "top", "upper", "highest paid", "top paid", "highest earning", "top earning", "best paid",
            "best earning", "most highly paid",
        ]
        let tenth = ["10 percent", "ten percent", "tenth", "10th percentile", "decile", "10th", "10"]
        let quarter = ["25 percent", "quarter", "quartile", "25th percentile", "fourth", "twenty five percent"]
        let verbs = [
            "made", "make", "earned", "earn", "were paid", "of workers earned", "of workers earn", "of them earned",
        ]
        func tail(_ than: String) -> [String] {
            ["10", "ten"].flatMap { number in verbs.map { "\(number) percent \($0) \(than) than" } }
        }
        func part(_ than: String) -> [String] {
            let parts = ["quarter", "quarter of them", "quarter of workers", "25 percent", "25 percent of them"]
            return parts.flatMap { part in verbs.map { "\(part) \($0) \(than) than" } }
        }
        func labels(_ number: String) -> [String] {
            ["percentile \(number) percent", "percentile \(number)", "pct \(number)"]
        }
        func all(_ ends: [String], _ parts: [String]) -> [String] {
            ends.flatMap { end in parts.map { end + " " + $0 } }
        }
        return switch rung {
        case .p10:
            [
                (
                    .rung(.p10),
                    all(low, tenth) + [
                        "10th percentile", "tenth percentile", "lowest paid", "lowest earners", "bottom earners",
                        "lowest earning", "lowest salary", "lowest wage", "10th", "lowest wages", "lowest paid workers",
                    ] + tail("less") + labels("10")
                )
            ]
        case .p25:
            [
                (
                    .rung(.p25),
                    all(low, quarter) + ["25th percentile", "first quartile", "lower quartile", "25th"] + labels("25")
                        + part("less")
                ),
                (
                    .middleHalf,
                    [
                        "middle 50 percent", "middle half", "middle fifty percent", "half of workers",
                        "half of all workers",
                        "fifty percent of workers", "50 percent of workers", "half of all workers in the occupation",
                        "half of them earned between", "half reported between", "half earned between",
                        "half earn between",
                        "half make between", "half made between",
                    ]
                ),
            ]
        case .p75:
            [
                (
                    .rung(.p75),
                    all(high, quarter) + ["75th percentile", "third quartile", "upper quartile", "75th"] + labels("75")
                        + part("more")
                )
            ]
        default:
            [
                (
                    .rung(.p90),
                    all(high, tenth) + [
                        "90th percentile", "ninetieth percentile", "highest paid", "highest earners", "top earners",
                        "highest earning", "highest salary", "highest wage", "90th", "best paid", "highest wages",
                        "top paid", "top earning",
                    ] + tail("more") + labels("90")
                )
            ]
        }
    }
}

extension WageLadder {
    /// The cell of a rung.
    subscript(rung: Rung) -> Published<Quantity<Unit>> {
        switch rung {
        case .median: median
        case .mean: mean
        case .p10: p10
        case .p25: p25
        case .p75: p75
        case .p90: p90
        }
    }
}
