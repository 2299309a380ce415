import CScan

/// The ways to find separators, slowest first; they all find the same ones.
package enum ScanVariant: CaseIterable, Sendable {
    /// One byte at a time: the only one that judges quotes in odd places, and the measure of the others.
    case states
    /// Eight bytes at a time in ordinary registers, on any processor.
    case words
    case sse2, avx2, avx512

    /// The variants this processor has.
    package static var available: [ScanVariant] { allCases.filter { $0.indexer != nil } }

    var indexer: cscan_indexer? {
        switch self {
        case .states: cscan_indexer_of(CSCAN_STATES)
        case .words: cscan_indexer_of(CSCAN_WORDS)
        case .sse2: cscan_indexer_of(CSCAN_SSE2)
        case .avx2: cscan_indexer_of(CSCAN_AVX2)
        case .avx512: cscan_indexer_of(CSCAN_AVX512)
        }
    }
}
