import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'isPending'> {
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly children: ReactNode;
  /** Pressed already: stays focusable, says so, and takes no other press. */
  readonly isPending?: boolean;
  readonly pendingText?: string;
}

export function Button({
  variant = 'plain',
  isPending = false,
  pendingText,
  children,
  ...props
}: ButtonProps) {
  return (
    <AriaButton {...props} isPending={isPending} className={`button button-${variant}`}>
      {isPending ? <span className="spinner" aria-hidden="true" /> : null}
      {isPending && pendingText ? pendingText : children}
    </AriaButton>
  );
}
