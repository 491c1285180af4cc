import type { Entity } from '#contracts/entity';
import { Button } from '../controls/button.tsx';
import { Empty } from '../controls/states.tsx';
import { useTexts } from '../text/language.tsx';
import type { ListSearch } from './list-search.ts';

interface Props {
  readonly entity: Entity;
  readonly search: ListSearch;
  readonly onClear: () => void;
}

export function NoRows({ entity, search, onClear }: Props) {
  const texts = useTexts();
  const { sort: _, limit: __, cursor, ...narrowing } = search;
  if (Object.keys(narrowing).length === 0 && !cursor)
    return (
      <Empty title={texts.emptyTitle(texts.many[entity.name])}>
        <p>{texts.emptyText}</p>
      </Empty>
    );
  return (
    <Empty title={texts.noMatchTitle}>
      <p>{texts.noMatchText}</p>
      <Button onPress={onClear}>{texts.clearFilters}</Button>
    </Empty>
  );
}
