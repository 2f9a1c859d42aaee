/*
 * Fixes on the real documents, as they are and with faults put into them: after all safe ones none is
 * left, and the second time there is nothing to do; every fix that is offered, carried out, mends its
 * finding and brings no error. The figures, by rule, go to the output. `CABLEGRAM_SEED` names the seed.
 */
import { describe, expect, test } from "vitest";
import { fixAll, safeFix } from "../../server/src/features/editing/fixAll.ts";
import { analyze, type Snapshot } from "../../server/src/resolve/snapshot.ts";
import { check, type Finding, type FindingFix } from "../../server/src/rules/check.ts";
import { POLICIES, type Policy } from "../../server/src/settings.ts";
import { applyEdits } from "../../server/src/text/span.ts";
import { toRealCable } from "../support/cableFaults/fault.ts";
import { cableFaults } from "../support/cableFaults/index.ts";
import { type CorpusFile, corpusFolders, describeCorpus, readCorpus } from "../support/corpus.ts";
import { memoFaults } from "../support/memoFaults/index.ts";
import { styleOfFolder, toMarkedMemo } from "../support/memoFaults/realMemo.ts";
import { createRandom, type Random } from "../support/seededRandom.ts";

const seed = Number(process.env["CABLEGRAM_SEED"] ?? 20262);
/** Each fault is put into so many documents of a folder. */
const TRIALS = Number(process.env["CABLEGRAM_RUNS"] ?? 1);

/** A text with the type that the corpus says it has. */
interface Sample {
  readonly name: string;
  readonly text: string;
  readonly type: "cable" | "memo";
}

const toSample = ({ name, text, truth }: CorpusFile): Sample => ({ name, text, type: truth.kind });

/** The fixes of samples that were tried, and what fell short, in words. */
class FixTrial {
  readonly counts = new Map<string, { offered: number; safe: number }>();
  readonly failures: string[] = [];
  texts = 0;

  /** Tries all fixes of a text; `known` are findings of the text without its fault, tried elsewhere. */
  take(sample: Sample, known: readonly Finding[] = []): void {
    this.texts++;
    const snapshot = analyze(sample.text, { type: sample.type });
    const findings = findingsIn(snapshot, "normalised");
    const knownKeys = new Set(known.map(keyOf));
    // Whatever is found under one policy is found under the other too, or is typography.
    const keys = new Set(findings.map(keyOf));
    for (const finding of findingsIn(snapshot, "diplomatic"))
      if (!keys.has(keyOf(finding))) this.failures.push(`${sample.name}: ${finding.message}`);
    for (const finding of findings) {
      if (knownKeys.has(keyOf(finding))) continue;
      for (const fix of finding.fixes) this.tryFix(sample, "normalised", findings, finding, fix);
    }
    for (const policy of POLICIES) this.tryAll(sample, policy, snapshot);
  }

  /** One fix: its finding is gone, and there is no error that was not there. */
  private tryFix(
    sample: Sample,
    policy: Policy,
    before: readonly Finding[],
    finding: Finding,
    fix: FindingFix,
  ): void {
    const { code } = finding;
    const count = this.counts.get(code) ?? { offered: 0, safe: 0 };
    this.counts.set(code, count);
    count.offered++;
    if (fix.isSafe) count.safe++;
    const text = applyEdits(sample.text, fix.edits);
    const after = findingsIn(analyze(text, { type: sample.type }), policy);
    const place = `${sample.name}, ${policy}: ${code}: ${finding.message}: ${fix.title}`;
    if (ofCode(before, code).length <= ofCode(after, code).length)
      this.failures.push(`${place}: the finding is still there`);
    for (const error of newErrors(before, after))
      this.failures.push(`${place}: ${error.code}: ${error.message}`);
    if (fix.isSafe && lettersOf(text) !== lettersOf(sample.text))
      this.failures.push(`${place}: a safe fix changes letters, digits or line divisions`);
  }

  private tryAll(sample: Sample, policy: Policy, snapshot: Snapshot): void {
    const findingsOf = (of: Snapshot) => findingsIn(of, policy);
    const { text, edits } = fixAll(snapshot, findingsOf, safeFix);
    if (applyEdits(sample.text, edits) !== text)
      this.failures.push(`${sample.name}, ${policy}: the edits do not give the text`);
    if (edits.length === 0) return;
    const after = analyze(text, { type: sample.type });
    for (const { code } of findingsOf(after).filter((finding) => safeFix(finding) !== undefined))
      this.failures.push(`${sample.name}, ${policy}: ${code} still has a safe fix`);
    if (fixAll(after, findingsOf, safeFix).edits.length !== 0)
      this.failures.push(`${sample.name}, ${policy}: twice is not once`);
  }

