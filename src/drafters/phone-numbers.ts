import parsePhoneNumber, { type CountryCode, isSupportedCountry } from 'libphonenumber-js/max';
import type { PhoneJudge } from '../domain/redaction/phones.js';

/** Whether a number is one that a network gives out, by the tables of libphonenumber. */
export const isPhoneNumber: PhoneJudge = (number, region) => {
  const country: CountryCode | undefined = region !== null && isSupportedCountry(region) ? region : undefined;
  if (country === undefined && region !== null) return false;
  return (
    parsePhoneNumber(number, {
      ...(country === undefined ? {} : { defaultCountry: country }),
      extract: false,
    })?.isValid() ?? false
  );
};

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
