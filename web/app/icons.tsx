import type { ReactNode } from 'react';

const icon = (paths: ReactNode) => () => (
  <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    {paths}
  </svg>
);

export const MenuIcon = icon(<path d="M2 4h12M2 8h12M2 12h12" />);
export const PlusIcon = icon(<path d="M8 2.5v11M2.5 8h11" />);
export const SearchIcon = icon(<path d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.7-1.3L14 14" />);
export const FilterIcon = icon(<path d="M2 3h12L9.5 8.5V13l-3-1.5v-3L2 3Z" />);
export const ColumnsIcon = icon(<path d="M2.5 2.5h11v11h-11zM6.2 2.5v11M9.8 2.5v11" />);
export const CloseIcon = icon(<path d="m3.5 3.5 9 9m0-9-9 9" />);
export const UpIcon = icon(<path d="m4 9.5 4-4 4 4" />);
export const DownIcon = icon(<path d="m4 6.5 4 4 4-4" />);
export const LeftIcon = icon(<path d="m9.5 4-4 4 4 4" />);
export const RightIcon = icon(<path d="m6.5 4 4 4-4 4" />);
export const FileIcon = icon(<path d="M4 1.5h5l3 3v10H4zM9 1.5v3h3" />);
export const ExportIcon = icon(<path d="M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 13.5h11" />);
export const ImportIcon = icon(<path d="M8 10V2M4.5 5.5 8 2l3.5 3.5M2.5 13.5h11" />);
export const ActivityIcon = icon(<path d="M1.5 8.5h3l2-6 3 11 2-5h3" />);
