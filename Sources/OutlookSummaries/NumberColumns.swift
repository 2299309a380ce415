/// The columns of numbers a plan reads, and what the last row held in them.
///
/// The numbers of a column are kept on one scale, those of the weight and its replicates on the same one. When a
/// number has more decimals, everything added up so far is brought to the finer scale before the row is read again.
final class NumberColumns {
    enum Status: UInt8 {
        case number, bound, missing, unreadable, tooManyDigits
    }

    /// The columns: the value, the weight, those that are added up, the replicate weights.
    private(set) var columns: [NumberColumn] = []
    /// The places of the parts in `columns`; negative where the plan lacks one.
    let valueSlot: Int, weightSlot: Int, firstSum: Int, firstReplicate: Int
    let count: Int
    /// What the row read last held.
    let digits: UnsafeMutablePointer<Int128>
    let statuses: UnsafeMutablePointer<Status>
    /// The word under which that row's value is kept: its digits, or a binary number.
    @exclusivity(unchecked) private(set) var valueWord: Int64 = 0
    /// Whether values are kept as binary numbers, because some did not fit on their common scale.
    @exclusivity(unchecked) private(set) var isBinary = false
    /// Whether that row has a value and a weight above zero.
    @exclusivity(unchecked) private(set) var isCounted = true
    /// How often the way numbers are kept has changed; what was read in a batch before holds no more.
    private(set) var changes = 0
    /// The column for which that row was refused.
    private(set) var refusedSlot: Int?
    /// Brings all sums to a finer scale; false where one does not fit.
    var onRescale: (ScaleChange) -> Bool = { _ in true }
    /// Makes binary numbers of the values kept so far, which have as many decimals as given.
    var onBinary: (Int) -> Void = { _ in }

    let uses: UnsafeMutablePointer<ColumnUse>
    /// The number of decimals of the value, of the weights, then of each column that is added up.
    let scales: UnsafeMutablePointer<Int>
    let scaleOfSlot: UnsafeMutablePointer<Int>
    private let scaleCount: Int
    let bins: Bins?
    private var markersOfRow: [(slot: Int, marker: Int)] = []

    init(_ bound: BoundPlan) {
        var columns: [NumberColumn] = []
        func add(_ use: ColumnUse, _ label: String) {
            columns.append(NumberColumn(use: use, label: label, markers: bound.plan.markers))
        }
        let needsValue = bound.plan.spread == nil
        var scaleOfSlot: [Int] = []
        if needsValue, let use = bound.value {
            add(use, bound.plan.value?.label ?? "")
            scaleOfSlot.append(0)
        }
        valueSlot = columns.count - 1
        if let use = bound.weight {
            add(use, bound.plan.weight?.label ?? "")
            scaleOfSlot.append(1)
        }
        weightSlot = bound.weight == nil ? -1 : columns.count - 1
        firstSum = columns.count
        for (index, (use, column)) in zip(bound.sumUses, bound.sums).enumerated() {
            add(use, column.label)
            scaleOfSlot.append(2 + index)
        }
        firstReplicate = columns.count
        for use in bound.replicates {
            add(use, bound.header[Int(use.column)])
            scaleOfSlot.append(1)
        }
        self.columns = columns
        count = columns.count
        scaleCount = 2 + bound.sums.count
        bins = bound.plan.bins
        digits = .allocate(capacity: count + 1)
        digits.initialize(repeating: 0, count: count + 1)
        statuses = .allocate(capacity: count + 1)
        statuses.initialize(repeating: .missing, count: count + 1)
        uses = .allocate(capacity: count + 1)
        uses.initialize(from: columns.map(\.use), count: count)
        self.scaleOfSlot = .allocate(capacity: count + 1)
        self.scaleOfSlot.initialize(from: scaleOfSlot, count: count)
        scales = .allocate(capacity: scaleCount)
        scales.initialize(repeating: 0, count: scaleCount)
    }

    deinit {
        digits.deallocate()
        statuses.deallocate()
        uses.deallocate()
        scaleOfSlot.deallocate()
        scales.deallocate()
    }

    /// Makes a plain record of a batch the row read last.
    func take(_ index: Int, of batch: NumberBatch) {
        for slot in 0..<count {
            digits[slot] = Int128(batch.words(slot)[index])
            statuses[slot] = .number
        }
        isCounted = true
        if valueSlot >= 0 { valueWord = batch.words(valueSlot)[index] }
    }

