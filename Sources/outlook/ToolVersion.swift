/// The version of the tool, as `--version` and the fetcher's agent string give it.
enum ToolVersion {
    static let current = "0.1.0"
}
