/// Something that happened to one file of a run. Files are named by their place among the requests.
public enum FetchEvent: Sendable, Equatable {
    /// A request goes out; so many bytes of the file are here already.
    case asked(file: Int, held: Int64)
    /// An answer's bytes are coming in; `total` is `nil` while the server does not say.
    case progressed(file: Int, bytes: Int64, total: Int64?)
    /// An attempt failed in a way that may pass, and another follows after a wait.
    case retrying(file: Int, wait: Duration, reason: String)
    /// The file's bytes start anew, since those that were here could not be gone on with.
    case restarted(file: Int)
    /// There is a result.
    case finished(file: Int, FetchResult)
}
