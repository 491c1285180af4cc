import { productCategories } from '#contracts/product';
import { productLines, productNouns, usualPrice } from './product-nouns.ts';
import { amount, type Story } from './world.ts';

const DEAREST_HUNDREDTHS = 699_990;

/** The name tells the category and is unique; prices are skewed and end in 90 centavos. */
export const productStory: Story = ({ source }, index) => {
  const category = source.pick(productCategories, 1.3);
  const name = `${source.pick(productNouns[category])} ${source.pick(productLines)} ${index + 100}`;
  const reais = Math.ceil(source.skewedAround(usualPrice[category], 0.7));
  return { name, category, price: amount(Math.min(reais * 100 - 10, DEAREST_HUNDREDTHS)) };
};
