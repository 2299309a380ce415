/// Which columns of a tidy table say what a row is about, which say where it was printed, and which are its figures.
enum TidyRoles {
    /// The columns that identify a row, for comparing two copies of a table.
    static func keys(of kind: LockedTable.Kind) -> [String] {
        switch kind {
        case .wages: ["area_code", "industry_code", "industry_group", "ownership_code", "soc_code"]
        case .projections: ["soc_code"]
        case .matrix: ["code", "title", "display_level"]
        case .prices, .series: ["series_id", "year", "period"]
        case .links: ["from_code", "from_edition", "to_code", "to_edition"]
        case .titles: ["soc_code", "soc_edition"]
        case .aliases: ["alias", "soc_code"]
        case .quarterly:
            ["area_fips", "own_code", "industry_code", "agglvl_code", "size_code", "year", "quarter"]
        }
    }

    /// The columns that say where a row stood in its file; they differ between copies of the same table.
    static let provenance: Set<String> = ["source_row", "row_table_1_2", "row_table_1_7", "row_table_1_10"]
}
