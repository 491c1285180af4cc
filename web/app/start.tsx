import { Navigate } from '@tanstack/react-router';
import { catalog } from '#contracts/catalog';
import { useSession } from '../session/session.tsx';

/** The first page of those who are signed in: the figures, for those who may see them; else the records, else the pipeline. */
export function Start() {
  const { access } = useSession();
  if (access.gold) return <Navigate to="/dashboard" replace />;
  if (!access.read && access.ops) return <Navigate to="/pipeline" replace />;
  return <Navigate to="/$collection" params={{ collection: catalog.sale.collection }} replace />;
}
