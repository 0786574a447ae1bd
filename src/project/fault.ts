const faults: Readonly<Record<string, string>> = {
  EACCES: "this account is not allowed to",
  EPERM: "this account is not allowed to",
  EROFS: "its disk is read-only",
  ENOSPC: "the disk is full",
  EFBIG: "the disk, or this account, takes no file that large",
  EIO: "its disk reports an error",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EDQUOT: "the disk is full for this account",
  EISDIR: "it is a folder",
  ENOTDIR: "there is a file where a folder should be",
  EEXIST: "there is a file where a folder should be",
  ENAMETOOLONG: "its name is too long",
  ENOENT: "its folder does not exist",
  ELOOP: "it is a link that leads to itself",
  EBUSY: "another program is using it",
};

/** Why a file could not be read or written, in words for the author; undefined for any other error. */
export function faultOf(error: unknown): string | undefined {
  return faults[(error as NodeJS.ErrnoException).code ?? ""];
}
