/** Of a signature that is quoted as a reason, this much is shown. */
const SHOWN = 120;

/** A signature as reasons quote it. */
export const quoteSignature = (signature: string): string => `“${signature.slice(0, SHOWN)}”`;
