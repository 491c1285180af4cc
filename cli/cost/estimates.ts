import { entityNames } from '#contracts/catalog';
import { goldTables } from '#functions/domain/gold-tables';

/** What is known of the product's own behaviour, measured or counted, where AWS's prices need it. Estimates. */
export const estimates = {
  /** Seconds that one invocation takes. */
  seconds: { write: 0.02, landing: 0.6, read: 0.3, refreshStep: 1.5, maintenanceStep: 5 },
  /** Events that a batch brings when writes come evenly. */
  eventsPerBatch: 500,
  /** Requests to S3. */
  landing: { writes: 3, reads: 2 },
  read: { writes: 4, reads: 10 },
  refreshStep: { writes: 5, reads: 6 },
  /** Files of the page, and how much of them, for so many reads of its user: most come from the browser's own cache. */
  page: { requestsPerRead: 0.2, gbPerRead: 5e-6 },
  /** GB of an answer that is read. */
  answerGb: 5e-6,
  /** Log lines of an invocation, GB. */
  logGb: 1e-6,
  /** Names under which functions count: accepted, refused, landed, quarantined, drifted. */
  customMetrics: 5,
  /** X-Ray looks at the first request of each second and at 5 % of the others. */
  tracedShare: 0.05,
} as const;

const tables = goldTables().length;

/** Functions that a refresh invokes: the plan, silver with what is of no entity, gold, the exports, and the news. */
export const refreshSteps = 1 + (entityNames.length + 1) + tables + tables + 1;

/** Each step, and the states around them: maps, levels, summary. */
export const refreshTransitions = refreshSteps + 10;

/** The plan, and the tables that were written since the day before. */
export const maintenanceSteps = 1 + entityNames.length + tables + 3;
