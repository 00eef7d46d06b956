const caseNumber = /([A-Z]{2,4}-\d{4}-\d{6})/;

/** Text in which the numbers of cases ("GA-2026-000123") stay in one piece on narrow screens. */
export function Unbroken({ text }: { text: string }) {
  return text.split(caseNumber).map((part) =>
    caseNumber.test(part) ? (
      <span key={part} className="bw-num">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
