/** What no measurement says: written by hand, kept with the numbers. */
export const NOTES = `## What was tried`;
