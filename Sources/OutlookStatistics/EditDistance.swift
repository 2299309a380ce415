/// How many letters must be inserted, removed, changed or swapped with their neighbor to make one word of another.
public enum EditDistance {
    /// The distance, after Damerau and Levenshtein, with adjacent swaps only.
    public static func between(_ one: String, _ other: String) -> Int {
        let a = Array(one.utf8)
        let b = Array(other.utf8)
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1] + [Int](repeating: 0, count: b.count)
            for j in b.indices {
                var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
                row[j + 1] = best
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
