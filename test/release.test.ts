/* What a release publishes: the workflow's steps, the notes of a version, and the package for npm. */
import { execSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readText, root } from "./support/sourceFiles.ts";

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const manifest = JSON.parse(readText("package.json"));
const workflow: Workflow = parse(readText(".github/workflows/release.yml"));
const { package: making, ...publishing } = workflow.jobs;
const steps = (job: Job) => job.steps.flatMap(({ run }) => run ?? []);

describe("the release workflow", () => {
  test("runs for tags of versions and for nothing else", () => {
    expect(workflow.on).toEqual({ push: { tags: ["v*"] } });
  });

  test.each(Object.entries(publishing))("%s publishes only a tag, after all tests", (_, job) => {
    expect(job.if).toBe("startsWith(github.ref, 'refs/tags/v')");
    expect([job.needs].flat()).toContain("package");
  });

  test("the packages are made after the tests, and nothing is published with them", () => {
    const runs = steps(making as Job);
    const at = (start: string) => runs.findIndex((run) => run.startsWith(start));
    expect(at("npm ci")).toBe(0);
    expect(at("npm test")).toBeGreaterThan(0);
    expect(at("npm run package")).toBeGreaterThan(at("npm test"));
    expect(at("npm pack")).toBeGreaterThan(at("npm run package"));
    expect(runs.join("\n")).not.toMatch(/publish|secrets\./);
  });

  test("each place is published to once", () => {
    const published = Object.values(publishing).flatMap(steps).join("\n");
    for (const command of ["vsce publish", "ovsx@", "npm publish", "gh release create"])
      expect(published.split(command), command).toHaveLength(2);
    expect(published).toMatch(/npm publish .* --provenance/);
    expect(published).toMatch(/ovsx@\d+\.\d+\.\d+ /);
  });

  test("a job may only do what it needs", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    const more = Object.entries(workflow.jobs).filter(([, { permissions }]) => permissions);
    expect(Object.fromEntries(more.map(([name, job]) => [name, job.permissions]))).toEqual({
      npm: { "id-token": "write" },
      github: { contents: "write" },
    });
    // Secrets are in the environment of the one step that needs them, never in a command.
    expect(Object.values(workflow.jobs).flatMap(steps).join("\n")).not.toContain("secrets.");
  });

  test.each(["ci", "release"])("%s.yml uses scripts and programs that there are", (name) => {
    const { jobs }: Workflow = parse(readText(`.github/workflows/${name}.yml`));
    for (const run of Object.values(jobs).flatMap(steps)) {
      const [, script] = /^npm (?:run )?(test|start|(?<=run )\S+)/.exec(run) ?? [];
      if (script !== undefined) expect(manifest.scripts).toHaveProperty([script]);
      const [, file] = /^node (\S+)/.exec(run) ?? [];
      if (file !== undefined) expect(existsSync(join(root, file)), file).toBe(true);
      const [, program] = /^npx --no-install (\S+)/.exec(run) ?? [];
      if (program !== undefined)
        expect(existsSync(join(root, "node_modules/.bin", program)), program).toBe(true);
    }
  });
});

describe("the notes of a version", () => {
  const script = join(root, "scripts/releaseNotes.mjs");

  function notesOf(tag: string, version: string, changelog: string) {
    const cwd = mkdtempSync(join(tmpdir(), "cablegram-release-"));
    try {
      writeFileSync(join(cwd, "package.json"), JSON.stringify({ version }));
      writeFileSync(join(cwd, "CHANGELOG.md"), changelog);
      return spawnSync(process.execPath, [script, tag], { cwd, encoding: "utf8" });
    } finally {
      rmSync(cwd, { recursive: true });
    }
  }

  const CHANGELOG =
    "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-11-22\n\n### Added\n\n- Charts.\n\n## [1.1.0]\n\n- Maps.\n";

  test("are its section of the changelog", () => {
    const { status, stdout } = notesOf("v1.2.0", "1.2.0", CHANGELOG);
    expect([status, stdout]).toEqual([0, "### Added\n\n- Charts.\n"]);
  });

  test.each([
    ["v1.2.1", "1.2.0", "The tag is v1.2.1; package.json has version 1.2.0"],
    ["v1.3.0", "1.3.0", "CHANGELOG.md has no section [1.3.0]"],
  ])("%s of version %s is refused", (tag, version, message) => {
    const { status, stderr } = notesOf(tag, version, CHANGELOG);
    expect([status, stderr.trim()]).toEqual([1, message]);
  });
});

describe("the package for npm", () => {
  // `npm test` has built the programs before.
  const [packed] = JSON.parse(
    execSync("npm pack --dry-run --json --ignore-scripts", {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  ) as [{ readonly files: readonly { readonly path: string }[] }];
  const paths = packed.files.map(({ path }) => path).sort();

  test("holds the programs, the schemas and the pages, and nothing else", () => {
    const isPage = (path: string) => /^docs\/(?:[\w-]+\/)*[\w-]+\.md$/.test(path);
    expect(paths.filter((path) => !isPage(path) && !/^schemas\/[\w.-]+\.json$/.test(path))).toEqual(
      [
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "dist/THIRD-PARTY-NOTICES.txt",
        "dist/cli.js",
        "dist/cliWorker.js",
        "dist/entry/worker.js",
        "package.json",
      ],
    );
    expect(paths).toContain("docs/rules/README.md");
    expect(paths).toContain("schemas/check.schema.json");
  });

  test("has what its commands name", () => {
    for (const path of Object.values(manifest.bin)) expect(paths).toContain(path);
  });
});
