import Diagnostics
import Synchronization

/// One build of a site: takes files from many tasks at once, then publishes them all or none.
///
/// The output folder stays as it was until `commit`. A build that is dropped without one is abandoned.
public final class Staging: Sendable {
  private enum Phase {
    case open, committed, abandoned
  }

  private let workplace: Workplace
  private let calls: SystemCalls
  private let files = StagedFiles()
  private let failures = Mutex<[Diagnostic]>([])
  private let phase = Mutex<Phase>(.open)
  private let outcome = Mutex(BuildReport())

  init(_ workplace: Workplace, calls: SystemCalls) {
    self.workplace = workplace
    self.calls = calls
  }

  deinit {
    abandon()
  }

  /// What has been written and kept so far; after `commit`, also what was removed.
  public var report: BuildReport {
    var report = outcome.withLock { $0 }
    (report.written, report.unchanged) = files.counts
    return report
  }

  /// Writes one file, or notes that the published site has it with the same bytes. Any number of tasks may
  /// write at once, each its own path. The folders above the file make themselves.
  ///
  /// - Throws: `io`; `output-twice` where the path was written before, or is a folder. The build can then no
  ///   longer be committed.
  public func write(_ path: OutputPath, _ bytes: [UInt8]) throws(OutputFailure) {
    do throws(OutputFailure) {
      try put(path, bytes)
    } catch {
      failures.withLock { $0 += error.diagnostics }
      throw error
    }
  }

  /// Publishes what was written: what earlier builds wrote and this one did not is gone, what Tandem never
  /// wrote stays. On failure the build is abandoned.
  ///
  /// - Throws: every failure of `write`; `output-occupied` for each path where something stands that Tandem
  ///   did not write; `output-twice`, `output-disturbed`, `io`.
  @discardableResult
  public func commit() throws(OutputFailure) -> BuildReport {
    guard begin(.committed) else { return report }
    defer { workplace.lock.release() }
    do throws(OutputFailure) {
      let failed = failures.withLock { $0 }
      guard failed.isEmpty else { throw OutputFailure(failed.inReportOrder()) }
      let publication = Publication(workplace: workplace, files: files.all, calls: calls)
      let (removed, warnings) = try publication.publish()
      outcome.withLock { ($0.removed, $0.warnings) = (removed, warnings) }
      return report
    } catch {
      clear()
      throw error
    }
  }

  /// Leaves the output folder as it was and removes every trace of this build. Does nothing after `commit`.
  public func abandon() {
    guard begin(.abandoned) else { return }
    clear()
    workplace.lock.release()
  }
}

extension Staging {
  /// False where the build is over already.
  private func begin(_ next: Phase) -> Bool {
    phase.withLock { phase in
      guard phase == .open else { return false }
      phase = next
      return true
    }
  }

  /// A folder that cannot be removed here is removed by the next build.
  private func clear() {
    _ = workplace.discard()
    workplace.lock.removeMadeFolders()
  }

  private func put(_ path: OutputPath, _ bytes: [UInt8]) throws(OutputFailure) {
    let folder = workplace.staging
    guard phase.withLock({ $0 == .open }) else {
      throw OutputFailure(SystemCode.badDescriptor, folder.shown(path.path))
    }
    let entry = ManifestEntry(size: bytes.count, fingerprint: Fingerprint(of: bytes))
    let kept = workplace.published?.stamp(of: path, holding: bytes, entry)
    guard files.insert(path, StagedFile(entry: entry, kept: kept)) else {
      throw OutputFailure(.outputTwice, folder.shown(path.path))
    }
    guard kept == nil else { return }
    do throws(SystemCode) {
      try FileSystem.writeNew(path.path, bytes, in: folder.descriptor, writing: calls.write)
    } catch .exists {
      throw OutputFailure(.outputTwice, folder.shown(path.path))
    } catch .notFolder {
      throw OutputFailure(.outputTwice, folder.shown(path.path))
    } catch {
      throw OutputFailure(error, folder.shown(path.path))
    }
  }
}
