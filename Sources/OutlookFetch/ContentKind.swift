/// What a file must look like from its first bytes.
public enum ContentKind: String, Sendable, CaseIterable {
    /// A zip archive, which an `.xlsx` workbook also is: `PK\3\4`.
    case zip
    /// A workbook of the older format, `.xls`: `D0 CF 11 E0 A1 B1 1A E1`.
    case xls
    /// Lines of text: no zero byte, no markup.
    case text
    /// A JSON object or array.
    case json
    /// A web page.
    case html
    /// Anything but a page that says the visitor is not welcome.
    case any

    /// How many first bytes `judge` wants to see; fewer do when the body is shorter.
    public static let headLength = 2048

    /// What is wrong with a body that begins so; `nil` when nothing is.
    ///
    /// - Parameter head: The body's first bytes, at most `headLength` of them.
    public func judge(_ head: [UInt8]) -> ContentFault? {
        let page = MarkupPage(head)
        if let page, page.isBlock { return .blockPage(title: page.title) }
        if let page, self != .html, self != .any { return .webPage(title: page.title) }
        return matches(head) ? nil : .wrongStart(expected: name, found: Self.describe(head))
    }

    private func matches(_ head: [UInt8]) -> Bool {
        switch self {
        case .zip: head.starts(with: [0x50, 0x4B, 0x03, 0x04])
        case .xls: head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        case .text: !head.contains(0)
        case .json:
            MarkupPage.skippingBlanks(head).first.map { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? false
        case .html: MarkupPage(head) != nil
        case .any: true
        }
    }

    private var name: String {
        switch self {
        case .zip: "a zip archive or .xlsx workbook (PK 03 04)"
        case .xls: "an .xls workbook (D0 CF 11 E0)"
        case .text: "text without a zero byte"
        case .json: "JSON ({ or [)"
        case .html: "a web page"
        case .any: "anything"
        }
    }

    private static func describe(_ head: [UInt8]) -> String {
        guard !head.isEmpty else { return "nothing" }
        let start = head.prefix(8)
        let digits = start.map { byte in
            let text = String(byte, radix: 16, uppercase: true)
            return text.count == 1 ? "0" + text : text
        }
        return digits.joined(separator: " ")
    }
}

/// Why the first bytes of a body are not those of the file that was asked for.
public enum ContentFault: Sendable, Equatable {
    /// The page that turns a client away, under whatever status it came.
    case blockPage(title: String?)
    /// A web page where a file was expected.
    case webPage(title: String?)
    /// Other first bytes than the kind has.
    case wrongStart(expected: String, found: String)
}
