import { getFormatter, getTranslations } from 'next-intl/server';
import { Keys } from './Keys';

/** The keys at the lower edge of a wide screen, and when the page was made. */
export async function KeyLine() {
  const t = await getTranslations('staff');
  const format = await getFormatter();
  const keys: [string[], string][] = [
    [['J', 'K'], t('keys.nextPrevious')],
    [['A'], t('actions.check')],
    [['V'], t('actions.publish')],
    [['W'], t('actions.forward')],
    [['R'], t('actions.note')],
    [['X'], t('actions.close')],
  ];
  return (
    <>
      {keys.map(([names, what]) => (
        <span key={what} className="st-key">
          {names.map((name) => (
            <kbd key={name}>{name}</kbd>
          ))}{' '}
          {what}
        </span>
      ))}
      <Keys />
      <span className="st-now">
        {t('keys.current', { time: format.dateTime(new Date(), { hour: '2-digit', minute: '2-digit' }) })}
      </span>
    </>
  );
}
