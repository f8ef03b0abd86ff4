import { foldText } from './text-folding.js';

/**
 * Currencies by code: signs and abbreviations, then names in the five languages of the desk, folded. A sign or name that
 * several currencies share stands with the one that is worth most, so that a limit errs on the safe side. A luca is a
 * thousand pesos of the south, about a euro.
 */
const CURRENCIES: Readonly<Record<string, string>> = {
  EUR: '€ euro euros euri euritos eurillos pavos balles tacken lucas',
  USD: '$ us$ usd$ dollar dollars dolar dolares dollari dollaro bucks buck',
  GBP: '£ gb£ pound pounds sterline sterlina libra libras pfund sterling quid quids',
  CHF: 'fr sfr franc francs franken franchi franco francos stutz',
  CAD: 'c$ ca$ can$ piastre piastres',
  AUD: 'a$ au$',
  NZD: 'nz$',
  HKD: 'hk$',
  SGD: 's$',
  TWD: 'nt$',
  MXN: 'mx$ mex$ peso pesos',
  BRL: 'r$ reais',
  CNY: '¥ 元 rmb yuan renminbi',
  JPY: '円 yen yenes',
  INR: '₹ rs rupee rupees rupien rupie rupias roupies',
  KRW: '₩ won',
  RUB: '₽ rouble roubles ruble rubles rubel rublos rubli',
  TRY: '₺ tl lira liras lire',
  UAH: '₴ hryvnia hrywnja',
  ILS: '₪ shekel shekels schekel',
  THB: '฿ baht',
  VND: '₫ dong',
  PHP: '₱',
  NGN: '₦ naira',
  PLN: 'zl zloty zlotys zlotych zlote',
  CZK: 'kc koruna korun koruny',
  HUF: 'ft forint forints',
  DKK: 'kr krone kroner kronen kronor krona kronas crown crowns couronne couronnes corona coronas corone',
  RON: 'lei leu',
  BGN: 'лв lev leva lewa',
  ZAR: 'rand',
  SAR: 'riyal riyals',
  OMR: 'rial rials',
  AED: 'dirham dirhams dhs',
  KWD: 'dinar dinars dinare dinares dinari',
  BTC: '₿ bitcoin bitcoins',
};

/** A people beside a name that several currencies share says which one is meant. Beginnings of words, folded. */
const OF_PEOPLES: Readonly<Record<string, string>> = {
  DKK: 'swed:SEK schwed:SEK suec:SEK sued:SEK sved:SEK norw:NOK norweg:NOK norueg:NOK norveg:NOK czech:CZK tschech:CZK chec:CZK tchequ:CZK cec:CZK iceland:ISK island:ISK',
  MXN: 'argentin:ARS chilen:CLP chilean:CLP colombian:COP kolumbian:COP filipin:PHP philippin:PHP urugua:UYU dominican:DOP',
  USD: 'canad:CAD kanad:CAD austral:AUD hongkong:HKD singap:SGD',
  CHF: 'cfa:XOF',
  INR: 'pakistan:PKR nepal:NPR',
};

/** Codes of other currencies in use (ISO 4217). Left out are those that English writes in capitals as words: ALL, TOP, SOS. */
const OTHER_CODES =
  'AFN AMD ANG AOA ARS AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BSD BTN BWP BYN BZD CDF CLP COP CRC CUP CVE DJF DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GNF GTQ GYD HNL HTG IDR IQD IRR ISK JMD JOD KES KGS KHR KMF KPW KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MYR MZN NAD NIO NOK NPR PAB PEN PGK PKR PYG QAR RSD RWF SBD SCR SDG SEK SHP SLE SRD SSP STN SVC SYP SZL TJS TMT TND TTD TZS UGX USDT UYU UZS VES VUV WST XAF XCD XOF XPF YER ZMW ZWG ETH';
/** Codes that are no word in any language of the desk: people write them in small letters too. */
const ALSO_SMALL: ReadonlySet<string> = new Set(
  'EUR USD GBP CHF CAD AUD NZD HKD SGD MXN BRL CNY JPY INR KRW RUB PLN CZK HUF DKK ZAR AED KWD BTC'.split(' '),
);
const CODES: ReadonlySet<string> = new Set([...Object.keys(CURRENCIES), ...OTHER_CODES.split(' ')]);
const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(CURRENCIES).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)),
);
const PEOPLES: ReadonlyMap<string, readonly (readonly [beginning: string, code: string])[]> = new Map(
  Object.entries(OF_PEOPLES).map(([code, rows]) => [
    code,
    rows.split(' ').map((row) => [row.split(':')[0] ?? '', row.split(':')[1] ?? ''] as const),
  ]),
);
/** Signs and abbreviations of letters that stand before a number as well as behind it. Names stand behind it. */
const BEFORE: ReadonlySet<string> = new Set('fr sfr rs rmb kr zl kc ft tl dhs лв euro euros dollar'.split(' '));

/** The code of the currency that a word or sign names: `€`, `Kč`, `euros`, `USD`; `null` when it names none. */
export function currencyOf(written: string): string | null {
  const upper = written.toUpperCase();
  if (CODES.has(upper) && (written === upper || ALSO_SMALL.has(upper))) return upper;
  return BY_NAME.get(foldText(written)) ?? null;
}

/** Codes of ISO 4217 that a text never names by code, because English writes them in capitals as words. */
const WORD_CODES: ReadonlySet<string> = new Set(['ALL', 'SOS', 'TOP']);

/** Whether a code, in capitals, is that of a currency in use. */
export function isCurrencyCode(code: string): boolean {
  return CODES.has(code) || WORD_CODES.has(code);
}

/** The same for what stands before a number: signs, codes and abbreviations, but no name such as "pounds". */
export function currencyBefore(written: string): string | null {
  const isName = /^\p{L}+$/u.test(written) && !CODES.has(written.toUpperCase());
  return isName && !BEFORE.has(foldText(written)) ? null : currencyOf(written);
}

/** Which of the currencies of one name is meant, by the word beside it: "Czech" crowns. */
export function ofPeople(code: string, folded: string): string {
  return PEOPLES.get(code)?.find(([beginning]) => folded.startsWith(beginning))?.[1] ?? code;
}
