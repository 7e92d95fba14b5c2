// The folder port: all that sync, mirror and backup ask of a file system, in six methods. One contract suite runs on memory,
// local disk and a real SMB share (folder.contract.ts); fault injection wraps it (test/support).

export interface Listed {
  /** Base name. */
  readonly name: string
  readonly kind: 'file' | 'folder'
  /** Bytes; 0 for folders. */
  readonly size: number
  /** UTC ms as the share's server says. */
  readonly modified: number
}

/**
 * Paths are relative, `/`-separated, made of our own names only. Missing parent folders are made on writing. Every method throws a
 * FailureError with one of these codes and nothing else:
 * `folder.missing` (file or folder not there) · `folder.exists` · `folder.busy` (EPERM, EACCES, EBUSY: antivirus, another program;
 * worth trying again) · `folder.full` · `folder.denied` (read-only share) · `folder.unreachable` (share gone, EIO) ·
 * `folder.timeout` (no answer in time; the call may still happen).
 */
export interface Folder {
  /** Entries of a folder, in any order. Absence of a name proves nothing: SMB caches listings (sync-design.md §7.4). */
  list(path: string): Promise<readonly Listed[]>
  /** Whole content; refused with `folder.toolarge` above `limit` bytes. */
  read(path: string, limit: number): Promise<Uint8Array>
  /** Creates a new file exclusively, writes it, fsyncs and closes. `folder.exists` where there is one. */
  create(path: string, bytes: Uint8Array): Promise<void>
  /** Gives a file its final name, over an existing one of equal name (our names carry hashes, so it holds equal bytes). */
  rename(from: string, to: string): Promise<void>
  /** Replaces a small file whole (temporary file, fsync, rename); the old content stays where it fails. */
  replace(path: string, bytes: Uint8Array): Promise<void>
  /** Removes a file; one that is not there is no failure. */
  remove(path: string): Promise<void>
}
