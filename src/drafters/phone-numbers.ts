// The core with its tables beside it: the package's other entry imports JSON in a form that Jest is about to refuse.
import parsePhoneNumber, { type CountryCode, isSupportedCountry } from 'libphonenumber-js/core';
import tables from 'libphonenumber-js/metadata.max';
import type { PhoneJudge } from '../domain/redaction/phones.js';

/** Whether a number is one that a network gives out, by the tables of libphonenumber. */
export const isPhoneNumber: PhoneJudge = (number, region) => {
  if (region === null) return isValid(number, {});
  return isKnown(region) && isValid(number, { defaultCountry: region });
};

function isKnown(region: string): region is CountryCode {
  // cast: the function exists to answer for any text; its type asks for the answer beforehand.
  return isSupportedCountry(region as CountryCode, tables);
}

function isValid(number: string, of: { readonly defaultCountry?: CountryCode }): boolean {
  return parsePhoneNumber(number, { ...of, extract: false }, tables)?.isValid() ?? false;
}

/** The country that a locale names, or the likeliest for its language; `null` for no locale or one that is none. */
export function regionOf(locale: string | null): string | null {
  if (locale === null) return null;
  try {
    return new Intl.Locale(locale.replaceAll('_', '-')).maximize().region ?? null;
  } catch {
    // The locale comes with the ticket and is checked for its length only.
    return null;
  }
}
