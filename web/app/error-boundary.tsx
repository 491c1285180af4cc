import { Component, type ReactNode } from 'react';
import { Button } from '../controls/button.tsx';
import { useTexts } from '../text/language.tsx';

/** Shows that the page has broken down, instead of nothing at all. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

export function Broken() {
  const texts = useTexts();
  return (
    <div className="state" role="alert">
      <h1>{texts.brokenTitle}</h1>
      <p>{texts.brokenText}</p>
      <Button variant="primary" onPress={() => location.reload()}>
        {texts.reload}
      </Button>
    </div>
  );
}
