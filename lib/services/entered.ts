/** What people entered, as they entered it: step → field → text, texts, or rows. '' and [] are "nothing". */
export type EnteredValue = string | readonly string[] | readonly EnteredRow[];
export type EnteredRow = Readonly<Record<string, string | readonly string[]>>;
export type EnteredStep = Readonly<Record<string, EnteredValue>>;
export type Entered = Readonly<Record<string, EnteredStep>>;

/** Parsed answers of any service. Hidden and empty fields are absent. JSON. */
export type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
