public import OutlookModel
public import OutlookStatistics

/// What the report of a code's way between editions is made of.
public struct CrosswalkAnswer: Sendable {
    public var title: String?
    public var translation: CodeTranslation
    /// The links edition by edition.
    public var lineage: [CodeLink]
    /// Where the links were read.
    public var sources: [String]

    public init(title: String?, translation: CodeTranslation, lineage: [CodeLink], sources: [String]) {
        self.title = title
        self.translation = translation
        self.lineage = lineage
        self.sources = sources
    }
}
