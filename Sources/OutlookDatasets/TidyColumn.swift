import OutlookModel

/// One column of a tidy table: its name and unit, how a row writes it and how it is read back.
struct TidyColumn<Row: Sendable>: Sendable {
    enum Kind: String, Sendable {
        case string, integer, number, boolean
    }

    var name: String
    var kind: Kind
    var unit: String?
    var description: String
    var write: @Sendable (Row) -> String
    var read: @Sendable (inout Row, Substring) -> Bool
}

extension TidyColumn {
    /// A published quantity: plain decimal text, a bound (`>=208000`, `<0.5`) or the agency's marker.
    static func published<Unit>(
        _ name: String, _ path: any WritableKeyPath<Row, Published<Quantity<Unit>>> & Sendable, _ description: String
    ) -> TidyColumn {
        TidyColumn(
            name: name, kind: Unit.decimals == 0 ? .integer : .number, unit: Unit.label, description: description,
            write: { $0[keyPath: path].token },
            read: { row, text in
                guard let cell: Published<Quantity<Unit>> = TidyToken.published(text) else {
                    return false
                }
                row[keyPath: path] = cell
                return true
            })
    }

    static func string(_ name: String, _ path: any WritableKeyPath<Row, String> & Sendable, _ description: String)
        -> TidyColumn
    {
        TidyColumn(
            name: name, kind: .string, unit: nil, description: description, write: { $0[keyPath: path] },
            read: { row, text in
                row[keyPath: path] = String(text)
                return true
            })
    }

    static func optionalString(
        _ name: String, _ path: any WritableKeyPath<Row, String?> & Sendable, _ description: String
    ) -> TidyColumn {
        TidyColumn(
            name: name, kind: .string, unit: nil, description: description, write: { $0[keyPath: path] ?? "" },
            read: { row, text in
                row[keyPath: path] = text.isEmpty ? nil : String(text)
                return true
            })
    }

    static func integer(_ name: String, _ path: any WritableKeyPath<Row, Int> & Sendable, _ description: String)
        -> TidyColumn
    {
        TidyColumn(
            name: name, kind: .integer, unit: nil, description: description, write: { String($0[keyPath: path]) },
            read: { row, text in
                guard let number = Int(text) else { return false }
                row[keyPath: path] = number
                return true
            })
    }

    static func optionalInteger(
        _ name: String, _ path: any WritableKeyPath<Row, Int?> & Sendable, _ description: String
    ) -> TidyColumn {
        TidyColumn(
            name: name, kind: .integer, unit: nil, description: description,
            write: { $0[keyPath: path].map(String.init) ?? "" },
            read: { row, text in
                row[keyPath: path] = Int(text)
                return text.isEmpty || Int(text) != nil
            })
    }

    static func code(_ name: String, _ path: any WritableKeyPath<Row, SOCCode> & Sendable, _ description: String)
        -> TidyColumn
    {
        TidyColumn(
            name: name, kind: .string, unit: nil, description: description, write: { $0[keyPath: path].description },
            read: { row, text in
                guard let code = SOCCode(text) else { return false }
                row[keyPath: path] = code
                return true
            })
    }

    static func choice<Value: RawRepresentable & SendableMetatype>(
        _ name: String, _ path: any WritableKeyPath<Row, Value> & Sendable, _ description: String
    ) -> TidyColumn where Value.RawValue == String {
        TidyColumn(
            name: name, kind: .string, unit: nil, description: description, write: { $0[keyPath: path].rawValue },
            read: { row, text in
                guard let value = Value(rawValue: String(text)) else { return false }
                row[keyPath: path] = value
                return true
            })
    }
}

/// The cells of a tidy table: plain numbers, bounds and the agency's markers.
enum TidyToken {
    /// The tokens that stand for no number, as `missingValues` of the data package lists them.
    static let missingValues = ["", "*", "**", "—"]

    /// Reads a cell back; `*` is a wage not released until the row says it is paid another way.
    static func published<Unit>(_ text: Substring) -> Published<Quantity<Unit>>? {
        switch text {
        case "": return .unavailable(.notPublished)
        case "*": return .unavailable(.wageNotReleased)
        case "**": return .unavailable(.employmentNotReleased)
        case "—": return .unavailable(.notAvailable)
        default: break
        }
        if text.hasPrefix(">=") { return Quantity(parsing: text.dropFirst(2)).map { .atLeast($0) } }
        if text.hasPrefix("<") { return Quantity(parsing: text.dropFirst()).map { .below($0) } }
        return Quantity(parsing: text).map { .value($0) }
    }
}
