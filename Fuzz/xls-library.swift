// FreeXL itself, in this process. What is found here is a fault of the library, which the child process contains:
// it is reported, and fails nothing.

import CXLSWorker
import Glibc

private let descriptor = memfd_create("input", 0)
private let nothing = open("/dev/null", O_WRONLY)

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    ftruncate(descriptor, 0)
    if let start { pwrite(descriptor, start, count, 0) }
    cxls_decode("/proc/self/fd/\(descriptor)", nothing)
    return 0
}
