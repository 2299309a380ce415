// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "workbook-benchmark",
    dependencies: [.package(name: "outlook", path: "../..")],
    targets: [
        .executableTarget(
            name: "formats-bench", dependencies: [.product(name: "OutlookFormats", package: "outlook")])
    ]
)
