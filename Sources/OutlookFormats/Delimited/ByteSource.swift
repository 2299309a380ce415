import Glibc

/// A stream of bytes that is read once, from the beginning to the end.
package protocol ByteSource: AnyObject {
    /// Fills the beginning of a buffer and returns how many bytes came: fewer than asked for at any time, none only
    /// at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(DelimitedError) -> Int
}

extension ByteSource {
    /// Reads until a buffer is full or the source ends; returns the bytes read.
    package func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(DelimitedError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
            if count == 0 { break }
            filled += count
        }
        return filled
    }
}

/// Bytes in memory, as a source; then, where there is one, the rest of another source.
package final class MemorySource: ByteSource {
    private let bytes: [UInt8]
    private var position = 0
    private let rest: (any ByteSource)?

    package init(_ bytes: [UInt8], then rest: (any ByteSource)? = nil) {
        self.bytes = bytes
        self.rest = rest
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(DelimitedError) -> Int {
        let count = min(buffer.count, bytes.count - position)
        guard count > 0 else { return try rest?.read(into: buffer) ?? 0 }
        bytes.withUnsafeBytes {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
        }
        position += count
        return count
    }
}

/// An open file, a pipe or standard input, as a source.
package final class DescriptorSource: ByteSource {
    private let descriptor: FileDescriptor
    private let name: String

    package init(_ descriptor: FileDescriptor, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(DelimitedError) -> Int {
        while true {
            let count = Glibc.read(descriptor.number, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            if errno != EINTR { throw .unreadable(name: name, reason: String(cString: strerror(errno))) }
        }
    }
}

/// A descriptor of the operating system, closed when nobody holds it any more.
package final class FileDescriptor: Sendable {
    package let number: Int32
    private let isOwned: Bool

    /// Standard input, which is never closed.
    package static let standardInput = FileDescriptor(number: 0, isOwned: false)

    private init(number: Int32, isOwned: Bool) {
        self.number = number
        self.isOwned = isOwned
    }

    /// Opens a file for reading.
    package init(path: String, name: String) throws(DelimitedError) {
        let number = open(path, O_RDONLY | O_CLOEXEC)
        guard number >= 0 else { throw .unreadable(name: name, reason: String(cString: strerror(errno))) }
        self.number = number
        self.isOwned = true
    }

    /// The number of bytes, for a regular file; nil for a pipe or a terminal.
    package func regularFileSize(name: String) throws(DelimitedError) -> Int? {
        var status = stat()
        guard fstat(number, &status) == 0 else {
            throw .unreadable(name: name, reason: String(cString: strerror(errno)))
        }
        if status.st_mode & S_IFMT == S_IFDIR { throw .unreadable(name: name, reason: "it is a folder") }
        return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    deinit { if isOwned { close(number) } }
}
