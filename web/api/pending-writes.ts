import { type PendingWrite, pauseBefore } from './pending-write.ts';
import type { EventReceipt } from './record-api.ts';

const STORAGE_KEY = 'liftoff.writes';
const KEPT = 50;

interface Dependencies {
  readonly readReceipt: (receipt: string) => Promise<EventReceipt>;
  /** The records of an entity are not as they were: resolves when those on the page have been read again. */
  readonly onChange: (write: PendingWrite) => Promise<unknown>;
}

/** The writes of this tab: follows each until it is applied or refused. */
export class PendingWrites {
  #writes: readonly PendingWrite[] = restored();
  readonly #listeners = new Set<() => void>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    for (const write of this.#writes) this.#follow(write, 0);
  }

  readonly list = (): readonly PendingWrite[] => this.#writes;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(write: Omit<PendingWrite, 'status'>): void {
    const added: PendingWrite = { ...write, status: 'accepted' };
    this.#set([...this.#writes.filter(({ eventId }) => eventId !== write.eventId), added].slice(-KEPT));
    this.#follow(added, 0);
  }

  dismiss(eventId: string): void {
    clearTimeout(this.#timers.get(eventId));
    this.#timers.delete(eventId);
    this.#set(this.#writes.filter((write) => write.eventId !== eventId));
  }

  dismissSettled(): void {
    this.#set(this.#writes.filter(({ status }) => status === 'accepted'));
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    sessionStorage.removeItem(STORAGE_KEY);
  }

  #follow(write: PendingWrite, looks: number): void {
    const pause = pauseBefore(write.status, looks);
    if (pause === undefined) return;
    this.#timers.set(
      write.eventId,
      setTimeout(() => void this.#look(write, looks), pause),
    );
  }

  async #look(write: PendingWrite, looks: number): Promise<void> {
    const receipt = await this.#dependencies.readReceipt(write.receipt).catch(() => undefined);
    const known = this.#writes.find(({ eventId }) => eventId === write.eventId);
    if (!known) return;
    if (!receipt || receipt.status === known.status) return this.#follow(known, looks + 1);
    const { status, reason, field } = receipt;
    const next: PendingWrite = { ...known, status, reason, field };
    // First the records, so that no row vanishes for a moment, or is shown as it was before.
    await this.#dependencies.onChange(next);
    this.#set(this.#writes.map((each) => (each.eventId === next.eventId ? next : each)));
    this.#follow(next, 0);
  }

  #set(writes: readonly PendingWrite[]): void {
    this.#writes = writes;
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(writes.map(withoutValues)));
    for (const listener of this.#listeners) listener();
  }
}

/** What may be written to the tab's storage: nothing that was entered. */
const withoutValues = ({ data: _, name: __, ...write }: PendingWrite) => ({ ...write, name: write.id });

function restored(): PendingWrite[] {
  try {
    return JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '[]');
  } catch {
    return [];
  }
}
