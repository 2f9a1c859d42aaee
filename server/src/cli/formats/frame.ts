/**
 * What a format prints around its files. The files themselves are printed one by one on any thread
 * (`FilePrint`); the frame and the writer belong to the main thread.
 */
import type { InputError } from "../../features/contract.ts";
import type { Io } from "../io.ts";
import { errorLine } from "./errorLine.ts";

/** A format's text before, between and behind the files. */
export interface Frame<End> {
  readonly opening: string;
  /** Stands between two files of which something was printed. */
  readonly between: string;
  /**
   * How an input that could not be used is told in its place; a format without this gets all of them
   * for its closing.
   */
  error?(error: InputError): { readonly out: string } | { readonly err: string };
  closing(end: End, errors: readonly InputError[]): string;
}

/** What is printed of one file: findings stand apart, so that some can be left out. */
export interface FilePrint {
  readonly before: string;
  readonly findings: readonly string[];
  readonly separator: string;
  readonly after: string;
}

/** The text of a file, with at most so many findings. */
export function joinPrint(
  { before, findings, separator, after }: FilePrint,
  limit = findings.length,
): string {
  return before + findings.slice(0, limit).join(separator) + after;
}

/** An input that could not be used, on the error output. */
export function toErrorOutput(error: InputError): { readonly err: string } {
  return { err: errorLine(error) };
}

/** Characters that are collected before they are written. */
const CHUNK = 64 * 1024;

/** Writes files within a frame; holds back little of them until `flush`. */
export class FrameWriter<End> {
  private readonly io: Io;
  private readonly frame: Frame<End>;
  private readonly errors: InputError[] = [];
  private buffer: string;
  private isFirst = true;

  constructor(io: Io, frame: Frame<End>) {
    this.io = io;
    this.frame = frame;
    this.buffer = frame.opening;
  }

  /** The text of a file; nothing is written of an empty one. */
  async file(text: string): Promise<void> {
    if (text === "") return;
    this.buffer += this.isFirst ? text : this.frame.between + text;
    this.isFirst = false;
    if (CHUNK < this.buffer.length) await this.flush();
  }

  async error(error: InputError): Promise<void> {
    const told = this.frame.error?.(error);
    if (told === undefined) this.errors.push(error);
    else if ("out" in told) await this.file(told.out);
    else {
      await this.flush();
      await this.io.err(told.err);
    }
  }

  async flush(): Promise<void> {
    const text = this.buffer;
    this.buffer = "";
    if (text !== "") await this.io.out(text);
  }

  async end(end: End): Promise<void> {
    this.buffer += this.frame.closing(end, this.errors);
    await this.flush();
  }
}
