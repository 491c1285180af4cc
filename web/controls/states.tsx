import type { ReactNode } from 'react';
import { errorText } from '../api/error-text.ts';
import { useTexts } from '../text/language.tsx';
import { Button } from './button.tsx';
import './states.css';

export function Loading() {
  const texts = useTexts();
  return (
    <p className="state state-loading" role="status">
      <span className="spinner" aria-hidden="true" /> {texts.loading}
    </p>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

interface FailedProps {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry?: () => unknown;
}

export function Failed({ title, error, onRetry }: FailedProps) {
  const texts = useTexts();
  return (
    <div className="state" role="alert">
      <h2>{title}</h2>
      <p>{errorText(error, texts)}</p>
      {onRetry && <Button onPress={() => void onRetry()}>{texts.tryAgain}</Button>}
    </div>
  );
}
