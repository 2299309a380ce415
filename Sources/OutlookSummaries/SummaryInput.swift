import OutlookFormats

/// Something that holds a table, or several.
public enum SummaryInput: Hashable, Sendable {
    /// A file, plain or gzip, or a zip archive of several; `-` is standard input.
    case file(String)
    case bytes([UInt8], name: String)

    func open() throws(SummaryError) -> [DelimitedText] {
        do throws(DelimitedError) {
            switch self {
            case .file(let path):
                return try DelimitedText.open(path: path, accepts: Self.isTable)
            case .bytes(let bytes, let name):
                return [try DelimitedText(source: MemorySource(bytes), name: name)]
            }
        } catch {
            throw .text(error)
        }
    }

    /// Whether a member of an archive is a table by its name, and not a description of one.
    private static func isTable(_ name: String) -> Bool {
        let lower = name.lowercased()
        return [".csv", ".tsv", ".txt", ".data"].contains { lower.hasSuffix($0) } || lower.contains(".data.")
    }
}

/// What may be told while a scan runs, and what it asks.
public protocol SummaryWatch: AnyObject, Sendable {
    /// How many bytes of a table have been read, and of how many, where that is known.
    func hasRead(_ bytes: Int, of total: Int?, in name: String)
    /// Something the reader should know, in a sentence.
    func notice(_ sentence: String)
    /// Whether to stop.
    var isInterrupted: Bool { get }
}

/// What one thread does with the blocks it gets.
protocol BlockScanner: AnyObject {
    func scan(_ block: RecordBlock, of blocks: any RecordBlocks, text: DelimitedText) throws(SummaryError)
    /// Called after every block: gives memory back where too much is held.
    func relieve() throws(SummaryError)
}

/// One pass over all records of all inputs by several scanners at once.
struct InputScan {
    let inputs: [SummaryInput]
    let blockBytes: Int
    let watch: (any SummaryWatch)?
    private(set) var names: [String] = []

    init(inputs: [SummaryInput], blockBytes: Int, watch: (any SummaryWatch)?) {
        self.inputs = inputs
        self.blockBytes = blockBytes
        self.watch = watch
    }

    /// - Parameter scanners: makes the scanners once the first header is known.
    /// - Returns: the scanners.
    mutating func run<Scanner: BlockScanner>(
        _ scanners: ([String], String) throws(SummaryError) -> [Scanner]
    ) throws(SummaryError) -> [Scanner] {
        var running: [Scanner]?
        var header: [String] = []
        for input in inputs {
            for text in try input.open() {
                names.append(text.name)
                if running == nil {
                    header = text.header
                    running = try scanners(header, text.name)
                }
                guard text.header == header else {
                    throw .otherHeader(name: text.name, expected: header, found: text.header)
                }
                try scan(text, running ?? [])
            }
        }
        guard let running else {
            throw .noInput("expected a CSV or TSV table; found none. Name a file, a folder of .csv files, or -")
        }
        return running
    }

    private func scan<Scanner: BlockScanner>(_ text: DelimitedText, _ scanners: [Scanner]) throws(SummaryError) {
        let blocks = text.blocks(of: blockBytes)
        let watch = watch
        let total = text.size, name = text.name
        let failure = Flag()
        try WorkerThreads.run(scanners.count) { (index) throws(SummaryError) in
            let block = RecordBlock()
            do throws(SummaryError) {
                while !failure.isRaised {
                    if let watch {
                        if watch.isInterrupted { throw .interrupted }
                        watch.hasRead(blocks.position, of: total, in: name)
                    }
                    guard try Self.next(block, blocks) else { return }
                    try scanners[index].scan(block, of: blocks, text: text)
                    try scanners[index].relieve()
                }
            } catch {
                failure.raise()
                throw error
            }
        }
    }

    private static func next(_ block: RecordBlock, _ blocks: any RecordBlocks) throws(SummaryError) -> Bool {
        do throws(DelimitedError) { return try blocks.next(block) } catch { throw .text(error) }
    }
}
