/** The figures of a collection, while they grow; what is kept of a file is little. */
import type { CheckSummary, InputError, StatsOutput, StatsShare } from "../../features/contract.ts";
import type { DocumentFacts, FileFacts } from "./facts.ts";

/** Files in the list of the worst. */
const MOST_WORST = 100;

export class Statistics {
  private readonly documents = { cable: 0, memo: 0 };
  private readonly rules = new Map<string, { findings: number; documents: number }>();
  private readonly years = new Shares<number>();
  private readonly posts = new Shares<string>();
  private worst: { path: string; findings: number }[] = [];
  private readonly unrecognized: { path: string; reason: string }[] = [];
  private readonly withoutText: string[] = [];
  /** The first file of a message number, or all of them where there are several. */
  private readonly numbers = new Map<string, string | string[]>();

  /** Counts a file in. */
  add(path: string, kind: "cable" | "memo" | "unknown", { documents, reason }: FileFacts): void {
    if (reason !== undefined) this.unrecognized.push({ path, reason });
    let findings = 0;
    for (const document of documents) {
      if (kind !== "unknown") this.documents[kind]++;
      findings += this.addDocument(document, path);
    }
    if (documents.some(({ hasText }) => !hasText)) this.withoutText.push(path);
    if (0 < findings) this.worst.push({ path, findings });
    if (MOST_WORST * 2 <= this.worst.length) this.worst = worstOf(this.worst);
  }

  private addDocument(document: DocumentFacts, path: string): number {
    const { year, post, messageNumber, findings } = document;
    let count = 0;
    for (const [code, number] of Object.entries(findings)) {
      const rule = this.rules.get(code) ?? { findings: 0, documents: 0 };
      this.rules.set(code, rule);
      rule.findings += number;
      rule.documents++;
      count += number;
    }
    this.years.add(year, count);
    this.posts.add(post, count);
    if (messageNumber !== null) this.addNumber(JSON.stringify([messageNumber, year]), path);
    return count;
  }

  private addNumber(key: string, path: string): void {
    const before = this.numbers.get(key);
    if (before === undefined) this.numbers.set(key, path);
    else if (typeof before === "string") {
      // A file of one cable's sections names its number again and again.
      if (before !== path) this.numbers.set(key, [before, path]);
    } else if (before.at(-1) !== path) before.push(path);
  }

  /** The figures of all files that were added. */
  output(summary: CheckSummary, errors: readonly InputError[]): StatsOutput {
    const byCount = (a: { findings: number }, b: { findings: number }) => b.findings - a.findings;
    return {
      version: 1,
      documents: this.documents,
      rules: [...this.rules].map(([code, counts]) => ({ code, ...counts })).sort(byCount),
      years: this.years.list((a, b) => (a.key ?? Number.MAX_VALUE) - (b.key ?? Number.MAX_VALUE)),
      posts: this.posts.list((a, b) => byCount(a, b) || b.documents - a.documents),
      worst: worstOf(this.worst),
      unrecognized: this.unrecognized,
      withoutText: this.withoutText,
      doubles: [...this.numbers].flatMap(([key, paths]) => {
        if (typeof paths === "string") return [];
        const [number, year] = JSON.parse(key) as [string, number | null];
        return { number, year, paths };
      }),
      errors,
      summary,
    };
  }
}

function worstOf<T extends { findings: number }>(files: readonly T[]): T[] {
  return [...files].sort((a, b) => b.findings - a.findings).slice(0, MOST_WORST);
}

/** Documents and findings by a key. */
class Shares<Key extends string | number> {
  private readonly byKey = new Map<
    Key | null,
    { documents: number; withFindings: number; findings: number }
  >();

  add(key: Key | null, findings: number): void {
    const share = this.byKey.get(key) ?? { documents: 0, withFindings: 0, findings: 0 };
    this.byKey.set(key, share);
    share.documents++;
    share.findings += findings;
    if (0 < findings) share.withFindings++;
  }

  list(compare: (a: StatsShare<Key>, b: StatsShare<Key>) => number): readonly StatsShare<Key>[] {
    return [...this.byKey].map(([key, share]) => ({ key, ...share })).sort(compare);
  }
}
