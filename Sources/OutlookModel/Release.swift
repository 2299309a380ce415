/// One edition of a publication: the unit that is fetched, imported, cited and superseded.
public struct Release: Hashable, Sendable {
    /// What the figures of a release refer to.
    public enum Vintage: Hashable, Sendable {
        case period(ReferencePeriod)
        case cycle(ProjectionCycle)
        /// A publication without editions of its own, such as a running price index or a crosswalk.
        case standing
    }

    /// A day something was published, and whether that day was read in a source or only remembered.
    public struct PublicationDay: Hashable, Sendable {
        public var day: CalendarDay
        public var isConfirmed: Bool

        public init(day: CalendarDay, isConfirmed: Bool) {
            self.day = day
            self.isConfirmed = isConfirmed
        }
    }

    /// A file of the release as its publisher offers it.
    public struct File: Hashable, Sendable {
        /// The part of the release it holds.
        public var scope: DataTable.Scope
        /// Its addresses, the likeliest first.
        public var urls: [String]
        /// The names of the data inside it, where it is an archive and they are known.
        public var members: [String]

        public init(scope: DataTable.Scope, urls: [String], members: [String] = []) {
            self.scope = scope
            self.urls = urls
            self.members = members
        }
    }

    /// The short name used in commands, files and the lock, such as `oews-2018`.
    public var id: String
    /// The publication it is an edition of, such as `oews`.
    public var source: String
    /// The name under which tables cite it.
    public var title: String
    public var vintage: Vintage
    public var socEdition: SOCEdition?
    public var topCode: TopCode?
    public var published: PublicationDay?
    /// The files the release consists of.
    public var files: [File]
    /// The page a person opens to save the file by hand.
    public var page: String

    public init(
        id: String, source: String, title: String, vintage: Vintage, socEdition: SOCEdition? = nil,
        topCode: TopCode? = nil, published: PublicationDay? = nil, files: [File] = [], page: String
    ) {
        self.id = id
        self.source = source
        self.title = title
        self.vintage = vintage
        self.socEdition = socEdition
        self.topCode = topCode
        self.published = published
        self.files = files
        self.page = page
    }

    /// The likeliest address of the file that holds a part of the release.
    public func url(of scope: DataTable.Scope) -> String? {
        (files.first { $0.scope == scope } ?? files.first { $0.scope == .all })?.urls.first
    }

    /// The reference period, for a release that has one.
    public var period: ReferencePeriod? {
        if case .period(let period) = vintage { period } else { nil }
    }

    /// The projection cycle, for a release that has one.
    public var cycle: ProjectionCycle? {
        if case .cycle(let cycle) = vintage { cycle } else { nil }
    }
}
