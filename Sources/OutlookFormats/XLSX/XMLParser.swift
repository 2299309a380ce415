import CExpat

/// A streaming XML parser (expat) that refuses document type declarations, and with them every entity of a
/// document's own, and holds depth and the length of tags to `FormatLimits`.
final class XMLParser {
    private let handler: XMLHandler
    private let limits: FormatLimits
    private let parser: XML_Parser?
    private var depth = 0
    private var fedBytes = 0

    init(_ handler: XMLHandler, limits: FormatLimits) {
        self.handler = handler
        self.limits = limits
        parser = XML_ParserCreate(nil)
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let name else { return }
                XMLParser.of(context)?.start(name, attributes)
            },
            { context, name in
                guard let name else { return }
                XMLParser.of(context)?.end(name)
            })
        XML_SetCharacterDataHandler(parser) { context, text, count in
            guard let text else { return }
            XMLParser.of(context)?.text(text, Int(count))
        }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            XMLParser.of(context)?.refuseDoctype()
        }
    }

    deinit { XML_ParserFree(parser) }

    /// Parses the whole of a member of an archive.
    static func parse(
        _ member: ZipArchive.Member, of archive: ZipArchive, into handler: XMLHandler, limits: FormatLimits
    ) throws(FormatError) {
        let parser = XMLParser(handler, limits: limits)
        let stream = try archive.open(member)
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { piece.deallocate() }
        while true {
            let count = try stream.read(into: piece)
            try parser.feed(UnsafeRawBufferPointer(rebasing: piece[..<count]), isLast: count == 0)
            if count == 0 { return }
        }
    }

    /// Parses the next bytes of the document.
    func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(FormatError) {
        fedBytes += bytes.count
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        let status = XML_Parse(parser, start, Int32(bytes.count), isLast ? 1 : 0)
        if let failure = handler.failure { throw failure }
        guard status == XML_STATUS_OK else {
            let reason = String(cString: XML_ErrorString(XML_GetErrorCode(parser)))
            throw .malformed(here, expected: "well-formed XML", found: reason)
        }
        // Expat scans an unfinished tag again with every piece: without a bound that is quadratic.
        guard isLast || pendingBytes <= limits.fieldBytes + (64 << 10) else {
            throw .overLimit(here, what: "a longer one", limit: "\(limits.fieldBytes) bytes in a tag or comment")
        }
    }

    /// How many of the bytes fed so far belong to a tag or text that is not complete.
    var pendingBytes: Int { fedBytes - Int(XML_GetCurrentByteIndex(parser)) }

    private var here: FormatError.Place {
        handler.whereabouts(line: Int(XML_GetCurrentLineNumber(parser)))
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLParser? {
        context.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(_ name: XMLText, _ attributes: UnsafeMutablePointer<XMLText?>?) {
        guard !handler.hasFailed else { return }
        depth += 1
        if depth > limits.xmlDepth {
            handler.fail(.overLimit(here, what: "more", limit: "\(limits.xmlDepth) elements inside each other"))
        } else {
            handler.start(name.localName, XMLAttributes(attributes))
        }
        stopOnFailure()
    }

    private func end(_ name: XMLText) {
        guard !handler.hasFailed else { return }
        depth -= 1
        handler.end(name.localName)
        stopOnFailure()
    }

    private func text(_ bytes: XMLText, _ count: Int) {
        guard !handler.hasFailed else { return }
        bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
            handler.text(UnsafeBufferPointer(start: $0, count: count))
        }
        stopOnFailure()
    }

    private func refuseDoctype() {
        handler.fail(
            .malformed(
                here, expected: "XML without a document type declaration", found: "one (it could define entities)",
                advice: "no spreadsheet program writes this: the file may be hostile"))
        stopOnFailure()
    }

    private func stopOnFailure() {
        if handler.hasFailed { XML_StopParser(parser, 0) }
    }
}
