import { productCategories } from '#contracts/product';
import { productNouns } from './product-nouns.ts';
import { asciiName, type Story } from './world.ts';

/** A company sells one or two kinds of products; its name is in its addresses. */
export const supplierStory: Story = ({ source }, index) => {
  const company = `${source.faker.person.lastName()} ${source.pick(['Comércio', 'Distribuidora', 'Indústria', 'Importadora'])} ${source.pick(['Ltda.', 'S.A.', 'ME'])}`;
  const host = `${asciiName(company)}-${index + 1}.example`;
  const first = source.pick(productCategories);
  const second = source.pick(productCategories);
  return {
    company_name: company,
    email: `vendas@${host}`,
    website: `https://www.${host}`,
    product_categories: [...new Set([first, second])],
    primary_product: source.pick(productNouns[first]),
  };
};
