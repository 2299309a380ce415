/// The names under which the Bureau's figures are cited, and those of others whose figures are not its own.
enum SourceNames {
    static let bureau = [
        "bls", "bureau of labor statistics", "u.s bureau of labor statistics", "us bureau of labor statistics",
        "bureau of labor", "bureau for labor statistics", "bureau and labor statistics", "bureau of labour statistics",
        "bls.gov", "the bureau", "occupational outlook handbook", "ooh", "oews", "oes",
        "occupational employment statistics", "occupational employment and wage statistics", "department of labor",
        "u.s department of labor", "us department of labor", "dol", "labor statistics", "labor department",
        "employment projections", "government data", "government statistics", "federal data", "the agency", "o net",
        "onet", "o net online", "careeronestop", "bureau's", "department of labor statistics",
        "federal government data",
        "bureau of labor and statistics", "labor bureau", "bureau of statistics",
    ]

    /// Names that mean this source wherever they stand.
    static let others = [
        "payscale", "glassdoor", "indeed.com", "indeed", "salary.com", "zippia", "ziprecruiter",
        "zip recruiter", "linkedin", "monster.com", "simplyhired", "simply hired", "careerbuilder", "comparably",
        "talent.com", "salaryexpert", "erieri", "economic research institute", "robert half", "dice", "dice.com",
        "levels.fyi", "stack overflow", "medscape", "doximity", "mgma", "burning glass", "lightcast", "emsi",
        "jobted", "neuvoo", "salarylist", "career explorer", "careerexplorer", "vivian health", "incredible health",
        "census bureau", "american community survey", "acs data", "current population survey", "aapc", "ahima",
        "american association of medical assistants", "aama", "ascp", "asrt", "adha", "ada survey", "aanp", "aapa",
        "nurse.com", "naceweb", "nace", "national association of colleges and employers", "our survey",
        "our own survey", "a survey of our", "alumni survey", "graduate survey", "our graduates",
        "survey of our graduates", "student survey",
        "reader survey", "labour market information", "statistics canada", "office for national statistics",
        "association survey", "other sources", "some sources", "union scale", "national education association", "nea",
        "teamsters", "mckinsey",
        "deloitte", "gartner", "world economic forum", "forbes", "u.s news", "us news", "hired.com",
        "paysa", "salarydotcom", "salary survey", "compensation survey", "state labor office",
        "employment development department",
        "state department of labor", "workforce commission", "projections central", "careers in psychology survey",
    ]
}
