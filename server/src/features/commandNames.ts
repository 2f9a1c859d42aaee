/** The commands that the server carries out, by the names that clients send. */

/** Records a finding as being in the original. */
export const ACCEPT_COMMAND = "cablegram.acceptFinding";
/** Takes back that a finding is accepted. */
export const WITHDRAW_COMMAND = "cablegram.withdrawFinding";
/** Turns a rule off for the folder. */
export const TURN_OFF_COMMAND = "cablegram.turnOffRule";
/** Turns a rule off for one file. */
export const TURN_OFF_HERE_COMMAND = "cablegram.turnOffRuleHere";
/** Carries out an editing command; see `features/editing/commands.ts`. */
export const EDIT_COMMAND = "cablegram.edit";
