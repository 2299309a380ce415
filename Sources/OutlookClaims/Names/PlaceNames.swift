/// The places figures are published for, as texts name them, and the countries whose figures are not ours.
enum PlaceNames {
    static let states: [(code: String, name: String)] = [
        ("01", "Alabama"), ("02", "Alaska"), ("04", "Arizona"), ("05", "Arkansas"), ("06", "California"),
        ("08", "Colorado"), ("09", "Connecticut"), ("10", "Delaware"), ("11", "District of Columbia"),
        ("12", "Florida"), ("13", "Georgia"), ("15", "Hawaii"), ("16", "Idaho"), ("17", "Illinois"),
        ("18", "Indiana"), ("19", "Iowa"), ("20", "Kansas"), ("21", "Kentucky"), ("22", "Louisiana"),
        ("23", "Maine"), ("24", "Maryland"), ("25", "Massachusetts"), ("26", "Michigan"), ("27", "Minnesota"),
        ("28", "Mississippi"), ("29", "Missouri"), ("30", "Montana"), ("31", "Nebraska"), ("32", "Nevada"),
        ("33", "New Hampshire"), ("34", "New Jersey"), ("35", "New Mexico"), ("36", "New York"),
        ("37", "North Carolina"), ("38", "North Dakota"), ("39", "Ohio"), ("40", "Oklahoma"), ("41", "Oregon"),
        ("42", "Pennsylvania"), ("44", "Rhode Island"), ("45", "South Carolina"), ("46", "South Dakota"),
        ("47", "Tennessee"), ("48", "Texas"), ("49", "Utah"), ("50", "Vermont"), ("51", "Virginia"),
        ("53", "Washington"), ("54", "West Virginia"), ("55", "Wisconsin"), ("56", "Wyoming"), ("66", "Guam"),
        ("72", "Puerto Rico"), ("78", "Virgin Islands"),
    ]

    static let nation = [
        "nationwide", "nationally", "national", "united states", "u.s", "across the country", "american", "usa",
        "u.s.a", "country as a whole", "in the country", "across the us", "in the us", "throughout the us",
        "across the nation", "in the nation",
    ]

    static let metros = [
        "new york city", "nyc", "los angeles", "chicago", "houston", "philadelphia", "phoenix", "san antonio",
        "san diego", "dallas", "austin", "san jose", "fort worth", "jacksonville", "columbus", "charlotte",
        "indianapolis", "san francisco", "seattle", "denver", "washington dc", "washington d.c", "boston", "el paso",
        "nashville",
        "detroit", "oklahoma city", "las vegas", "memphis", "louisville", "baltimore", "milwaukee", "albuquerque",
        "tucson", "fresno", "sacramento", "kansas city", "atlanta", "omaha", "raleigh", "miami", "oakland",
        "minneapolis", "tulsa", "tampa", "new orleans", "cleveland", "honolulu", "anaheim", "orlando", "st louis",
        "pittsburgh", "cincinnati", "anchorage", "newark", "bakersfield", "vallejo", "santa rosa", "santa cruz",
        "napa", "bay area", "silicon valley", "salt lake city", "buffalo", "rochester", "fairbanks", "boise",
        "portland oregon", "midland", "bridgeport", "hartford", "trenton", "ann arbor", "durham", "bismarck",
    ]

    static let industries = [
        "hospitals", "general medical and surgical hospitals", "offices of physicians", "physicians' offices",
        "outpatient care centers", "offices of chiropractors", "offices of dentists", "dentists' offices",
        "nursing and residential care facilities", "nursing care facilities", "residential care facilities",
        "home healthcare services", "home health care services", "ambulatory healthcare services",
        "educational services", "elementary and secondary schools", "colleges universities and professional schools",
        "junior colleges", "federal government", "local government", "state government", "government", "manufacturing",
        "construction", "wholesale trade", "retail trade", "finance and insurance", "insurance carriers",
        "computer systems design and related services", "software publishers", "employment services",
        "management of companies and enterprises", "scientific research and development services",
        "engineering services", "architectural engineering and related services", "accommodation and food services",
        "transportation and warehousing", "utilities", "legal services", "personal care services",
        "veterinary services", "food and drug stores", "pharmacies and drug stores",
        "medical and diagnostic laboratories",
        "diagnostic laboratories", "specialty hospitals", "psychiatric hospitals", "skilled nursing facilities",
        "nursing homes", "assisted living facilities", "community care facilities for the elderly",
        "child day care services", "social assistance", "religious organizations", "natural gas distribution",
        "specialty trade contractors", "plumbing heating and air conditioning contractors", "self employed workers",
        "offices of other health practitioners", "offices of physical occupational and speech therapists",
        "university hospitals", "telecommunications", "aerospace product and parts manufacturing",
        "other ambulatory health care services", "accounting tax preparation bookkeeping and payroll services",
    ]

    static let abroad = [
        "united kingdom", "uk", "u.k", "britain", "british", "england", "scotland", "wales", "london", "nhs", "canada",
        "canadian", "ontario", "toronto", "australia", "australian", "india", "ireland", "germany", "france", "europe",
        "european", "new zealand", "singapore", "philippines", "japan", "china", "south africa", "nigeria", "pakistan",
        "pounds", "euros", "gbp", "manchester", "birmingham uk", "vancouver", "sydney", "dubai", "saudi arabia",
        "mexico city",
    ]
}
