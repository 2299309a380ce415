/// What a reader carries from one sentence to the next.
struct ReadingContext: Sendable {
    /// The subject of the page's title and of the headings above, by level.
    var title: Int?
    var headings: [Int: Int] = [:]
    /// The occupation last spoken of, and whether that was in the same paragraph.
    var carried: Int?
    var isCarriedNear = false
    /// The occupation that is named only after the sentence.
    var foreseen: Int?
    /// The time of wages and of projections, kept apart: a projection's span never dates a wage.
    var wageTime: Claim.Time?
    var projectionTime: Claim.Time?
    /// The place a heading or the sentence before names.
    var headingPlace: Place?
    var place: Place?
    /// Whether a heading that is about neither pay nor jobs names a place.
    var isPlaceOpen = false
    /// The source last named in the paragraph.
    var origin: FigureOrigin?
    /// Whether an item of a list named the source, and not the words above the list.
    var isOriginOfItem = false
    var namesBureau = false
    var namesOther = false
    /// Whether the title, or the heading above, is about another country.
    var isTitleAbroad = false
    var isHeadingAbroad = false
    var isParagraphAbroad = false
    /// What a sentence that ends in a colon announced for the list below it.
    struct Announcement: Sendable {
        var isPay: Bool
        var isGrowth = false
        var rung: Rung?
        /// Whether the list is by industry, state or area.
        var place: Place?
    }

    var announced: Announcement?
    /// Whether the block being read is a row of a list: short, with a figure, and no sentence.
    var isRow = false
    /// Whether the block before, in the same paragraph, told a growth that an adjective here may go on with.
    var toldGrowth = false
    /// The measure of the last wage of the paragraph, which "for a plumber, it is $60,090" goes on with.
    var toldRung: Rung?
    /// Whether a name that is not known stands above, so that what was carried may no longer be meant.
    var isBlurred = false
    /// The occupations of the last list of names in the paragraph.
    var listed: [Int] = []
    /// Whether a code above says which occupation the text is about, so that its definition names no other.
    var isCoded = false
    /// The occupations named below the heading.
    var named: Set<Int> = []

    /// Enters a heading: what was carried below the one before it no longer holds.
    mutating func enterHeading(level: Int, subject: Int?, place: Place?, isAbroad: Bool, isOfFigures: Bool) {
        headings = headings.filter { $0.key < level }
        if let subject { headings[level] = subject }
        headingPlace = isOfFigures ? place : nil
        isPlaceOpen = place != nil && place != .nation && !isOfFigures
        self.place = nil
        isHeadingAbroad = isAbroad
        announced = nil
        if let above = subject ?? headings.max(by: { $0.key < $1.key })?.value ?? title { carried = above }
        isCarriedNear = subject != nil
        // Below a list of several occupations the last of them is not what the next heading is about.
        isCoded = isCoded && subject == nil
        isBlurred = subject == nil && headings.isEmpty && title == nil && named.count > 1
        named = subject.map { [$0] } ?? []
        toldGrowth = false
        wageTime?.isSure = false
        projectionTime?.isSure = false
        endParagraph()
    }

    /// Ends a line of a paragraph: a place, and in a list a source that is not the Bureau, go no further.
    mutating func endLine(isItem: Bool) {
        place = nil
        if isItem, isOriginOfItem, case .other? = origin { origin = nil }
        isOriginOfItem = false
    }

    mutating func endParagraph() {
        origin = nil
        listed = []
        toldGrowth = false
        toldRung = nil
        isParagraphAbroad = false
        isCarriedNear = false
        wageTime?.isSure = false
        projectionTime?.isSure = false
        place = nil
    }

    /// The occupations that may be meant where a sentence names none, the likeliest first.
    var subjects: [Int] {
        var subjects: [Int] = []
        let above = headings.sorted { $0.key > $1.key }.map(\.value)
        for subject in [carried].compactMap({ $0 }) + above + [title].compactMap({ $0 })
        where !subjects.contains(subject) {
            subjects.append(subject)
        }
        return subjects
    }
}
