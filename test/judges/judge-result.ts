/** What a judge measured. */
export interface JudgeResult {
  readonly name: string;
  readonly figure: number;
  /** Without one the figure is only reported. */
  readonly goal?: { readonly at: 'least' | 'most'; readonly value: number };
  /** A goal that is known not to be reached: what is reached instead, which must hold, and why no more. */
  readonly open?: { readonly reached: number; readonly why: string };
  readonly detail?: string;
}

export interface Judge {
  /** Rejects with `judge_data_missing` when the data that it judges by are not there. */
  judge(): Promise<JudgeResult[]>;
}

export type Outcome = 'reached' | 'open' | 'missed';

/** NaN meets no goal. Undefined where there is none. */
export function outcomeOfGoal({ figure, goal, open }: JudgeResult): Outcome | undefined {
  if (goal === undefined) return undefined;
  const meets = (value: number): boolean => (goal.at === 'least' ? figure >= value : figure <= value);
  if (meets(goal.value)) return 'reached';
  return open && meets(open.reached) ? 'open' : 'missed';
}
