/** The command line's surroundings, handed in so that tests need no process. */

export interface Io {
  /** The folder against which paths are read. */
  readonly cwd: string;
  /** Writes to the standard output; resolves when more may follow. */
  out(text: string): Promise<void>;
  /** Writes to the standard error output. */
  err(text: string): Promise<void>;
  /** The standard input, as it comes; it can be read once. */
  readInput(): AsyncIterable<string>;
  /** Whether the standard output is a terminal that shows colors. */
  readonly showsColors: boolean;
  /** Whether the standard error output is a terminal, on which a line may be written anew. */
  readonly showsProgress: boolean;
  /**
   * Calls back at the first wish to stop (Ctrl-C) instead of ending the program at once; a second one
   * ends it. The function that it returns takes this back.
   */
  onInterrupt(stop: () => void): () => void;
}
