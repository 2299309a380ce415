/// A unit of measure that published figures come in: how many decimals an agency prints in it.
public protocol UnitOfMeasure: Sendable {
    /// The most decimals the unit is published with; a quantity is stored in these steps.
    static var decimals: Int { get }
    /// The decimals always printed, even when they are zero.
    static var printedDecimals: Int { get }
    /// What one unit is, as a column header says it.
    static var label: String { get }
}

extension UnitOfMeasure {
    public static var printedDecimals: Int { decimals }

    /// The number of storage steps in one unit: ten to the power of `decimals`.
    public static var stepsPerUnit: Int { (0..<decimals).reduce(1) { steps, _ in steps * 10 } }
}

/// An exact published number in its unit, stored as a whole number of the unit's smallest printed step.
///
/// The unit is part of the type, so dollars a year and dollars an hour cannot be mixed up. Nothing is lost between a
/// table and a page: 634.4 thousand jobs are 6344 steps, never 634.3999.
public struct Quantity<Unit: UnitOfMeasure>: Hashable, Comparable, Sendable {
    /// The value in the unit's smallest printed steps.
    public var steps: Int

    public init(steps: Int) {
        self.steps = steps
    }

    /// The quantity nearest to a binary floating point number, halves away from zero; `nil` when it is not finite or
    /// too large to be a published figure.
    public init?(nearestTo number: Double) {
        let scaled = (number * Double(Unit.stepsPerUnit)).rounded(.toNearestOrAwayFromZero)
        guard scaled.isFinite, abs(scaled) < 9e15 else { return nil }
        steps = Int(scaled)
    }

    /// The quantity a table prints, or `nil` when the text is not a plain decimal number.
    ///
    /// Accepts a leading sign and thousands commas (`1,397.7`). Decimals beyond the unit's are rounded, halves away
    /// from zero.
    public init?(parsing text: Substring) {
        guard let steps = DecimalText.steps(in: text, decimals: Unit.decimals) else { return nil }
        self.steps = steps
    }

    /// The quantity a table prints, or `nil` when the text is not a plain decimal number.
    public init?(parsing text: String) {
        self.init(parsing: text[...])
    }

    /// The value as a binary floating point number in the unit itself, for formulas; round last, and say how.
    public var number: Double { Double(steps) / Double(Unit.stepsPerUnit) }

    public static func < (left: Self, right: Self) -> Bool { left.steps < right.steps }
}

extension Quantity: CustomStringConvertible {
    /// The number as plain decimal text without thousands separators, such as `634.4`.
    public var description: String {
        DecimalText.text(steps: steps, decimals: Unit.decimals, printed: Unit.printedDecimals)
    }
}
