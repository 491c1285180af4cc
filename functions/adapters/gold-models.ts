import { forecastTable } from '../domain/forecast-table.ts';
import { type GoldModel, type GoldTable, parseGoldModel } from '../domain/gold-model.ts';
import { modelNames, readModelSql } from './sql-models.ts';

export const readGoldModel = (name: string): GoldModel => parseGoldModel(name, readModelSql(`gold/${name}`));

export const goldModels = (): GoldModel[] => modelNames('gold').map(readGoldModel);

/** Every table of gold, in alphabetical order. */
export const goldTables = (): GoldTable[] =>
  [...goldModels(), forecastTable].sort((a, b) => (a.name < b.name ? -1 : 1));
