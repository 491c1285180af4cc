import { useEffect, useState } from 'react';
import type { Column } from '#contracts/columns';
import type { Entity } from '#contracts/entity';
import { CloseIcon, SearchIcon } from '../app/icons.tsx';
import { Button } from '../controls/button.tsx';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterEditor } from './filter-editor.tsx';
import type { ListSearch } from './list-search.ts';

interface Props {
  readonly entity: Entity;
  readonly search: ListSearch;
  readonly shown: readonly Column[];
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
  readonly onColumns: (names: readonly string[] | undefined) => void;
}

export function ListToolbar({ entity, search, shown, onChange, onColumns }: Props) {
  return (
    <>
      <div className="toolbar">
        <SearchBox entity={entity} value={search.q ?? ''} onSearch={(q) => onChange({ q })} />
        <FilterEditor entity={entity} onAdd={(parameter, value) => onChange({ [parameter]: value })} />
        <ColumnsMenu entity={entity} shown={shown} onColumns={onColumns} />
      </div>
      <FilterChips entity={entity} search={search} onChange={onChange} />
    </>
  );
}

/** Long enough that a word is not searched for letter by letter. */
const TYPING_PAUSE_MS = 350;

function SearchBox({
  entity,
  value,
  onSearch,
}: {
  entity: Entity;
  value: string;
  onSearch: (q: string) => void;
}) {
  const { texts } = useSpoken();
  const { access } = useSession();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause in typing is what counts
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onSearch(text), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const label = texts.searchIn(texts.many[entity.name]);
  return (
    <search className="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text);
        }}
      >
        <SearchIcon />
        <input
          type="search"
          name="q"
          aria-label={label}
          placeholder={label}
          title={access.pii ? undefined : texts.piiMaskedHelp}
          value={text}
          maxLength={200}
          onChange={({ target }) => setText(target.value)}
        />
        {text !== '' && (
          <Button variant="quiet" aria-label={texts.clearSearch} onPress={() => onSearch('')}>
            <CloseIcon />
          </Button>
        )}
      </form>
    </search>
  );
}
