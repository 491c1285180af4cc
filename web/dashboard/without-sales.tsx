import { CATALOGUE_COLUMNS } from './catalogue.ts';
import { PeopleSection } from './people-section.tsx';
import { useChartFormats } from './use-chart-formats.ts';
import { type Export, fileOf, useRows } from './use-lake.ts';

/** What is left for those who may not see personal data: single sales name their seller. */
export function WithoutSales({ exports }: { exports: readonly Export[] }) {
  const { texts } = useChartFormats();
  const catalogue = useRows(fileOf(exports, 'products'), CATALOGUE_COLUMNS);
  return (
    <>
      <p className="notice">{texts.needsPii}</p>
      <PeopleSection exports={exports} catalogue={catalogue.data ?? []} />
    </>
  );
}
