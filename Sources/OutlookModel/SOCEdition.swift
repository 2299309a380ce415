/// Which list of occupation codes a release uses. The same code can mean different work in two editions.
public enum SOCEdition: String, Hashable, Sendable, CaseIterable {
    /// The five-digit codes of the survey before the SOC (1997, 1998).
    case oes = "oes"
    /// SOC 2000 (1999 to 2009).
    case soc2000 = "2000"
    /// The survey's mix of SOC 2000 and 2010 in May 2010 and May 2011.
    case hybrid2010 = "2010-hybrid"
    /// SOC 2010 (May 2012 to May 2018; projections 2010-20 to 2018-28).
    case soc2010 = "2010"
    /// The survey's mix of SOC 2010 and 2018 in May 2019 and May 2020 (projections 2019-29, 2020-30).
    case hybrid2019 = "2019-hybrid"
    /// SOC 2018 (May 2021 on; projections 2021-31 on).
    case soc2018 = "2018"

    /// The edition as running text names it.
    public var title: String {
        switch self {
        case .oes: "OES codes"
        case .soc2000: "SOC 2000"
        case .hybrid2010: "hybrid of SOC 2000 and 2010"
        case .soc2010: "SOC 2010"
        case .hybrid2019: "hybrid of SOC 2010 and 2018"
        case .soc2018: "SOC 2018"
        }
    }
}
