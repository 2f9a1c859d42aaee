/** The command line's surroundings, handed in so that tests need no process. */

export interface Io {
  /** The folder against which paths are read. */
  readonly cwd: string;
  /** Writes to the standard output; resolves when more may follow. */
  out(text: string): Promise<void>;
  /** Writes to the standard error output. */
  err(text: string): Promise<void>;
  /** All of the standard input. */
  readInput(): Promise<string>;
  /** Whether the standard output is a terminal that shows colors. */
  readonly showsColors: boolean;
  /**
   * Calls back at the first wish to stop (Ctrl-C) instead of ending the program at once; a second one
   * ends it. The function that it returns takes this back.
   */
  onInterrupt(stop: () => void): () => void;
}
