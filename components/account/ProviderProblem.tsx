import { getTranslations } from 'next-intl/server';
import { Note } from '@/components/ui/Note';
import { oidcSettings } from '@/lib/oidc/settings';

const problems = ['failed', 'unavailable', 'otherAccount'] as const;

/** Why the identity provider's sign-in led to nothing; nothing for other codes. */
export async function ProviderProblem({ code }: { code: string | string[] | undefined }) {
  const settings = oidcSettings();
  if (!code || !settings) return null;
  const t = await getTranslations('security.provider');
  const known = problems.find((problem) => problem === code) ?? 'failed';
  return (
    <div role="alert">
      <Note tone={known === 'unavailable' ? 'wait' : 'bad'}>{t(known, { name: settings.name })}</Note>
    </div>
  );
}
