import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The text of a file, whose path is relative to the root. */
export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/**
 * The paths of all files below a folder, sorted, relative to the root and with forward slashes.
 * A folder that does not exist has no files.
 */
export function listFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"))
    .sort();
}

/** The TypeScript files of the server, without declarations. */
export function listServerSources(): string[] {
  return listFiles("server/src").filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"));
}
