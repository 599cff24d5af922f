/** Says what is wrong with a command's words, shows its usage and ends it with exit code 2. */
export function failUsage(problem: string, usage: string): never {
  process.stderr.write(`${problem}\n\n${usage}\n`);
  process.exit(2);
}

/** Shows a command's usage on standard output and ends it well, where that is what was asked for. */
export function answerHelp(usage: string): void {
  if (!process.argv.slice(2).some((word) => word === '--help' || word === '-h')) return;
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}
