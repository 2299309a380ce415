/// What a summary was made of, besides its tables: the plan, how many rows, which markers.
public struct SummaryReport: Sendable, Codable {
    /// The markers of one column, with how often each stood there in rows that were taken.
    public struct Column: Sendable, Codable {
        public var column: String
        public var markers: [String: Int]
    }

    public var plan: SummaryPlan
    /// How percentiles are defined.
    public var definition: String?
    /// The names of the tables, in the order in which they were read.
    public var tables: [String]
    /// All rows; those the condition and the plan took; those left out because they could not be used.
    public var rowsRead: Int
    public var rowsTaken: Int
    public var rowsSkipped: Int
    public var columns: [Column]
    /// For each grouping, the number of rows of its table.
    public var tableRows: [Int]
    /// How often the groups were continued on disk.
    public var runsOnDisk: Int

    init(plan: SummaryPlan, tables: [String], groups: [Int]) {
        self.plan = plan
        self.tables = tables
        tableRows = groups
        if !plan.percentiles.isEmpty {
            definition =
                plan.bins.map { "\($0.interpolation.rawValue) inside the bin in which the share p is reached" }
                ?? plan.method.definition
        }
        rowsRead = 0
        rowsTaken = 0
        rowsSkipped = 0
        columns = []
        runsOnDisk = 0
    }

    /// Adds up what the workers counted.
    mutating func add(_ scanners: [SummaryScanner]) {
        let workers = scanners.map(\.worker)
        rowsRead = workers.reduce(0) { $0 + $1.rowsRead }
        rowsTaken = workers.reduce(0) { $0 + $1.rowsKept }
        rowsSkipped = workers.reduce(0) { $0 + $1.rowsSkipped }
        runsOnDisk = scanners.reduce(0) { $0 + ($1.runs.first?.count ?? 0) }
        for index in workers[0].numbers.columns.indices { add(workers.map { $0.numbers.columns[index] }) }
    }

    /// Adds up the markers that several workers counted in one column.
    mutating func add(_ counted: [NumberColumn]) {
        let names = ["(empty)"] + plan.markers.missing + [plan.markers.bound ?? ""]
        var markers: [String: Int] = [:]
        for column in counted {
            for (name, count) in zip(names, column.markerCounts) where count > 0 { markers[name, default: 0] += count }
        }
        columns.append(Column(column: counted.first?.label ?? "", markers: markers))
    }
}
