import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AlarmRule,
  type AlarmState,
  evaluateAlarm,
  type MissingData,
} from '#local/cloudwatch/evaluate-alarm';

const rule = (missingData: MissingData, datapointsToAlarm: number): AlarmRule => ({
  comparison: 'GreaterThanOrEqualToThreshold',
  threshold: 1,
  evaluationPeriods: 3,
  datapointsToAlarm,
  missingData,
});
/** `X` breaches, `0` does not, `-` is missing; oldest first. */
const pointsOf = (text: string) => [...text].map((point) => ({ X: 1, '0': 0 })[point]);

// The tables of https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
describe.each([
  [3, '0-X-X', 'OK', 'OK', 'OK', 'OK'],
  [3, '0----', 'OK', 'OK', 'OK', 'OK'],
  [3, '-----', 'INSUFFICIENT_DATA', 'retain', 'ALARM', 'OK'],
  [3, '0XX-X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
  [3, '--X--', 'ALARM', 'retain', 'ALARM', 'OK'],
  [2, '0-X-X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
  [2, '00X0X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
  [2, '0-X--', 'OK', 'OK', 'ALARM', 'OK'],
  [2, '----0', 'OK', 'OK', 'ALARM', 'OK'],
  [2, '---X-', 'ALARM', 'retain', 'ALARM', 'OK'],
  // Too young to tell: the next evaluation will.
  [2, '----X', 'retain', 'retain', 'ALARM', 'OK'],
])('%i of 3 data points, %s', (datapoints, text, missing, ignore, breaching, notBreaching) => {
  it.each(Object.entries({ missing, ignore, breaching, notBreaching }))(
    'missing data: %s',
    (treated, expected) => {
      for (const current of ['OK', 'ALARM', 'INSUFFICIENT_DATA'] as AlarmState[])
        expect(evaluateAlarm(rule(treated as MissingData, datapoints), pointsOf(text), current)).toBe(
          expected === 'retain' ? current : expected,
        );
    },
  );
});

const arbitraryPoints = fc.array(fc.constantFrom(0, 1, undefined), { minLength: 5, maxLength: 5 });
const arbitraryMissing = fc.constantFrom<MissingData>('missing', 'ignore', 'breaching', 'notBreaching');
const states: AlarmState[] = ['OK', 'ALARM', 'INSUFFICIENT_DATA'];

describe('an alarm', () => {
  it('is one when its newest data points breach, and none when all are good, whatever is missing before', () => {
    fc.assert(
      fc.property(
        arbitraryPoints,
        arbitraryMissing,
        fc.constantFrom(...states),
        (points, missing, current) => {
          expect(evaluateAlarm(rule(missing, 3), [...points, 1, 1, 1], current)).toBe('ALARM');
          expect(evaluateAlarm(rule(missing, 3), [...points, 0, 0, 0], current)).toBe('OK');
        },
      ),
    );
  });

  it('does not become less of one by another breaching data point', () => {
    fc.assert(
      fc.property(arbitraryPoints, fc.nat(4), arbitraryMissing, (points, at, missing) => {
        const worse = points.map((point, index) => (index === at && point === 0 ? 1 : point));
        if (evaluateAlarm(rule(missing, 2), points, 'OK') === 'ALARM')
          expect(evaluateAlarm(rule(missing, 2), worse, 'OK')).toBe('ALARM');
      }),
    );
  });
});
