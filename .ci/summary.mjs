// Sums up what .ci/run left in a folder: one <tier>.status per tier, with the counts of its tests beside it where
// the tier has a report (<tier>.vitest.json, <tier>.junit.xml). A tier without one is a single check.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const preparations = [
  'install',
  'python-environment',
  'browser-environment',
  'spark-environment',
  'models-environment',
];
const reported = ['test', 'conformance', 'web', 'interop', 'models'];

const read = (name) => {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

function fromVitest(text) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(text);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

function fromJunit(text) {
  const count = (name) =>
    [...text.matchAll(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`, 'g'))].reduce(
      (sum, match) => sum + Number(match[1]),
      0,
    );
  const failed = count('failures') + count('errors');
  const skipped = count('skipped');
  return { passed: count('tests') - failed - skipped, failed, skipped };
}

/** Tests of one tier. A tier that ended badly, or ran nothing, has at least one failure. */
function countsOf(tier) {
  const status = Number(read(`${tier}.status`));
  const vitest = read(`${tier}.vitest.json`);
  const junit = read(`${tier}.junit.xml`);
  const counts = vitest
    ? fromVitest(vitest)
    : junit
      ? fromJunit(junit)
      : { passed: status === 0 && !preparations.includes(tier) ? 1 : 0, failed: 0, skipped: 0 };
  const ranNothing = reported.includes(tier) && (!(vitest || junit) || counts.passed + counts.failed === 0);
  if (counts.failed === 0 && (status !== 0 || ranNothing)) counts.failed = 1;
  return counts;
}

const tiers = readdirSync(folder)
  .filter((file) => file.endsWith('.status'))
  .map((file) => file.slice(0, -'.status'.length));
const total = { passed: 0, failed: 0 };

console.log('\n==> summary');
for (const tier of tiers) {
  const { passed, failed, skipped } = countsOf(tier);
  total.passed += passed;
  total.failed += failed;
  console.log(`${tier}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
