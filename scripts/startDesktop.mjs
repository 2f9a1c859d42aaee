/*
 * `npm run start:desktop`: opens the samples in the VS Code that is installed, with the extension as it was
 * just built. The command `code` must be on the path; CABLEGRAM_CODE names another, as `codium`.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const command = process.env["CABLEGRAM_CODE"] ?? "code";

const { error, status } = spawnSync(
  command,
  [`--extensionDevelopmentPath=${root}`, "--new-window", "samples"],
  // On Windows `code` is a script, which only a shell finds; nothing of it comes from outside.
  { cwd: root, stdio: "inherit", shell: process.platform === "win32" },
);
if (error !== undefined) {
  console.error(
    `${command} cannot be run (${error.message}). Install VS Code with its command "code" on the path, ` +
      "or run npm start, which needs a browser alone.",
  );
  process.exit(1);
}
process.exit(status ?? 1);
