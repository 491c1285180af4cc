import { useTexts } from '../text/language.tsx';

/** The places of what is on its way, so that nothing moves when it comes. */
export function Skeleton() {
  const texts = useTexts();
  return (
    <div className="skeleton" role="status" aria-label={texts.loading}>
      <div className="kpis" aria-hidden="true">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
          <div key={key} className="kpi skeleton-block" />
        ))}
      </div>
      <div className="figure skeleton-block skeleton-wide" aria-hidden="true" />
    </div>
  );
}
