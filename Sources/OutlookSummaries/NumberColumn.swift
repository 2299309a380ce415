/// What stands in a column of numbers besides numbers, told apart and counted.
struct NumberColumn {
    let use: ColumnUse
    let label: String
    /// How often each marker stood in the column: the empty field first, then those of the plan, then the bound.
    private(set) var markerCounts: [Int]
    private let markers: [[UInt8]]
    private let bound: [UInt8]?

    init(use: ColumnUse, label: String, markers: Markers) {
        self.use = use
        self.label = label
        self.markers = markers.missing.map { Array($0.utf8) }
        bound = markers.bound.map { Array($0.utf8) }
        markerCounts = [Int](repeating: 0, count: markers.missing.count + 2)
    }

    /// What a field that is no number is: its place among the counts, or nil where it is no marker either.
    func marker(_ field: Field) -> Int? {
        let trimmed = field.trimmed
        if trimmed.isEmpty { return 0 }
        if let index = markers.firstIndex(where: { trimmed.elementsEqual($0) }) { return index + 1 }
        return bound.map { trimmed.elementsEqual($0) } == true ? markers.count + 1 : nil
    }

    /// Whether a marker stands for a number at or above the highest one published.
    func isBound(_ marker: Int) -> Bool { marker == markers.count + 1 }

    mutating func count(_ marker: Int) { markerCounts[marker] += 1 }
}

extension Field {
    /// The bytes without blanks around them.
    var trimmed: Slice<UnsafeRawBufferPointer> {
        var slice = bytes[...]
        while slice.first == 0x20 { slice.removeFirst() }
        while slice.last == 0x20 { slice.removeLast() }
        return slice
    }
}

extension Int64 {
    /// A power of ten; exponents past 18 do not fit and give the largest that does.
    static func tenToThe(_ exponent: Int) -> Int64 {
        var power: Int64 = 1
        for _ in 0..<Swift.min(18, Swift.max(0, exponent)) { power *= 10 }
        return power
    }
}
