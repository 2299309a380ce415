import CCurlShim

/// How long a server asks to be left alone, from its `Retry-After` header.
enum RetryAfter {
    /// The seconds a header asks for, in either of its forms; `nil` for anything else.
    ///
    /// - Parameters:
    ///   - header: A number of seconds, or an HTTP date.
    ///   - now: Seconds since 1970 against which a date counts: the server's own `Date` where it sent one, since its
    ///     clock and ours may differ.
    /// - Returns: At least zero; a date that has passed asks for nothing.
    static func seconds(_ header: String, now: Int64) -> Int64? {
        let text = header.trimmingBlanks()
        if !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
            return Int64(text) ?? .max
        }
        guard let moment = HTTPDate.seconds(text) else { return nil }
        let (wait, overflow) = moment.subtractingReportingOverflow(now)
        return overflow ? nil : max(0, wait)
    }
}

/// A date as HTTP writes it.
enum HTTPDate {
    /// Seconds since 1970; `nil` when the text is no date.
    static func seconds(_ text: String) -> Int64? {
        guard text.utf8.count <= 64, text.utf8.contains(UInt8(ascii: ":")) else { return nil }
        let seconds = outlook_curl_getdate(text)
        return seconds < 0 ? nil : Int64(seconds)
    }
}

extension StringProtocol {
    /// The text without the spaces and tabs around it, as header values are read.
    func trimmingBlanks() -> String {
        var bytes = Substring(self).utf8
        func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
        while isBlank(bytes.first) { bytes.removeFirst() }
        while isBlank(bytes.last) { bytes.removeLast() }
        return String(Substring(bytes))
    }
}
