/// A hazard of these data that a reader must know of, with the footnote that tells it.
public enum Caveat: String, Hashable, Sendable, CaseIterable {
    case notATimeSeries = "not-a-time-series"
    case modelBasedSince2021 = "model-based-since-2021"
    case classificationBreak = "classification-break"
    case hybridClassification = "hybrid-classification"
    case topCoded = "top-coded"
    case topCodeChanged = "top-code-changed"
    case selfEmployedNotCounted = "self-employed-not-counted"
    case openingsConceptChanged = "openings-concept-changed"
    case openingsCorrected = "openings-corrected"
    case outlookUnconfirmed = "outlook-unconfirmed"
    case outlookUndetermined = "outlook-undetermined"
    case basePairing = "base-pairing"
    case noJoin = "no-join"
    case mayWageInPrices = "may-prices"
    case rankExcludesMissing = "rank-excludes-missing"
    case releaseDayUnconfirmed = "release-day-unconfirmed"
    case topCodeUnconfirmed = "top-code-unconfirmed"
    case areasRedefined = "areas-redefined"

    /// The footnote.
    public var text: String {
        switch self {
        case .notATimeSeries:
            "The wage survey is not designed for comparisons over time: codes, industries, areas, methods and "
                + "three-year pooled samples change between years. The BLS does not encourage its use as a time series."
        case .modelBasedSince2021:
            "Since May 2021 the wage survey's estimates are model-based (MB3); earlier years are not comparable "
                + "without reserve."
        case .classificationBreak:
            "The occupational classification changed between the years shown; a code may mean different work."
        case .hybridClassification:
            "May 2019 and May 2020 use a hybrid of the 2010 and 2018 classifications."
        case .topCoded:
            "Percentile wages at or above the survey's top code are published as a bound, not as a figure."
        case .topCodeChanged: "The survey's top code changed between the years shown."
        case .selfEmployedNotCounted:
            "Wages and OEWS employment cover wage and salary workers only; projections count the self-employed too."
        case .openingsConceptChanged:
            "Openings of cycles up to 2014–24 are a decade's growth and replacement needs; from 2016–26 they are a "
                + "year's exits, transfers and growth. The two are not comparable."
        case .openingsCorrected:
            "The BLS corrected the openings of 2016–26 in June 2019; earlier issues of the same cycle print other figures."
        case .outlookUnconfirmed:
            "The growth phrase rests on category bounds of its edition that could not be confirmed in a source."
        case .outlookUndetermined:
            "The published one-decimal percent does not decide the whole percent, so the phrase is left undetermined."
        case .basePairing:
            "Projections are paired by base year here; they were first published a year and more after these wages."
        case .noJoin:
            "Wages and projections use different classifications for some occupations; only one-to-one links are joined."
        case .mayWageInPrices:
            "Real wages use the CPI-U for all items, U.S. city average, not seasonally adjusted, of the months named."
        case .rankExcludesMissing: "Ranks leave out occupations whose figure is not published or is top-coded."
        case .releaseDayUnconfirmed:
            "The day this release was published could not be confirmed in a source."
        case .topCodeUnconfirmed: "The top code of this year could not be confirmed in a source."
        case .areasRedefined:
            "Metropolitan and nonmetropolitan areas were redefined between the years shown; a name may mean other counties."
        }
    }
}
