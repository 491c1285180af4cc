import { AwsError } from '../json-protocol.ts';
import type { Faults } from './faults.ts';

/** What invokes functions, as far as faults are concerned. */
interface Invoker {
  invoke(nameOrArn: string, payload: string): Promise<{ readonly error?: unknown }>;
}

const REMEMBERED_BATCHES = 3;

/**
 * Deliveries of an event source mapping as AWS promises them, at least once: a batch comes again, an older one
 * comes after a newer one, and two pollers deliver the same one at once.
 */
export function withDeliveryFaults<F extends Invoker>(functions: F, faults: Faults): F {
  const recent = new Map<string, string[]>();
  const invoke: Invoker['invoke'] = async (name, payload) => {
    const fault = faults.decide('deliver', name);
    // The second poller goes its own way: the batches that follow may overtake it.
    if (fault?.kind === 'deliver_twice_at_once') functions.invoke(name, payload).catch(() => {});
    let result = await functions.invoke(name, payload);
    if (result.error !== undefined) return result;
    if (fault?.kind === 'deliver_again') result = await functions.invoke(name, payload);
    const [older] = recent.get(name) ?? [];
    if (older !== undefined && faults.decide('delivered', name)) await functions.invoke(name, older);
    recent.set(name, [...(recent.get(name) ?? []), payload].slice(-REMEMBERED_BATCHES));
    return result;
  };
  return { ...functions, invoke };
}

/** Lambda as state machines may find it: it refuses an invocation, or runs it and says it could not. */
export function withTaskFaults<F extends Invoker>(functions: F, faults: Faults): F {
  const invoke: Invoker['invoke'] = async (name, payload) => {
    const fault = faults.decide('task', name);
    if (fault?.kind === 'task_lost_answer') await functions.invoke(name, payload);
    if (fault) throw new AwsError('ServiceException', 'The Lambda service has a planned fault.', 500);
    return functions.invoke(name, payload);
  };
  return { ...functions, invoke };
}
