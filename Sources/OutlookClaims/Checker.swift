/// Reads pages, judges their claims, and rewrites those that are no longer true.
public struct Checker: Sendable {
    private let reader: ClaimReader
    private let judge: Judge

    /// A checker that knows occupations by the names and figures by the library.
    public init(names: OccupationNames, library: FigureLibrary) {
        reader = ClaimReader(names: names)
        judge = Judge(library: library, names: names)
    }

    /// The judgements on a page's claims, in the order of the text.
    public func check(_ page: Page) -> [Judgement] {
        judge.judgements(on: reader.claims(in: page), in: page)
    }

    /// A page with its outdated and wrong claims rewritten, as far as their words allow.
    public struct Rewriting: Sendable {
        /// The new bytes of the file; the old ones where nothing was changed.
        public var bytes: [UInt8]
        /// The judgements on the page as it was.
        public var judgements: [Judgement]
        /// Which of them were rewritten.
        public var rewritten: [Bool]
    }

    /// Rewrites figures and years in place: nothing else of the file changes, and a rewritten claim is correct when the
    /// page is read again. A claim for which that cannot be had stays as it is, with every year it depends on.
    public func rewrite(_ bytes: [UInt8], format: Page.Format) -> Rewriting {
        let page = Page(bytes, format: format)
        var judgements = check(page)
        let original = judgements
        for _ in 0..<8 {
            let edits = Rewriter.edits(of: judgements)
            guard !edits.isEmpty else { break }
            let next = page.replacing(edits)
            let after = check(Page(next, format: format))
            let failed = judgements.indices.filter { index in
                !judgements[index].edits.isEmpty
                    && (after.count != judgements.count || after[index].verdict != .correct)
            }
            let spoiled = judgements.indices.filter { index in
                after.count == judgements.count && judgements[index].edits.isEmpty
                    && after[index].verdict != judgements[index].verdict
            }
            if failed.isEmpty, spoiled.isEmpty {
                return Rewriting(bytes: next, judgements: original, rewritten: judgements.map { !$0.edits.isEmpty })
            }
            if failed.isEmpty || after.count != judgements.count {
                for index in judgements.indices { judgements[index].edits = [] }
            } else {
                for index in failed { judgements[index].edits = [] }
            }
            Rewriter(page: page).settle(&judgements)
        }
        return Rewriting(bytes: bytes, judgements: original, rewritten: original.map { _ in false })
    }
}

extension Page {
    /// The file's bytes with edits made in place.
    func replacing(_ edits: [Judgement.Edit]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        var at = 0
        for edit in edits {
            let place = sourceRange(of: edit.range)
            guard place.isVerbatim, place.range.lowerBound >= at else { continue }
            bytes += source[at..<place.range.lowerBound]
            bytes += Array(edit.text.utf8)
            at = place.range.upperBound
        }
        bytes += source[at...]
        return bytes
    }

    /// Where a judged claim stands in the file, from its first byte to the byte after its last.
    public func sourceRange(of judgement: Judgement) -> Range<Int> { sourceRange(of: judgement.extent).range }

    /// The sentence of a judged claim on one line, cut into what stands before the claim, the claim, and what follows.
    public func parts(of judgement: Judgement) -> (before: String, claim: String, after: String) {
        let sentence = judgement.sentenceExtent
        let claim = judgement.extent
        let before = text[sentence.lowerBound..<max(sentence.lowerBound, claim.lowerBound)]
        let after = text[min(claim.upperBound, sentence.upperBound)..<sentence.upperBound]
        let isSpacedBefore = before.last.map { $0 <= 32 } ?? false
        let isSpacedAfter = after.first.map { $0 <= 32 } ?? false
        return (
            line(before.startIndex..<before.endIndex) + (isSpacedBefore ? " " : ""), line(claim),
            (isSpacedAfter ? " " : "") + line(after.startIndex..<after.endIndex)
        )
    }
}
