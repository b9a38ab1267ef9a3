const codes = `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE
CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG
QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED
VES VND VUV WST XAD XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ANG BGN CUC HRK MRO SLL STD VEF ZWL`

/**
 * ISO 4217 codes of money in use, and of money withdrawn since 2017 (old events are sent again); no metals, units of account and test codes.
 *
 * @see https://www.six-group.com/en/products-services/financial-information/data-standards.html
 */
export const currencies: ReadonlySet<string> = /* @__PURE__ */ readCodes(codes)

/** How many decimals the minor unit of a currency has, where it is not two. */
export const currencyDigits: ReadonlyMap<string, number> = /* @__PURE__ */ readDigits({
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW'
})

function readCodes(codes: string): ReadonlySet<string> {
  return new Set(codes.split(/\s+/))
}

function readDigits(codes: { readonly [digits: number]: string }): ReadonlyMap<string, number> {
  return new Map(Object.entries(codes).flatMap(([digits, list]) => list.split(' ').map((code): [string, number] => [code, Number(digits)])))
}
