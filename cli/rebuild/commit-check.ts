/** What became of one commit, or one export, when it was made again. */
export interface CommitCheck {
  /** Path of the table, or of the exported object. */
  readonly subject: string;
  readonly version: number;
  readonly kind: 'computed' | 'rearranged' | 'exported';
  /** Whether the check could be made; `failed` says that making it again did not succeed. */
  readonly outcome: 'identical' | 'different' | 'failed' | 'not_comparable';
  /** Data files of the first run that were compared. */
  readonly files: number;
  readonly identical: number;
  /** Why, when it is not identical; for people. */
  readonly detail?: string;
}

export const isWrong = ({ outcome }: CommitCheck): boolean => outcome === 'different' || outcome === 'failed';
