import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backtestSentiment } from '#ml/text/backtest-sentiment';
import { decision, type SparseRows, trainLinear } from '#ml/text/linear-classifier';
import { binaryScores } from '#ml/text/macro-f1';
import { noteFeatures } from '#ml/text/note-features';
import { numberText, realNumbers, wholeNumbers } from '#ml/text/number-text';
import { plattScaling, probability } from '#ml/text/platt-scaling';
import { judgeBy, readSentimentModel, sentimentOf, writeSentimentModel } from '#ml/text/sentiment-model';
import { termIndex, termLookup } from '#ml/text/term-index';
import { type LabelledNote, sentimentParameters, trainSentiment } from '#ml/text/train-sentiment';
import { random } from '../series.ts';

/** Rows of values, zeros left out. */
function sparse(rows: readonly (readonly number[])[]): SparseRows {
  const starts = [0];
  const [columns, values]: [number[], number[]] = [[], []];
  for (const row of rows) {
    for (const [column, value] of row.entries())
      if (value !== 0) {
        columns.push(column);
        values.push(value);
      }
    starts.push(columns.length);
  }
  return {
    starts: Uint32Array.from(starts),
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
    width: rows[0]!.length,
  };
}

describe('the linear classifier', () => {
  it('finds the optimum of two points, which is known', () => {
    const rows = sparse([[1], [-1]]);
    const labels = Int8Array.from([1, -1]);

    const learned = trainLinear(rows, labels, Uint32Array.from([0, 1]), {
      cost: 2,
      maxPasses: 1000,
      tolerance: 1e-9,
    });

    // Minimum of w²/2 + 2 · 2 (1 - w)²: w = 8 / 9.
    expect(learned.weights[0]).toBeCloseTo(8 / 9, 6);
    expect(learned.bias).toBeCloseTo(0, 6);
  });

  it('comes to where the gradient of its loss is zero', () => {
    const next = random(3);
    const points = Array.from({ length: 40 }, () => [next() - 0.5, next() - 0.5, next() - 0.5]);
    const labels = Int8Array.from(points, ([a, b]) => (a! + b! + 0.4 * (next() - 0.5) > 0 ? 1 : -1));
    const rows = sparse(points);
    const cost = 1.5;

    const { weights, bias } = trainLinear(rows, labels, Uint32Array.from(points.keys()), {
      cost,
      maxPasses: 5000,
      tolerance: 1e-8,
    });

    const gradient = [...weights, bias];
    for (const [row, point] of points.entries()) {
      const margin = 1 - labels[row]! * decision({ weights, bias }, rows, row);
      if (margin > 0)
        for (const [axis, x] of [...point, 1].entries())
          gradient[axis]! -= 2 * cost * margin * labels[row]! * x;
    }
    for (const slope of gradient) expect(slope).toBeCloseTo(0, 4);
  });

  it('learns from the rows that it is given alone', () => {
    const rows = sparse([[1], [-1], [5]]);
    const labels = Int8Array.from([1, -1, -1]);

    const learned = trainLinear(rows, labels, Uint32Array.from([0, 1]), { cost: 1 });

    expect(decision(learned, rows, 2)).toBeGreaterThan(0);
  });
});

describe('Platt scaling', () => {
  it('gives probabilities that come true', () => {
    const next = random(9);
    const decisions = Float64Array.from({ length: 4000 }, () => 4 * next() - 2);
    const truth = { slope: 2, offset: -0.7 };
    const labels = Array.from(decisions, (value) => (next() < probability(truth, value) ? 1 : -1));

    const { slope, offset } = plattScaling(decisions, labels);

    expect(Math.abs(slope - truth.slope)).toBeLessThan(0.2);
    expect(Math.abs(offset - truth.offset)).toBeLessThan(0.15);
  });

  it('ends with numbers where one value parts the classes', () => {
    const { slope, offset } = plattScaling(Float64Array.from([-1, -1, 1, 1]), [-1, -1, 1, 1]);

    expect(slope).toBeGreaterThan(0);
    expect(Number.isFinite(offset)).toBe(true);
  });
});

describe('scores', () => {
  it('are those of the definition', () => {
    // One class: 2 right, 1 taken for the other, 1 of the other taken for it; the other class: 1 right.
    const { macroF1, accuracy } = binaryScores([1, 1, 1, -1, -1], [1, 1, -1, 1, -1]);

    expect(macroF1).toBeCloseTo((4 / 6 + 2 / 4) / 2);
    expect(accuracy).toBe(3 / 5);
  });

  it('are low for who guesses the greater class always', () => {
    expect(binaryScores([1, 1, 1, 1, -1], [1, 1, 1, 1, 1]).macroF1).toBeCloseTo(8 / 9 / 2);
  });
});

