import { ACCOUNT_ID } from '../arns.ts';
import { readJsonFile, writeFileAtomically } from '../durable-file.ts';
import { AwsError } from '../json-protocol.ts';
import type { Topics } from '../sns/topics.ts';
import type { AlarmConfiguration } from './alarm.ts';
import { type AlarmState, evaluateAlarm, SPARE_PERIODS } from './evaluate-alarm.ts';
import type { Series } from './metric-math.ts';
import { type MetricStore, MINUTE_MS } from './metric-store.ts';
import { readPoints } from './read-points.ts';

/** The state of an alarm, and since when. */
export interface AlarmStatus {
  readonly state: AlarmState;
  readonly reason: string;
  /** ISO instant. */
  readonly since: string;
}

export interface StateChange {
  readonly alarmName: string;
  readonly from: AlarmStatus;
  readonly to: AlarmStatus;
}

export interface Alarms {
  add(configuration: AlarmConfiguration): void;
  list(): readonly { readonly configuration: AlarmConfiguration; readonly status: AlarmStatus }[];
  /** The newest last. */
  history(): readonly StateChange[];
  /** @throws AwsError `ResourceNotFound` */
  setState(alarmName: string, state: AlarmState, reason: string): Promise<void>;
  /** Evaluates every alarm at the end of each minute since the last call. */
  evaluate(): Promise<void>;
}

export interface AlarmsOptions {
  /** Keeps the states from one process to the next. */
  readonly file: string;
  readonly store: MetricStore;
  readonly topics: Topics;
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

const MAX_HISTORY = 1000;
const NEW_ALARM = 'Unchecked: Initial alarm creation';
/** A clock that is put forward further is followed from here on only. */
const MAX_MINUTES_AT_ONCE = 8 * 24 * 60;

interface Entry {
  readonly configuration: AlarmConfiguration;
  status: AlarmStatus;
}

/** Alarms as CloudWatch evaluates them: every minute, over periods that end with that minute. */
export async function openAlarms(options: AlarmsOptions): Promise<Alarms> {
  const { file, store, topics, now, log } = options;
  const kept = (await readJsonFile<Record<string, AlarmStatus>>(file)) ?? {};
  const alarms = new Map<string, Entry>();
  const changes: StateChange[] = [];
  let evaluated = minuteOf(now());
  let evaluation = Promise.resolve();

  async function change(entry: Entry, to: AlarmStatus): Promise<void> {
    const { configuration, status: from } = entry;
    entry.status = to;
    const alarmName = configuration.name;
    changes.push({ alarmName, from, to });
    if (changes.length > MAX_HISTORY) changes.shift();
    const states = [...alarms].map(([name, { status }]) => [name, status]);
    await writeFileAtomically(file, JSON.stringify(Object.fromEntries(states)));
    // AWS would tell of this too; but that a new alarm has nothing to report is no news where one is looking.
    if (from.reason === NEW_ALARM && to.state === 'OK') return;
    log(`${to.state} ${alarmName}: ${configuration.description ?? ''} ${to.reason}`);
    const { actions, actionsEnabled } = configuration;
    for (const topicArn of actionsEnabled ? actions[to.state] : []) {
      await topics
        .publish({ topicArn, ...notification(configuration, from, to) })
        .catch((error: unknown) => log(`${alarmName}: ${topicArn} was not told: ${String(error)}`));
    }
  }

  async function evaluateAt(minute: number): Promise<void> {
    for (const entry of alarms.values()) {
      const { configuration, status } = entry;
      const { rule, periodMs } = configuration;
      const range = { endMs: minute * MINUTE_MS, periodMs, periods: rule.evaluationPeriods + SPARE_PERIODS };
      const points = readPoints(configuration.watched, configuration, store, range);
      const state = evaluateAlarm(rule, points, status.state);
      if (state === status.state) continue;
      const since = new Date(minute * MINUTE_MS).toISOString();
      await change(entry, { state, reason: reasonOf(configuration, points, state), since });
    }
  }

  async function evaluateUntilNow(): Promise<void> {
    const current = minuteOf(now());
    evaluated = Math.max(evaluated, current - MAX_MINUTES_AT_ONCE);
    while (evaluated < current) {
      evaluated += 1;
      await evaluateAt(evaluated);
    }
    // A clock that went back does not make minutes count twice, and does not stop the evaluation for ever.
    if (current < evaluated - 1) evaluated = current;
  }

  return {
    add(configuration) {
      const status = kept[configuration.name] ?? {
        state: 'INSUFFICIENT_DATA' as const,
        reason: NEW_ALARM,
        since: now().toISOString(),
      };
      alarms.set(configuration.name, { configuration, status });
      const periods = configuration.rule.evaluationPeriods + SPARE_PERIODS;
      store.keep((periods * configuration.periodMs) / MINUTE_MS + 60);
    },
    list: () => [...alarms.values()],
    history: () => changes,
    async setState(alarmName, state, reason) {
      const entry = alarms.get(alarmName);
      if (!entry) throw new AwsError('ResourceNotFound', `No alarm ${alarmName}`, 404);
      await change(entry, { state, reason, since: now().toISOString() });
    },
    evaluate() {
      evaluation = evaluation.then(evaluateUntilNow);
      return evaluation;
    },
  };
}

const minuteOf = (at: Date): number => Math.floor(at.getTime() / MINUTE_MS);

function reasonOf({ rule }: AlarmConfiguration, points: Series, state: AlarmState): string {
  const shown = points.slice(-rule.evaluationPeriods).map((value) => value ?? 'missing');
  if (state === 'INSUFFICIENT_DATA') return `Insufficient Data: ${shown.length} datapoints were unknown.`;
  const crossed = state === 'ALARM' ? 'Threshold Crossed' : 'Threshold no longer crossed';
  return `${crossed}: the last ${shown.length} datapoints were [${shown.join(', ')}], ${rule.comparison} ${rule.threshold}, ${rule.datapointsToAlarm} of ${rule.evaluationPeriods} to alarm.`;
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html */
function notification(
  { name, arn, description, declared }: AlarmConfiguration,
  from: AlarmStatus,
  to: AlarmStatus,
): { subject: string; message: string } {
  const { AlarmActions = [], OKActions = [], InsufficientDataActions = [], ...trigger } = declared;
  const message = {
    AlarmName: name,
    AlarmDescription: description ?? null,
    AWSAccountId: ACCOUNT_ID,
    NewStateValue: to.state,
    NewStateReason: to.reason,
    StateChangeTime: to.since.replace('Z', '+0000'),
    Region: 'US East (N. Virginia)',
    AlarmArn: arn,
    OldStateValue: from.state,
    OKActions,
    AlarmActions,
    InsufficientDataActions,
    Trigger: trigger,
  };
  return {
    subject: `${to.state}: "${name}" in US East (N. Virginia)`.slice(0, 100),
    message: JSON.stringify(message),
  };
}
