import CCrypto
import Glibc

/// A SHA-256 over bytes that come piece by piece.
final class FileDigest {
    private let context = EVP_MD_CTX_new()

    init() {
        restart()
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    /// Forgets every byte so far.
    func restart() {
        EVP_DigestInit_ex(context, EVP_sha256(), nil)
    }

    func update(_ bytes: UnsafeRawBufferPointer) {
        EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }

    /// The digest of the bytes so far in lower-case hexadecimal; further bytes start a new one.
    func finish() -> String {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        EVP_DigestFinal_ex(context, &digest, &count)
        restart()
        return digest.prefix(Int(count)).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }

    /// Adds what a descriptor holds from its start; `nil`, or the number of the error that stopped it.
    func update(contentsOf descriptor: Int32) -> Int32? {
        var offset = 0
        return withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { buffer in
            while true {
                let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { return errno }
                guard count > 0 else { return nil }
                update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                offset += count
            }
        }
    }

    /// The digest of a regular file; `nil` when it cannot be read.
    static func ofFile(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let digest = FileDigest()
        return digest.update(contentsOf: descriptor) == nil ? digest.finish() : nil
    }
}
