import Glibc

/// A whole text kept under `Tests/Fixtures`, compared to the letter.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the text is written down instead, and the test fails, so that nobody
/// takes a recording for a pass.
public enum Snapshot {
    /// What is wrong with a text, in one message with the first line that differs; `nil` when it is as recorded.
    public static func problem(_ text: String, _ name: String) throws -> String? {
        let path = Repository.fixture(name)
        if getenv("RECORD_SNAPSHOTS") != nil {
            try TemporaryFolder.write(Array(text.utf8), to: path)
            return "recorded \(name); run again without RECORD_SNAPSHOTS"
        }
        guard Repository.exists(path) else { return "\(name) is not recorded; run with RECORD_SNAPSHOTS=1" }
        let recorded = try TemporaryFolder.text(path)
        if recorded == text { return nil }
        let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line =
            zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        func at(_ lines: [Substring]) -> Substring { line < lines.count ? lines[line] : "(end)" }
        return "\(name), line \(line + 1): expected \(at(old)); found \(at(new))"
    }
}
