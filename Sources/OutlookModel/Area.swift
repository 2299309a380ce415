/// A place figures are published for.
public struct Area: Hashable, Sendable {
    /// The kinds of places the wage survey covers, by its `AREA_TYPE` codes.
    public enum Kind: Int, Hashable, Sendable, CaseIterable {
        case nation = 1
        case state = 2
        case territory = 3
        case metropolitan = 4
        case metropolitanDivision = 5
        case nonmetropolitan = 6
    }

    /// The agency's code: `99` for the nation, the two-digit FIPS code of a state, five digits of a metropolitan area,
    /// seven of a nonmetropolitan one.
    public var code: String
    public var title: String
    public var kind: Kind
    /// The postal code of the state most of the area lies in (`US` for the nation), where the table gives it.
    public var primaryState: String?

    public init(code: String, title: String, kind: Kind, primaryState: String? = nil) {
        self.code = code
        self.title = title
        self.kind = kind
        self.primaryState = primaryState
    }

    /// The United States as a whole.
    public static let nation = Area(code: "99", title: "U.S.", kind: .nation, primaryState: "US")
}
