import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { createVitest, type TestCase, type TestModule, type TestSuite } from 'vitest/node';
import type { TestOutcome } from './outcomes.ts';

const FOLDER = 'test/conformance';

/**
 * Runs the tests of some folders in processes that get this one's environment with `environment` over it.
 *
 * @param onOutcome told of each test as it ends
 */
export async function runSuite(
  folders: readonly string[],
  environment: Readonly<Record<string, string>>,
  onOutcome: (outcome: TestOutcome) => void,
  signal: AbortSignal,
): Promise<TestOutcome[]> {
  const outcomes: TestOutcome[] = [];
  const restore = withEnvironment(environment);
  try {
    const vitest = await createVitest('test', {
      watch: false,
      project: ['conformance'],
      reporters: [
        {
          onTestModuleEnd(module) {
            const ended = outcomesOf(module);
            outcomes.push(...ended);
            for (const outcome of ended) onOutcome(outcome);
          },
        },
      ],
    });
    const cancel = () => void vitest.cancelCurrentRun('keyboard-input');
    signal.addEventListener('abort', cancel);
    await vitest.start(folders.map((folder) => `${FOLDER}/${folder}/`));
    signal.removeEventListener('abort', cancel);
    await vitest.close();
    signal.throwIfAborted();
  } finally {
    restore();
    // Vitest means its own run; here a failure may be a known gap.
    process.exitCode = 0;
  }
  return outcomes;
}

/** Every test of the file, also those that a failed hook or import kept from running. */
function outcomesOf(module: TestModule): TestOutcome[] {
  const file = relative(FOLDER, module.relativeModuleId).replace(/\.test\.ts$/, '');
  const outcomes = [...module.children.allTests()].map((test) => outcomeOf(file, test));
  const [error] = module.errors();
  if (error && outcomes.length === 0) return [{ id: file, passed: false, message: error.message }];
  return outcomes;
}

function outcomeOf(file: string, test: TestCase): TestOutcome {
  const result = test.result();
  const id = `${file} > ${test.fullName}`;
  if (result.state === 'passed') return { id, passed: true };
  const [error] = result.errors ?? [];
  const message = error?.message ?? errorOfHook(test.parent) ?? result.state;
  return {
    id,
    passed: false,
    message: stripVTControlCharacters([message, error?.diff].filter(Boolean).join('\n')),
  };
}

function errorOfHook(parent: TestSuite | TestModule): string | undefined {
  const [error] = parent.errors();
  if (error) return error.message;
  return parent.type === 'suite' ? errorOfHook(parent.parent) : undefined;
}

function withEnvironment(environment: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(environment).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, environment);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
