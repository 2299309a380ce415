public import OutlookModel
public import OutlookStatistics

/// The tables claims are checked against.
public struct ClaimTables: Sendable {
    /// National wages, one table a year.
    public var wages: [DataTable]
    /// Every issue of every projection cycle.
    public var projections: [DataTable]
    /// Lay titles, the newest first.
    public var aliases: [OccupationAlias]
    public var links: CodeLinks
    /// The known releases of both publications, for their days and their pairing.
    public var releases: [Release]
    /// The years of which wages by state, area or industry are at hand.
    public var placeYears: [DataTable.Scope: [Int]]
    public var places: FigureLibrary.PlaceLookup

    public init(
        wages: [DataTable], projections: [DataTable], aliases: [OccupationAlias], links: CodeLinks,
        releases: [Release], placeYears: [DataTable.Scope: [Int]] = [:],
        places: @escaping FigureLibrary.PlaceLookup = { _, _ in nil }
    ) {
        self.wages = wages
        self.projections = projections
        self.aliases = aliases
        self.links = links
        self.releases = releases
        self.placeYears = placeYears
        self.places = places
    }
}

/// Reads pages, judges their claims, and rewrites those that are no longer true.
public struct Checker: Sendable {
    private let reader: ClaimReader
    private let judge: Judge

    /// A checker that knows occupations by the names and figures by the library.
    public init(names: OccupationNames, library: FigureLibrary, explains: Bool = false) {
        reader = ClaimReader(names: names)
        judge = Judge(library: library, names: names, explains: explains)
    }

    /// A checker over published tables.
    ///
    /// - Parameter explains: whether every judgement tells what was tried.
    public init(_ tables: ClaimTables, horizon: FigureLibrary.Horizon = .newest, explains: Bool = false) {
        var listed: [OccupationNames.Listed] = []
        for table in tables.wages + tables.projections {
            let edition = table.codeEdition
            listed += table.wageRows.map { .init(code: $0.occupation, title: $0.title, edition: edition) }
            listed += table.projectionRows.map { .init(code: $0.occupation, title: $0.title, edition: edition) }
        }
        self.init(
            names: OccupationNames(listed: listed, aliases: tables.aliases, links: tables.links),
            library: FigureLibrary(
                wages: tables.wages, projections: tables.projections, releases: tables.releases, horizon: horizon,
                placeYears: tables.placeYears, places: tables.places), explains: explains)
    }

    /// The judgements on a page's claims, in the order of the text.
    public func check(_ page: Page) -> [Judgement] {
        var judgements = judge.judgements(on: reader.claims(in: page), in: page)
        settle(&judgements, on: page)
        return judgements
    }

    private func settle(_ judgements: inout [Judgement], on page: Page) {
        guard judgements.contains(where: { !$0.edits.isEmpty }) else { return }
        Rewriter(page: page, book: reader.book, judgements: judgements).settle(&judgements)
    }

    /// A page with its outdated and wrong claims rewritten, as far as their words allow.
    public struct Rewriting: Sendable {
        /// The new bytes of the file; the old ones where nothing was changed.
        public var bytes: [UInt8]
        /// The judgements on the page as it was.
        public var judgements: [Judgement]
        /// Which of them were rewritten.
        public var rewritten: [Bool]
        /// What was written where, in the order of the file; every other byte is as it was.
        public var edits: [Edit] = []

        /// New words for a range of the file's bytes.
        public struct Edit: Hashable, Sendable {
            public var range: Range<Int>
            public var text: String
        }
    }

    /// Rewrites figures, years and words for growth in place: nothing else of the file changes, and a rewritten claim
    /// is correct when the page is read again. A claim for which that cannot be had stays as it is, with every year it
    /// depends on.
    public func rewrite(_ bytes: [UInt8], format: Page.Format) -> Rewriting {
        rewrite(bytes, format: format, isOnce: false)
    }

    /// - Parameter isOnce: whether it does not matter that a second run might change more.
    private func rewrite(_ bytes: [UInt8], format: Page.Format, isOnce: Bool) -> Rewriting {
        let page = Page(bytes, format: format)
        var judgements = check(page)
        let original = judgements
        func rewriting(_ bytes: [UInt8], _ rewritten: [Bool]) -> Rewriting {
            var told = original
            for index in told.indices { told[index].left = judgements[index].left }
            return Rewriting(bytes: bytes, judgements: told, rewritten: rewritten)
        }
        for round in 0..<Self.rounds {
            let edits = Rewriter.edits(of: judgements)
            guard !edits.isEmpty else { break }
            let next = page.replacing(edits)
            let again = Page(next, format: format)
            let after = check(again)
            let isSettled =
                isOnce || after.allSatisfy(\.edits.isEmpty)
                || rewrite(next, format: format, isOnce: true).edits.isEmpty
            let reading = Rereading(
                of: judgements, on: page, edits: edits, as: after, on: again, isSettled: isSettled)
            if reading.isAsMeant {
                var rewriting = rewriting(next, judgements.map { !$0.edits.isEmpty })
                rewriting.edits = edits.map { .init(range: page.sourceRange(of: $0.range).range, text: $0.text) }
                return rewriting
            }
            for index in reading.failed { judgements[index].leave("it would not read as right") }
            let isLast = round == Self.rounds - 2
            for index in reading.failed.isEmpty && isLast ? Array(judgements.indices) : reading.disturbing {
                judgements[index].leave("the page would not read as before")
            }
            settle(&judgements, on: page)
        }
        return rewriting(bytes, original.map { _ in false })
    }

    /// How often a page is read again before the rest of it stays as it is.
    private static let rounds = 12
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
