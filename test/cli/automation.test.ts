/* What runs the command line for others: the GitHub Action and the hook for pre-commit. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { useBuiltCommandLine } from "../support/builtCommandLine.ts";
import { makeFolder } from "../support/commandLine.ts";
import { createCable } from "../support/random.ts";
import { readText } from "../support/sourceFiles.ts";

const built = useBuiltCommandLine();

test.skipIf(process.platform === "win32")(
  "the action's last step checks what it is told",
  async () => {
    const action = readText("action.yml");
    const script = action
      .slice(action.lastIndexOf("run: |\n") + "run: |\n".length)
      .replaceAll(/^ {8}/gm, "");
    const cable = createCable({ seed: 2 }).replace("MAR 74", "MXR 74");
    const cwd = await makeFolder({ "a b/1.cable": cable, "-c/2.cable": cable });
    const step = (inputs: Readonly<Record<string, string>>) => {
      const unset = { OUTPUT: "", SINCE: "", BASELINE: "" };
      const env = { ...process.env, PROGRAM: built.program, FORMAT: "github", ...unset, ...inputs };
      return spawnSync("bash", ["-e", "-o", "pipefail", "-c", script], {
        cwd,
        env,
        encoding: "utf8",
      });
    };
    const { status, stdout } = step({ PATHS: "a b\n-c/*\n", FAIL_ON: "error" });
    expect(stdout).toMatch(
      /^::error file=a b\/1\.cable,line=\d+,.*\n(?:.*\n)*::error file=-c\/2\.cable,/,
    );
    expect(status).toBe(1);
    const quiet = step({ PATHS: ".", FAIL_ON: "never", FORMAT: "sarif", OUTPUT: "a.sarif" });
    expect([quiet.status, quiet.stdout, quiet.stderr]).toEqual([0, "", ""]);
    for (const name of ["paths", "fail-on", "format", "output", "since", "baseline"])
      expect(action).toContain(`\${{ inputs.${name} }}`);
  },
);

test("the hook names the program of the package, which is built before it is packed", () => {
  const hook = readText(".pre-commit-hooks.yaml");
  expect(hook).toMatch(/^ {2}entry: cablegram check$/m);
  expect(manifest.bin).toHaveProperty("cablegram");
  expect(manifest.scripts.prepack).toBe("npm run build");
  const extensions = manifest.contributes.languages.flatMap((language) => language.extensions);
  const pattern = new RegExp(/^ {2}files: (.+)$/m.exec(hook)?.[1] ?? "");
  for (const extension of extensions) expect(`box/1${extension}`).toMatch(pattern);
});
