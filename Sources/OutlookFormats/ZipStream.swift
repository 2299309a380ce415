import CLibzip

/// A member being unpacked; it must come to the size its directory claims and to its CRC.
final class ZipStream {
    let place: FormatError.Place
    private let file: OpaquePointer
    private var remaining: Int

    init(_ file: OpaquePointer, place: FormatError.Place, byteCount: Int) {
        self.file = file
        self.place = place
        remaining = byteCount
    }

    deinit { zip_fclose(file) }

    /// Unpacks the next bytes, as many as fit; 0 at the end, when size and CRC have been checked.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
        let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
        guard count >= 0 else {
            throw .malformed(
                place, expected: "bytes that match the archive's checksum",
                found: "damage: \(ZipError.message(zip_file_get_error(file)))")
        }
        remaining -= count
        guard remaining >= 0, count > 0 || remaining == 0 else {
            throw .malformed(
                place, expected: "as many bytes as the archive's directory says",
                found: remaining < 0 ? "more" : "\(remaining) fewer")
        }
        return count
    }
}

/// What libzip says of an error, in lower case.
enum ZipError {
    static func message(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
        guard let error else { return "an unknown error" }
        return String(cString: zip_error_strerror(error)).lowercased()
    }
}
