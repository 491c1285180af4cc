import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '#ml/offers/area-under-curve';

describe('the area under the ROC curve', () => {
  it('is the share of pairs in the right order, ties counting half', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean()), { minLength: 2, maxLength: 40 }),
        (cases) => {
          const trues = cases.filter(([, label]) => label);
          const falses = cases.filter(([, label]) => !label);
          fc.pre(trues.length > 0 && falses.length > 0);
          let right = 0;
          for (const [a] of trues) for (const [b] of falses) right += a > b ? 1 : a === b ? 0.5 : 0;

          const area = areaUnderCurve(
            Float64Array.from(cases, ([score]) => score),
            Uint8Array.from(cases, ([, label]) => (label ? 1 : 0)),
          );

          expect(area).toBeCloseTo(right / (trues.length * falses.length), 12);
        },
      ),
    );
  });

  it('is not a number when all cases are of one kind', () => {
    expect(areaUnderCurve(Float64Array.of(1, 2), Uint8Array.of(1, 1))).toBeNaN();
  });
});
