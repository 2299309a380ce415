/// What became of one figure between two copies of a table.
struct FigureChange {
    enum Kind: String, CaseIterable {
        case changed
        case markerCame = "marker came"
        case markerWent = "marker went"
        case markerChanged = "marker changed"
        case textChanged = "text changed"

        /// So many changes of the kind, in words.
        func text(_ count: Int) -> String {
            let isOne = count == 1
            return switch self {
            case .changed: isOne ? "1 figure changed" : "\(count) figures changed"
            case .markerCame: isOne ? "1 marker came" : "\(count) markers came"
            case .markerWent: isOne ? "1 marker went" : "\(count) markers went"
            case .markerChanged: isOne ? "1 marker changed" : "\(count) markers changed"
            case .textChanged: isOne ? "1 text changed" : "\(count) texts changed"
            }
        }
    }

    let kind: Kind
    /// The new figure less the old, as plain decimal text with as many places as either has; `nil` beside a marker.
    let difference: String?
    /// The same in percent of the old figure, to one place; `nil` beside a marker or from zero.
    let percent: String?

    init(old: String, new: String) {
        switch (Scaled(old), Scaled(new)) {
        case (let before?, let after?):
            kind = .changed
            let places = max(before.places, after.places)
            let (left, right) = (before.units(places), after.units(places))
            if let left, let right, case let (units, overflow) = right.subtractingReportingOverflow(left), !overflow {
                difference = Scaled.text(units, places, signed: true)
                percent = left == 0 ? nil : Self.percent(units, of: left)
            } else {
                difference = nil
                percent = nil
            }
        case (_?, nil): (kind, difference, percent) = (.markerCame, nil, nil)
        case (nil, _?): (kind, difference, percent) = (.markerWent, nil, nil)
        case (nil, nil):
            kind = Self.isMarker(old) && Self.isMarker(new) ? .markerChanged : .textChanged
            (difference, percent) = (nil, nil)
        }
    }

    /// How large the change is, for putting the largest first: markers, then figures by percent, then words.
    var size: Double {
        switch kind {
        case .markerCame, .markerWent, .markerChanged: .infinity
        case .changed: percent.flatMap { Double($0) }.map(abs) ?? 0
        case .textChanged: -1
        }
    }

    /// Whether a text stands where a figure is not published, or only bounds it: `*`, `**`, `>=100.00`, `—`.
    private static func isMarker(_ text: String) -> Bool {
        text.first.map { "*<>#~—".contains($0) } ?? true
    }

    private static func percent(_ units: Int, of base: Int) -> String? {
        let tenths = (Double(units) / abs(Double(base)) * 1000).rounded(.toNearestOrAwayFromZero)
        return abs(tenths) < 1e15 ? Scaled.text(Int(tenths), 1, signed: true) : nil
    }

    /// Decimal text as a whole number of its last place.
    private struct Scaled {
        let value: Int
        let places: Int

        init?(_ text: String) {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count <= 2, let whole = parts.first, !whole.isEmpty, text.utf8.count <= 17,
                let value = Int(parts.joined()), text.last != ".", !text.hasPrefix("+")
            else { return nil }
            self.value = value
            places = parts.count == 2 ? parts[1].utf8.count : 0
        }

        func units(_ wanted: Int) -> Int? {
            var units = value
            for _ in places..<wanted {
                let (next, overflow) = units.multipliedReportingOverflow(by: 10)
                if overflow { return nil }
                units = next
            }
            return units
        }

        static func text(_ units: Int, _ places: Int, signed: Bool) -> String {
            var digits = String(units.magnitude)
            if digits.count <= places { digits = String(repeating: "0", count: places + 1 - digits.count) + digits }
            if places > 0 { digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places)) }
            return (units < 0 ? "-" : signed ? "+" : "") + digits
        }
    }
}
