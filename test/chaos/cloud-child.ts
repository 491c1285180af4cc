import { cloudLog } from '#cli/cloud/cloud-log';
import { createClock } from '#local/clock';
import { startCloud } from '#local/cloud';
import { createFaultWindows, type FaultWindow } from '#local/faults/fault-windows';
import { injectFullDisk } from '#local/faults/full-disk';

// The process in which the embedded cloud runs during a chaos run, so that kill -9 of everything is real.

/** What the run tells its cloud. */
export type Order =
  | { readonly order: 'open'; readonly window: FaultWindow }
  | { readonly order: 'clock'; readonly offsetMs: number }
  | { readonly order: 'calm' };

/** What the cloud tells the run. */
export type Report =
  | { readonly report: 'started' }
  | { readonly report: 'fault'; readonly window: number; readonly kind: string; readonly about: string };

const [stateDirectory = '', assembly = '', seed = '0'] = process.argv.slice(2);
const clock = createClock();
const faults = createFaultWindows({
  seed: Number(seed),
  now: () => performance.now(),
  onFault: ({ id, fault }, about) =>
    tell({ report: 'fault', window: id, kind: fault.kind, about: about.slice(0, 200) }),
});
const tell = (report: Report): void => void process.send?.(report);

process.on('message', (order: Order) => {
  if (order.order === 'open') faults.open(order.window);
  if (order.order === 'clock') clock.offsetMs = order.offsetMs;
  if (order.order === 'calm') {
    faults.closeAll();
    clock.offsetMs = 0;
  }
});
process.on('disconnect', () => process.exit(1));

await injectFullDisk(faults);
const cloud = await startCloud({
  assembly,
  stateDirectory,
  endpointPort: 0,
  httpApiPort: 0,
  clock,
  faults,
  log: cloudLog(stateDirectory),
});
process.once('SIGINT', () => void cloud.stop().then(() => process.exit(0)));
tell({ report: 'started' });
