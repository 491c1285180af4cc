import { type GoldModel, parseGoldModel } from '../domain/gold-model.ts';
import { modelNames, readModelSql } from './sql-models.ts';

export const readGoldModel = (name: string): GoldModel => parseGoldModel(name, readModelSql(`gold/${name}`));

export const goldModels = (): GoldModel[] => modelNames('gold').map(readGoldModel);
