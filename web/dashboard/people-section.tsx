import { useId } from 'react';
import { useSession } from '../session/session.tsx';
import { Ages, HiresByMonth, Suppliers } from './people.tsx';
import type { TableRow } from './small-table.ts';
import { CUSTOMER_COLUMNS, TopCustomers } from './top-customers.tsx';
import { useChartFormats } from './use-chart-formats.ts';
import { type Export, fileOf, useLargest, useRows } from './use-lake.ts';
import { useNear } from './use-near.ts';

export const MONTH_COLUMNS = ['month', 'hires', 'leavers', 'employees'] as const;
export const AGE_COLUMNS = ['age_from', 'age_to', 'employees'] as const;

const CUSTOMERS = 10;

interface Props {
  readonly exports: readonly Export[];
  readonly catalogue: readonly TableRow[];
}

/** What does not depend on the period. It is read when it comes near to being seen. */
export function PeopleSection({ exports, catalogue }: Props) {
  const { texts } = useChartFormats();
  const { access } = useSession();
  const id = useId();
  const [element, isNear] = useNear<HTMLElement>();
  const file = (table: string) => (isNear ? fileOf(exports, table) : undefined);
  const months = useRows(file('headcount_by_month'), MONTH_COLUMNS);
  const ages = useRows(file('headcount_by_age'), AGE_COLUMNS);
  const customers = useLargest(file('customers'), 'total_value', CUSTOMERS, CUSTOMER_COLUMNS);
  const isFailed = months.isError || ages.isError || customers.isError;
  return (
    <section ref={element} className="people" aria-labelledby={id}>
      <h2 id={id}>{texts.peopleTitle}</h2>
      {isFailed && <p className="notice">{texts.chartFailed}</p>}
      <div className="board">
        {customers.data && customers.data.length > 0 && <TopCustomers rows={customers.data} />}
        {!access.pii && <p className="muted board-wide">{texts.customersHidden}</p>}
        {catalogue.length > 0 && <Suppliers catalogue={catalogue} />}
        {months.data && months.data.length > 0 && <HiresByMonth rows={months.data} />}
        {ages.data && ages.data.length > 0 && <Ages rows={ages.data} />}
      </div>
    </section>
  );
}