    /// Reads a row, whatever it holds; returns false where it has to be refused, and then says in `refusedSlot` for
    /// which column.
    func read(_ fields: RecordFields) -> Bool {
        markersOfRow.removeAll(keepingCapacity: true)
        var slot = 0
        while slot < count {
            let field = fields.field(uses[slot])
            if slot == valueSlot, let bins {
                readBin(field, bins)
            } else if let number = DecimalNumber(reading: field.start, count: field.count) {
                let scale = scaleOfSlot[slot]
                if number.decimals > scales[scale] {
                    guard refine(scale, to: number.decimals) else { return refuse(slot, .tooManyDigits) }
                    // What was read before may be on the old scale.
                    slot = 0
                    markersOfRow.removeAll(keepingCapacity: true)
                    continue
                }
                digits[slot] = Int128(number.digits) * Int128.tenToThe(scales[scale] - number.decimals)
                statuses[slot] = .number
                if slot == valueSlot { keepWord(of: number) }
                if scale == 1, Int64(exactly: digits[slot]) == nil { return refuse(slot, .tooManyDigits) }
            } else {
                readMarker(field, slot)
            }
            if statuses[slot] == .unreadable { return refuse(slot, .unreadable) }
            slot += 1
        }
        return judge()
    }

    private func readMarker(_ field: Field, _ slot: Int) {
        guard let marker = columns[slot].marker(field) else {
            // Digits that are no number within the limits are too many of them.
            let isNumeric = !field.bytes.contains { !(0x2B...0x39).contains($0) && $0 | 0x20 != 0x65 }
            statuses[slot] = isNumeric && field.count > 18 ? .tooManyDigits : .unreadable
            if statuses[slot] == .tooManyDigits { refusedSlot = slot }
            return
        }
        markersOfRow.append((slot, marker))
        let isBound = columns[slot].isBound(marker)
        statuses[slot] = isBound ? .bound : .missing
        digits[slot] = 0
        if slot == valueSlot { valueWord = isBound ? Entry.bound : 0 }
    }

    private func keepWord(of number: DecimalNumber) {
        if !isBinary {
            if let word = Int64(exactly: digits[valueSlot]), word != Entry.bound {
                valueWord = word
                return
            }
            makeBinary()
        }
        valueWord = BinaryValue.word(of: number)
    }

    /// Keeps values as binary numbers from now on.
    ///
    /// - Parameter decimals: how many decimals the values kept so far have; those of the scale where nil.
    func makeBinary(decimals: Int? = nil) {
        guard !isBinary, bins == nil else { return }
        isBinary = true
        changes += 1
        onBinary(decimals ?? scales[0])
    }

    /// Whether the value of the row read last is a bound.
    @inline(__always)
    var hasBound: Bool { valueSlot >= 0 && statuses[valueSlot] == .bound }

    private func readBin(_ field: Field, _ bins: Bins) {
        let slot = valueSlot
        if let labels = bins.labels {
            if let index = labels.firstIndex(where: { field.trimmed.elementsEqual($0.utf8) }) {
                valueWord = Int64(index)
                statuses[slot] = .number
                return
            }
        } else if let number = DecimalNumber(reading: field.start, count: field.count) {
            let index = bins.index(of: number)
            valueWord = Int64(index ?? 0)
            statuses[slot] = index == nil ? .unreadable : .number
            return
        }
        readMarker(field, slot)
        // A bound is a number in the last bin, which is open.
        if statuses[slot] == .bound {
            valueWord = Int64(bins.lowerBounds.count - 1)
            statuses[slot] = .number
        }
    }

    /// Whether a row of which every column was read counts, and whether it can be taken at all.
    private func judge() -> Bool {
        for slot in 0..<count where statuses[slot] == .tooManyDigits { return refuse(slot, .tooManyDigits) }
        isCounted = valueSlot < 0 || statuses[valueSlot] != .missing
        if weightSlot >= 0 {
            if statuses[weightSlot] == .number, digits[weightSlot] < 0 { return refuse(weightSlot, .number) }
            isCounted = isCounted && statuses[weightSlot] == .number && digits[weightSlot] > 0
        }
        if isCounted {
            for slot in firstReplicate..<count where statuses[slot] != .number { return refuse(slot, .unreadable) }
        }
        for (slot, marker) in markersOfRow { columns[slot].count(marker) }
        return true
    }

    private func refuse(_ slot: Int, _ status: Status) -> Bool {
        statuses[slot] = status
        refusedSlot = slot
        return false
    }

    /// The decimals of the value, of the weights, then of each column that is added up.
    var decimals: [Int] { Array(UnsafeBufferPointer(start: scales, count: scaleCount)) }

    /// The name of the column that a scale belongs to.
    func label(ofScale scale: Int) -> String {
        (0..<count).first { scaleOfSlot[$0] == scale }.map { columns[$0].label } ?? "the table"
    }

    /// Brings a scale to more decimals, and with it everything added up so far.
    func refine(_ scale: Int, to decimals: Int) -> Bool {
        guard decimals > scales[scale] else { return true }
        guard decimals - scales[scale] <= 18 else { return false }
        let factor = Int128.tenToThe(decimals - scales[scale])
        var change = ScaleChange()
        switch scale {
        case 0:
            change.value = factor
            change.valueDecimals = scales[0]
        case 1: change.weight = factor
        default: change.sum = (scale - 2, factor)
        }
        scales[scale] = decimals
        changes += 1
        return onRescale(change)
    }
}
