/** The code that Node gives an error of the file system (`ENOENT`); null for any other error. */
export function fileProblem(error: unknown): string | null {
  // Only errors of the system name the call that failed.
  if (typeof error !== 'object' || error === null || !('syscall' in error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
