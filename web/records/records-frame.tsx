import { Outlet } from '@tanstack/react-router';
import { PageTitle } from '../app/page-title.tsx';
import { Empty } from '../controls/states.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../text/language.tsx';

/** The pages of records, for those who may read them. */
export function RecordsFrame() {
  const texts = useTexts();
  const { access } = useSession();
  if (access.read) return <Outlet />;
  return (
    <>
      <PageTitle title={texts.records} />
      <Empty title={texts.recordsClosedTitle}>
        <p>{texts.recordsClosedText}</p>
      </Empty>
    </>
  );
}
