import { textTable } from '../terminal/text-table.ts';
import type { TrainingOutput } from './run-training.ts';
import { figure, reasonText } from './texts.ts';

/** What came of a training, a row for each model. */
export const trainingLines = ({ models }: TrainingOutput): string[] =>
  textTable(
    ['model', 'version', '', 'why', 'measure', 'value', 'floor', 'champion before'],
    models.map(({ model, version, promoted, reason, metric, value, floor, champion }) => [
      model,
      version ?? '',
      promoted ? 'champion' : '',
      reasonText(reason),
      metric ?? '',
      figure(value),
      figure(floor),
      figure(champion),
    ]),
  );
