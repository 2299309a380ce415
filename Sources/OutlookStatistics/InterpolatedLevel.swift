import Glibc

/// A level between two years on the path of a constant yearly rate.
enum InterpolatedLevel {
    /// base · (target / base)^share; a path to or from nothing is taken straight.
    static func level(base: Double, target: Double, share: Double) -> Double {
        guard base > 0, target > 0 else { return base + (target - base) * share }
        return base * pow(target / base, share)
    }
}
