/** The exit statuses of all commands. */

/** Nothing was found at or above the chosen severity. */
export const STATUS_CLEAN = 0;
/** Something was found. */
export const STATUS_FOUND = 1;
/** An input could not be used, or an argument is wrong. */
export const STATUS_FAILED = 2;

/** Gives a command's exit status back to `run`. */
export type SetStatus = (status: number) => void;
