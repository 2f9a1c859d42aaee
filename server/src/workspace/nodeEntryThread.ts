/** What a thread does that reads files for the library: it gives their entries as JSON. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { MessagePort } from "node:worker_threads";
import {
  createVocabulary,
  type FolderVocabulary,
  type Vocabulary,
} from "../vocabulary/vocabulary.ts";
import type { FileEntries, FileToRead } from "./library/entryReader.ts";
import { entriesAt } from "./library/readEntries.ts";
import { decodeText } from "./nodeText.ts";

export interface Question {
  readonly id: number;
  readonly files: readonly FileToRead[];
}

export interface Answer {
  readonly id: number;
  /** `FileEntries[]`; a text is handed over much faster than objects. */
  readonly json: string;
}

/** Answers questions until the other side ends the thread. */
export function serveEntries(port: MessagePort): void {
  port.on("message", ({ id, files }: Question) => {
    const vocabularies = new Map<FolderVocabulary, Vocabulary>();
    const vocabularyOf = (own: FolderVocabulary) => {
      const vocabulary = vocabularies.get(own) ?? createVocabulary(own);
      vocabularies.set(own, vocabulary);
      return vocabulary;
    };
    const entries = files.map((file): FileEntries => {
      const text = readText(file.place.path);
      return text === undefined ? null : entriesAt(file, text, vocabularyOf(file.own));
    });
    const answer: Answer = { id, json: JSON.stringify(entries) };
    port.postMessage(answer);
  });
}

/** In bytes; a thread has little memory, and a larger file takes fifty times as much. */
const LARGEST_FILE = 500_000;

/** A thread has nothing else to do while the disk is read. */
function readText(uri: string): string | undefined {
  try {
    const bytes = readFileSync(fileURLToPath(uri));
    return LARGEST_FILE < bytes.length ? undefined : decodeText(bytes).text;
  } catch {
    return undefined;
  }
}
