import OutlookStatistics

/// What a word or phrase near a figure tells of it.
enum Cue: Hashable, Sendable {
    // Of money
    case rung(Rung)
    case middleHalf
    case pay, perHour, perYear, perOther
    /// The figure is of something else: tuition, debt, a bonus.
    case otherMoney
    // Of change
    case grow, decline, grewInThePast, add, lose, projected, outlook, decade
    case phrase(OutlookCategory)
    case openings, newJobs, more
    // Of counts
    case jobs, employed, workers, reach, thousands
    // Of comparison
    case allAverage, than, share, unemployment
    // Of exactness
    case about, over, nearly, under
    // Of time and source
    case month(Int), publishes, report, by, eachYear
    /// "In this industry", "those working in": pay that may be of a part of the economy.
    case within
    /// "Today": what was dated before is over.
    case now
    case pronoun, respectively, total, topIndustries, topStates, metro
    /// "Highest", "entry-level" and other words for an end that is no published percentile.
    case extreme(isHigh: Bool)
    /// Workers that are missing or counted by somebody else.
    case shortage
    /// What somebody did with figures of a year: "used 2019 data to rank".
    case method
    /// What the entries of a list of occupations have in common.
    case list
    /// Workers of whom the tables do not tell apart: "with five years of experience".
    case subgroup
    /// A phrase that looks like another cue and tells nothing.
    case neutral
}

/// A rung of the wage ladder.
public enum Rung: String, Hashable, Sendable, CaseIterable {
    case median, mean, p10, p25, p75, p90

    /// The rung as a sentence names it.
    public var title: String {
        switch self {
        case .median: "median"
        case .mean: "mean"
        case .p10: "10th percentile"
        case .p25: "25th percentile"
        case .p75: "75th percentile"
        case .p90: "90th percentile"
        }
    }
}

