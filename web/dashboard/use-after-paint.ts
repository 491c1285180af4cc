import { useEffect } from 'react';

/** Does something once, when what is ready has been painted, which is the frame after the next: what is not seen at first waits for it. */
export function useAfterPaint(isReady: boolean, act: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first readiness is what counts
  useEffect(() => {
    if (!isReady) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(act);
    });
    return () => cancelAnimationFrame(frame);
  }, [isReady]);
}