describe('the index of terms', () => {
  it('knows the most frequent terms that more than one text has', () => {
    const texts = [
      [1, 2, 9],
      [1, 2, 7],
      [1, 7],
      [1, 4],
    ].map((terms) => Uint32Array.from(terms));

    const { terms, idf } = termIndex(texts, 2);

    expect([...terms]).toEqual([1, 2]);
    expect(idf[0]).toBeCloseTo(1);
    expect(idf[1]).toBeCloseTo(Math.log(5 / 3) + 1);
  });
});

describe('the lookup of terms', () => {
  it('finds each where it is, and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: 2 ** 32 - 1 })),
        fc.nat({ max: 2 ** 32 - 1 }),
        (some, other) => {
          const terms = Uint32Array.from(some).sort();
          const columnOf = termLookup({ terms, idf: new Float32Array(terms.length) });

          expect(Array.from(terms, columnOf)).toEqual([...terms.keys()]);
          expect(columnOf(other)).toBe(terms.indexOf(other));
        },
      ),
    );
  });
});

describe('numbers as text', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.uint32Array(), fc.float32Array({ noNaN: true }), (whole, real) => {
        expect(wholeNumbers(numberText(whole))).toEqual(whole);
        expect(realNumbers(numberText(real))).toEqual(real);
      }),
    );
  });
});

/** Notes of made-up words: some only happy buyers say, some only unhappy ones, most both. */
function notes(count: number, { from = '2026-01-01', seed = 1, unhappy = 0.3 } = {}): LabelledNote[] {
  const next = random(seed);
  const of = (words: readonly string[]) => words[Math.floor(next() * words.length)]!;
  return Array.from({ length: count }, (_, at) => {
    const label = next() < unhappy ? -1 : 1;
    const telling = of(label === 1 ? ['zelu', 'tami', 'rupo'] : ['gax', 'bidum', 'frolo']);
    const text = [of(['casa', 'porta', 'mesa']), telling, of(['azul', 'verde']), of(['hoje', 'agora'])].join(
      ' ',
    );
    const date = new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10);
    return { features: noteFeatures(text), label, date };
  });
}

describe('the sentiment model', () => {
  it('judges by what it learned, and is neutral about what says nothing', () => {
    const { model } = trainSentiment(notes(200));
    const judge = judgeBy(model);
    const sentiment = (text: string) => sentimentOf(judge(noteFeatures(text)).score);

    expect(sentiment('porta zelu')).toBe('positive');
    expect(sentiment('porta frolo')).toBe('negative');
    expect(sentiment('xyzzy')).toBe('neutral');
    expect(sentiment('')).toBe('neutral');
    // Most buyers are happy, and still a note must say so.
    expect(judge(noteFeatures('')).probability).toBeGreaterThan(0.5);
  });

  it('judges alike after it was written and read', () => {
    const { model } = trainSentiment(notes(150));
    const [before, after] = [judgeBy(model), judgeBy(readSentimentModel(writeSentimentModel(model)))];

    for (const { features } of notes(30, { seed: 2 })) expect(after(features)).toEqual(before(features));
  });

  it('stays below two megabytes however much it learned from', () => {
    const terms = Uint32Array.from({ length: sentimentParameters.mostTerms }, (_, at) => at * 71_000);
    const text = writeSentimentModel({
      index: { terms, idf: Float32Array.from(terms, () => Math.PI) },
      weights: Float32Array.from({ length: terms.length + 3 }, () => -Math.E),
      bias: 0,
      scaling: { slope: 1, offset: 0 },
      trainedThrough: '2026-11-21',
    });

    expect(text.length).toBeLessThan(2_000_000);
  });
});

describe('the backtest of a sentiment model', () => {
  it('judges the last fifth, and the lexicon on the same notes', () => {
    const { notes: judged, scores, floor, champion } = backtestSentiment(notes(300), undefined)!;

    expect(judged).toBe(60);
    expect(scores.macroF1).toBeGreaterThan(0.95);
    // The lexicon knows none of the words.
    expect(floor.macroF1).toBeLessThan(0.5);
    expect(champion).toBeUndefined();
  });

  it('compares with the champion on notes that are younger than what it learned from', () => {
    const all = notes(300);
    const { model } = trainSentiment(all.slice(0, 270));

    const { champion } = backtestSentiment(all, model)!;

    expect(champion!.notes).toBe(30);
    expect(champion!.scores.macroF1).toBeGreaterThan(0.9);
  });

  it('replaces a champion that knows the notes only if that is bad', () => {
    const all = notes(300);
    const { model } = trainSentiment(all);
    const contrary = { ...model, weights: model.weights.map((weight) => -weight), bias: -model.bias };

    const same = backtestSentiment(all, model)!.champion!;
    const worse = backtestSentiment(all, contrary)!.champion!;

    expect(same.itsScores.macroF1).toBeLessThanOrEqual(same.scores.macroF1);
    expect(worse.itsScores.macroF1).toBeGreaterThan(worse.scores.macroF1);
  });

  it('is not there for too few notes of either kind', () => {
    expect(backtestSentiment(notes(90), undefined)).toBeUndefined();
    expect(backtestSentiment(notes(300, { unhappy: 0 }), undefined)).toBeUndefined();
  });
});
