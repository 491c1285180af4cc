/** What a judge measured. */
export interface JudgeResult {
  readonly name: string;
  readonly figure: number;
  /** Without one the figure is only reported. */
  readonly goal?: { readonly at: 'least' | 'most'; readonly value: number };
  readonly detail?: string;
}

export interface Judge {
  /** Rejects with `judge_data_missing` when the data that it judges by are not there. */
  judge(): Promise<JudgeResult[]>;
}

/** NaN meets no goal. */
export const meetsGoal = ({ figure, goal }: JudgeResult): boolean =>
  goal === undefined || (goal.at === 'least' ? figure >= goal.value : figure <= goal.value);
