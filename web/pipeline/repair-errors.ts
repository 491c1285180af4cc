import type { Problem } from '#client/api-problem';
import type { FormField } from '../records/form-fields.ts';
import { type FieldMessages, fieldOfPointer, firstOfEach } from '../records/form-values.ts';

export interface RepairErrors {
  /** The first thing that is wrong with each field of the form. */
  readonly messages: FieldMessages;
  /** What is about no field of the form. */
  readonly unplaced: readonly string[];
}

/** What a problem says, where it can be said. */
export function repairErrors(problem: Problem | undefined, fields: readonly FormField[]): RepairErrors {
  const pointed = (problem?.errors ?? []).map((each) => ({
    pointer: 'pointer' in each ? each.pointer : '',
    message: each.message,
  }));
  const isPlaced = ({ pointer }: { readonly pointer: string }): boolean =>
    fields.some(({ name }) => name === fieldOfPointer(pointer));
  return {
    messages: firstOfEach(pointed.filter(isPlaced)),
    unplaced: pointed.filter((each) => !isPlaced(each)).map(({ message }) => message),
  };
}
