import type { Category } from '@/lib/reports/catalogue';

/** The kind of a report as strokes on a 24 grid, for pins. */
export const glyphs: Record<Category, string> = {
  roadway: 'M8 4.5 4.5 20M16 4.5 19.5 20M12 5v2.5M12 11v2.5M12 17v2.5',
  footway: 'M13 4.2v.1M9.5 21l2-5.5-1-5.5 3-1.5 2 3.5 3 1M11.5 15.5l3 2 .5 3.5M10.5 10l-3 2-.5 3',
  lighting: 'M8 21V9a4 4 0 0 1 7.5-2M13 8.5h5.5l1 3h-7.5zM5.5 21h5M16 15v2.5',
  signals: 'M8.5 3.5h7v14h-7zM12 7v.1M12 10.5v.1M12 14v.1M12 17.5V21',
  drain: 'M4.5 12a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0M9 9.5v5M12 8.5v7M15 9.5v5',
  green: 'M12 21v-7M12 14c-4 0-6-2.2-6-5a6 6 0 0 1 12 0c0 2.8-2 5-6 5zM12 17.5l3-2',
  waste: 'M5.5 7.5h13M10 7.5V5h4v2.5M7 7.5 8 20h8l1-12.5M10.5 11v5.5M13.5 11v5.5',
  ice: 'M12 3.5v17M4.6 7.8l14.8 8.4M19.4 7.8 4.6 16.2M12 7 9.8 5M12 7l2.2-2M12 17l-2.2 2M12 17l2.2 2',
  other: 'M6.5 12h.1M12 12h.1M17.5 12h.1',
};
