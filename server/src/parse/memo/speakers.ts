/** Who speaks in minutes and transcripts: names before a colon that recur at the start of paragraphs. */
import { isSpeakerByName, speakerOf } from "../../scan/memo/lineShape.ts";
import type { TextLines } from "./textLines.ts";

/** The names that stand before a colon at least twice. */
export function findSpeakers(text: TextLines): ReadonlySet<string> {
  const once = new Set<string>();
  const speakers = new Set<string>();
  for (let line = text.next(0); line < text.end; line = text.next(line + 1)) {
    const name = speakerOf(text.textOf(line));
    if (name === undefined) continue;
    if (once.has(name)) speakers.add(name);
    else once.add(name);
  }
  return speakers;
}

/** Whether a line is what somebody says: `THE CHAIRMAN: This is known?` */
export function isSpeech(line: string, speakers: ReadonlySet<string>): boolean {
  const name = speakerOf(line);
  if (name === undefined) return false;
  return speakers.has(name) || isSpeakerByName(name);
}
