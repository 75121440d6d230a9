import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

interface Answer {
  id: number;
  errors: string[];
  warnings: string[];
}

/**
 * The issues that the rules engine reports: errors, and the warnings that the Storage emulator
 * hides, such as a call of an undefined function.
 * @param runtimeJar the Storage rules runtime, Google's or the adapter.
 */
export async function ruleIssues(
  runtimeJar: string,
  file: { name: string; content: string },
): Promise<string[]> {
  const child = spawn('java', ['-jar', runtimeJar, 'serve'], { stdio: ['pipe', 'pipe', 'ignore'] });
  try {
    const context = { rulesetName: '0', source: { files: [file] } };
    child.stdin.write(`${JSON.stringify({ action: 'load_ruleset', id: 0, context })}\n`);
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.trim().startsWith('{')) continue;
      const answer = JSON.parse(line) as Answer;
      if (answer.id === 0) return [...answer.errors, ...answer.warnings];
    }
    throw new Error('The rules engine ended without an answer.');
  } finally {
    child.kill();
  }
}
