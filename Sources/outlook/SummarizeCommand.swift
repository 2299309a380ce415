import ArgumentParser
import OutlookSummaries

/// `outlook summarize`: percentiles, sums and growth over any table.
struct SummarizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summarize",
        abstract: "Percentiles, means, sums and growth by group over any CSV or TSV table.",
        discussion: """
            Tables may be plain, gzip or zip; several of the same columns are taken together. Columns are named as in \
            the header; COLUMN[4..11] is a part of one, LABEL=COLUMN gives it another name.

            Example: outlook summarize pums.csv --by SOCP --by SOCP,ST --value WAGP --weight PWGTP \
            --percentiles 10,25,50,75,90 --where "SOCP <> '' and WAGP > 0" --output out
            """)

    @Argument(help: "Files, folders of tables, or - for standard input.")
    var files: [String]

    @OptionGroup(title: "What to compute") var what: SummarizeOptions

    @OptionGroup(title: "How to run") var how: SummarizeRunOptions

    func run() throws {
        try SummarizeRun(files: files, what: what, how: how).run()
    }
}

/// The options that say what is computed.
struct SummarizeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Columns to group by, separated by commas; again for another table.", valueName: "columns"))
    var by: [String] = []

    @Option(help: ArgumentHelp("The column whose distribution is described.", valueName: "column"))
    var value: String?

    @Option(help: ArgumentHelp("The column that says for how many units a row stands.", valueName: "column"))
    var weight: String?

    @Option(help: ArgumentHelp("Percentiles of the value, such as 10,25,50,75,90.", valueName: "list"))
    var percentiles: String?

    @Option(
        help: ArgumentHelp(
            "How a percentile is read off: 1, the smallest value that reaches the share; 2, halfway at exact steps; "
                + "7, interpolated.", valueName: "1|2|7"))
    var method: String = "1"

    @Flag(help: "The weighted mean of the value.")
    var mean = false

    @Option(help: ArgumentHelp("Columns to add up, without the weight.", valueName: "columns"))
    var sum: [String] = []

    @Option(help: ArgumentHelp("The quotient of the sums of two columns.", valueName: "name=column/column"))
    var ratio: [String] = []

    @Option(help: ArgumentHelp("The column whose two values are compared.", valueName: "column"))
    var across: String?

    @Option(help: ArgumentHelp("The two values compared, such as 2017..2018.", valueName: "a..b"))
    var growth: String?

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Which rows count: and, or, not, parentheses, =, <>, <, <=, >, >=, in; text in single quotes.",
            valueName: "condition"))
    var condition: String?

    @Option(
        help: ArgumentHelp("Names of the replicate weights, * standing for the number: PWGTP*.", valueName: "pattern"))
    var replicateWeights: String?

    @Option(
        help: ArgumentHelp(
            "The value is an interval: lower bounds such as 0,9.25,12 or A=0,B=9.25,C=12; or oews-2022, the intervals "
                + "of that survey since May 2022.", valueName: "bounds"))
    var bins: String?

    @Option(help: ArgumentHelp("How values lie inside a bin: linear or pareto.", valueName: "law"))
    var within: String = "linear"

    @Option(help: ArgumentHelp("Another text that stands for a missing number.", valueName: "text"))
    var marker: [String] = []

    @Option(
        help: ArgumentHelp("What # stands for, printed where a percentile falls there: 208000.", valueName: "bound"))
    var topCode: String?

    @Flag(help: "Treats # as missing instead of as a number above all others.")
    var skipTopCodes = false

    @Option(help: ArgumentHelp("Makes a column of each value of this one, filled from --value.", valueName: "column"))
    var spread: String?
}

/// The options that say how it is computed and where it goes.
struct SummarizeRunOptions: ParsableArguments {
    @Option(help: ArgumentHelp("csv, md or json; several with --output.", valueName: "formats"))
    var format: String = "csv"

    @Option(help: ArgumentHelp("A folder for the tables and summary.json.", valueName: "folder"))
    var output: String?

    @Option(help: ArgumentHelp("Threads to use (default: all cores).", valueName: "n"))
    var threads: Int?

    @Option(help: ArgumentHelp("Memory for groups, in MiB, before continuing on disk.", valueName: "mib"))
    var memory: Int = 1024

    @Flag(help: "Leaves rows out that cannot be used, and counts them.")
    var skipBadRows = false

    @Flag(help: "Only parses every field, and prints the number of rows and bytes.")
    var bytes = false

    @Option(help: .hidden)
    var blockBytes: Int = 1 << 17
}
