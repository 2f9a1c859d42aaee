/** Builds the language server from the sources, once for a test file, into a folder of its own. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { serverBundle, serverLauncher } from "../../scripts/serverBundle.mjs";

export interface BuiltServer {
  readonly path: string;
  /** What starts it in the extension. */
  readonly launcher: string;
  remove(): Promise<void>;
}

/** The server as the extension ships it, but for the name of its folder. */
export async function buildServer(): Promise<BuiltServer> {
  const folder = await mkdtemp(join(tmpdir(), "cablegram-server-"));
  const path = join(folder, "server.js");
  const launcher = join(folder, "serverLauncher.js");
  await Promise.all([
    build({ ...serverBundle, outfile: path, logLevel: "silent" }),
    build({ ...serverLauncher, outfile: launcher, logLevel: "silent" }),
  ]);
  return { path, launcher, remove: () => rm(folder, { recursive: true, force: true }) };
}
