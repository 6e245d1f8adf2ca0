// swift-tools-version: 6.1
import PackageDescription

// The arrows point one way; CONTRIBUTING.md draws them.
let package = Package(
  name: "tandem",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tandem", targets: ["tandem"]),
    .library(name: "Diagnostics", targets: ["Diagnostics"]),
    .library(name: "Markdown", targets: ["Markdown"]),
    .library(name: "Templates", targets: ["Templates"]),
    .library(name: "Output", targets: ["Output"]),
    .library(name: "Portal", targets: ["Portal"]),
    .library(name: "Search", targets: ["Search"]),
    .library(name: "Site", targets: ["Site"]),
    .library(name: "Preview", targets: ["Preview"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .target(name: "CPlatform"),
    .target(name: "Concurrency"),
    .target(name: "Diagnostics"),
    .target(name: "Markdown", dependencies: ["CCmark", "Diagnostics"]),
    .target(name: "Templates", dependencies: ["Diagnostics"]),
    .target(name: "Output", dependencies: ["CPlatform", "Diagnostics"]),
    .target(
      name: "Portal",
      dependencies: ["Concurrency", "Diagnostics", "Markdown", .product(name: "Yams", package: "Yams")]),
    .target(name: "Search", dependencies: ["Concurrency", "CStemmer", "Diagnostics"]),
    .target(
      name: "Site",
      dependencies: ["Concurrency", "Diagnostics", "Markdown", "Output", "Portal", "Search", "Templates"]),
    .target(
      name: "Preview",
      dependencies: [
        "Diagnostics", "Portal", "Site",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .target(
      name: "TandemCLI",
      dependencies: [
        "Diagnostics", "Output", "Portal", "Preview", "Site",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "tandem", dependencies: ["TandemCLI"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates"]),
    .testTarget(name: "OutputTests", dependencies: ["Output"]),
    .testTarget(name: "PortalTests", dependencies: ["Portal"]),
    .testTarget(name: "SearchTests", dependencies: ["Search"]),
    .testTarget(name: "PreviewTests", dependencies: ["Preview"]),
    .testTarget(
      name: "SiteTests", dependencies: ["Preview", "Site", "TandemCLI"], exclude: ["Finnish", "Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