/// The words that go with figures of every kind; those of one kind stand in its own file.
enum CommonCues {
    static let all: [(Cue, [String])] = [
        (
            .pay,
            [
                "earn", "earned", "earning", "earnings", "make", "made", "salary", "salaries", "wage", "pay", "paid",
                "paying", "income", "compensation", "paycheck", "take home", "bring home", "brought home", "annual pay",
                "paid out", "annual salary", "annual wage", "yearly salary",
            ]
        ),
        (
            .perHour,
            [
                "an hour", "per hour", "hourly", "/hour", "/hr", "hour", "hr", "hourly wage", "hourly pay",
                "by the hour",
                "hourly rate", "each hour",
            ]
        ),
        (
            .perYear,
            ["a year", "per year", "annual", "yearly", "/year", "/yr", "per annum", "yr", "annually", "each year"]
        ),
        (.eachYear, ["every year", "on an annual basis", "year over year", "year on year", "annual basis"]),
        (
            .perOther,
            [
                "a month", "per month", "monthly", "a week", "per week", "weekly", "/month", "/week", "per day",
                "a day",
                "daily", "per shift", "per mile",
            ]
        ),
        (
            .otherMoney,
            [
                "tuition", "cost", "costs", "fee", "loan", "debt", "bonus", "scholarship", "grant", "revenue", "budget",
                "price", "rent", "sales", "spend", "spent", "invest", "investment", "stipend", "fine", "insurance",
                "deductible", "pay gap", "wage gap", "salary gap", "earnings gap", "gap", "difference", "tip", "tips",
                "fund", "funding", "funds", "donation", "capital", "expenses", "profit",
                "spending", "population", "share of", "interest in", "capacity", "visits", "ridership", "spend on",
                "enrollment", "membership", "applications", "retirements", "traffic", "subscriptions", "searches",
                "mortgage",
                "reimbursement", "premium", "savings", "save", "value",
                "benefits package", "sign on bonus", "signing bonus", "contributions", "401",
                "subtract", "more than their", "raise of", "poverty", "minimum wage", "credit",
                "financial aid", "discount",
            ]
        ),
        (
            .projected,
            [
                "projected", "projects", "projecting", "project", "expected", "expects", "expect", "will", "forecast",
                "forecasts", "forecasted", "predicted", "predicts", "predict", "anticipated", "anticipates",
                "anticipate",
                "estimates", "estimated", "estimate", "set to", "slated", "should", "projection", "is going to",
                "likely to",
                "poised", "predicting", "on track", "forecasting", "anticipating", "foresees", "going to",
            ]
        ),
        (
            .decade,
            [
                "decade", "next ten years", "next 10 years", "coming ten years", "10 year period", "ten year period",
                "coming decade", "next decade", "over ten years", "following decade", "10 years", "ten years",
                "coming years", "10 year", "ten year",
            ]
        ),
        (
            .about,
            [
                "about", "around", "approximately", "roughly", "close to", "some", "an estimated", "approx",
                "just about",
                "somewhere around", "in the neighborhood of", "upwards of about", "in the range of",
            ]
        ),
        (
            .over,
            [
                "over", "more than", "at least", "upward of", "upwards of", "just over", "in excess of", "above",
                "greater than", "a little over", "slightly more than", "just above", "exceeding", "exceeded", "exceed",
                "well over", "slightly over", "slightly above", "topped", "better than",
            ]
        ),
        (
            .nearly,
            [
                "nearly", "almost", "just under", "a little under", "just shy of", "close on", "slightly under",
                "slightly less than", "just below", "as much as", "up to",
            ]
        ),
        (.under, ["less than", "under", "below", "fewer than", "no more than"]),
        (
            .publishes,
            [
                "reported", "reports", "published", "released", "updated", "issued", "announced", "posted", "release",
                "accessed", "retrieved", "reviewed", "copyright", "noted", "stated", "said", "says", "publishes",
                "modified",
                "since", "founded", "established", "visited", "reporting", "noting", "revealed",
                "retrieved on",
            ]
        ),
        (
            .report,
            [
                "report", "edition", "handbook", "article", "publication", "survey report", "news release",
                "press release",
                "class", "graduates",
            ]
        ),
        (
            .by,
            [
                "by", "through", "until", "thru", "till", "by the year", "through the year", "until the year",
                "from now to", "from now until", "from now through", "between now and", "now through", "now until",
            ]
        ),
        (
            .pronoun,
            [
                "they", "these workers", "these professionals", "workers in this occupation", "this occupation",
                "this profession", "this career", "this field", "workers in the field", "those in the field",
                "professionals in this field", "this job", "the occupation", "the profession", "the field", "their",
                "you",
                "your", "this role", "this position", "these jobs", "these positions", "these",
            ]
        ),
        (.respectively, ["respectively"]),
        (
            .within,
            [
                "in this industry", "in the industry", "this industry", "this sector", "in this sector",
                "those working in", "those who work in", "those who worked in", "individuals who work in",
                "individuals who worked in", "workers employed in", "those employed in", "workers in the field of",
                "workers involved in", "people working in", "people working as", "those in management",
            ]
        ),
        (.now, ["today", "now", "currently", "nowadays", "at present", "presently"]),
        (.share, ["percent of", "percent of all", "percentage of", "percent were", "percent work", "percent are"]),
        (.than, ["than", "compared", "compare", "comparison", "versus", "vs", "as opposed to", "relative to"]),
        (.total, ["total", "overall"]),
        (
            .topIndustries,
            [
                "industry", "industries", "sector", "largest employers", "paying employer", "work setting", "settings",
                "employers", "employer type", "type of employer", "type of employers",
            ]
        ),
        (
            .topStates,
            [
                "states", "paying state", "top states", "by state", "state", "area", "region", "location", "cities",
                "city",
            ]
        ),
        (
            .extreme(isHigh: true),
            ["highest", "top", "maximum", "experienced", "senior", "most experienced", "high end", "upper end"]
        ),
        (
            .extreme(isHigh: false),
            [
                "lowest", "bottom", "minimum", "entry level", "starting", "start", "beginner", "beginning", "low end",
                "new graduates",
            ]
        ),
        (
            .shortage,
            [
                "shortage", "short", "deficit", "retire", "graduates", "members", "students", "survey of", "surveyed",
                "shortfall",
            ]
        ),
        (
            .list,
            [
                "each occupation", "every occupation", "each job", "jobs on our list", "occupations on our list",
                "jobs on this list", "occupations on this list", "jobs on the list", "careers on our list",
                "all of the occupations on this list",
                "all of the jobs on this list", "all of the careers on this list", "all the occupations on this list",
                "all the jobs on this list", "all of these occupations", "all of these jobs", "all these jobs",
                "each of these occupations",
                "each of these jobs",
            ]
        ),
        (
            .subgroup,
            [
                "years of experience", "year of experience", "years experience", "years on the job", "for beginners",
                "first year", "for fellows", "at top firms", "with a master's degree", "with a doctorate",
                "with experience", "starting pay", "starting salary", "starting wage", "starting salaries",
                "starting annual salary", "starting median", "with certification", "certified workers",
            ]
        ),
        (.method, ["used", "analyzed", "ranked", "compiled", "looked at", "examined", "crunched", "combed through"]),
        (
            .neutral,
            [
                "above average growth", "below average growth", "above average", "below average", "the state of",
                "state board", "state license", "state licensed",
                "state university", "jobs that pay", "careers that pay", "jobs paying", "positions that pay",
                "jobs that paid", "state college", "state exam", "united states", "state approved", "top notch",
                "start your", "get started", "top of", "short term", "in short", "graduates of",
            ]
        ),
        (
            .metro,
            [
                "metro", "metropolitan", "metro area", "metropolitan area", "metropolitan areas", "metro areas",
                "nonmetropolitan", "county", "counties", "msa",
            ]
        ),
        (
            .allAverage,
            [
                "national average", "average job", "average occupation", "average for all", "average growth rate",
                "average rate", "average rate of growth", "typical occupation",
                "typical profession", "typical job", "typical career", "average profession", "average career",
                "jobs overall", "national job growth rate",
                "national growth rate", "national job growth",
            ]
        ),
        (
            .unemployment,
            [
                "unemployment", "unemployment rate", "inflation", "turnover", "turnover rate", "attrition", "pass rate",
                "vacancy rate", "placement rate", "acceptance rate", "graduation rate", "retention",
            ]
        ),
    ]

    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    static let shortMonths = ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"]
}
