public import OutlookModel

/// A price index by month, for turning wages of one May into the dollars of another month.
///
/// real = nominal · index(target) / index(source). The index is the CPI-U, U.S. city average, all items, not
/// seasonally adjusted (CUUR0000SA0), 1982-84 = 100. A month without an index has no real wage: nothing is interpolated.
public struct PriceIndex: Sendable {
    public static let series = "CUUR0000SA0"

    private let months: [ReferencePeriod: IndexValue]
    /// Months for which the publication says that there is no index.
    public let missing: Set<ReferencePeriod>
    /// The newest month that has an index.
    public let newest: ReferencePeriod?

    public init(_ observations: [PriceObservation]) {
        var months: [ReferencePeriod: IndexValue] = [:]
        var missing: Set<ReferencePeriod> = []
        for observation in observations where observation.series == Self.series {
            guard observation.period.first == "M", let month = Int(observation.period.dropFirst()),
                (1...12).contains(month)
            else { continue }
            let period = ReferencePeriod(year: observation.year, month: month)
            if let value = observation.value.value { months[period] = value } else { missing.insert(period) }
        }
        self.months = months
        self.missing = missing
        newest = months.keys.max()
    }

    /// The index of a month, if it was published.
    public func value(_ period: ReferencePeriod) -> IndexValue? { months[period] }

    /// The nearest months before and after that have an index.
    public func neighbours(of period: ReferencePeriod) -> [ReferencePeriod] {
        [months.keys.filter { $0 < period }.max(), months.keys.filter { $0 > period }.min()].compactMap { $0 }
    }

    /// The newest May that has an index, the month wages refer to.
    public var newestMay: ReferencePeriod? { months.keys.filter { $0.month == 5 }.max() }

    /// How much the dollars of one month are worth in those of another.
    public func factor(from source: ReferencePeriod, to target: ReferencePeriod) -> Double? {
        guard let from = months[source], let to = months[target], from.steps > 0 else { return nil }
        return to.number / from.number
    }

    /// A wage of one month in the dollars of another, to the unit's printed step, halves away from zero; a bound stays
    /// a bound.
    public func real<Unit>(
        _ wage: Published<Quantity<Unit>>, from source: ReferencePeriod, to target: ReferencePeriod
    ) -> Published<Quantity<Unit>>? {
        guard let from = months[source], let to = months[target], from.steps > 0 else { return nil }
        func real(_ wage: Quantity<Unit>) -> Quantity<Unit>? {
            Quantity(nearestTo: wage.number * to.number / from.number)
        }
        return switch wage {
        case .value(let wage): real(wage).map { .value($0) }
        case .atLeast(let bound): real(bound).map { .atLeast($0) }
        case .below(let bound): real(bound).map { .below($0) }
        case .unavailable(let absence): .unavailable(absence)
        }
    }
}
