import type { Engine } from '#lake/engine';
import { literal } from '#lake/sql-text';

export interface ModelParameters {
  /** The day a run is made for, `YYYY-MM-DD`; models use it in the place of today. */
  readonly logicalDate: string;
  /** IANA zone in which instants become business dates. */
  readonly businessTimeZone: string;
}

/**
 * Makes the parameters available to models as the one-row relation `parameters`, and what of them is the same in
 * every run as `settings`: a model that reads only these is not computed again because a day has passed.
 */
export async function setParameters(
  engine: Engine,
  { logicalDate, businessTimeZone }: ModelParameters,
): Promise<void> {
  const zone = `${literal(businessTimeZone)} as business_time_zone`;
  await engine.run(`
    create or replace table parameters as select date ${literal(logicalDate)} as logical_date, ${zone};
    create or replace table settings as select ${zone}`);
}
