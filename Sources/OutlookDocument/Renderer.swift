/// A way of writing a document down: one file a format, one line in `RendererCatalog.all`.
public protocol Renderer: Sendable {
    /// The name the format goes by on the command line.
    static var format: String { get }

    /// The files a document becomes, by name: the whole document, or one a table.
    static func files(for document: Document, named name: String) -> [RenderedFile]
}

/// A file a renderer made.
public struct RenderedFile: Hashable, Sendable {
    public var name: String
    public var text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

/// Every format documents can be written in.
public enum RendererCatalog {
    public static let all: [any Renderer.Type] = [
        MarkdownRenderer.self,
        CSVRenderer.self,
        JSONRenderer.self,
        TextRenderer.self,
    ]
}
