import OutlookClaims
import OutlookDocument

/// A report on claims as SARIF 2.1.0, for code scanning.
enum CheckSARIF {
    static func text(_ report: CheckReport) -> String {
        let rules: [(Verdict, String, String)] = [
            (.wrong, "error", "The figure is not the one published for what it is said to be."),
            (.outdated, "warning", "The figure was right for its time; a newer one has been published."),
            (.uncheckable, "note", "The figure cannot be checked here; the message says why."),
        ]
        let results = report.claims.compactMap { entry -> JSONValue? in
            guard let rule = rules.firstIndex(where: { $0.0 == entry.judgement.verdict }) else { return nil }
            return .object([
                .init("ruleId", .string(rules[rule].0.rawValue)), .init("ruleIndex", .integer(rule)),
                .init("level", .string(rules[rule].1)),
                .init("message", .object([.init("text", .string(CheckRenderers.message(entry)))])),
                .init(
                    "locations",
                    .array([
                        .object([
                            .init(
                                "physicalLocation",
                                .object([
                                    .init(
                                        "artifactLocation", .object([.init("uri", .string(uri(entry.file)))])),
                                    .init(
                                        "region",
                                        .object([
                                            .init("startLine", .integer(entry.line)),
                                            .init("startColumn", .integer(entry.column)),
                                            .init("endColumn", .integer(entry.endColumn)),
                                        ])),
                                ]))
                        ])
                    ])),
            ])
        }
        let driver: [JSONValue.Member] = [
            .init("name", .string("outlook")), .init("version", .string(ToolVersion.current)),
            .init(
                "rules",
                .array(
                    rules.map { rule in
                        .object([
                            .init("id", .string(rule.0.rawValue)),
                            .init("shortDescription", .object([.init("text", .string(rule.2))])),
                            .init("defaultConfiguration", .object([.init("level", .string(rule.1))])),
                        ])
                    })),
        ]
        return JSONValue.object([
            .init("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
            .init("version", .string("2.1.0")),
            .init(
                "runs",
                .array([
                    .object([
                        .init("tool", .object([.init("driver", .object(driver))])),
                        .init("columnKind", .string("unicodeCodePoints")), .init("results", .array(results)),
                    ])
                ])),
        ]).text() + "\n"
    }

    /// A path as the reference of a URI: bytes that may not stand there are escaped.
    private static func uri(_ path: String) -> String {
        var uri = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                uri += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return uri
    }
}
