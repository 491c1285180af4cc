import { Outlet } from '@tanstack/react-router';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../text/language.tsx';
import '../records/list.css';
import './pipeline.css';

/** The pages for those who run the lake. */
export function PipelineFrame() {
  const texts = useTexts();
  const { access } = useSession();
  if (access.ops) return <Outlet />;
  return (
    <p className="alert" role="alert">
      {texts.pipeline.notAllowed}
    </p>
  );
}
