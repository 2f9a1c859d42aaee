/** The notification with the symbols that the empty server answers with from then on. */
export const GIVE_SYMBOLS = "bench/giveSymbols";
