import { Link } from '@tanstack/react-router';
import type { Entity } from '#contracts/entity';
import { LeftIcon } from '../app/icons.tsx';
import { useTexts } from '../text/language.tsx';

/** The way back to the list. */
export function Crumbs({ entity }: { entity: Entity }) {
  const texts = useTexts();
  return (
    <p className="crumbs">
      <Link to="/$collection" params={{ collection: entity.collection }}>
        <LeftIcon />
        {texts.many[entity.name]}
      </Link>
    </p>
  );
}
