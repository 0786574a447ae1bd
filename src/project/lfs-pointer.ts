/** Longer than any pointer, in bytes (Git LFS, "Specification"). */
export const longestPointer = 1024;

/** Whether a file is what Git LFS leaves in place of one it has not fetched. */
export function isLfsPointer(bytes: Buffer): boolean {
  return (
    bytes.length < longestPointer &&
    bytes.toString("latin1", 0, 42) === "version https://git-lfs.github.com/spec/v1"
  );
}
