import type { ModelName } from '../domain/model-registry.ts';
import { customerValue } from './models/customer-value.ts';
import { demandForecast } from './models/demand-forecast.ts';
import { nextBestOffer } from './models/next-best-offer.ts';
import { noteSentiment } from './models/note-sentiment.ts';
import type { TrainableModel } from './trainable-model.ts';

/** The models that a training trains, in this order. */
export const trainableModels: readonly TrainableModel[] = [
  demandForecast,
  customerValue,
  nextBestOffer,
  noteSentiment,
];

export const trainableModel = (name: ModelName): TrainableModel => {
  const found = trainableModels.find((model) => model.name === name);
  if (!found) throw new Error(`There is no model ${name}`);
  return found;
};
