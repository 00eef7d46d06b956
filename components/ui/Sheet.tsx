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

/** Holds the screen's main action at the lower edge. `aboveNav` where the five places are shown. */
export function Dock({ children, aboveNav }: { children: ReactNode; aboveNav?: boolean }) {
  return <div className={aboveNav ? 'bw-dock bw-dock--nav' : 'bw-dock'}>{children}</div>;
}
