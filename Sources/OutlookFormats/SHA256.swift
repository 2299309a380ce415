import CCrypto
import Glibc

/// The SHA-256 of bytes, as 64 lower-case hexadecimal digits (FIPS 180-4, by libcrypto).
public struct SHA256: ~Copyable {
    private let context: OpaquePointer?
    private var isSound: Bool

    /// A hash of nothing yet.
    public init() {
        context = EVP_MD_CTX_new()
        isSound = context != nil && EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Takes in more bytes.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard isSound, bytes.count > 0 else { return }
        isSound = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1
    }

    /// The digest of everything taken in; `nil` only if libcrypto itself fails (no memory, SHA-256 switched off).
    public consuming func digest() -> String? {
        guard isSound else { return nil }
        var length: UInt32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, count in
            let isDone = EVP_DigestFinal_ex(context, buffer.baseAddress, &length) == 1
            count = isDone ? Int(length) : 0
        }
        guard !bytes.isEmpty else { return nil }
        let digits = Array("0123456789abcdef".utf8)
        let hexadecimal = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: hexadecimal, as: UTF8.self)
    }

    /// The SHA-256 of bytes in memory.
    public static func hash(_ bytes: [UInt8], name: String = "bytes") throws(FormatError) -> String {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update($0) }
        return try finish(hash, name: name)
    }

    /// The SHA-256 of a regular file, read in pieces of 256 KiB.
    public static func hash(path: String) throws(FormatError) -> String {
        var hash = SHA256()
        let file = try RegularFile(path: path)
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { piece.deallocate() }
        while true {
            let count = try file.read(into: piece)
            guard count > 0 else { return try finish(hash, name: path) }
            hash.update(UnsafeRawBufferPointer(rebasing: piece[..<count]))
        }
    }

    private static func finish(_ hash: consuming SHA256, name: String) throws(FormatError) -> String {
        guard let digest = hash.digest() else {
            throw .unreadable(.init(file: name), reason: "libcrypto could not compute its SHA-256")
        }
        return digest
    }
}
