/** Builds the language server from the sources, once for a test file, into a folder of its own. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { serverBundle } from "../../scripts/serverBundle.mjs";

export interface BuiltServer {
  readonly path: string;
  remove(): Promise<void>;
}

/** The server as the extension ships it, but for the name of its folder. */
export async function buildServer(): Promise<BuiltServer> {
  const folder = await mkdtemp(join(tmpdir(), "cablegram-server-"));
  const path = join(folder, "server.js");
  await build({ ...serverBundle, outfile: path, logLevel: "silent" });
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