  /** The figures by rule: offered, and of these safe. */
  table(title: string): string {
    const rows = [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1));
    const total = rows.reduce((sum, [, { offered }]) => sum + offered, 0);
    return [
      `${title}: ${this.texts} texts, ${total} fixes`,
      ...rows.map(([code, { offered, safe }]) => `  ${code.padEnd(36)} ${offered}, safe ${safe}`),
    ].join("\n");
  }
}

function findingsIn(snapshot: Snapshot, policy: Policy): readonly Finding[] {
  return check(snapshot, { policy, severities: {} });
}

function ofCode(findings: readonly Finding[], code: string): readonly Finding[] {
  return findings.filter((finding) => finding.code === code);
}

/** Errors of a code and in words that were not there before. */
function newErrors(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.map(keyOf));
  return after.filter((finding) => finding.severity === "error" && !known.has(keyOf(finding)));
}

/** What a finding says, wherever it stands. */
function keyOf({ code, message }: Finding): string {
  return `${code} ${message}`;
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}\n\r]/gu, "");
}

describeCorpus(`fixes in real documents, seed ${seed}`, () => {
  test.each(corpusFolders)("%s: as they are", { timeout: 120_000 }, (folder) => {
    const trial = new FixTrial();
    for (const file of readCorpus(folder)) trial.take(toSample(file));
    console.log(trial.table(folder));
    expect(trial.failures).toEqual([]);
  });

  describe("with faults", () => {
    test.each(["aad", "aad-flow"])("%s", { timeout: 120_000 }, (folder) => {
      const random = createRandom(seed);
      const trial = new FixTrial();
      const files = readCorpus(folder);
      for (const fault of cableFaults)
        tryFault(random, trial, files, "cable", ({ name, text }) => {
          const cable = toRealCable(name, text);
          const put = cable && fault.put(cable, random);
          return put && [`${fault.code}: ${fault.name}`, applyEdits(text, put.edits)];
        });
      console.log(trial.table(`${folder} with faults`));
      expect(trial.failures).toEqual([]);
    });

    const memoFolders = corpusFolders.filter((name) => name.startsWith("frus"));
    test.each(memoFolders)("%s", { timeout: 120_000 }, (folder) => {
      const random = createRandom(seed);
      const trial = new FixTrial();
      const files = readCorpus(folder);
      for (const fault of memoFaults)
        tryFault(random, trial, files, "memo", (file) => {
          const memo = toMarkedMemo(file, styleOfFolder(folder));
          const places = fault.count(memo);
          const put =
            places === 0 ? undefined : fault.put(memo, random.between(0, places - 1), random);
          return put && [fault.name, put.text];
        });
      console.log(trial.table(`${folder} with faults`));
      expect(trial.failures).toEqual([]);
    });
  });
});

/** Puts a fault into documents drawn by chance until it went into enough of them. */
function tryFault(
  random: Random,
  trial: FixTrial,
  files: readonly CorpusFile[],
  type: Sample["type"],
  put: (file: CorpusFile) => readonly [string, string] | undefined,
): void {
  let done = 0;
  for (let attempt = 0; attempt < MOST_ATTEMPTS && done < TRIALS; attempt++) {
    const file = random.pick(files);
    if (LONGEST < file.text.length) continue;
    const [fault, text] = put(file) ?? [];
    if (fault === undefined || text === undefined) continue;
    const known = knownOf(file, type);
    trial.take({ name: `${file.name} (${fault})`, text, type }, known);
    done++;
  }
}

const knownByFile = new Map<CorpusFile, readonly Finding[]>();

function knownOf(file: CorpusFile, type: Sample["type"]): readonly Finding[] {
  const known = knownByFile.get(file) ?? findingsIn(analyze(file.text, { type }), "normalised");
  knownByFile.set(file, known);
  return known;
}

const MOST_ATTEMPTS = 12;
/** Faults go into documents of at most so many characters, which keeps the test short. */
const LONGEST = 20_000;
