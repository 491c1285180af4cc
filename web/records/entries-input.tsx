import { useId } from 'react';
import { CloseIcon, PlusIcon } from '../app/icons.tsx';
import { Button } from '../controls/button.tsx';
import { useTexts } from '../text/language.tsx';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly error: string | undefined;
  readonly required: boolean;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** A list of short texts, one input each. */
export function EntriesInput({ name, label, help, error, required, values, onChange }: Props) {
  const texts = useTexts();
  const id = useId();
  const replace = (at: number, text: string): void =>
    onChange(values.map((value, index) => (index === at ? text : value)));
  return (
    <fieldset className={error ? 'field entries field-bad' : 'field entries'} aria-describedby={`${id}-help`}>
      <legend>
        {label}
        {!required && ' '}
        {!required && <span className="field-mark">{texts.optional}</span>}
      </legend>
      {values.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries are known by their place only
        <div key={at} className="entry">
          <input
            name={at === 0 ? name : `${name}.${at}`}
            aria-label={`${label} ${at + 1}`}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            value={value}
            autoComplete="off"
            onChange={({ target }) => replace(at, target.value)}
          />
          {values.length > 1 && (
            <Button
              variant="quiet"
              aria-label={texts.removeEntry(value || `${label} ${at + 1}`)}
              onPress={() => onChange(values.filter((_, index) => index !== at))}
            >
              <CloseIcon />
            </Button>
          )}
        </div>
      ))}
      <Button variant="quiet" onPress={() => onChange([...values, ''])}>
        <PlusIcon />
        {texts.addEntry}
      </Button>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <p className="field-help" id={`${id}-help`}>
        {help}
      </p>
    </fieldset>
  );
}
