import { useBlocker } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '#client/api-problem';
import type { Entity } from '#contracts/entity';
import { errorText } from '../api/error-text.ts';
import { Button } from '../controls/button.tsx';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { FieldInput } from './field-input.tsx';
import type { FormField } from './form-fields.ts';
import {
  changedFields,
  type FieldMessages,
  type FormValues,
  firstOfEach,
  messagesOf,
} from './form-values.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import './form.css';

interface Props {
  readonly entity: Entity;
  readonly fields: readonly FormField[];
  /** What stands in the form at the beginning. */
  readonly initial: FormValues;
  /** What stands there already, when that is not what it began with. */
  readonly entered?: FormValues | undefined;
  readonly submitText: string;
  /** The same key for every try of this form: however often it is sent, it is written once. */
  readonly onSubmit: (values: FormValues, idempotencyKey: string) => Promise<void>;
  /** Goes on once the form is saved; the guard against leaving is off by then. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function RecordForm(props: Props) {
  const { entity, fields, initial, submitText, onSubmit, onDone, onCancel } = props;
  const { texts, formats, language, say } = useSpoken();
  const writing = { language, timeZone: formats.timeZone };
  const [values, setValues] = useState(props.entered ?? initial);
  const [messages, setMessages] = useState<FieldMessages>({});
  const [failure, setFailure] = useState<string>();
  const [phase, setPhase] = useState<'editing' | 'sending' | 'saved'>('editing');
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const sending = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const isDirty = phase !== 'saved' && changedFields(fields, initial, values).length > 0;
  const blocker = useBlocker({
    shouldBlockFn: () => isDirty,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });

  useEffect(() => {
    if (phase === 'saved') onDone();
  }, [phase, onDone]);

  const show = (found: FieldMessages): void => {
    setMessages(found);
    const first = fields.find(({ name }) => found[name]);
    // After the messages are there, so that they are read with the field.
    if (first) requestAnimationFrame(() => focusField(form.current, first.name));
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // A second press can come before React has rendered the first.
    if (sending.current) return;
    setFailure(undefined);
    const found = messagesOf(entity, fields, values, writing);
    show(found);
    if (Object.keys(found).length > 0) return;
    sending.current = true;
    setPhase('sending');
    try {
      await onSubmit(values, idempotencyKey);
      setPhase('saved');
    } catch (error) {
      setPhase('editing');
      const problem = error instanceof ApiProblem ? error.problem : undefined;
      const pointed = firstOfEach((problem?.errors ?? []).filter((each) => 'pointer' in each));
      const shown = new Set(fields.map(({ name }) => name));
      if (Object.keys(pointed).length > 0) show(pointed);
      const unplaced = Object.entries(pointed).filter(([name]) => !shown.has(name));
      const words = error instanceof ApiProblem ? errorText(error, texts) : texts.noAnswer;
      if (Object.keys(pointed).length === 0 || unplaced.length > 0) setFailure(words);
    } finally {
      sending.current = false;
    }
  };

  const set = (name: string, value: string | readonly string[]): void => {
    setValues((before) => ({ ...before, [name]: value }));
    setMessages(({ [name]: _, ...others }) => others);
  };
  const wrong = fields.filter(({ name }) => messages[name]);
  return (
    <form ref={form} className="record-form" onSubmit={submit} noValidate autoComplete="off">
      {(failure || wrong.length > 0) && (
        <div className="alert" role="alert">
          {failure && <p>{failure}</p>}
          {wrong.length > 0 && (
            <p>
              {texts.formErrors(wrong.length)}:{' '}
              {wrong.map(({ name }, at) => (
                <span key={name}>
                  {at > 0 && ', '}
                  <button type="button" className="link" onClick={() => focusField(form.current, name)}>
                    {fieldLabel(entity, name, language)}
                  </button>
                </span>
              ))}
            </p>
          )}
        </div>
      )}
      <div className="form-fields">
        {fields.map((field) => (
          <FieldInput
            key={field.name}
            entity={entity}
            field={field}
            value={values[field.name] ?? ''}
            error={messages[field.name] && say(messages[field.name]!)}
            onChange={(value) => set(field.name, value)}
          />
        ))}
      </div>
      <div className="form-actions">
        <Button type="submit" variant="primary" isPending={phase === 'sending'} pendingText={texts.saving}>
          {submitText}
        </Button>
        <Button onPress={onCancel}>{texts.cancel}</Button>
      </div>
      <LeaveDialog blocker={blocker} />
    </form>
  );
}

const focusField = (form: HTMLFormElement | null, name: string): void =>
  form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
