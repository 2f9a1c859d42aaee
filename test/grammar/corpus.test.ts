/*
 * The grammars on real documents, against what a person or the source says is in them: every PAGE
 * line, numbered title, page marker and note label has its scope, and where the grammar marks a
 * footnote number there is one.
 */
import { expect, test } from "vitest";
import { type CorpusFile, corpusFolders, describeCorpus, readCorpus } from "../support/corpus.ts";
import { type Token, tokenize } from "./grammars.ts";

describeCorpus("the grammars on real documents", () => {
  test.each(corpusFolders)("%s", async (folder) => {
    const problems: string[] = [];
    for (const file of readCorpus(folder)) {
      const tokens = await tokensOf(file);
      const found = file.truth.kind === "cable" ? ofCable(file, tokens) : ofMemo(file, tokens);
      problems.push(...found.map((problem) => `${file.name}: ${problem}`));
    }
    expect(problems).toEqual([]);
  });
});

const FOOTNOTE = "constant.other.reference.footnote.memo";

interface Place {
  readonly number: string;
  readonly offset: number;
}

/** The tokens of a document, with offsets into its text in place of columns. */
async function tokensOf({ truth, text }: CorpusFile): Promise<readonly Token[]> {
  const lines = await tokenize(truth.kind, text);
  let from = 0;
  return text.split("\n").flatMap((line, index) => {
    const lineStart = from;
    from += line.length + 1;
    return (lines[index] ?? []).map((token) => ({
      ...token,
      start: lineStart + token.start,
      end: lineStart + token.end,
    }));
  });
}

function ofCable({ truth }: CorpusFile, tokens: readonly Token[]): string[] {
  const pages = withScope(tokens, "comment.line.page.cable");
  const numbers = pages.filter(({ scopes }) => scopes.includes("meta.page.number.cable"));
  return [
    ...missing("PAGE", truth.pages, pages),
    ...(numbers.length === truth.pages.length ? [] : [`${numbers.length} PAGE lines`]),
  ];
}

function ofMemo({ truth, text }: CorpusFile, tokens: readonly Token[]): string[] {
  const number = truth.title?.number;
  const titles = withScope(tokens, "entity.name.section.number.memo");
  const isTitled = titles.some((token) => token.text.replace(".", "") === number);
  const markers = withScope(tokens, "comment.block.page-marker.memo");
  return [
    ...(!number || isTitled ? [] : [`no title ${number}`]),
    ...missing("page marker", truth.pages, markers),
    ...ofFootnotes({ truth, text }, withScope(tokens, FOOTNOTE)),
  ];
}

/** Plain digits need not be marked, but what is marked must be a footnote number or a note's label. */
function ofFootnotes(
  { truth, text }: Pick<CorpusFile, "truth" | "text">,
  marked: readonly Token[],
): string[] {
  const { refs, notes = [] } = truth;
  // Nobody has listed the references of some documents.
  if (!refs) return missing("label", notes, marked);
  const places = [...refs, ...notes];
  return [
    ...missing("number", refs.filter(isCertain(text)), marked),
    ...missing("label", notes, marked),
    ...marked
      .filter((token) => !places.some(({ offset }) => isWithin(offset, token)))
      .map((token) => `${token.text} at ${token.start} is no footnote number`),
  ];
}

/** Whether a footnote number shows by its form that it is one; an asterisk does not. */
const isCertain =
  (text: string) =>
  ({ number, offset }: Place): boolean =>
    /^\d/.test(number) && (!/\d/.test(text[offset] ?? "") || text[offset - 1] === "^");

function missing(what: string, places: readonly Place[], tokens: readonly Token[]): string[] {
  return places
    .filter(({ offset }) => !tokens.some((token) => isWithin(offset, token)))
    .map(({ number, offset }) => `no ${what} ${number} at ${offset}`);
}

function isWithin(offset: number, { start, end }: Token): boolean {
  return start <= offset && offset < end;
}

function withScope(tokens: readonly Token[], scope: string): Token[] {
  return tokens.filter(({ scopes }) => scopes.includes(scope));
}
