/** Road and pin. The same drawing makes the app icons (lib/brand/make-icons.mjs). */
export function Logo({ small }: { small?: boolean }) {
  return (
    <svg
      className={small ? 'bw-logo bw-logo--s' : 'bw-logo'}
      viewBox="0 0 40 40"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="bw-logo__bg" width="40" height="40" rx="8" />
      <path className="bw-logo__way" d="M12.5 40.5c-.6-9.7 12-8.2 12-17v-3" />
      <path
        className="bw-logo__pin"
        d="M24.5 25.2c-1.7-3-7.9-6.2-7.9-12.2a7.9 7.9 0 0 1 15.8 0c0 6-6.2 9.2-7.9 12.2z"
      />
      <circle className="bw-logo__dot" cx="24.5" cy="13" r="2.8" />
    </svg>
  );
}
