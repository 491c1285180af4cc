import { mean } from '../statistics.ts';
import { demandParameters } from './demand-parameters.ts';
import { type Level, levels, type Measure } from './demand-series.ts';
import type { Holdout, SeriesModel, TrainedSeries } from './train-demand.ts';

/** What is kept of a training: a method and its errors for each series. */
export interface DemandModel {
  readonly horizon: number;
  readonly series: readonly SeriesModel[];
}

/** Means over the series; null where no series has the figure. */
export interface DemandMetrics {
  readonly series: number;
  readonly held_out: number;
  readonly mase: number | null;
  readonly floor_mase: number | null;
  readonly naive_mase: number | null;
  /** Of the present champion, over the series that it knows. */
  readonly champion_mase: number | null;
  /** Of this one over the same series. */
  readonly mase_where_champion: number | null;
  readonly bias: number | null;
  readonly covered_80: number | null;
  readonly covered_95: number | null;
  readonly mase_by_level: Readonly<Record<Level, number | null>>;
}

/** Sorted by series: the same series give the same model, in whatever order they were trained. */
export function demandModel(trained: readonly TrainedSeries[]): DemandModel {
  const series = trained
    .map(({ model }) => model)
    .sort((a, b) => compare(a.key, b.key) || compare(a.measure, b.measure));
  return { horizon: demandParameters.horizon, series };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function demandMetrics(trained: readonly TrainedSeries[]): DemandMetrics {
  const holdouts = trained
    .flatMap(({ holdout }) => holdout ?? [])
    .sort((a, b) => compare(a.key, b.key) || compare(a.measure, b.measure));
  const known = holdouts.filter(({ champion }) => champion !== null);
  const meanOf = (
    figure: (holdout: Holdout) => number | null,
    of: readonly Holdout[] = holdouts,
  ): number | null => (of.length === 0 ? null : mean(of.map((each) => figure(each) ?? Number.NaN)));
  const byLevel = levels.map((level) => [
    level,
    meanOf(
      ({ mase }) => mase,
      holdouts.filter(({ key }) => key.split('/')[0] === level),
    ),
  ]);
  return {
    series: trained.length,
    held_out: holdouts.length,
    mase: meanOf(({ mase }) => mase),
    floor_mase: meanOf(({ floor }) => floor),
    naive_mase: meanOf(({ naive }) => naive),
    champion_mase: meanOf(({ champion }) => champion, known),
    mase_where_champion: meanOf(({ mase }) => mase, known),
    bias: meanOf(({ bias }) => bias),
    covered_80: meanOf(({ covered80 }) => covered80),
    covered_95: meanOf(({ covered95 }) => covered95),
    mase_by_level: Object.fromEntries(byLevel),
  };
}

/** The model's entry for a measure of a series. */
export function seriesModels(model: DemandModel): (key: string, measure: Measure) => SeriesModel | undefined {
  const entries = new Map(model.series.map((each) => [`${each.measure} ${each.key}`, each]));
  return (key, measure) => entries.get(`${measure} ${key}`);
}
