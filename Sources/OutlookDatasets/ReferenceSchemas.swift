import OutlookModel

extension TidySchema<PriceObservation> {
    /// The schema of a price index.
    static let prices = TidySchema(
        columns: [
            .string("series_id", \.series, "Series of the index"),
            .integer("year", \.year, "Year"),
            .string("period", \.period, "M01 to M12 months, M13 annual average, S01 to S03 half-years"),
            .published("index", \.value, "Index, 1982-84=100"),
            .string("footnotes", \.footnotes, "Footnote codes as published"),
            .integer("source_row", \.sourceRow, "Line of the original file"),
        ],
        blank: PriceObservation(
            series: "", year: 0, period: "", value: .unavailable(.notPublished), footnotes: "", sourceRow: 0))
}

extension TidySchema<CodeLink> {
    /// The schema of a crosswalk, the published one and our own `links.csv`.
    static let links = TidySchema(
        columns: [
            .code("from_code", \.from, "Code in the earlier edition"),
            .string("from_title", \.fromTitle, "Title in the earlier edition"),
            .choice("from_edition", \.fromEdition, "Earlier edition of the classification"),
            .code("to_code", \.to, "Code in the later edition"),
            .string("to_title", \.toTitle, "Title in the later edition"),
            .choice("to_edition", \.toEdition, "Later edition of the classification"),
            .choice("relation", \.relation, "one-to-one, split, merge or part"),
            .string("source", \.source, "Where the link is stated"),
            .integer("source_row", \.sourceRow, "Row of the original table"),
        ],
        blank: CodeLink(
            from: .allOccupations, fromTitle: "", fromEdition: .soc2010, to: .allOccupations, toTitle: "",
            toEdition: .soc2018, relation: .oneToOne, source: "", sourceRow: 0))
}

extension TidySchema<OccupationTitle> {
    /// The schema of the classification's own structure.
    static let titles = TidySchema(
        columns: [
            .code("soc_code", \.occupation, "Occupation code"),
            .string("occupation_title", \.title, "Occupation title"),
            .choice("soc_level", \.level, "major, minor, broad or detailed"),
            .choice("soc_edition", \.edition, "Edition of the classification"),
            .integer("source_row", \.sourceRow, "Row of the original table"),
        ],
        blank: OccupationTitle(occupation: .allOccupations, title: "", level: .total, edition: .soc2018, sourceRow: 0))
}

extension TidySchema<OccupationAlias> {
    /// The schema of the lay titles.
    static let aliases = TidySchema(
        columns: [
            .string("alias", \.name, "A name people use"),
            .code("soc_code", \.occupation, "The occupation it stands for"),
            .choice("soc_edition", \.edition, "Edition in which the code means that"),
            .string("source", \.source, "Release that lists the name"),
        ], blank: OccupationAlias(name: "", occupation: .allOccupations, edition: .soc2018, source: ""))
}
