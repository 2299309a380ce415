// FreeXL itself, in this process. What is found here is a fault of the library, which the child process contains:
// it is reported, and fails nothing.

import CXLSWorker
import Glibc

private let descriptor = fileno(tmpfile())
private let nothing = open("/dev/null", O_WRONLY)

func fuzzFreeXL(_ bytes: [UInt8]) {
    ftruncate(descriptor, 0)
    _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    cxls_decode("/proc/self/fd/\(descriptor)", nothing)
}
