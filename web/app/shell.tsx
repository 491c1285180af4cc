import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { catalog } from '#contracts/catalog';
import { useConnectionLost } from '../api/connection.ts';
import { Button } from '../controls/button.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../text/language.tsx';
import { Changes } from './changes.tsx';
import { MenuIcon } from './icons.tsx';
import { Preferences } from './preferences.tsx';
import { Wordmark } from './wordmark.tsx';
import './shell.css';

export function Shell() {
  const texts = useTexts();
  const { access, signOut } = useSession();
  const lost = useConnectionLost();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: going somewhere closes the menu
  useEffect(() => setOpen(false), [pathname]);
  return (
    <div className={open ? 'shell shell-open' : 'shell'}>
      <a className="skip-link" href="#content">
        {texts.skipToContent}
      </a>
      <header className="shell-bar">
        <span className="shell-menu-button">
          <Button
            variant="quiet"
            aria-label={open ? texts.closeMenu : texts.menu}
            aria-expanded={open}
            aria-controls="navigation"
            onPress={() => setOpen(!open)}
          >
            <MenuIcon />
          </Button>
        </span>
        <Link to="/" className="shell-home">
          <Wordmark />
        </Link>
        <div className="shell-tools">
          <Changes />
        </div>
      </header>
      <div className="shell-side" id="navigation">
        <nav aria-label={texts.mainNavigation}>
          {access.gold && (
            <ul>
              <li>
                <Link to="/dashboard" activeProps={{ className: 'is-here' }}>
                  {texts.dashboard.title}
                </Link>
              </li>
            </ul>
          )}
          {access.read && <RecordNavigation />}
          {access.ops && <PipelineNavigation />}
        </nav>
        <SideFoot onSignOut={signOut} />
      </div>
      <main id="content" tabIndex={-1}>
        {lost && (
          <p className="connection-lost" role="status">
            {texts.connectionLost}
          </p>
        )}
        <Outlet />
      </main>
    </div>
  );
}

function RecordNavigation() {
  const texts = useTexts();
  return (
    <>
      <h2>{texts.records}</h2>
      <ul>
        {Object.values(catalog).map(({ name, collection }) => (
          <li key={name}>
            <Link to="/$collection" params={{ collection }} activeProps={{ className: 'is-here' }}>
              {texts.many[name]}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

const pipelinePages = [
  ['/pipeline', 'runs'],
  ['/pipeline/tables', 'tables'],
  ['/pipeline/audits', 'audits'],
  ['/pipeline/quarantine', 'quarantine'],
  ['/pipeline/lineage', 'lineage'],
] as const;

function PipelineNavigation() {
  const texts = useTexts().pipeline;
  const { pathname } = useLocation();
  return (
    <>
      <h2>{texts.section}</h2>
      <ul>
        {pipelinePages.map(([to, name]) => (
          <li key={to}>
            <Link
              to={to}
              // A run lies below the list of runs, which has the section's own address.
              className={name === 'runs' && pathname.startsWith('/pipeline/runs') ? 'is-here' : ''}
              activeOptions={{ exact: name === 'runs', includeSearch: false }}
              activeProps={{ className: 'is-here' }}
            >
              {texts[name]}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function SideFoot({ onSignOut }: { onSignOut: () => void }) {
  const texts = useTexts();
  const { access } = useSession();
  return (
    <div className="shell-foot">
      {!access.write && (
        <p className="badge" title={texts.readOnlyHelp}>
          {texts.readOnly}
        </p>
      )}
      {!access.pii && (
        <p className="badge" title={texts.piiMaskedHelp}>
          {texts.piiMasked}
        </p>
      )}
      <Preferences />
      <a href="/docs" target="_blank" rel="noreferrer">
        {texts.apiReference}
      </a>
      <Button variant="quiet" onPress={onSignOut}>
        {texts.signOut}
      </Button>
    </div>
  );
}
