import Glibc

/// An opened delimited text: its dialect and header are known, its records are still to be read, once.
package final class DelimitedText {
    package let name: String
    package let dialect: DelimitedDialect
    package let limits: DelimitedLimits
    /// The names in the header, decoded.
    package let header: [String]
    /// The number of lines up to the end of the header, blank ones before it included.
    package let headerLines: Int
    /// The number of bytes to read, where it is known beforehand.
    package let size: Int?

    private enum Rest {
        case file(FileDescriptor, size: Int, body: Int)
        case stream(any ByteSource, origin: Int, line: Int)
    }
    private let rest: Rest

    /// Opens what a file holds: one text, plain or gzip, or every member of a zip archive. `-` is standard input.
    ///
    /// - Parameter accepts: which members of a zip archive to open, by their names.
    package static func open(
        path: String, dialect: DelimitedDialect? = nil, limits: DelimitedLimits = DelimitedLimits(),
        accepts: (String) -> Bool = { _ in true }
    ) throws(DelimitedError) -> [DelimitedText] {
        let name = path == "-" ? "standard input" : String(path.split(separator: "/").last ?? "/")
        let descriptor = path == "-" ? .standardInput : try FileDescriptor(path: path, name: name)
        // Standard input may have been read in part, so its bytes are taken in order even where it is a file.
        let size = path == "-" ? nil : try descriptor.regularFileSize(name: name)
        let start = try Sample(DescriptorSource(descriptor, name: name), atLeast: 4)
        if start.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            guard path != "-" else {
                throw .unreadable(name: name, reason: "a zip archive must be a file; unpack it, or name the file")
            }
            var texts: [DelimitedText] = []
            for member in try ZipMemberSource.members(path: path, name: name) where accepts(member.name) {
                let full = "\(name): \(member.name)"
                let source = try ZipMemberSource(path: path, index: member.index, name: full)
                texts.append(try DelimitedText(source: source, name: full, dialect: dialect, limits: limits))
            }
            return texts
        }
        if start.bytes.starts(with: [0x1F, 0x8B]) {
            let source = try GzipSource(start.source, name: name)
            return [try DelimitedText(source: source, name: name, dialect: dialect, limits: limits)]
        }
        return [
            try DelimitedText(
                source: start.source, name: name, file: size.map { (descriptor, $0) }, dialect: dialect, limits: limits)
        ]
    }

    /// Opens bytes in memory or a source of one's own.
    package convenience init(
        source: any ByteSource, name: String, dialect: DelimitedDialect? = nil,
        limits: DelimitedLimits = DelimitedLimits()
    ) throws(DelimitedError) {
        try self.init(source: source, name: name, file: nil, dialect: dialect, limits: limits)
    }

    private init(
        source: any ByteSource, name: String, file: (FileDescriptor, Int)?, dialect: DelimitedDialect?,
        limits: DelimitedLimits
    ) throws(DelimitedError) {
        let opening = try Opening(source: source, name: name, dialect: dialect, limits: limits)
        self.name = name
        self.limits = limits
        self.dialect = opening.dialect
        header = opening.header
        headerLines = opening.bodyLine - 1
        if let (descriptor, size) = file, !opening.isTranscoded {
            self.size = size
            rest = .file(descriptor, size: size, body: opening.mark + opening.bodyStart)
        } else {
            size = nil
            let remaining = MemorySource(Array(opening.bytes[opening.bodyStart...]), then: opening.source)
            rest = .stream(remaining, origin: opening.mark + opening.bodyStart, line: opening.bodyLine)
        }
    }

    /// The records behind the header, in blocks of about as many bytes as asked for.
    package func blocks(of blockBytes: Int = 1 << 17) -> any RecordBlocks {
        switch rest {
        case .file(let descriptor, let size, let body):
            FileBlocks(
                descriptor: descriptor, name: name, size: size, body: body, dialect: dialect, limits: limits,
                blockBytes: blockBytes)
        case .stream(let source, let origin, let line):
            StreamBlocks(
                source: source, name: name, dialect: dialect, limits: limits, blockBytes: blockBytes, origin: origin,
                line: line)
        }
    }
}
