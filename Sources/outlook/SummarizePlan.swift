import ArgumentParser
import OutlookSummaries

extension SummarizeOptions {
    /// The plan these options describe.
    func plan() throws -> SummaryPlan {
        guard let method = QuantileMethod(rawValue: method) else {
            throw ValidationError("--method: expected 1, 2 or 7; found \(method)")
        }
        return SummaryPlan(
            groupings: by.isEmpty ? [[]] : try by.map(columns),
            value: try spread == nil ? value.map { try ColumnReference(parsing: $0) } : nil,
            weight: try weight.map { try ColumnReference(parsing: $0) },
            percentiles: try (percentiles ?? "").split(separator: ",").map { try Percentile(String($0)) },
            method: method, hasMean: mean, sums: try sum.flatMap(columns), ratios: try ratio.map(quotient),
            growth: try comparison(), condition: try condition.map { try Condition(parsing: $0) },
            replicateWeights: replicateWeights, bins: try intervals(), markers: try markers(), spread: try spreading())
    }

    /// The columns of a list, at the commas outside double quotes.
    private func columns(_ list: String) throws -> [ColumnReference] {
        var parts = [""]
        var isQuoted = false
        for character in list {
            if character == "\"" { isQuoted.toggle() }
            if character == ",", !isQuoted { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        return try parts.map { try ColumnReference(parsing: $0) }
    }

    private func quotient(_ text: String) throws -> SummaryPlan.Ratio {
        let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
        let columns = sides.count == 2 ? sides[1].split(separator: "/").map(String.init) : []
        guard columns.count == 2 else {
            throw ValidationError("--ratio: expected NAME=COLUMN/COLUMN; found \(text)")
        }
        return SummaryPlan.Ratio(
            label: sides[0], numerator: try ColumnReference(parsing: columns[0]),
            denominator: try ColumnReference(parsing: columns[1]))
    }

    private func comparison() throws -> SummaryPlan.Growth? {
        guard across != nil || growth != nil else { return nil }
        guard let across, let growth else {
            throw ValidationError("--across and --growth belong together: --across year --growth 2017..2018")
        }
        guard let dots = growth.firstRange(of: ".."), dots.lowerBound > growth.startIndex,
            dots.upperBound < growth.endIndex
        else {
            throw ValidationError("--growth: expected two values such as 2017..2018; found \(growth)")
        }
        return SummaryPlan.Growth(
            column: try ColumnReference(parsing: across), from: String(growth[..<dots.lowerBound]),
            to: String(growth[dots.upperBound...]))
    }

    private func intervals() throws -> Bins? {
        guard let law = Bins.Interpolation(rawValue: within) else {
            throw ValidationError("--within: expected linear or pareto; found \(within)")
        }
        guard let bins else { return nil }
        return try Bins(parsing: bins == "oews-2022" ? Self.intervalsOf2022 : bins, interpolation: law)
    }

    /// The hourly wage intervals of the Occupational Employment and Wage Statistics survey since May 2022.
    private static let intervalsOf2022 =
        "A=0,B=9.25,C=12,D=15.5,E=19.75,F=25.5,G=32.75,H=42,I=54,J=69.5,K=89.5,L=115"

    private func markers() throws -> Markers {
        // A spread table keeps the texts of its cells, except the hyphen that LABSTAT writes for nothing.
        var markers = Markers(missing: (spread == nil ? Markers.published : ["-"]) + marker)
        if skipTopCodes {
            markers.missing.append("#")
            markers.bound = nil
        }
        if let topCode {
            guard DecimalNumber(topCode) != nil else {
                throw ValidationError("--top-code: expected a number; found \(topCode)")
            }
            markers.boundText = ">=" + topCode
        }
        return markers
    }

    private func spreading() throws -> SummaryPlan.Spread? {
        guard let spread else { return nil }
        guard let value else { throw ValidationError("--spread needs --value, the column that fills the cells") }
        return SummaryPlan.Spread(
            column: try ColumnReference(parsing: spread), value: try ColumnReference(parsing: value))
    }
}
