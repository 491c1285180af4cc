import { Link } from '@tanstack/react-router';
import { useTexts } from '../text/language.tsx';
import { PageTitle } from './page-title.tsx';

export function NotFound() {
  const texts = useTexts();
  return (
    <div className="state">
      <PageTitle title={texts.notFoundTitle} />
      <p>{texts.notFoundText}</p>
      <Link to="/">{texts.toStart}</Link>
    </div>
  );
}
