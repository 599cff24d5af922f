/** Says what is wrong with a command's words, shows its usage and ends it with exit code 2. */
export function failUsage(problem: string, usage: string): never {
  process.stderr.write(`${problem}\n\n${usage}\n`);
  process.exit(2);
}
