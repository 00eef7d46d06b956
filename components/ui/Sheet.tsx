import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface SheetProps {
  readonly children: ReactNode;
  readonly label?: string;
  /** With it the handle is a button; without it only a mark. */
  readonly onToggle?: () => void;
  readonly isOpen?: boolean;
}

/** Lies over the lower edge of a map. */
export function Sheet({ children, label, onToggle, isOpen }: SheetProps) {
  const t = useTranslations('ui');
  return (
    <section className="bw-sheet" aria-label={label}>
      {onToggle ? (
        <button
          type="button"
          className="bw-sheet__g"
          onClick={onToggle}
          aria-expanded={isOpen}
          aria-label={isOpen ? t('sheetLess') : t('sheetMore')}
        />
      ) : (
        <span className="bw-sheet__g" aria-hidden="true" />
      )}
      {children}
    </section>
  );
}

/** Holds the screen's main action at the lower edge, within the page's main part. */
export function Dock({ children }: { children: ReactNode }) {
  return <div className="bw-dock">{children}</div>;
}

/** The same above the five places, outside the main part and so a landmark of its own, which needs a name. */
export function NavDock({ children, label }: { children: ReactNode; label: string }) {
  return (
    <section className="bw-dock bw-dock--nav" aria-label={label}>
      {children}
    </section>
  );
}
