import type { Engine } from '#lake/engine';
import { literal } from '#lake/sql-text';

export interface ModelParameters {
  /** The day a run is made for, `YYYY-MM-DD`; models use it in the place of today. */
  readonly logicalDate: string;
  /** IANA zone in which instants become business dates. */
  readonly businessTimeZone: string;
}

/** Makes the parameters available to models as the one-row relation `parameters`. */
export async function setParameters(engine: Engine, parameters: ModelParameters): Promise<void> {
  await engine.run(`create or replace table parameters as select
    date ${literal(parameters.logicalDate)} as logical_date,
    ${literal(parameters.businessTimeZone)} as business_time_zone`);
}
