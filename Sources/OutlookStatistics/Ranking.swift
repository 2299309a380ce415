/// Places in an order: the largest value is first, equal values share a place.
public enum Ranking {
    /// The place of each value, `nil` for a missing one, which is left out of the count.
    public static func places(_ values: [Double?]) -> [Int?] {
        let present = values.compactMap { $0 }.sorted(by: >)
        var place: [Double: Int] = [:]
        for (index, value) in present.enumerated() where place[value] == nil { place[value] = index + 1 }
        return values.map { $0.flatMap { place[$0] } }
    }
}
