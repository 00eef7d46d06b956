import { z } from 'zod';
import { categories } from '../reports/catalogue';
import { districts } from '../town/places';

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'tooLong')
    .regex(/^[^\p{Cc}<>]*$/u, 'unknown');

export const departmentName = line(80).min(2, 'required');
export const departmentPhone = line(40).regex(/^(\+?[\d /()-]{3,40})?$/, 'phone');
export const departmentEmail = line(120).regex(/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/, 'email');
export const kinds = z.array(z.enum(categories)).max(categories.length);

/** "Freienohl, Calle" → the Stadtteile named; a name that there is not is refused. */
export const districtList = z
  .string()
  .max(2000, 'tooLong')
  .transform((text) => [...new Set(text.split(/[,;\n]/).map((name) => name.trim()))].filter(Boolean))
  .refine((names) => names.every((name) => districts.includes(name as never)), 'district');
