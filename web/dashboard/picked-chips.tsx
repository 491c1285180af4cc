import { CloseIcon } from '../app/icons.tsx';
import { Button } from '../controls/button.tsx';
import { choiceLabel } from '../text/field-texts.ts';
import { useSpoken, useTexts } from '../text/language.tsx';
import { NO_CATEGORY } from './catalogue.ts';
import { type FiguresFormats, useChartFormats } from './use-chart-formats.ts';
import { type Filters, NO_FILTERS, toggled, type View } from './view.ts';
import '../controls/chips.css';

interface Props {
  readonly view: View;
  readonly onChange: (changes: Partial<View>) => void;
}

interface Chip {
  readonly text: string;
  readonly without: Partial<Filters>;
}

/** What was picked in charts, each to be taken out. */
export function PickedChips({ view, onChange }: Props) {
  const texts = useTexts();
  const figures = useChartFormats();
  const { language } = useSpoken();
  const chips = chipsOf(view, figures, (category) =>
    category === NO_CATEGORY ? figures.texts.noCategory : choiceLabel(category, language),
  );
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={figures.texts.filters}>
      {chips.map(({ text, without }) => (
        <li key={text} className="chip">
          <span>{text}</span>
          <Button variant="quiet" aria-label={texts.removeFilter(text)} onPress={() => onChange(without)}>
            <CloseIcon />
          </Button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button variant="quiet" onPress={() => onChange(NO_FILTERS)}>
            {texts.clearFilters}
          </Button>
        </li>
      )}
    </ul>
  );
}

function chipsOf(
  view: View,
  { texts, charts }: FiguresFormats,
  categoryName: (category: string) => string,
): Chip[] {
  const { price, days } = view;
  const chip = (text: string, without: Partial<Filters>): Chip => ({ text, without });
  return [
    ...(days
      ? [
          chip(
            days.from === days.to
              ? charts.longDay(days.from)
              : texts.dayRange(charts.shortDay(days.from), charts.shortDay(days.to)),
            { days: undefined },
          ),
        ]
      : []),
    ...view.category.map((name) =>
      chip(texts.filterCategory(categoryName(name)), { category: toggled(view.category, name) }),
    ),
    ...view.product.map((name) => chip(texts.filterProduct(name), { product: toggled(view.product, name) })),
    ...view.seller.map((name) => chip(texts.filterSeller(name), { seller: toggled(view.seller, name) })),
    ...view.weekday.map((weekday) =>
      chip(charts.weekday(weekday, 'long'), { weekday: toggled(view.weekday, weekday) }),
    ),
    ...view.hour.map((hour) => chip(charts.hours(hour), { hour: toggled(view.hour, hour) })),
    ...(price
      ? [
          chip(
            texts.filterPrice(
              texts.amountRange(charts.shortAmount(price.from), charts.shortAmount(price.below)),
            ),
            { price: undefined },
          ),
        ]
      : []),
  ];
}
