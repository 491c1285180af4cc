/** What is read of a definition in the Amazon States Language: https://states-language.net/spec.html */
export interface AslMachine {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, AslState>>;
}

export interface AslState {
  readonly Type: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly ({ readonly Next: string } & Readonly<Record<string, unknown>>)[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Branches?: readonly AslMachine[];
  readonly ItemProcessor?: AslMachine;
  /** The older name of ItemProcessor. */
  readonly Iterator?: AslMachine;
  readonly ItemSelector?: Readonly<Record<string, unknown>>;
}

export const parseMachine = (definition: string): AslMachine => JSON.parse(definition) as AslMachine;
