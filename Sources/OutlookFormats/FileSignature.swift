/// What kind of file some bytes begin as; the file's name is never asked.
public enum FileSignature: Sendable, Equatable {
    case empty, zip, ole, html, xml, json, text, utf16
    case pdf, gzip, xz, bzip2, zstd, sevenZip, binary

    /// The kind of a file of these bytes.
    public static func detect(_ bytes: [UInt8]) -> FileSignature {
        if bytes.isEmpty { return .empty }
        for (magic, kind) in magics where bytes.starts(with: magic) { return kind }
        let start = Array(bytes.prefix(4096))
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return .utf16 }
        if start.contains(0) { return .binary }
        return markup(start) ?? .text
    }

    private static let magics: [([UInt8], FileSignature)] = [
        ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip), ([0x50, 0x4B, 0x07, 0x08], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole), (Array("%PDF-".utf8), .pdf),
        ([0x1F, 0x8B], .gzip), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz), (Array("BZh".utf8), .bzip2),
        ([0x28, 0xB5, 0x2F, 0xFD], .zstd), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    ]

    private static func markup(_ start: [UInt8]) -> FileSignature? {
        var rest = start[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let lower = rest.prefix(1024).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let text = String(decoding: lower, as: UTF8.self)
        if text.hasPrefix("<?xml") { return text.contains("<html") ? .html : .xml }
        let pages = ["<!doctype html", "<html", "<head", "<body", "<title", "<script", "<!--"]
        if pages.contains(where: text.hasPrefix) { return .html }
        guard let first = lower.first, first == 0x7B || first == 0x5B else { return nil }
        let next = lower.dropFirst().first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
        return next.map { "{}[]\"0123456789-".utf8.contains($0) } ?? true ? .json : nil
    }

    /// Why a file of this kind holds no tables for us, as an error; `nil` for the kinds that may hold some.
    func refusal(of bytes: [UInt8], at place: FormatError.Place) -> FormatError? {
        let name = place.file
        switch self {
        case .zip, .ole, .text, .utf16: return nil
        case .empty:
            return .unsupported(place, found: "an empty file", advice: "the download broke off: download it again")
        case .html:
            let page = Self.title(bytes).map { "an HTML page titled \($0.quoted)" } ?? "an HTML page"
            return .unsupported(
                place, found: page,
                advice: "the server sent a page instead of the file: open the address in a browser and save the file")
        case .xml:
            return .unsupported(place, found: "an XML document", advice: "save it as .xlsx or .csv")
        case .json:
            return .unsupported(place, found: "JSON", advice: "save the table as .csv")
        case .pdf:
            return .unsupported(place, found: "a PDF", advice: "download the table as .xlsx or .csv")
        case .gzip: return unpack("a gzip file", "gzip -dk \(name)", place)
        case .xz: return unpack("an xz file", "xz -dk \(name)", place)
        case .bzip2: return unpack("a bzip2 file", "bzip2 -dk \(name)", place)
        case .zstd: return unpack("a zstd file", "zstd -d \(name)", place)
        case .sevenZip: return unpack("a 7-Zip file", "7z x \(name)", place)
        case .binary:
            return .unsupported(place, found: "bytes of no known format", advice: FormatError.Advice.damaged)
        }
    }

    private func unpack(_ kind: String, _ command: String, _ place: FormatError.Place) -> FormatError {
        .unsupported(place, found: kind, advice: "unpack it first: \(command.printable)")
    }

    private static func title(_ bytes: [UInt8]) -> String? {
        let start = bytes.prefix(4096)
        let lower = Array(start.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
        let opening = Array("<title>".utf8)
        guard
            let from = lower.indices.first(where: { lower[$0...].starts(with: opening) }),
            let to = lower[(from + opening.count)...].firstIndex(of: 0x3C)
        else { return nil }
        let words = start[(from + opening.count)..<to].split { $0 <= 0x20 }
        let title = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        return title.isEmpty ? nil : title
    }
}
