/** Globs of the settings. */
import picomatch from "picomatch/posix.js";

/**
 * Whether a path with forward slashes matches one of these globs and none of those that begin with
 * `!`; globs of the second kind alone leave all other paths. A glob without a slash is compared with
 * the file's name, in whatever folder it is; names with a leading dot match like all others.
 */
export function matchesGlob(path: string, globs: readonly string[]): boolean {
  const excluded = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
  const included = globs.filter((glob) => !glob.startsWith("!"));
  const matches = (glob: string) => glob !== "" && matcherOf(glob)(path);
  if (excluded.some(matches)) return false;
  return included.some(matches) || (included.length === 0 && 0 < excluded.length);
}

function matcherOf(glob: string): (path: string) => boolean {
  const isName = !glob.includes("/");
  return picomatch(glob.startsWith("./") ? glob.slice(2) : glob, { dot: true, basename: isName });
}
