import type { Connection } from '../connection.ts';
import { type MachineRun, runMachine } from '../run-machine.ts';
import type { MaintenanceOutput } from './summary.ts';

export type MaintenanceRun = MachineRun<MaintenanceOutput>;

/**
 * Starts the maintenance of the tables and waits until it is over.
 *
 * @throws CliError `maintenance_failed` with the error and cause that the state machine reports
 */
export const runMaintenance = (connection: Connection): Promise<MaintenanceRun> =>
  runMachine(
    connection,
    connection.config.maintenanceStateMachineArn,
    {},
    { code: 'maintenance_failed', what: 'The maintenance' },
  );
