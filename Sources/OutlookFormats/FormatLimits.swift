/// How much of a hostile file is read before it is refused: sizes in bytes, times in seconds.
///
/// The defaults leave every published table of the Bureau of Labor Statistics far inside.
public struct FormatLimits: Sendable, Equatable {
    /// The largest single member of an archive, unpacked.
    public var memberBytes = 512 << 20
    /// The largest file, and the most that is unpacked out of one archive altogether.
    public var totalBytes = 1 << 30
    /// How many times larger than its packed size a member may be, once it is larger than `ratioFloorBytes`.
    public var ratio = 200
    /// Members up to this size are not held to `ratio`.
    public var ratioFloorBytes = 10 << 20
    /// The most members of an archive, and the most sheets of a workbook.
    public var entries = 10_000
    /// The most cells of one document, counting one more for every row.
    public var cells = 60_000_000
    /// The longest text of one cell or field.
    public var fieldBytes = 1 << 20
    /// The most columns of a table.
    public var columns = 16_384
    /// How deep XML elements may nest.
    public var xmlDepth = 64
    /// The memory the child process that reads `.xls` files may add to what it was born with.
    public var childMemoryBytes = 1 << 30
    /// The processor time of that child.
    public var childCPUSeconds = 60
    /// The time by the clock after which that child is ended.
    public var childWallSeconds = 120

    public init() {}
}
