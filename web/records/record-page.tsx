import { useParams } from '@tanstack/react-router';
import { PageTitle } from '../app/page-title.tsx';

export function RecordPage() {
  const { id } = useParams({ from: '/$collection/record/$id' });
  return <PageTitle title={id} />;
}
