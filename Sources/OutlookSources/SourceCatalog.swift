public import OutlookFormats
public import OutlookModel

/// Every publication this toolkit reads.
public enum SourceCatalog {
    public static let all: [any Publication.Type] = [
        OEWS.self,
        OEWSFlatFile.self,
        EmploymentProjections.self,
        ProjectionsSearch.self,
        EmploymentMatrix.self,
        ConsumerPrices.self,
        OccupationCrosswalk.self,
        OccupationStructure.self,
        QuarterlyCensus.self,
        SeriesResponse.self,
    ]

    /// The publication that recognises a table, if one does.
    public static func publication(of file: TableFile) -> (any Publication.Type)? {
        all.first { $0.recognises(file) }
    }

    /// The publication whose streamed files begin like this, if there is one.
    public static func publication(opening: ArraySlice<UInt8>) -> (any Publication.Type)? {
        all.first { $0.recognises(opening: opening) }
    }

    /// Every release known beforehand, by publication and then from the oldest to the newest.
    public static var releases: [Release] { all.flatMap { $0.releases } }

    /// The known release of that name.
    public static func release(_ id: String) -> Release? { releases.first { $0.id == id } }
}
