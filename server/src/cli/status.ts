/** The exit statuses of all commands. */

/** Nothing was found at or above the chosen severity. */
export const STATUS_CLEAN = 0;
/** Something was found. */
export const STATUS_FOUND = 1;
/** An input could not be used, or an argument is wrong. */
export const STATUS_FAILED = 2;

/** The user stopped it; what was done until then is whole. */
export const STATUS_INTERRUPTED = 130;

/** Gives a command's exit status back to `run`. */
export type SetStatus = (status: number) => void;
