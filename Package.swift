// swift-tools-version: 6.2
import PackageDescription

/// Language settings shared by every target: what a room uses it must import itself, and a warning is an error.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let rooms = [
    "OutlookModel", "OutlookFormats", "OutlookDocument", "OutlookFetch", "OutlookSources", "OutlookDatasets",
    "OutlookStatistics", "OutlookSummaries", "OutlookClaims", "OutlookReports",
]

let package = Package(
    name: "outlook",
    products: rooms.map { .library(name: $0, targets: [$0]) } + [.executable(name: "outlook", targets: ["outlook"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CFreeXL", pkgConfig: "freexl", providers: [.apt(["libfreexl-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "CCurlShim"),
        .target(name: "CXLSWorker", dependencies: ["CFreeXL"]),
        .target(name: "CScan"),
        room("OutlookModel"),
        room("OutlookFormats", ["CZlib", "CLibzip", "CExpat", "CCrypto", "CXLSWorker", "CScan"]),
        room("OutlookDocument"),
        room("OutlookFetch", ["OutlookModel", "CCurlShim", "CCrypto"]),
        room("OutlookSources", ["OutlookModel", "OutlookFormats"]),
        room("OutlookDatasets", ["OutlookModel", "OutlookFormats"]),
        room("OutlookStatistics", ["OutlookModel"]),
        room("OutlookSummaries", ["OutlookFormats"]),
        room("OutlookClaims", ["OutlookModel", "OutlookStatistics"]),
        room("OutlookReports", ["OutlookModel", "OutlookStatistics", "OutlookDocument"]),
        .executableTarget(
            name: "outlook",
            dependencies: rooms.map { .byName(name: $0) } + [
                .product(name: "ArgumentParser", package: "swift-argument-parser")
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Mirror",
            dependencies: [.product(name: "FlyingFox", package: "FlyingFox")],
            path: "Tests/Mirror",
            exclude: ["README.md"],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "mirror-program", dependencies: ["Mirror", "TestSupport"], path: "Tests/MirrorProgram",
            swiftSettings: settings),
        tests("OutlookFetchTests", ["OutlookFetch", "Mirror", "TestSupport"]),
        tests(
            "OutlookClaimsTests",
            ["OutlookClaims", "OutlookModel", "OutlookStatistics", "OutlookDatasets", "OutlookSources", "TestSupport"]),
        tests("OutlookFormatsTests", ["OutlookFormats", "CLibzip"]),
        tests("OutlookSummariesTests", ["OutlookSummaries"]),
        .target(
            name: "TestSupport", dependencies: ["OutlookFormats", "OutlookModel"], path: "Tests/TestSupport",
            swiftSettings: settings),
        tests("OutlookModelTests", ["OutlookModel", "OutlookSources", "OutlookFormats", "TestSupport"]),
        tests("OutlookDocumentTests", ["OutlookDocument", "OutlookFormats", "TestSupport"]),
        tests("OutlookSourcesTests", ["OutlookSources", "OutlookModel", "OutlookFormats", "TestSupport"]),
        tests(
            "OutlookDatasetsTests",
            ["OutlookDatasets", "OutlookSources", "OutlookModel", "OutlookFormats", "TestSupport"]),
        tests(
            "OutlookStatisticsTests",
            ["OutlookStatistics", "OutlookModel", "OutlookSources", "OutlookDatasets", "TestSupport"]),
        tests(
            "OutlookReportsTests",
            ["OutlookReports", "OutlookStatistics", "OutlookModel", "OutlookDocument", "OutlookSources", "TestSupport"]),
        tests("OutlookCommandTests", ["TestSupport", "Mirror"]),
    ]
)
